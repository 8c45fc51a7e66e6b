/** Where and when, as a figure's title says it. */
import type { Dataset } from '../dataset/dataset'
import type { Summary } from '../engine/summary'
import { countryLabel } from '../model/vocabulary'
import { formatRange } from '../ui/format'

/** How many places or countries a title names. */
const NAMED = 3

type Names = Pick<Dataset, 'placeById' | 'extent'>

/** `Eilat, 1 Sep – 31 Dec 2024`; countries in the order of their strikes where no place is chosen. */
export function whereAndWhen(
  { question: { filter }, facets }: Pick<Summary, 'question' | 'facets'>,
  { placeById, extent }: Names,
): string {
  const when = formatRange(filter.from ?? extent.first, filter.to ?? extent.last)
  const where =
    filter.places.length > 0
      ? filter.places.map((id) => placeById.get(id)?.name ?? id)
      : countriesOf(filter.countries, facets.country)
  return [...shortened(where), when].join(', ')
}

function countriesOf(chosen: readonly string[], amounts: ReadonlyMap<string, number>): string[] {
  return [...amounts]
    .filter(([code, amount]) => amount > 0 && (chosen.length === 0 || chosen.includes(code)))
    .sort(([, a], [, b]) => b - a)
    .map(([code]) => (code === 'XX' ? 'at sea' : countryLabel(code)))
}

function shortened(names: string[]): string[] {
  if (names.length <= NAMED + 1) return names
  return [...names.slice(0, NAMED - 1), `${names[NAMED - 1]} and ${names.length - NAMED} more`]
}
