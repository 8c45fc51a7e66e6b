/** Strikes as daily counts, apart from all statistics: charts read it without their code. */
import type { DerivedStrike } from '../dataset/dataset'
import type { Day } from '../model/day'
import type { DayWindow } from '../model/derive'
import type { Measure } from './filter'

export interface DailySeries {
  /** First day of the record, on which `counts` begins. */
  first: Day
  /** Strikes (or attacks) of each day, of those whose day is known. */
  counts: Float64Array
  /** Those of which only the week or the month is known. */
  undated: readonly { window: DayWindow; amount: number }[]
}

/** The strikes as a series over the days of `extent`. */
export function dailySeries(
  strikes: Iterable<Pick<DerivedStrike, 'window' | 'attacks'>>,
  extent: DayWindow,
  measure: Measure,
): DailySeries {
  const counts = new Float64Array(extent.last - extent.first + 1)
  const undated: { window: DayWindow; amount: number }[] = []
  for (const { window, attacks } of strikes) {
    const amount = measure === 'attacks' ? attacks : 1
    if (window.first !== window.last) undated.push({ window, amount })
    else counts[window.first - extent.first] = (counts[window.first - extent.first] ?? 0) + amount
  }
  return { first: extent.first, counts, undated }
}
