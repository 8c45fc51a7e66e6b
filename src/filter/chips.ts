/** Every active part of the filter as a chip: what it says, and the filter without it. */
import type { Dataset } from '../dataset/dataset'
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
import { formatRange } from '../ui/format'

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
  const list = (clause: ListClause, label: (value: string) => string) => {
    const values: readonly string[] = filter[clause]
    for (const value of values) {
      const rest = values.filter((other) => other !== value)
      const without: Filter = { ...filter, [clause]: rest }
      const emptied = clause === 'actors' && rest.length === 0
      chips.push({
        key: `${clause}:${value}`,
        label: label(value),
        without: emptied ? { ...without, viaUmbrella: false } : without,
      })
    }
  }
  list('actors', (id) => dataset.actorById.get(id)?.name ?? id)
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
