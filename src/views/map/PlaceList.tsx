/** Every place that was struck, as a list: what clusters on the map stand for, one by one. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { toggle } from '../../filter/actions'
import { useAtlas, useSummary } from '../../filter/atlas'
import { useView } from '../../filter/store'
import { fold } from '../../model/fold'
import type { Place } from '../../model/record'
import { formatAmount, formatCount, plural } from '../../ui/format'
import styles from './PlaceList.module.css'
import { placesByAmount } from './placesByAmount'

const ROW_HEIGHT = 32

export function PlaceList({ id }: { id: string }) {
  const { places } = useAtlas().dataset
  const { placeTable, bins, question } = useSummary()
  const chosen = useView((view) => view.filter.places)
  const [query, setQuery] = useState('')
  const scroller = useRef<HTMLDivElement>(null)
  const listed = useMemo(
    () => placesByAmount(placeTable, bins.keys.length),
    [placeTable, bins.keys.length],
  )
  const wanted = fold(query)
  const isAsked = wanted !== ''
  const names = useMemo(
    () => (isAsked ? places.map((place) => fold(place.name)) : null),
    [places, isAsked],
  )
  const shown = useMemo(
    () => (names ? listed.filter(({ code }) => names[code]?.includes(wanted)) : listed),
    [listed, names, wanted],
  )
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    useFlushSync: false,
  })
  return (
    <section id={id} aria-label="Places" className={styles.panel} data-covers>
      <input
        type="search"
        className={styles.search}
        aria-label="Find a place"
        placeholder="Find a place"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <p className={styles.count} aria-live="polite">
        {plural(shown.length, 'place')}
      </p>
      <div ref={scroller} className={styles.scroller}>
        <ul style={{ blockSize: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, key, start }) => {
            const { code, amount } = shown[index] ?? { code: 0, amount: 0 }
            const place = places[code] as Place
            return (
              <li key={key} style={{ insetBlockStart: start }}>
                <label>
                  <input
                    type="checkbox"
                    aria-label={`${place.name}, ${formatAmount(amount, question.measure)}`}
                    checked={chosen.includes(place.id)}
                    onChange={() => toggle('places', place.id)}
                  />
                  <span dir="auto">{place.name}</span>
                  <b>{formatCount(amount)}</b>
                </label>
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}
