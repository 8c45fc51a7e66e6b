/** The strikes that pass the filter, as a list; opening one puts its detail in the list's place. */
import { useMemo, useRef, useState } from 'react'
import { openStrike } from '../../filter/actions'
import { useAtlas, useSummary } from '../../filter/atlas'
import { useView } from '../../filter/store'
import { ListHeader } from './ListHeader'
import { isWithin, listingOf, neighbour, timelineOf } from './listing'
import { MarkedStrip } from './MarkedStrip'
import { StrikeDetail } from './StrikeDetail'
import { type FocusWish, StrikeList } from './StrikeList'
import styles from './StrikesView.module.css'

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

  const rows = useMemo(() => engine.select(filter), [engine, filter])
  const timeline = useMemo(() => timelineOf(dataset.strikes), [dataset])
  const listing = useMemo(() => {
    const events = listEvents
      ? dataset.contextEvents.filter(
          (event) => !hiddenKinds.includes(event.kind) && isWithin(event, filter),
        )
      : []
    return listingOf(timeline, rows, events, newestFirst)
  }, [dataset, timeline, rows, listEvents, hiddenKinds, filter, newestFirst])

  const strike = opened === null ? undefined : dataset.strikeById.get(opened)
  const row = useMemo(() => (strike ? dataset.strikes.indexOf(strike) : -1), [dataset, strike])
  const idAt = (row: number | null) => (row === null ? null : (dataset.strikes[row]?.id ?? null))
  const open = (id: string) => {
    setFocus({ id })
    openStrike(id)
  }
  const back = () => {
    setFocus(opened === null ? null : { id: opened })
    openStrike(null)
  }

  return (
    <section aria-label="Strikes" className={styles.view}>
      {strike ? (
        <StrikeDetail
          key={strike.id}
          strike={strike}
          isOutside={!listing.codes.includes(row)}
          previous={idAt(neighbour(listing, row, -1))}
          next={idAt(neighbour(listing, row, 1))}
          takesFocus={focus?.id === strike.id}
          onOpen={open}
          onBack={back}
        />
      ) : (
        <>
          <ListHeader
            count={rows.length}
            newestFirst={newestFirst}
            onOrder={() => {
              scrollTop.current = 0
              setFocus(null)
              setNewestFirst(!newestFirst)
            }}
          />
          <MarkedStrip rows={rows} onShow={(id) => setFocus({ id })} />
          <StrikeList
            key={String(newestFirst)}
            listing={listing}
            focus={focus}
            scrollTop={scrollTop}
            onOpen={open}
          />
        </>
      )}
    </section>
  )
}
