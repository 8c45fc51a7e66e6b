/** What the chart says about strikes whose day is not known. */
import type { BinWidth } from '../../engine/filter'
import type { Summary } from '../../engine/summary'
import { plural } from '../../ui/format'

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
