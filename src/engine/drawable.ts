/** Which bins of the chart can be told apart. */
import type { DayWindow } from '../model/derive'
import type { BinWidth } from './filter'

/** More bins than this are narrower than a pixel of a wide chart. */
const MOST_BINS = 1500
/** Of more than this a wide chart shows hairlines, which can be told apart but hardly read. */
export const READABLE_BINS = 400

const DAYS_OF: Record<BinWidth, number> = { day: 1, week: 7, month: 30.4 }

/** The widths of at most so many bins over the extent, finest first; a month always. */
export function drawableBins({ first, last }: DayWindow, most = MOST_BINS): BinWidth[] {
  const widths: BinWidth[] = ['day', 'week', 'month']
  return widths.filter((width) => width === 'month' || (last - first + 1) / DAYS_OF[width] <= most)
}
