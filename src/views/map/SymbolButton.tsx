/** The button that every symbol is: where it stands, what it is called, its hairline home. */
import type { Handler } from 'leaflet'
import type { CSSProperties, ReactNode } from 'react'
import { useMap } from 'react-leaflet'
import glide from './glide.module.css'
import styles from './Symbols.module.css'
import { needsLeader } from './scene'

export interface SymbolButtonProps {
  id: string
  /** Accessible name. */
  label: string
  /** Centre, px of the map's panes. */
  x: number
  y: number
  r: number
  /** Radius in which a press counts, px. */
  hit: number
  /** From the centre to the true point, px. */
  offX: number
  offY: number
  zIndex: number
  pressed: boolean
  faded: boolean
  /** Of a symbol that is not faded: below 1 where what it stands for lies back. */
  opacity?: number
  /** Id of the tooltip while it speaks of this symbol. */
  describedBy: string | undefined
  onPress: () => void
  onPoint: (id: string | null) => void
}

/** Leaflet's own, missing in its types. */
type MapDrag = Handler & { moved(): boolean }

/** `children` is SVG around 0,0. */
export function SymbolButton({ children, ...props }: SymbolButtonProps & { children: ReactNode }) {
  const map = useMap()
  const { id, label, x, y, r, hit, offX, offY, zIndex, pressed, faded, opacity = 1 } = props
  return (
    <div
      className={`${styles.symbol} ${glide.glides}`}
      style={
        {
          left: x,
          top: y,
          zIndex,
          '--opacity': opacity,
        } as CSSProperties
      }
      data-faded={faded}
      data-ageing={opacity < 1}
    >
      <Leader offX={offX} offY={offY} r={r} />
      <button
        type="button"
        className={styles.press}
        style={{ inlineSize: 2 * hit, blockSize: 2 * hit, margin: -hit }}
        aria-label={label}
        aria-pressed={pressed}
        aria-describedby={props.describedBy}
        onClick={(event) => {
          // A press that ends a drag of the map is none; keys give clicks without a pointer (detail 0).
          if (event.detail === 0 || !(map.dragging as MapDrag).moved()) props.onPress()
        }}
        onPointerEnter={() => props.onPoint(id)}
        onPointerLeave={() => props.onPoint(null)}
        onFocus={() => props.onPoint(id)}
        onBlur={() => props.onPoint(null)}
      >
        <svg
          width={2 * r}
          height={2 * r}
          viewBox={`${-r} ${-r} ${2 * r} ${2 * r}`}
          className={styles.shape}
          aria-hidden="true"
        >
          {children}
        </svg>
      </button>
    </div>
  )
}

/** A hairline from a symbol that had to make room to its true point. */
function Leader({ offX, offY, r }: { offX: number; offY: number; r: number }) {
  if (!needsLeader({ x: offX, y: offY }, r)) return null
  return (
    <svg className={styles.leader} width={1} height={1} aria-hidden="true">
      <line x1={0} y1={0} x2={offX} y2={offY} />
      <circle cx={offX} cy={offY} r={1.3} />
    </svg>
  )
}
