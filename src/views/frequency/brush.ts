/**
 * The brush without a pointer or a page: what a drag, a key or a click makes of
 * the date range. Days are whole; ranges are inclusive and stay within the extent.
 */
import { addBins, binStart } from '../../engine/bins'
import type { BinWidth, Filter } from '../../engine/filter'
import { addMonths, type Day } from '../../model/day'

export interface Extent {
  first: Day
  last: Day
}

export interface Range {
  from: Day
  to: Day
}

/** What was pressed: one of the edges, the range itself, or the plot beside it. */
export type Grip = 'from' | 'to' | 'range' | 'plot'

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)

/** The days that the filter's dates stand for; an open side reaches to the extent's end. */
export function rangeOf({ from, to }: Pick<Filter, 'from' | 'to'>, { first, last }: Extent): Range {
  const start = clamp(from ?? first, first, last)
  return { from: start, to: clamp(to ?? last, start, last) }
}

/** The filter's dates of a range: null on the side that reaches the extent's end. */
export function datesOf({ from, to }: Range, { first, last }: Extent): Pick<Filter, 'from' | 'to'> {
  return { from: from <= first ? null : from, to: to >= last ? null : to }
}

export interface Drag {
  grip: Grip
  /** Where it was pressed, a day with its fraction. */
  anchor: number
  /** The range before. */
  start: Range
}

/** The range while the pointer is at `at`, a day with its fraction. */
export function dragTo({ grip, anchor, start }: Drag, at: number, extent: Extent): Range {
  const { first, last } = extent
  const shift = Math.round(at - anchor)
  if (grip === 'from') return { ...start, from: clamp(start.from + shift, first, start.to) }
  if (grip === 'to') return { ...start, to: clamp(start.to + shift, start.from, last) }
  if (grip === 'range') return shifted(start, shift, extent)
  return {
    from: clamp(Math.floor(Math.min(anchor, at)), first, last),
    to: clamp(Math.floor(Math.max(anchor, at)), first, last),
  }
}

/** The bin as a range, as far as the extent goes. */
export function binRange(start: Day, width: BinWidth, { first, last }: Extent): Range {
  const end = addBins(start, 1, width) - 1
  return { from: clamp(start, first, last), to: clamp(end, first, last) }
}

/** Steps of the keyboard: one bin, one month, or all the way. */
export type Step = { by: 'bin' | 'month'; direction: 1 | -1 } | { by: 'end'; direction: 1 | -1 }

/** What a key means on a slider, or null. */
export function stepOfKey(key: string): Step | null {
  return STEPS.get(key) ?? null
}

const STEPS: ReadonlyMap<string, Step> = new Map([
  ['ArrowRight', { by: 'bin', direction: 1 }],
  ['ArrowUp', { by: 'bin', direction: 1 }],
  ['ArrowLeft', { by: 'bin', direction: -1 }],
  ['ArrowDown', { by: 'bin', direction: -1 }],
  ['PageUp', { by: 'month', direction: 1 }],
  ['PageDown', { by: 'month', direction: -1 }],
  ['Home', { by: 'end', direction: -1 }],
  ['End', { by: 'end', direction: 1 }],
])

/** The range after a step of one edge, which stops at the other. Steps by bins end on their borders. */
export function stepEdge(
  edge: 'from' | 'to',
  range: Range,
  step: Step,
  width: BinWidth,
  extent: Extent,
): Range {
  const low = edge === 'from' ? extent.first : range.from
  const high = edge === 'from' ? range.to : extent.last
  // An end is inclusive: its border is the start of the day after.
  const past = edge === 'to' ? 1 : 0
  const border = range[edge] + past
  const { by, direction } = step
  const moved =
    by === 'end'
      ? direction * Number.MAX_SAFE_INTEGER
      : (by === 'month' ? addMonths(border, direction) : nextBorder(border, direction, width)) -
        past
  return { ...range, [edge]: clamp(moved, low, high) }
}

function nextBorder(border: Day, direction: 1 | -1, width: BinWidth): Day {
  const start = binStart(border, width)
  if (direction === 1) return addBins(start, 1, width)
  return start < border ? start : addBins(start, -1, width)
}

/** The whole range a step on; it keeps its length in days, or in months where steps are months. */
export function stepRange(range: Range, step: Step, width: BinWidth, extent: Extent): Range {
  const { by, direction } = step
  if (by === 'end') return shifted(range, direction * (extent.last - extent.first), extent)
  if (by === 'bin' && width !== 'month')
    return shifted(range, direction * (width === 'week' ? 7 : 1), extent)
  const from = addMonths(range.from, direction)
  const to = addMonths(range.to + 1, direction) - 1
  if (from >= extent.first && to <= extent.last) return { from, to }
  return shifted(range, from - range.from, extent)
}

function shifted({ from, to }: Range, shift: number, { first, last }: Extent): Range {
  const by = clamp(shift, first - from, last - to)
  return { from: from + by, to: to + by }
}
