/** The filter in words, for figures and citations: one phrase for each active clause. */
import type { Dataset } from '../dataset/dataset'
import { type Filter, NO_ORIGIN } from '../engine/filter'
import {
  countryLabel,
  DIRECTIONS,
  EVIDENCE,
  OUTCOMES,
  TARGET_SIDES,
  type Term,
  WEAPONS,
} from '../model/vocabulary'
import { formatDate, formatRange } from '../ui/format'
import type { View } from './view'

type Names = Pick<Dataset, 'actorById' | 'placeById'>

/** Every active clause of the view's filter; empty where everything passes. */
export function filterInWords({ filter }: Pick<View, 'filter'>, dataset: Names): string[] {
  const named = (label: string, values: readonly string[], name: (value: string) => string) =>
    values.length > 0 ? [`${label}: ${either(values.map(name))}`] : []
  return [
    ...datesInWords(filter),
    ...actorsInWords(filter, dataset),
    ...named('target', filter.places, (id) => dataset.placeById.get(id)?.name ?? id),
    ...named('direction', filter.directions, (key) => lowerFirst(labelIn(DIRECTIONS, key))),
    ...named('target side', filter.sides, (key) => labelIn(TARGET_SIDES, key)),
    ...named('weapon', filter.weapons, (key) => lowerFirst(labelIn(WEAPONS, key))),
    ...named('outcome', filter.outcomes, (key) => lowerFirst(labelIn(OUTCOMES, key))),
    ...named('evidence', filter.evidence, (key) => lowerFirst(labelIn(EVIDENCE, key))),
    ...named('target country', filter.countries, (code) =>
      code === 'XX' ? 'at sea' : countryLabel(code),
    ),
    ...named('reported origin', filter.origins, (code) =>
      code === NO_ORIGIN ? 'none' : countryLabel(code),
    ),
    ...(filter.casualties ? ['with people killed or injured'] : []),
    ...(filter.text.trim() === '' ? [] : [`with the words “${filter.text.trim()}”`]),
  ]
}

/** Every active clause as one line; where there is none, the days of the whole record. */
export function filterLine(filter: Filter, dataset: Names & Pick<Dataset, 'extent'>): string {
  const words = filterInWords({ filter }, dataset)
  if (words.length > 0) return `Filtered: ${words.join(' · ')}`
  return `Whole record, ${formatRange(dataset.extent.first, dataset.extent.last)}`
}

/** `a`, `a or b`, `a, b or c` */
export function either(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

function datesInWords({ from, to }: Filter): string[] {
  if (from !== null && to !== null) return [formatRange(from, to)]
  if (from !== null) return [`from ${formatDate(from)}`]
  if (to !== null) return [`to ${formatDate(to)}`]
  return []
}

const PART_IN_WORDS: Record<Filter['actorRole'], string> = {
  any: 'claimed by or blamed on',
  claimed: 'claimed by',
  attributed: 'blamed on',
  named: 'naming',
}

function actorsInWords(filter: Filter, { actorById }: Names): string[] {
  if (filter.actors.length === 0) return []
  const names = either(filter.actors.map((id) => actorById.get(id)?.name ?? id))
  const umbrella = filter.viaUmbrella ? ', including umbrella claims' : ''
  return [`${PART_IN_WORDS[filter.actorRole]} ${names}${umbrella}`]
}

const labelIn = (terms: Record<string, Term>, key: string) => terms[key]?.label ?? key

const lowerFirst = (label: string) => label.charAt(0).toLowerCase() + label.slice(1)
