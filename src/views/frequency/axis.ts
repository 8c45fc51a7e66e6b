/** The chart's axis: the whole record, or the chosen dates with a little room beside them. Pure. */
import { addBins, binStart } from '../../engine/bins'
import type { BinWidth } from '../../engine/filter'
import type { Bins } from '../../engine/summary'
import type { Dates } from '../../filter/view'
import { datesOf, type Extent, type Range } from './brush'
import { binAt } from './layout'

/** The bins that touch the days: all that draws them has the same axis. Nothing is copied. */
export function binsWithin(bins: Bins, { from, to }: Dates): Bins {
  const first = binAt(bins, from ?? -Infinity)
  const end = binAt(bins, to ?? Infinity) + 1
  const parts = bins.keys.length * 4
  return {
    ...bins,
    edges: bins.edges.subarray(first, end + 1),
    amounts: bins.amounts.subarray(first * parts, end * parts),
  }
}

/** Whether the axis shows a part of the record. */
export const isZoomed = ({ from, to }: Dates): boolean => (from ?? to) !== null

/** The whole bins that hold the days, as an axis: open where it reaches the record's end. */
export function inBins({ from, to }: Dates, width: BinWidth, extent: Extent): Dates {
  const start = binStart(from ?? extent.first, width)
  const end = addBins(binStart(to ?? extent.last, width), 1, width)
  return datesOf({ from: start, to: end - 1 }, extent)
}

/** Room on either side of the dates: so many days, such a share of their length, and a whole bin at least. */
const ROOM_DAYS = 3
const ROOM_SHARE = 0.1

/** The axis for a date range, in whole bins and with some room. */
export function axisAround({ from, to }: Range, width: BinWidth, extent: Extent): Dates {
  const room = Math.max(ROOM_DAYS, Math.ceil((to - from + 1) * ROOM_SHARE))
  const beside = {
    from: Math.min(from - room, binStart(from, width) - 1),
    to: Math.max(to + room, addBins(binStart(to, width), 1, width)),
  }
  return inBins(beside, width, extent)
}
