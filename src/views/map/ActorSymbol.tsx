/** An actor on the map: a diamond at its base, a broken one for an umbrella, a square for a state. */
import { memo } from 'react'
import type { ActorMark } from './marks'
import { ACTOR_RADIUS } from './scene'
import styles from './Symbols.module.css'
import { diamondPath, squarePath } from './symbol'
import { Leader } from './Target'

export function ActorShape({ form, pressed }: { form: ActorMark['form']; pressed: boolean }) {
  const path = form === 'state' ? squarePath(ACTOR_RADIUS) : diamondPath(ACTOR_RADIUS)
  return <path d={path} className={styles.actor} data-form={form} data-pressed={pressed} />
}

interface ActorSymbolProps {
  id: string
  label: string
  form: ActorMark['form']
  x: number
  y: number
  hit: number
  offX: number
  offY: number
  zIndex: number
  pressed: boolean
  describedBy: string | undefined
  onPress: (id: string, event: React.MouseEvent) => void
  onPoint: (id: string | null) => void
}

export const ActorSymbol = memo(function ActorSymbol(props: ActorSymbolProps) {
  const { id, label, form, x, y, hit, offX, offY, zIndex, pressed, describedBy } = props
  return (
    <div
      className={`${styles.symbol} leaflet-zoom-animated`}
      style={{ transform: `translate3d(${x}px, ${y}px, 0)`, zIndex }}
    >
      {form === 'base' && <Leader offX={offX} offY={offY} r={0} />}
      <button
        type="button"
        className={styles.press}
        style={{ inlineSize: 2 * hit, blockSize: 2 * hit, margin: -hit }}
        aria-label={label}
        aria-pressed={pressed}
        aria-describedby={describedBy}
        onClick={(event) => props.onPress(id, event)}
        onPointerEnter={() => props.onPoint(id)}
        onPointerLeave={() => props.onPoint(null)}
        onFocus={() => props.onPoint(id)}
        onBlur={() => props.onPoint(null)}
      >
        <svg width={20} height={20} className={styles.shape} aria-hidden="true">
          <g transform="translate(10 10)">
            <ActorShape form={form} pressed={pressed} />
          </g>
        </svg>
      </button>
    </div>
  )
})
