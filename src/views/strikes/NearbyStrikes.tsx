/** Other strikes of the same day, and the ones before and after it on the same target. */
import { useCallback } from 'react'
import type { DerivedStrike } from '../../dataset/dataset'
import type { Asking, Nearby } from '../../engine/summary'
import { useAnswer } from '../../filter/answer'
import { useAtlas } from '../../filter/atlas'
import { setPointed } from '../../filter/pointer'
import { formatCount, formatWindow, plural } from '../../ui/format'
import { DirectionDot } from './DirectionDot'
import styles from './StrikeDetail.module.css'
import { partiesInWords, weaponWord } from './words'

/** More would bury the rest of the page. */
const MOST = 40

const NOTHING_NEAR: Nearby = {
  sameDay: [],
  sameDayCount: 0,
  perhapsSameDay: [],
  perhapsCount: 0,
  before: null,
  after: null,
}

interface NearbyStrikesProps {
  strike: DerivedStrike
  onOpen: (id: string) => void
}

export function NearbyStrikes({ strike, onOpen }: NearbyStrikesProps) {
  const { dataset, engine } = useAtlas()
  const { value } = useAnswer(
    useCallback((asking: Asking) => engine.nearby(strike.id, MOST, asking), [engine, strike.id]),
  )
  const nearby = value ?? NOTHING_NEAR
  const isDay = strike.datePrecision === 'day'
  const entry = (other: DerivedStrike, lead: string) => (
    <li key={other.id}>
      <button
        type="button"
        className={styles.nearby}
        onClick={() => onOpen(other.id)}
        onPointerEnter={() => setPointed(other.id)}
        onPointerLeave={() => setPointed(null)}
        onFocus={() => setPointed(other.id)}
        onBlur={() => setPointed(null)}
      >
        <DirectionDot direction={other.direction} />
        <span>
          {lead}
          <span className={styles.quiet}>
            {' '}
            {weaponWord(other.weapon)} · {partiesInWords(other, dataset)}
          </span>
        </span>
      </button>
    </li>
  )
  const placeName = (other: DerivedStrike) =>
    dataset.placeById.get(other.target)?.name ?? other.target
  const perhaps = nearby.perhapsSameDay
  return (
    <section className={styles.part}>
      <h3>Nearby strikes</h3>
      <h4>{isDay ? 'Same day' : `Same ${strike.datePrecision}`}</h4>
      {nearby.sameDay.length === 0 && <p className={styles.quiet}>No other in the record.</p>}
      <ul>{nearby.sameDay.map((other) => entry(other, placeName(other)))}</ul>
      <Rest count={nearby.sameDayCount} />
      {perhaps.length > 0 && (
        <details>
          <summary>{plural(nearby.perhapsCount, 'more strike')} may be of the same day</summary>
          <ul>
            {perhaps.map((other) =>
              entry(other, `${placeName(other)}, ${formatWindow(other.window)}`),
            )}
          </ul>
          <Rest count={nearby.perhapsCount} />
        </details>
      )}
      <h4>Same place</h4>
      {!nearby.before && !nearby.after && <p className={styles.quiet}>No other in the record.</p>}
      <ul>
        {nearby.before && entry(nearby.before, `Before: ${formatWindow(nearby.before.window)}`)}
        {nearby.after && entry(nearby.after, `After: ${formatWindow(nearby.after.window)}`)}
      </ul>
    </section>
  )
}

function Rest({ count }: { count: number }) {
  if (count <= MOST) return null
  return <p className={styles.quiet}>and {formatCount(count - MOST)} more</p>
}
