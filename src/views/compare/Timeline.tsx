/** The days of both periods and some around them, with the mean of each period drawn through. */
import { useMemo } from 'react'
import type { DailySeries } from '../../engine/daily'
import type { PeriodCount } from '../../engine/periods'
import { isClear } from '../../filter/changes/span'
import type { SpanChange } from '../../filter/changes/useChanges'
import type { DayWindow } from '../../model/derive'
import { asSentence, formatRange } from '../../ui/format'
import { formatRate } from './numbers'
import styles from './Timeline.module.css'
import type { Reading } from './useComparison'

/** Of the drawing, in its own units: a day is one wide. */
const HEIGHT = 60

interface TimelineProps {
  reading: Reading
  /** From A to B. */
  change: SpanChange | undefined
}

export function Timeline({ reading, change }: TimelineProps) {
  const { series, periods, comparison } = reading
  const span = useMemo(() => spanOf(series, periods), [series, periods])
  const { a, b } = comparison
  if (!span || !a || !b) return null
  const days = span.last - span.first + 1
  const shown = series.counts.subarray(span.first - series.first, span.last + 1 - series.first)
  const top = Math.max(1, ...shown)
  const x = (day: number) => day - span.first
  const y = (amount: number) => HEIGHT * (1 - amount / top)
  const bars = (window: DayWindow) => barsOf(series, window, x, y)
  const percent = (day: number) => `${(100 * x(day)) / days}%`
  return (
    <div className={styles.timeline}>
      <svg
        viewBox={`0 0 ${days} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${asSentence(reading.measure)} a day, ${formatRange(span.first, span.last)}, at most ${top}. ${meanInWords('A', a)}; ${meanInWords('B', b)}.`}
      >
        {[a, b].map(({ window }, at) => (
          <rect
            key={window.first}
            className={at === 0 ? styles.groundA : styles.groundB}
            x={x(window.first)}
            width={window.last - window.first + 1}
            y={0}
            height={HEIGHT}
          />
        ))}
        <path className={styles.around} d={bars(span)} />
        <path className={styles.a} d={bars(a.window)} />
        <path className={styles.b} d={bars(b.window)} />
        {[a, b].map((period, at) => (
          <path
            key={period.window.first}
            className={at === 0 ? styles.meanA : styles.meanB}
            d={`M${x(period.window.first)} ${y(period.count / period.days)}H${x(period.window.last + 1)}`}
          />
        ))}
      </svg>
      <p className={styles.names} aria-hidden="true">
        <span style={{ insetInlineStart: percent(a.window.first) }}>A</span>
        <span style={{ insetInlineStart: percent(b.window.first) }}>B</span>
        <span className={styles.top}>max {top} a day</span>
      </p>
      <ChangeMark found={change} percent={(day) => `${(100 * x(day)) / days}%`} />
      <p className={styles.ends} aria-hidden="true">
        <span>{formatRange(span.first, span.first)}</span>
        <span>{formatRange(span.last, span.last)}</span>
      </p>
    </div>
  )
}

interface ChangeMarkProps {
  found: SpanChange | undefined
  percent: (day: number) => string
}

/** The day of the best single change, and its interval, under the axis; said in words further down. */
function ChangeMark({ found, percent }: ChangeMarkProps) {
  if (!found?.change || !isClear(found.change)) return <div className={styles.mark} />
  const { first } = found.span
  const { at, low, high } = found.change
  return (
    <div className={styles.mark} title="Best single change, with its 95 % interval">
      <span
        className={styles.interval}
        style={{
          insetInlineStart: percent(first + low),
          insetInlineEnd: `calc(100% - ${percent(first + high + 1)})`,
        }}
      />
      <span className={styles.at} style={{ insetInlineStart: percent(first + at) }} />
    </div>
  )
}

const meanInWords = (name: string, { count, days }: PeriodCount) =>
  `mean of ${name} ${formatRate(count / days)}`

/** Both periods and a quarter of their length on either side, within the record. */
function spanOf(series: DailySeries, [a, b]: readonly [DayWindow, DayWindow]): DayWindow | null {
  const [from, to] = [Math.min(a.first, b.first), Math.max(a.last, b.last)]
  const margin = Math.ceil((to - from + 1) / 4)
  const first = Math.max(series.first, from - margin)
  const last = Math.min(series.first + series.counts.length - 1, to + margin)
  return first <= last ? { first, last } : null
}

function barsOf(
  series: DailySeries,
  { first, last }: DayWindow,
  x: (day: number) => number,
  y: (amount: number) => number,
): string {
  let path = ''
  for (let day = first; day <= last; day++) {
    const amount = series.counts[day - series.first] ?? 0
    if (amount > 0) path += `M${x(day) + 0.1} ${HEIGHT}V${y(amount)}h0.8V${HEIGHT}z`
  }
  return path
}
