/** Days in which a change of rate is looked for, and what is found there, in words. Pure. */
import type { DailySeries } from '../../engine/daily'
import type { ChangePoint } from '../../engine/statistics/changePoint'
import { type Day, partsOf } from '../../model/day'
import type { DayWindow } from '../../model/derive'
import { formatDate, formatRange } from '../../ui/format'
import type { Comparison, Period } from '../view'

export const asWindow = ({ from, to }: Period): DayWindow => ({ first: from, last: to })

/** From the first day of both periods to the last, those between them too. */
export const spanOf = ({ a, b }: Comparison): DayWindow => ({
  first: Math.min(a.from, b.from),
  last: Math.max(a.to, b.to),
})

/** As far as the record reaches; `last` lies before `first` where it does not reach there. */
export const clipped = ({ first, last }: DayWindow, series: DailySeries): DayWindow => ({
  first: Math.max(series.first, first),
  last: Math.min(series.first + series.counts.length - 1, last),
})

/** The counts of the days of a clipped span. */
export const countsIn = (series: DailySeries, { first, last }: DayWindow): Float64Array =>
  series.counts.slice(first - series.first, Math.max(0, last - series.first + 1))

/** Whether chance would seldom bring so large a change. */
export const isClear = ({ p }: ChangePoint): boolean => p < 0.05

/** The day of a change and its interval, in the series that begins on `first`. */
export function changeDays(
  { at, low, high }: ChangePoint,
  first: Day,
): { day: Day; interval: DayWindow } {
  return { day: first + at, interval: { first: first + low, last: first + high } }
}

/** `22 Nov 2024 (18 – 26 Nov)`: the day, and its interval without the year that is theirs too. */
export function changeInWords(day: Day, { first, last }: DayWindow): string {
  const { year } = partsOf(day)
  const range = formatRange(first, last)
  const sameYear = partsOf(first).year === year && partsOf(last).year === year
  return `${formatDate(day)} (${sameYear ? range.replace(` ${year}`, '') : range})`
}
