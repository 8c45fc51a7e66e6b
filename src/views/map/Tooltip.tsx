/** What the pointed symbol is, beside it and within the map. */
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { Measure } from '../../engine/filter'
import type { ActorTally } from '../../engine/summary'
import { ACTOR_KINDS } from '../../model/vocabulary'
import { formatAmount, formatCount } from '../../ui/format'
import type { StackKey } from '../../ui/stack'
import { Swatch } from '../../ui/texture'
import type { Theme } from '../../ui/theme'
import { partLine, precisionNote, targetName, whereabouts } from './describe'
import type { Box } from './labels'
import type { ActorMark, TargetMark } from './marks'
import type { XY } from './mercator'
import styles from './Tooltip.module.css'
import { placeTooltip, type Size } from './tooltip-place'

interface TooltipProps {
  id: string
  /** Centre of what it speaks of, px of the map's window, and the free space around that. */
  at: XY
  clear: number
  window: Size
  /** What lies over the map, px of its window. */
  covered: readonly Box[]
  children: ReactNode
}

/** Beside its symbol and the map's controls, never beyond the map's edge. */
export function Tooltip({ id, at, clear, window, covered, children }: TooltipProps) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(function stayWithin() {
    if (!box.current) return
    const { offsetWidth: width, offsetHeight: height } = box.current
    const { x, y } = placeTooltip(at, clear, { width, height }, window, covered)
    box.current.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
  })
  return (
    <div id={id} ref={box} role="tooltip" className={styles.tooltip}>
      {children}
    </div>
  )
}

interface TargetTextProps {
  mark: TargetMark
  measure: Measure
  keys: ReadonlyMap<string, StackKey>
  theme: Theme
}

export function TargetText({ mark, measure, keys, theme }: TargetTextProps) {
  const { place, amount, slices, cluster } = mark
  const precision = cluster ? 'Press to see its places apart.' : precisionNote(place)
  return (
    <>
      <p className={styles.name}>{targetName(mark)}</p>
      {!cluster && <OtherNames ar={place.nameAr} he={place.nameHe} />}
      <p className={styles.amount}>{formatAmount(amount, measure)}</p>
      <ul className={styles.split}>
        {slices.map((slice) => {
          const key = keys.get(slice.key)
          return (
            key && (
              <li key={slice.key}>
                <Swatch texture={key.texture} tone={key.colour[theme]} size={10} />
                <span>{key.label}</span>
                <b>{formatCount(slice.amount)}</b>
              </li>
            )
          )
        })}
      </ul>
      {precision && <p className={styles.note}>{precision}</p>}
      {!cluster && place.statusNote && <p className={styles.note}>{place.statusNote}</p>}
    </>
  )
}

interface ActorTextProps {
  mark: ActorMark
  tally: ActorTally | undefined
  measure: Measure
}

export function ActorText({ mark, tally, measure }: ActorTextProps) {
  const where = whereabouts(mark)
  return (
    <>
      <p className={styles.name}>{mark.actor.name}</p>
      <OtherNames ar={mark.actor.nameAr} he={null} />
      <p className={styles.amount}>{partLine(tally, measure)}</p>
      <p className={styles.note}>
        {ACTOR_KINDS[mark.actor.kind].label}; {where}
      </p>
      {mark.actor.baseAreas[0] && <p className={styles.note}>{mark.actor.baseAreas[0].what}</p>}
    </>
  )
}

function OtherNames({ ar, he }: { ar: string | null; he: string | null }) {
  if (ar === null && he === null) return null
  return (
    <p className={styles.other}>
      {ar !== null && <bdi lang="ar">{ar}</bdi>}
      {he !== null && <bdi lang="he">{he}</bdi>}
    </p>
  )
}
