/** Published totals and our counts beside them, in words. */

import type { Dataset } from '../dataset/dataset'
import { type Comparison, type Coverage, tellingComparison } from '../engine/coverage'
import { type Filter, NO_FILTER } from '../engine/filter'
import { addMonths, startOfMonth } from '../model/day'
import type { DayWindow } from '../model/derive'
import type { PublishedTotal } from '../model/record'
import { type Direction, VALUE_NOTES } from '../model/vocabulary'
import { formatCount, formatMonth, formatRange } from './format'

const NOUNS: Record<PublishedTotal['counts'], readonly [one: string, many: string]> = {
  'claimed-attacks': ['claimed attack', 'claimed attacks'],
  attacks: ['attack', 'attacks'],
  drones: ['drone', 'drones'],
  'targets-struck': ['target struck', 'targets struck'],
  casualties: ['casualty', 'casualties'],
}

const ON: Record<PublishedTotal['direction'], string> = {
  'against-israel': 'on Israel',
  'against-us-and-coalition': 'on US and Coalition forces',
  'counter-strike': 'in counter-strikes',
}

/** `35`, `about 40`, `at least 134` */
export function valueInWords({ value, valueNote }: PublishedTotal): string {
  const count = formatCount(value)
  return valueNote === 'exact' ? count : `${VALUE_NOTES[valueNote].label} ${count}`
}

/** What a total counts: `35 claimed attacks`, `1 casualty`. */
export function totalInWords(total: PublishedTotal): string {
  return `${valueInWords(total)} ${NOUNS[total.counts][total.value === 1 ? 0 : 1]}`
}

/** `Sep 2024` where the period is that month from end to end, else as `formatRange`. */
export function periodInWords({ first, last }: DayWindow): string {
  const isMonth = startOfMonth(first) === first && addMonths(first, 1) - 1 === last
  return isMonth ? formatMonth(first) : formatRange(first, last)
}

/** The direction whose totals stand beside a selection: the one that is filtered by, else against Israel. */
export function totalsDirection({ directions }: Pick<Filter, 'directions'>): Direction {
  const [only] = directions
  return only && directions.length === 1 ? only : 'against-israel'
}

/** Clauses that narrow what is counted, other than the dates, the direction and the actor. */
const NARROWING = [
  'places',
  'sides',
  'weapons',
  'outcomes',
  'evidence',
  'countries',
  'origins',
] as const

/**
 * Whether a published total counts what the filter selects, dates aside: every clause of the
 * filter is the total's own. A total also speaks about the bars of the actor that it names, and
 * about a selection that no actor narrows.
 */
export function covers({ total, filter: scope }: Coverage, filter: Filter): boolean {
  if (filter.text !== '' || filter.casualties || filter.actorRole === 'attributed') return false
  const isSame = (clause: (typeof NARROWING)[number] | 'actors') =>
    [...filter[clause]].sort().join() === [...scope[clause]].sort().join()
  return (
    (filter.directions.length === 0 || filter.directions.includes(total.direction)) &&
    (filter.actors.length === 0 || isSame('actors')) &&
    NARROWING.every(isSame)
  )
}

/**
 * How far the record can be trusted to be whole in the selection, in one line, from the most
 * telling published total that covers it. Null only where a dataset has no published totals at all.
 */
export function coverageNote(dataset: Dataset, filter: Filter): string | null {
  if (dataset.publishedTotals.length === 0) return null
  const telling = (selected: Filter) =>
    tellingComparison(
      dataset,
      filter.from,
      filter.to,
      totalsDirection(filter),
      // A total of a part stands beside that very part alone.
      (coverage) =>
        covers(coverage, selected) &&
        (!coverage.isPart || NARROWING.some((clause) => selected[clause].length > 0)),
    )
  const found = telling(filter)
  if (found) return noteOn(found)
  const what = telling(NO_FILTER) ? 'covers this selection' : 'for this period'
  return `No independent count ${what}; the record may not be complete.`
}

function noteOn(comparison: Comparison): string {
  const { total, period, held, possible } = comparison
  const what = `${NOUNS[total.counts][1]} ${ON[total.direction]}`
  const when = periodInWords(period)
  const more = possible > 0 ? `, and up to ${formatCount(possible)} more of uncertain day` : ''
  if (held > total.value)
    return `May not be complete: for ${when} it holds ${formatCount(held)} ${what}${more}; ${total.saidBy} counts ${valueInWords(total)}.`
  const verdict = isShort(comparison) ? 'Not complete' : 'May not be complete'
  return `${verdict}: for ${when} it holds ${formatCount(held)} of ${valueInWords(total)} ${what}${more} (count: ${total.saidBy}).`
}

/** Whether fewer are held than counted, whatever the uncertain days and a rough count leave open. */
const isShort = ({ total, held, possible }: Comparison): boolean =>
  held + possible < total.value && total.valueNote !== 'about'
