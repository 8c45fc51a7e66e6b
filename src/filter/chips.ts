/** Every active part of the filter as a chip: what it says, and the filter without it. */
import type { Dataset } from '../dataset/dataset'
import { membersByUmbrella } from '../dataset/kinship'
import { type Filter, NO_ORIGIN } from '../engine/filter'
import {
  countryLabel,
  DIRECTIONS,
  EVIDENCE,
  OUTCOMES,
  ROLES,
  TARGET_SIDES,
  type Term,
  WEAPONS,
} from '../model/vocabulary'
import { formatCount, formatRange } from '../ui/format'

export interface Chip {
  key: string
  label: string
  /** The filter with this part taken away. */
  without: Filter
}

type ListClause =
  | 'actors'
  | 'places'
  | 'directions'
  | 'sides'
  | 'weapons'
  | 'outcomes'
  | 'evidence'
  | 'countries'
  | 'origins'

/** More actors or places than these are one chip, and taken away together. */
const MOST = 5

/** Chips in the order of the filter bar: dates, actors, places, classes, text. */
export function chipsOf(filter: Filter, dataset: Dataset): Chip[] {
  const chips: Chip[] = []
  const { first, last } = dataset.extent
  if (filter.from !== null || filter.to !== null) {
    chips.push({
      key: 'dates',
      label: formatRange(filter.from ?? first, filter.to ?? last),
      without: { ...filter, from: null, to: null },
    })
  }
  const add = (clause: ListClause, key: string, label: string, taken: readonly string[]) => {
    const rest = filter[clause].filter((value) => !taken.includes(value))
    const without: Filter = { ...filter, [clause]: rest }
    const emptied = clause === 'actors' && rest.length === 0
    chips.push({
      key: `${clause}:${key}`,
      label,
      without: emptied ? { ...without, viaUmbrella: false } : without,
    })
  }
  const list = (
    clause: ListClause,
    label: (value: string) => string,
    values: readonly string[] = filter[clause],
  ) => {
    const isLong = (clause === 'actors' || clause === 'places') && values.length > MOST
    if (isLong) add(clause, '', `${formatCount(values.length)} ${clause}`, values)
    else for (const value of values) add(clause, value, label(value), [value])
  }
  const nameOf = (id: string) => dataset.actorById.get(id)?.name ?? id
  const { families, others } = familiesIn(filter.actors, dataset)
  for (const family of families)
    add('actors', family[0], `${nameOf(family[0])} and members`, family)
  list('actors', nameOf, others)
  if (filter.viaUmbrella)
    chips.push({
      key: 'umbrella',
      label: 'Including umbrella claims',
      without: { ...filter, viaUmbrella: false },
    })
  if (filter.actorRole !== 'any')
    chips.push({
      key: 'role',
      label:
        filter.actorRole === 'claimed'
          ? 'Only where it claimed'
          : `Only where ${ROLES.attributed.label.toLowerCase()}`,
      without: { ...filter, actorRole: 'any' },
    })
  list('places', (id) => dataset.placeById.get(id)?.name ?? id)
  list('directions', labelIn(DIRECTIONS))
  list('sides', (key) => `Target: ${labelIn(TARGET_SIDES)(key)}`)
  list('weapons', labelIn(WEAPONS))
  list('outcomes', (key) => `Outcome: ${labelIn(OUTCOMES)(key).toLowerCase()}`)
  list('evidence', labelIn(EVIDENCE))
  list('countries', (key) => (key === 'XX' ? 'At sea' : `In ${countryLabel(key)}`))
  list('origins', (key) =>
    key === NO_ORIGIN ? 'No origin reported' : `Reported from ${countryLabel(key)}`,
  )
  if (filter.casualties)
    chips.push({
      key: 'casualties',
      label: 'With casualties',
      without: { ...filter, casualties: false },
    })
  if (filter.text !== '')
    chips.push({ key: 'text', label: `“${filter.text}”`, without: { ...filter, text: '' } })
  return chips
}

const labelIn = (terms: Record<string, Term>) => (key: string) => terms[key]?.label ?? key

/** Umbrellas that are chosen with all of their members, each before these, and who else is chosen. */
function familiesIn(chosen: readonly string[], { actors }: Pick<Dataset, 'actors'>) {
  const isChosen = new Set(chosen)
  // Asked at each frame of a drag: one alone is no family.
  if (isChosen.size < 2) return { families: [], others: chosen }
  const families = [...membersByUmbrella(actors)]
    .map(([umbrella, members]) => [umbrella, ...members] as const)
    .filter((family) => family.length > 1 && family.every((id) => isChosen.has(id)))
  for (const id of families.flat()) isChosen.delete(id)
  return { families, others: [...isChosen] }
}
