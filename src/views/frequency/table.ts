/** The chart's numbers as a table: one row for each bin. */
import { addBins } from '../../engine/bins'
import type { Measure } from '../../engine/filter'
import type { Bins } from '../../engine/summary'
import { formatDay } from '../../model/day'
import { binParts } from './layout'

export interface BinTable {
  header: string[]
  rows: (string | number)[][]
}

/**
 * `bin_start` and `bin_end` (inclusive), what is `selected` in the date range, and of that each key;
 * `imprecise`: of these, dated only to a week or month that begins in the bin; `outside`: what
 * passes every other filter but lies out of the date range; `unit`: what is counted.
 */
export function binTable(bins: Bins, unit: Measure): BinTable {
  const rows = Array.from({ length: bins.edges.length - 1 }, (_, bin) => {
    const start = bins.edges[bin] as number
    const amounts = new Array<number>(bins.keys.length).fill(0)
    let [imprecise, outside] = [0, 0]
    for (const part of binParts(bins, bin)) {
      if (part.outside) {
        outside += part.amount
        continue
      }
      amounts[part.key] = (amounts[part.key] as number) + part.amount
      if (part.imprecise) imprecise += part.amount
    }
    const end = addBins(start, 1, bins.width) - 1
    const selected = amounts.reduce((sum, amount) => sum + amount, 0)
    return [formatDay(start), formatDay(end), selected, ...amounts, imprecise, outside, unit]
  })
  return {
    header: ['bin_start', 'bin_end', 'selected', ...bins.keys, 'imprecise', 'outside', 'unit'],
    rows,
  }
}
