/** Ready-made date ranges, worked out from the dataset. */
import type { Dataset } from '../dataset/dataset'
import type { Meta } from '../engine/summary'
import { addMonths, type Day, dayOf, requireDay, startOfMonth } from '../model/day'
import { formatMonth } from '../ui/format'
import { TURNING_POINTS } from './turningPoints'

export interface Preset {
  label: string
  /** As in the filter: inclusive, null where the range is open. */
  from: Day | null
  to: Day | null
}

/** `months` are listed apart, since there can be many. */
export function presetsOf(
  dataset: Dataset,
  meta: Pick<Meta, 'lastStrike'>,
): { ranges: Preset[]; months: Preset[] } {
  const { first, last } = dataset.extent
  const clip = (label: string, from: Day | null, to: Day | null): Preset => ({
    label,
    from: from !== null && from <= first ? null : from,
    to: to !== null && to >= last ? null : to,
  })
  const lastStrike = meta.lastStrike ?? first
  const september = dayOf(2024, 9, 1)
  const ranges = [
    clip('Whole record', null, null),
    ...(september > first && september <= last
      ? [clip('Since September 2024', september, null)]
      : []),
    // `before` ends the day before, `after` begins on the day.
    ...TURNING_POINTS.flatMap(({ event, words }) => {
      const found = dataset.contextEventById.get(event)
      if (!found) return []
      const day = requireDay(found.date)
      return [clip(`Before ${words}`, null, day - 1), clip(`After ${words}`, day, null)]
    }),
    clip('Last 30 days with strikes', lastStrike - 29, lastStrike),
  ]
  const months: Preset[] = []
  for (let start = startOfMonth(first); start <= last; start = addMonths(start, 1))
    months.push(clip(formatMonth(start), start, addMonths(start, 1) - 1))
  return { ranges, months }
}
