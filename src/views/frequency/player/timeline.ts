/**
 * The player without a clock or a page: which days are shown so many milliseconds after the
 * start. The newest day shown, the head, moves through the bins at an even pace, so
 * that a frame which comes late shows what is due then.
 */
import { addBins, binStart } from '../../../engine/bins'
import type { BinWidth } from '../../../engine/filter'
import type { PlayWindow } from '../../../filter/view'
import type { Day } from '../../../model/day'
import type { Extent, Range } from '../brush'

export interface Timeline {
  extent: Extent
  width: BinWidth
  window: PlayWindow
  /** Where a cumulative playback begins. */
  from: Day
  /** The newest day shown before the start: the day before the first one to be shown where nothing was. */
  head: Day
  /** Bins a second. */
  speed: number
  /** Shows a whole bin a second at once, and nothing in between. */
  stepped: boolean
}

type Course = Pick<Timeline, 'extent' | 'width' | 'window' | 'from' | 'head'>

/** From where it goes on: after the range, or anew where the range reaches the record's end. */
export function courseFrom(
  range: Range,
  { extent, width, window }: Pick<Timeline, 'extent' | 'width' | 'window'>,
): Course {
  const { first, last } = extent
  const from = window === null ? range.from : first
  // A window is whole from the first moment on.
  const before = window === null ? from - 1 : Math.min(first + window - 1, last) - 1
  const head = range.to >= last ? before : Math.max(range.to, before)
  return { extent, width, window, from, head }
}

/** What is shown `elapsed` ms after the start, and whether the record's end is reached. */
export function rangeAt(timeline: Timeline, elapsed: number): { range: Range; ended: boolean } {
  const { head, width, speed, stepped, extent } = timeline
  const seconds = Math.max(elapsed, 0) / 1000
  const to = stepped
    ? binEnd(head + 1, Math.floor(seconds), width)
    : dayAfterBins(head + 1, seconds * speed, width)
  return { range: rangeTo(to, timeline), ended: to >= extent.last }
}

/** The range one bin on or back; its head ends on a bin's border. */
export function stepFrom(
  range: Range,
  direction: 1 | -1,
  how: Pick<Timeline, 'extent' | 'width' | 'window'>,
): Range {
  if (direction === 1) {
    const course = courseFrom(range, how)
    return rangeTo(binEnd(course.head + 1, 0, how.width), course)
  }
  const from = how.window === null ? range.from : how.extent.first
  return rangeTo(binStart(range.to, how.width) - 1, { ...how, from })
}

/**
 * What a playback shows step by step, from the first days of the extent to its last. No day is
 * passed over: a window that is shorter than a month goes by weeks at most.
 */
export function stepsThrough(how: Pick<Timeline, 'extent' | 'width' | 'window'>): Range[] {
  const { extent, window } = how
  const course = { ...how, width: stepWidth(how) }
  const begin = { from: extent.first, to: extent.last }
  const opening = rangeTo(extent.first, { extent, window, from: extent.first })
  const steps: Range[] = []
  let shown = stepFrom(begin, 1, course)
  if (shown.from > extent.first) steps.push(opening)
  for (steps.push(shown); shown.to < extent.last; steps.push(shown))
    shown = stepFrom(shown, 1, course)
  return steps
}

/** How far a step goes: a bin, or less where the window would pass over days. */
export const stepWidth = ({ width, window }: Pick<Timeline, 'width' | 'window'>): BinWidth =>
  width === 'month' && window !== null ? 'week' : width

/** The days shown while `to` is the newest of them. A window is whole unless the record is shorter. */
function rangeTo(
  to: Day,
  { extent, window, from }: Pick<Timeline, 'extent' | 'window' | 'from'>,
): Range {
  const { first, last } = extent
  if (window === null) return { from, to: Math.min(Math.max(to, from), last) }
  const head = Math.min(Math.max(to, first + window - 1), last)
  return { from: Math.max(head - window + 1, first), to: head }
}

/** Last day of the bin `bins` after the one that holds the day. */
const binEnd = (day: Day, bins: number, width: BinWidth): Day =>
  addBins(binStart(day, width), bins + 1, width) - 1

/** The day so many bins after `day`; within a bin, days pass evenly. */
function dayAfterBins(day: Day, bins: number, width: BinWidth): Day {
  const start = binStart(day, width)
  const gone = (day - start) / (addBins(start, 1, width) - start) + bins
  const whole = Math.floor(gone)
  const now = addBins(start, whole, width)
  const days = addBins(now, 1, width) - now
  // A hair more, so that sums such as 3/7 + 4/7 do not fall short of a whole day.
  return now + Math.floor((gone - whole) * days + 1e-6)
}
