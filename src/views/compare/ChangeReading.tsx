/** The best single change in rate: over the days of the date filter, and over the days of A and B. */
import { useId, useMemo } from 'react'
import type { Measure } from '../../engine/filter'
import {
  type ChangePoint,
  MIN_CHANGE_COUNT,
  MIN_CHANGE_DAYS,
} from '../../engine/statistics/changePoint'
import { setEvent } from '../../filter/actions'
import { useAtlas } from '../../filter/atlas'
import { changeDays, isClear } from '../../filter/changes/span'
import type { SpanChange } from '../../filter/changes/useChanges'
import type { Comparison } from '../../filter/view'
import { requireDay } from '../../model/day'
import type { DayWindow } from '../../model/derive'
import type { ContextEvent } from '../../model/record'
import { formatAmount, formatDate, formatRange, plural } from '../../ui/format'
import styles from './ChangeReading.module.css'
import { alsoWithin, whereAbouts } from './candidates'
import { eventsWithin } from './choice'
import { MEANINGS } from './meanings'
import { formatP, formatRate } from './numbers'
import { leftOutInWords } from './remarks'
import { Term } from './Term'
import type { Subject } from './useComparison'

const TITLES = ['In the date range', 'From A to B'] as const

/** Of many candidates, the nearest. */
const SHOWN = 5

interface ChangeReadingProps {
  subject: Subject
  /** That of the date range, and that of both periods where there are any. */
  changes: readonly SpanChange[]
  periods: Comparison | null
  /** The event between the periods, else the one that is marked in the chart. */
  chosen: ContextEvent | null
}

export function ChangeReading({ subject, changes, periods, chosen }: ChangeReadingProps) {
  const id = useId()
  const { contextEvents } = useAtlas().dataset
  const also = periods && alsoWithin(contextEvents, periods, chosen)
  const isReading = changes.some(({ change }) => change === undefined)
  return (
    <section className={styles.change} aria-labelledby={id} aria-busy={isReading}>
      <h3 id={id}>Which change?</h3>
      <p className={styles.intro}>
        The one day at which the daily counts are best cut in two rates. It is a reading of the
        counts alone.
      </p>
      {also && <p>{also}</p>}
      {changes.map(({ span, change }, at) => (
        <div key={TITLES[at]} className={styles.reading}>
          <h4>
            {TITLES[at]}{' '}
            <span>{span.first <= span.last && formatRange(span.first, span.last)}</span>
          </h4>
          {change === undefined ? (
            <p className={styles.quiet}>Reading…</p>
          ) : (
            <>
              <LeftOut subject={subject} span={span} />
              <Found change={change} first={span.first} chosen={chosen} measure={subject.measure} />
            </>
          )}
        </div>
      ))}
    </section>
  )
}

function LeftOut({ subject: { series, measure }, span }: { subject: Subject; span: DayWindow }) {
  const words = useMemo(() => leftOutInWords(series, span, measure), [series, span, measure])
  return words && <p className={styles.quiet}>{words}</p>
}

interface FoundProps {
  change: ChangePoint | null
  measure: Measure
  first: number
  chosen: ContextEvent | null
}

function Found({ change, first, chosen, measure }: FoundProps) {
  if (!change)
    return (
      <p className={styles.quiet}>
        Not read from fewer than {MIN_CHANGE_DAYS} days or {formatAmount(MIN_CHANGE_COUNT, measure)}{' '}
        of known day.
      </p>
    )
  const { day, interval } = changeDays(change, first)
  const rates = `${formatRate(change.before)} a day before, ${formatRate(change.after)} from it`
  if (!isClear(change))
    return (
      <p className={styles.quiet}>
        No single change stands out: the best, {formatDate(day)}, is what chance could bring{' '}
        <P value={change.p} />
      </p>
    )
  return (
    <>
      <p>
        <strong>{formatDate(day)}</strong>: {rates} <P value={change.p} />{' '}
        <Term means={MEANINGS.changeInterval} inText>
          95 % interval of the day: {formatRange(interval.first, interval.last)}.
        </Term>
      </p>
      {chosen && (
        <p>
          {chosen.title}: {whereAbouts(chosen, day, interval)}.
        </p>
      )}
      <Candidates interval={interval} at={day} chosen={chosen} />
    </>
  )
}

// The full stop belongs to the button: a line may break after one, and would begin with it.
const P = ({ value }: { value: number }) => (
  <Term means={MEANINGS.changeP} inText>
    (p {formatP(value)}).
  </Term>
)

interface CandidatesProps {
  interval: DayWindow
  at: number
  /** It has its own line. */
  chosen: ContextEvent | null
}

function Candidates({ interval, at, chosen }: CandidatesProps) {
  const { contextEvents } = useAtlas().dataset
  const events = useMemo(
    () => eventsWithin(contextEvents, interval, at),
    [contextEvents, interval, at],
  )
  if (events.length === 0) return <p className={styles.quiet}>No context event in these days.</p>
  const others = events.filter((event) => event !== chosen)
  const more = others.length - SHOWN
  return (
    <>
      <p className={styles.quiet}>
        {plural(events.length, 'context event')} in these days: candidates, not causes.
      </p>
      <ul>
        {others.slice(0, SHOWN).map((event) => (
          <li key={event.id}>
            <span>{formatDate(requireDay(event.date))}</span>
            <button type="button" onClick={() => setEvent(event.id)}>
              {event.title}
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.quiet}>{more} more, further from the day.</p>}
    </>
  )
}
