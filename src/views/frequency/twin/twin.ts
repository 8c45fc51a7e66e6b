/** The chart's numbers in the order of its bars: the chart for who reads rather than looks. Pure. */
import type { Bins } from '../../../engine/summary'
import type { Day } from '../../../model/day'
import { binParts } from '../layout'

export interface TwinRow {
  start: Day
  /** Within the date range, by index of `bins.keys`. */
  amounts: readonly number[]
  /** Their sum. */
  within: number
  /** Of that, what is dated only to a week or month that begins here. */
  imprecise: number
  /** What passes every other filter and lies out of the date range. */
  outside: number
}

export function twinRows(bins: Bins): TwinRow[] {
  return Array.from({ length: bins.edges.length - 1 }, (_, bin) => {
    const amounts = new Array<number>(bins.keys.length).fill(0)
    let [within, imprecise, outside] = [0, 0, 0]
    for (const { key, amount, ...part } of binParts(bins, bin)) {
      if (part.outside) {
        outside += amount
        continue
      }
      within += amount
      amounts[key] = (amounts[key] as number) + amount
      if (part.imprecise) imprecise += amount
    }
    return { start: bins.edges[bin] as Day, amounts, within, imprecise, outside }
  })
}

/** The line at the foot: sums in the order of a row's numbers. */
export function twinSums(rows: readonly TwinRow[]): Omit<TwinRow, 'start'> {
  const sum = (of: (row: TwinRow) => number) => rows.reduce((total, row) => total + of(row), 0)
  return {
    amounts: (rows[0]?.amounts ?? []).map((_, key) => sum((row) => row.amounts[key] as number)),
    within: sum((row) => row.within),
    imprecise: sum((row) => row.imprecise),
    outside: sum((row) => row.outside),
  }
}
