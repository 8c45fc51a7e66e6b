/** A place that was struck: a circle by count, split by the stack; hatched where only a region is known. */
import { memo } from 'react'
import type { Texture } from '../../model/vocabulary'
import { fillOf } from '../../ui/texture'
import styles from './Symbols.module.css'
import { circlePath, piePaths, type Slice } from './symbol'

/** How a stack key is drawn in the theme. */
export interface Paint {
  tone: string
  texture: Texture
}

interface CircleProps {
  slices: readonly Slice[]
  r: number
  region: boolean
  paintOf: (key: string) => Paint
}

/** The circle alone, around 0,0. */
export function TargetCircle({ slices, r, region, paintOf }: CircleProps) {
  const paths = piePaths(
    slices.map((slice) => slice.amount),
    r,
  )
  const [main] = [...slices].sort((a, b) => b.amount - a.amount)
  return (
    <>
      <path d={circlePath(r)} className={styles.ground} />
      {slices.map(({ key }, index) => {
        const { tone, texture } = paintOf(key)
        const fill = fillOf(region && texture === 'solid' ? 'hatch' : texture, tone)
        const split = slices.length > 1
        return (
          <path
            key={key}
            d={paths[index]}
            fill={fill}
            className={split ? styles.slice : undefined}
          />
        )
      })}
      <path
        d={circlePath(r)}
        fill="none"
        stroke={main ? paintOf(main.key).tone : 'var(--text-mute)'}
        strokeWidth={region ? 1.4 : 1}
        {...(region ? { strokeDasharray: '3 2.4' } : {})}
      />
      {!region && <path d={circlePath(r + 1)} className={styles.rim} />}
    </>
  )
}

export interface TargetProps {
  id: string
  /** Accessible name. */
  label: string
  /** Centre, px of the map's panes. */
  x: number
  y: number
  r: number
  hit: number
  /** From the centre to the true point. */
  offX: number
  offY: number
  zIndex: number
  slices: readonly Slice[]
  region: boolean
  /** In the place filter; `null` while there is none. */
  selected: boolean | null
  paintOf: (key: string) => Paint
  describedBy: string | undefined
  onPress: (id: string, event: React.MouseEvent) => void
  onPoint: (id: string | null) => void
}

export const Target = memo(function Target(props: TargetProps) {
  const { id, label, x, y, r, hit, offX, offY, zIndex, selected, describedBy } = props
  return (
    <div
      className={`${styles.symbol} leaflet-zoom-animated`}
      style={{ transform: `translate3d(${x}px, ${y}px, 0)`, zIndex }}
      data-faded={selected === false}
    >
      <Leader offX={offX} offY={offY} r={r} />
      <button
        type="button"
        className={styles.press}
        style={{ inlineSize: 2 * hit, blockSize: 2 * hit, margin: -hit }}
        aria-label={label}
        aria-pressed={selected === true}
        aria-describedby={describedBy}
        onClick={(event) => props.onPress(id, event)}
        onPointerEnter={() => props.onPoint(id)}
        onPointerLeave={() => props.onPoint(null)}
        onFocus={() => props.onPoint(id)}
        onBlur={() => props.onPoint(null)}
      >
        <svg width={2 * r} height={2 * r} className={styles.shape} aria-hidden="true">
          <g transform={`translate(${r} ${r})`}>
            {selected && <path d={circlePath(r + 3.5)} className={styles.selected} />}
            <TargetCircle {...props} />
          </g>
        </svg>
      </button>
    </div>
  )
}, sameTarget)

/** A hairline from a symbol that had to make room to its true point. */
export function Leader({ offX, offY, r }: { offX: number; offY: number; r: number }) {
  const length = Math.hypot(offX, offY)
  if (length <= Math.max(LEADER_FROM, r * 0.7)) return null
  return (
    <svg className={styles.leader} width={1} height={1} aria-hidden="true">
      <line x1={0} y1={0} x2={offX} y2={offY} />
      <circle cx={offX} cy={offY} r={1.6} />
    </svg>
  )
}

/** Shorter ways than this, px, or well inside the symbol, need no hairline. */
const LEADER_FROM = 4

function sameTarget(before: TargetProps, now: TargetProps): boolean {
  const keys = Object.keys(now) as (keyof TargetProps)[]
  return keys.every((key) => key === 'slices' || before[key] === now[key]) && sameSlices(before.slices, now.slices)
}

function sameSlices(a: readonly Slice[], b: readonly Slice[]): boolean {
  return (
    a.length === b.length &&
    a.every((slice, index) => slice.key === b[index]?.key && slice.amount === b[index]?.amount)
  )
}
