/**
 * Two periods held against each other: how many strikes each has, and how far
 * the rates differ. A strike counts in a period when its whole window lies in it; one
 * of which only the week or month is known stands on no day.
 */
import type { DayWindow } from '../model/derive'
import type { DailySeries } from './daily'
import { type Dispersion, dispersionOf } from './statistics/dispersion'
import { benjaminiHochberg } from './statistics/falseDiscovery'
import { exactRateRatio, quasiRateRatio, type RateRatio } from './statistics/rateRatio'

export interface PeriodCount {
  /** The period as far as the record reaches. */
  window: DayWindow
  days: number
  /** Strikes (or attacks) whose whole window lies in it. */
  count: number
  /** Of these, those on no known day. */
  undated: number
  /** Not counted: those of which only a part of the window lies in it. */
  possible: number
  /** Of each of its days, without the undated. */
  daily: Float64Array
}

/** Null where the period has no day within the record. */
export function countPeriod(series: DailySeries, period: DayWindow): PeriodCount | null {
  const last = series.first + series.counts.length - 1
  const window = {
    first: Math.max(period.first, series.first),
    last: Math.min(period.last, last),
  }
  if (window.first > window.last) return null
  const daily = series.counts.slice(window.first - series.first, window.last - series.first + 1)
  let [undated, possible] = [0, 0]
  for (const { window: span, amount } of series.undated) {
    if (span.last < window.first || span.first > window.last) continue
    if (span.first >= window.first && span.last <= window.last) undated += amount
    else possible += amount
  }
  const dated = daily.reduce((sum, count) => sum + count, 0)
  return { window, days: daily.length, count: dated + undated, undated, possible, daily }
}

/** Fewer than this in both periods together, and no change is claimed. */
export const FLOOR = 10

/** Above this index of dispersion the Poisson interval is too narrow to stand alone. */
export const BURSTS = 1.5

/**
 * What can be said of the rates: `unclear` where the interval holds 1, `few` under the floor,
 * `none` where nothing is counted.
 */
export type Verdict = 'fell' | 'rose' | 'unclear' | 'few' | 'none'

export interface RateChange {
  /** Rates a day. */
  rateA: number
  rateB: number
  exact: RateRatio
  /** Null where there are too few days to tell. */
  dispersion: Dispersion | null
  /** Whether the days are burstier than chance. */
  bursts: boolean
  /** The interval that allows for bursts; null without them, or where a count is 0. */
  widened: RateRatio | null
  /** The interval to go by: `widened` where there is one. */
  reading: RateRatio
  verdict: Verdict
}

/** The change of rate from A to B, which must not overlap. */
export function rateChange(a: PeriodCount, b: PeriodCount): RateChange {
  const exact = exactRateRatio(a, b)
  const dispersion = dispersionOf(a.daily, b.daily)
  const bursts = dispersion !== null && dispersion.index > BURSTS
  const widened = bursts ? quasiRateRatio(a, b, dispersion) : null
  const reading = widened ?? exact
  return {
    rateA: a.count / a.days,
    rateB: b.count / b.days,
    exact,
    dispersion,
    bursts,
    widened,
    reading,
    verdict: verdictOf(a.count + b.count, reading),
  }
}

function verdictOf(count: number, { low, high }: RateRatio): Verdict {
  if (count === 0) return 'none'
  if (count < FLOOR) return 'few'
  if (high < 1) return 'fell'
  return low > 1 ? 'rose' : 'unclear'
}

/** Why two periods cannot be tested against each other, or null where they can. */
export type Obstacle = 'same' | 'overlap' | 'outside' | null

export interface PeriodComparison {
  /** Null where the period lies outside the record. */
  a: PeriodCount | null
  b: PeriodCount | null
  obstacle: Obstacle
  /** Days in both. */
  shared: number
  /** Null where there is an obstacle. */
  change: RateChange | null
}

export function comparePeriods(
  series: DailySeries,
  periodA: DayWindow,
  periodB: DayWindow,
): PeriodComparison {
  const [a, b] = [countPeriod(series, periodA), countPeriod(series, periodB)]
  const shared = Math.max(
    0,
    Math.min(periodA.last, periodB.last) - Math.max(periodA.first, periodB.first) + 1,
  )
  const same = periodA.first === periodB.first && periodA.last === periodB.last
  if (same || shared > 0) return { a, b, obstacle: same ? 'same' : 'overlap', shared, change: null }
  if (!a || !b) return { a, b, obstacle: 'outside', shared, change: null }
  return { a, b, obstacle: null, shared, change: rateChange(a, b) }
}

export interface BreakdownRow {
  key: string
  a: PeriodCount
  b: PeriodCount
  change: RateChange
  /** P adjusted for the number of rows that were tested; null under the floor. */
  adjusted: number | null
  /** As `change.verdict`, but `unclear` where the adjusted p is not below 0.05. */
  verdict: Verdict
}

/**
 * The comparison for each key apart: rows that can be read first, the largest change of rate first
 * of all. Rows under the floor are not tested, and so do not count among the tests.
 */
export function breakdown(
  parts: ReadonlyMap<string, DailySeries>,
  [periodA, periodB]: readonly [DayWindow, DayWindow],
): BreakdownRow[] {
  const rows: BreakdownRow[] = []
  for (const [key, series] of parts) {
    const { a, b, change } = comparePeriods(series, periodA, periodB)
    if (!a || !b || !change || change.verdict === 'none') continue
    rows.push({ key, a, b, change, adjusted: null, verdict: change.verdict })
  }
  const tested = rows.filter(({ verdict }) => verdict !== 'few')
  const adjusted = benjaminiHochberg(tested.map(({ change }) => change.reading.p))
  tested.forEach((row, at) => {
    row.adjusted = adjusted[at] as number
    if (row.adjusted >= 0.05) row.verdict = 'unclear'
  })
  return rows.sort(
    (one, other) =>
      Number(one.verdict === 'few') - Number(other.verdict === 'few') ||
      Math.abs(other.change.rateB - other.change.rateA) -
        Math.abs(one.change.rateB - one.change.rateA) ||
      (one.key < other.key ? -1 : 1),
  )
}
