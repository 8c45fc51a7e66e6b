/**
 * What follows from a strike's fields by the codebook's rules. Nothing here is
 * stored in the record: one rule, in this file and in `data/README.md`.
 */
import { addMonths, type Day, requireDay } from './day'
import type { Strike } from './record'
import type { DatePrecision, Direction, Evidence, TargetSide } from './vocabulary'

type EvidenceFields = Pick<Strike, 'outcome' | 'outcomeByKind'> & {
  actors: readonly Pick<Strike['actors'][number], 'role'>[]
  sources: readonly Pick<Strike['sources'][number], 'stance'>[]
}

/** The evidence class: the first rule that holds decides. */
export function evidenceOf(strike: EvidenceFields): Evidence {
  if (strike.sources.length > 0 && strike.sources.every((source) => source.stance === 'codes'))
    return 'as-coded'
  if (strike.outcome === 'denied' || strike.sources.some((source) => source.stance === 'denies'))
    return 'contested'
  if (strike.outcome !== 'claimed-only')
    return strike.outcomeByKind === 'official' ? 'confirmed' : 'reported'
  if (strike.actors.some((entry) => entry.role === 'claimed')) return 'claimed'
  if (strike.actors.some((entry) => entry.role === 'attributed')) return 'attributed'
  return 'reported'
}

const DIRECTION_OF_SIDE: Record<TargetSide, Direction> = {
  israel: 'against-israel',
  'united-states': 'against-us-and-coalition',
  coalition: 'against-us-and-coalition',
  'iran-backed-militia': 'counter-strike',
  irgc: 'counter-strike',
  hezbollah: 'counter-strike',
  syria: 'counter-strike',
  iraq: 'other',
  other: 'other',
}

/** Against whom, in the sense of the record's three stories. */
export function directionOf(targetSide: TargetSide): Direction {
  return DIRECTION_OF_SIDE[targetSide]
}

/** An inclusive run of days. */
export interface DayWindow {
  first: Day
  last: Day
}

/** Whether they have a day in common. */
export const overlaps = (a: DayWindow, b: DayWindow): boolean =>
  a.first <= b.last && a.last >= b.first

/**
 * The days on which it may have happened: the day itself; the seven days from a
 * `week` date; from a `month` date to the day before the same day of the next month; a `span` to
 * its last date.
 */
export function windowOf(date: string, precision: DatePrecision, lastDate?: string): DayWindow {
  const first = requireDay(date)
  if (precision === 'span') return { first, last: lastDate ? requireDay(lastDate) : first }
  if (precision === 'week') return { first, last: first + 6 }
  if (precision === 'month') return { first, last: addMonths(first, 1) - 1 }
  return { first, last: first }
}
