/** Daily counts the plain way, strike by strike: for tests to hold the engine's against. */
import type { DerivedStrike } from '../dataset/dataset'
import type { DayWindow } from '../model/derive'
import type { DailySeries } from './daily'
import type { Measure } from './filter'

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
