/** Which bins of the chart can be told apart. */
import type { DayWindow } from '../model/derive'
import type { BinWidth } from './filter'

/** More bins than this are narrower than a pixel of a wide chart. */
const MOST_BINS = 1500

const DAYS_OF: Record<BinWidth, number> = { day: 1, week: 7, month: 30.4 }

/** The widths whose bins can be told apart over the extent, finest first; a month always. */
export function drawableBins({ first, last }: DayWindow): BinWidth[] {
  const widths: BinWidth[] = ['day', 'week', 'month']
  return widths.filter(
    (width) => width === 'month' || (last - first + 1) / DAYS_OF[width] <= MOST_BINS,
  )
}
