/** What is struck and when, as a figure's title says it. */
import type { Dataset } from '../dataset/dataset'
import type { Filter, Measure, StackBy } from '../engine/filter'
import type { FacetAmounts, Summary } from '../engine/summary'
import { countryLabel, type Direction, EVIDENCE, keysOf } from '../model/vocabulary'
import { asSentence, formatCount, formatRange } from '../ui/format'
import { STACK_LABELS } from '../ui/stack'

/** Who a strike is directed at, as it follows “Strikes”. */
export const DIRECTION_WORDS: Record<Direction, string> = {
  'against-israel': 'against Israel',
  'against-us-and-coalition': 'against US and Coalition forces',
  'counter-strike': 'on militias, the IRGC, Hezbollah or Syria',
  other: 'on other targets',
}

/**
 * `claimed or reported strikes`, `confirmed attacks`: what is counted, with how far it is known, for
 * a title is printed alone and must not make facts of claims. `amounts` of the classes of evidence
 * tell which there are; of coded data no such word can be said.
 */
export function countedInWords(
  measure: Measure,
  { evidence }: Pick<Filter, 'evidence'>,
  amounts?: FacetAmounts,
): string {
  const chosen = evidence.length > 0 ? evidence : keysOf(EVIDENCE)
  const present = chosen.filter((key) => !amounts || (amounts.get(key) ?? 0) > 0)
  // Of none it is said what they would have been.
  const there = present.length > 0 ? present : evidence
  const [only] = there
  if (there.length === 1 && only)
    return only === 'as-coded' ? measure : `${EVIDENCE[only].label.toLowerCase()} ${measure}`
  const isReported =
    there.length > 0 && there.every((key) => key === 'confirmed' || key === 'reported')
  return `${isReported ? 'reported' : 'claimed or reported'} ${measure}`
}

/** `by weapon`; empty where the filter leaves one direction, by which nothing is split. */
export const splitInWords = (stack: StackBy, { directions }: Pick<Filter, 'directions'>): string =>
  stack === 'direction' && directions.length === 1 ? '' : `by ${STACK_LABELS[stack].toLowerCase()}`

/** How many places or countries a title names before it counts the rest. */
const NAMED = 3

/**
 * `against Israel`, `on Eilat`, `on targets in Israel and Syria`: the chosen places, else the one
 * chosen direction, else the countries. These are the chosen ones, in the order of their `amounts`
 * where those are given; without them, and without a choice, it is empty.
 */
export function targetInWords(
  filter: Pick<Filter, 'places' | 'directions' | 'countries'>,
  { placeById }: Pick<Dataset, 'placeById'>,
  amounts?: FacetAmounts,
): string {
  const { places, directions, countries } = filter
  if (places.length > 0) {
    const names = places.map((id) => placeById.get(id)?.name ?? id)
    return `on ${listed(names, 'place')}`
  }
  const [direction] = directions
  if (directions.length === 1 && direction) {
    const towards = DIRECTION_WORDS[direction]
    const within = inCountries(countries.filter((code) => !towards.includes(countryLabel(code))))
    return [towards, within].filter(Boolean).join(' ')
  }
  const struck = amounts ? byAmount(countries, amounts) : countries
  return struck.length > 0 ? `on targets ${inCountries(struck)}` : ''
}

/** `Claimed or reported strikes per week against Israel, by evidence, 1 Sep – 18 Nov 2024` */
export function figureTitle(
  per: string,
  by: string,
  { question: { filter, measure }, facets }: Pick<Summary, 'question' | 'facets'>,
  dataset: Pick<Dataset, 'placeById' | 'extent'>,
): string {
  const target = targetInWords(filter, dataset, facets.country)
  const from = filter.from ?? dataset.extent.first
  const when = formatRange(from, Math.max(from, filter.to ?? dataset.extent.last))
  const counted = countedInWords(measure, filter, facets.evidence)
  const subject = [counted, per, target].filter(Boolean).join(' ')
  return [asSentence(subject), by, when].filter(Boolean).join(', ')
}

function byAmount(chosen: readonly string[], amounts: FacetAmounts): string[] {
  return [...amounts]
    .filter(([code, amount]) => amount > 0 && (chosen.length === 0 || chosen.includes(code)))
    .sort(([, a], [, b]) => b - a)
    .map(([code]) => code)
}

/** `in Israel and Syria`, `in Israel and at sea`; the sea has no code of its own. */
function inCountries(codes: readonly string[]): string {
  const ashore = codes.filter((code) => code !== 'XX').map(countryLabel)
  const atSea = codes.length > ashore.length ? 'at sea' : ''
  if (ashore.length === 0) return atSea
  const within = `in ${listed(ashore, 'country', 'countries')}`
  return atSea ? `${within}${ashore.length > 1 ? ',' : ''} and ${atSea}` : within
}

/** `a`, `a and b`, `a, b and c`, `a, b, c and 3 more places` */
function listed(names: readonly string[], one: string, many?: string): string {
  const shown = names.length <= NAMED + 1 ? names : names.slice(0, NAMED)
  const left = names.length - shown.length
  const all = left > 0 ? [...shown, moreOf(left, one, many)] : shown
  if (all.length < 2) return all.join('')
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}

const moreOf = (count: number, one: string, many = `${one}s`) =>
  `${formatCount(count)} more ${count === 1 ? one : many}`
