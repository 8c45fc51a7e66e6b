/** Context events over the bars, on the same time scale: marks, titles where they fit, and the card. */
import { type CSSProperties, memo, useEffect, useMemo, useRef, useState } from 'react'
import { approximateMeasure } from '../../../export/measure'
import { setEvent } from '../../../filter/actions'
import { useAtlas } from '../../../filter/atlas'
import { useView } from '../../../filter/store'
import { isZoomed } from '../axis'
import type { PlotScale } from '../layout'
import { shownEvents } from './events'
import styles from './Lane.module.css'
import { layoutLane } from './lane'
import { Mark, type Opened } from './Mark'

export interface LaneProps {
  scale: Pick<PlotScale, 'first' | 'end'> & { left: number; width: number }
  /** Room right of the axis, px. */
  overhang: number
  /** Lines of titles, and the height of all, px. */
  rows: number
  height: number
}

/** `scale` must be memoised: a drag of the dates leaves all of this alone. */
export const Lane = memo(function Lane({ scale, overhang, rows, height }: LaneProps) {
  const { dataset } = useAtlas()
  const chosen = useView((view) => view.event)
  const hiddenKinds = useView((view) => view.hiddenKinds)
  const zoomed = useView(({ axis }) => isZoomed(axis))
  const root = useRef<HTMLUListElement>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const { first, end, width, left } = scale
  const marks = useMemo(
    () =>
      layoutLane({
        // What lies beyond a part of the record would pile up at its ends.
        events: shownEvents(
          dataset.contextEvents,
          hiddenKinds,
          chosen,
          zoomed ? { first, last: end - 1 } : null,
        ),
        first,
        end,
        width,
        overhang,
        chosen,
        rows,
        measure: (title, bold) => approximateMeasure(title, { size: 11, bold }),
      }),
    [dataset, hiddenKinds, chosen, zoomed, first, end, width, overhang, rows],
  )

  useEffect(
    function closeFromOutside() {
      if (!opened) return
      const onPress = ({ target }: PointerEvent) => {
        if (!(target instanceof Element && target.closest('[data-opened]'))) setOpened(null)
      }
      document.addEventListener('pointerdown', onPress)
      return () => document.removeEventListener('pointerdown', onPress)
    },
    [opened],
  )

  // An event that is taken from a stack gets a mark of its own, to which the focus moves.
  const taken = useRef<string | null>(null)
  useEffect(function followTaken() {
    if (taken.current === null || opened?.event !== taken.current) return
    root.current?.querySelector<HTMLElement>(`[data-event="${CSS.escape(taken.current)}"]`)?.focus()
    taken.current = null
  })

  const lines = { '--rows': rows } as CSSProperties
  return (
    <ul
      ref={root}
      aria-label="Context events"
      className={styles.lane}
      style={{ insetInlineStart: left, inlineSize: width, blockSize: height, ...lines }}
    >
      {marks.map((mark) => (
        <Mark
          key={mark.events.map(({ id }) => id).join()}
          mark={mark}
          chosen={chosen}
          opened={opened}
          onOpen={setOpened}
          onChoose={(id) => {
            taken.current = id
            setEvent(id)
            setOpened({ stack: null, event: id })
          }}
        />
      ))}
    </ul>
  )
})
