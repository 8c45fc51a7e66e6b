/** What the chart says about strikes whose day is not known. */
import { drawableBins } from '../../engine/drawable'
import type { BinWidth, Measure } from '../../engine/filter'
import type { Summary } from '../../engine/summary'
import type { DayWindow } from '../../model/derive'
import { formatAmount, plural } from '../../ui/format'
import type { LegendItem } from './legend'

/** Null where the day of every selected strike is known. */
export function precisionNote(
  { weekOnly, monthOnly }: Pick<Summary['selected'], 'weekOnly' | 'monthOnly'>,
  width: BinWidth,
): string | null {
  const short = shortPrecisionNote({ weekOnly, monthOnly })
  if (short === null) return null
  const where = width === 'day' ? 'at the first day' : `in the ${width} of the first day`
  return `${short}: hatched, ${where} of that span`
}

/** The same without where they are drawn. */
export function shortPrecisionNote({
  weekOnly,
  monthOnly,
}: Pick<Summary['selected'], 'weekOnly' | 'monthOnly'>): string | null {
  const count = weekOnly + monthOnly
  if (count === 0) return null
  const known =
    monthOnly === 0
      ? 'a week'
      : weekOnly === 0
        ? 'a month'
        : `a week (${weekOnly}) or month (${monthOnly})`
  return `${plural(count, 'strike')} dated only to ${known}`
}

/** What counts in the date range for its last days, but is drawn on its first, before the axis. */
export function beforeNote(
  selected: Pick<Summary['selected'], Measure>,
  drawn: readonly Pick<LegendItem, 'inside'>[],
  measure: Measure,
): string | null {
  const before = drawn.reduce((rest, { inside }) => rest - inside, selected[measure])
  return before > 0 ? `Before this axis: ${formatAmount(before, measure)} in the date range` : null
}

/** Why narrower bins are not offered; null where all are. */
export function tooFineNote(extent: DayWindow): string | null {
  const [finest] = drawableBins(extent)
  if (finest === 'day') return null
  const years = Math.round((extent.last - extent.first + 1) / 365.25)
  return `${finest === 'week' ? 'Days' : 'Days and weeks'} of ${years} years are narrower than a pixel: the chart counts by ${finest}${finest === 'week' ? ' or month' : ''}.`
}
