/** The strikes that pass the filter, as a list; opening one puts its detail in the list's place. */
import { Suspense, useCallback, useMemo, useRef, useState } from 'react'
import type { Asking } from '../../engine/summary'
import { openStrike } from '../../filter/actions'
import { useAnswer } from '../../filter/answer'
import { useAtlas, useSummary } from '../../filter/atlas'
import { useView } from '../../filter/store'
import { useFound, useStrikesAt } from '../../filter/strikes'
import { later } from '../../ui/later'
import { ListHeader } from './ListHeader'
import { isWithin, listingOf, NO_SELECTION, neighbour } from './listing'
import { MarkedStrip } from './MarkedStrip'
import { type FocusWish, StrikeList } from './StrikeList'
import styles from './StrikesView.module.css'

/** Nobody reads one before the list is there; it is fetched when somebody comes to the list. */
const StrikeDetail = later(async () => (await import('./StrikeDetail')).StrikeDetail)

export function StrikesView() {
  const { dataset, engine } = useAtlas()
  const { filter } = useSummary().question
  const opened = useView((view) => view.strike)
  const listEvents = useView((view) => view.listEvents)
  const hiddenKinds = useView((view) => view.hiddenKinds)
  const [newestFirst, setNewestFirst] = useState(true)
  // Opened or left from within the panel: there the focus follows. From a link or the map it stays.
  const [focus, setFocus] = useState<FocusWish | null>(null)
  const scrollTop = useRef(0)

  const { value: selection = NO_SELECTION, pending } = useAnswer(
    useCallback((asking: Asking) => engine.list(filter, asking), [engine, filter]),
  )
  const listing = useMemo(() => {
    const events = listEvents
      ? dataset.contextEvents.filter(
          (event) => !hiddenKinds.includes(event.kind) && isWithin(event, filter),
        )
      : []
    return listingOf(selection, events, newestFirst)
  }, [dataset, selection, listEvents, hiddenKinds, filter, newestFirst])

  const found = useFound(opened === null ? [] : [opened])
  const strike = opened === null ? undefined : found?.strikes[0]
  const row = found?.rows[0] ?? -1
  const [previous, next] = strike
    ? [neighbour(listing, row, -1), neighbour(listing, row, 1)]
    : [null, null]
  const strikeAt = useStrikesAt([previous, next].filter((at) => at !== null))
  const idAt = (at: number | null) => (at === null ? null : (strikeAt(at)?.id ?? null))
  const open = (id: string) => {
    setFocus({ id })
    openStrike(id)
  }
  const back = () => {
    setFocus(opened === null ? null : { id: opened })
    openStrike(null)
  }

  if (opened !== null && !found)
    return <section aria-label="Strikes" aria-busy="true" className={styles.view} />
  return (
    <section
      aria-label="Strikes"
      className={styles.view}
      aria-busy={pending}
      onPointerEnter={StrikeDetail.fetch}
      onFocus={StrikeDetail.fetch}
    >
      {strike ? (
        <Suspense>
          <StrikeDetail
            key={strike.id}
            strike={strike}
            isOutside={!listing.codes.includes(row)}
            previous={idAt(previous)}
            next={idAt(next)}
            takesFocus={focus?.id === strike.id}
            onOpen={open}
            onBack={back}
          />
        </Suspense>
      ) : (
        <>
          <ListHeader
            count={selection.rows.length}
            newestFirst={newestFirst}
            onOrder={() => {
              scrollTop.current = 0
              setFocus(null)
              setNewestFirst(!newestFirst)
            }}
          />
          <MarkedStrip rows={selection.rows} onShow={(id) => setFocus({ id })} />
          <StrikeList
            key={String(newestFirst)}
            listing={listing}
            awaited={selection === NO_SELECTION}
            focus={focus}
            scrollTop={scrollTop}
            onOpen={open}
          />
        </>
      )}
    </section>
  )
}
