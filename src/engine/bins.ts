/** Time bins of the frequency chart: days, ISO weeks from Monday, or calendar months. */
import { addMonths, type Day, startOfMonth, startOfWeek } from '../model/day'
import type { BinWidth } from './filter'

/** First day of the bin that holds the day. */
export function binStart(day: Day, width: BinWidth): Day {
  if (width === 'week') return startOfWeek(day)
  if (width === 'month') return startOfMonth(day)
  return day
}

/** First day of the bin `steps` bins later (or earlier) than the one that starts at `start`. */
export function addBins(start: Day, steps: number, width: BinWidth): Day {
  if (width === 'week') return start + 7 * steps
  if (width === 'month') return addMonths(start, steps)
  return start + steps
}

/** First days of all bins that touch the extent, and at the end the first day after them. */
export function binEdges(extent: { first: Day; last: Day }, width: BinWidth): Int32Array {
  const edges: Day[] = []
  let start = binStart(extent.first, width)
  for (; start <= extent.last; start = addBins(start, 1, width)) edges.push(start)
  edges.push(start)
  return Int32Array.from(edges)
}

/** Of each day of the extent, from its first, the index of its bin. */
export function binsOfDays(extent: { first: Day; last: Day }, edges: Int32Array): Uint16Array {
  const bins = new Uint16Array(extent.last - extent.first + 1)
  for (let day = 0, bin = 0; day < bins.length; day++) {
    if (extent.first + day >= (edges[bin + 1] as number)) bin++
    bins[day] = bin
  }
  return bins
}
