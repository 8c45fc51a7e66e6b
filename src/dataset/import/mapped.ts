/** Any other table: a mapping says which of its columns holds what. */
import type { Outcome, Weapon } from '../../model/vocabulary'
import { OUTCOMES, WEAPONS } from '../../model/vocabulary'
import { countryCode, UNKNOWN_COUNTRY } from './countries'
import { createDayReader, type DayOrder } from './dates'
import { precisionOf } from './ged'
import { citationReader, type Registry } from './registry'
import { listOf, type RowReader, readAttacks, readCount, readDays, readPoint } from './row'
import type { ImportedStrike } from './strike'

/** What a column can be, with its label, the names that are guessed for it and what becomes of it. */
export const MAPPED_FIELDS = {
  date: {
    label: 'Date',
    needed: true,
    names: ['date', 'event_date', 'date_start', 'start_date', 'day', 'datum', 'fecha', 'التاريخ'],
    becomes: 'first day on which it may have happened',
  },
  lastDate: {
    label: 'Last date',
    needed: false,
    names: ['last_date', 'date_end', 'end_date', 'date_last', 'to'],
    becomes: 'last day on which it may have happened; else the first',
  },
  latitude: {
    label: 'Latitude',
    needed: true,
    names: ['latitude', 'lat', 'y', 'geo_lat', 'breite', 'latitud'],
    becomes: 'latitude of the place',
  },
  longitude: {
    label: 'Longitude',
    needed: true,
    names: ['longitude', 'lon', 'lng', 'long', 'x', 'geo_lon', 'länge', 'longitud'],
    becomes: 'longitude of the place',
  },
  actor: {
    label: 'Actor',
    needed: false,
    names: ['actor', 'actors', 'actor1', 'side_a', 'group', 'perpetrator', 'attacker', 'الفاعل'],
    becomes: 'actors, named as parties, parted by `;`',
  },
  otherActor: {
    label: 'Other actor',
    needed: false,
    names: ['actor2', 'side_b', 'other_actor', 'second_actor'],
    becomes: 'more actors, named as parties, parted by `;`',
  },
  id: {
    label: 'Id',
    needed: false,
    names: ['id', 'event_id', 'incident_id', 'uid', 'key'],
    becomes: 'id of the strike; rows that repeat one are one strike with all their actors',
  },
  place: {
    label: 'Place name',
    needed: false,
    names: ['place', 'place_name', 'location', 'target', 'target_name', 'city', 'town', 'المكان'],
    becomes: 'name of the place',
  },
  admin1: {
    label: 'Province',
    needed: false,
    names: ['admin1', 'adm_1', 'province', 'governorate', 'region'],
    becomes: 'first-level region of the place',
  },
  country: {
    label: 'Country',
    needed: false,
    names: ['country', 'country_name', 'country_code', 'land', 'pais'],
    becomes: 'country of the place: an English name or a code of two or three letters',
  },
  weapon: {
    label: 'Weapon',
    needed: false,
    names: ['weapon', 'weapon_type', 'munition'],
    becomes: 'weapon, where it is a word of the codebook; else part of the detail',
  },
  outcome: {
    label: 'Outcome',
    needed: false,
    names: ['outcome', 'result'],
    becomes: 'outcome, where it is a word of the codebook; else “reported”',
  },
  attacks: {
    label: 'Attacks',
    needed: false,
    names: ['attacks', 'number_of_attacks'],
    becomes: 'number of attacks, 1 to 10,000; else 1',
  },
  killed: {
    label: 'Killed',
    needed: false,
    names: ['killed', 'fatalities', 'deaths', 'best', 'dead'],
    becomes: 'killed',
  },
  injured: {
    label: 'Injured',
    needed: false,
    names: ['injured', 'wounded'],
    becomes: 'injured',
  },
  summary: {
    label: 'Text',
    needed: false,
    names: ['summary', 'notes', 'description', 'narrative', 'text', 'details', 'headline'],
    becomes: 'summary; it stays in the file and is read when a strike is opened',
  },
  source: {
    label: 'Source',
    needed: false,
    names: ['source', 'sources', 'publisher', 'source_office', 'reported_by'],
    becomes: 'sources by name, parted by `;`, with the stance “coded from”',
  },
} as const satisfies Record<
  string,
  { label: string; needed: boolean; names: readonly string[]; becomes: string }
>

export type MappedField = keyof typeof MAPPED_FIELDS

/** Column number of each field; -1 where the table has none. */
export type Mapping = Readonly<Record<MappedField, number>>

/** What was said of a table's columns. */
export interface Chosen {
  index: Mapping
  order: DayOrder
}

export const MAPPED = Object.keys(MAPPED_FIELDS) as MappedField[]

export const missingFields = (mapping: Mapping): MappedField[] =>
  MAPPED.filter((field) => MAPPED_FIELDS[field].needed && mapping[field] < 0)

/** Which column is likely to be what, by the header's names: the first name on a field's list wins. */
export function guessMapping(header: readonly string[]): Mapping {
  const plain = header.map((name) => name.trim().toLowerCase().replace(/[ -]+/g, '_'))
  const taken = new Set<number>()
  const guess = {} as Record<MappedField, number>
  for (const exact of [true, false])
    for (const field of MAPPED) {
      if ((guess[field] ?? -1) >= 0) continue
      const names: readonly string[] = MAPPED_FIELDS[field].names
      const at = names
        .map((name) =>
          plain.findIndex(
            (one, index) =>
              !taken.has(index) &&
              (exact ? one === name : name.length > 2 && one.split('_').includes(name)),
          ),
        )
        .find((index) => index >= 0)
      guess[field] = at ?? -1
      if (at !== undefined) taken.add(at)
    }
  return guess
}

const keysByWord = <T extends string>(terms: Record<T, { label: string }>) =>
  new Map(
    (Object.entries(terms) as [T, { label: string }][]).flatMap(([key, { label }]) => [
      [key.toLowerCase(), key] as const,
      [label.toLowerCase(), key] as const,
    ]),
  )

const WEAPON_WORDS = keysByWord<Weapon>(WEAPONS)
const OUTCOME_WORDS = keysByWord<Outcome>(OUTCOMES)

export function mappedReader(
  row: RowReader<MappedField>,
  registry: Registry,
  order: DayOrder,
  file: { name: string; number: number },
) {
  const { cell } = row
  const dayOf = createDayReader(order)
  /** Rows of several files make one dataset. */
  const unnamed = file.number === 0 ? 'row-' : `row-${file.number + 1}-`

  /** Id of the place; null after telling why there is none. */
  const placeOf = row.remembered(PLACE, (): string | null => {
    const point = readPoint(row)
    if (point === null) return null
    const country = cell.country()
    return registry.place({
      name: cell.place() || `${point.lat.toFixed(3)}, ${point.lon.toFixed(3)}`,
      ...point,
      precision: 'exact',
      country: country === '' ? UNKNOWN_COUNTRY : countryCode(country),
      admin1: cell.admin1() || null,
    })
  })

  const sourcesOf = citationReader(row, 'source', registry, file.name)

  /** The strike of the row, or null where it is left out, which is told. */
  return (): ImportedStrike | null => {
    if (cell.date() === '') return row.leaveOut('missing', 'date', 'a strike needs its day')
    const days = readDays(row, ['date', 'lastDate'], dayOf)
    if (days === null) return null
    const { first, last } = days
    const place = placeOf()
    if (place === null) return null
    const weapon = cell.weapon()
    const known = WEAPON_WORDS.get(weapon.toLowerCase())
    const names = new Set([...listOf(cell.actor()), ...listOf(cell.otherActor())])
    return {
      id: cell.id() || `${unnamed}${row.line}`,
      first,
      last,
      datePrecision: precisionOf(first, last),
      place,
      actors: [...names].map((name) => ({ actor: registry.actor(name, 'other'), role: 'named' })),
      targetSide: 'other',
      targetDetail: known ? null : weapon || null,
      weapon: known ?? 'unspecified',
      outcome: OUTCOME_WORDS.get(cell.outcome().toLowerCase()) ?? 'reported',
      evidence: 'as-coded',
      attacks: readAttacks(row, 'attacks'),
      killed: readCount(row, 'killed'),
      killedLow: null,
      killedHigh: null,
      injured: readCount(row, 'injured'),
      summary: row.range('summary') || 'The table gives no text.',
      sources: sourcesOf(),
    }
  }
}

const PLACE = ['latitude', 'longitude', 'place', 'country', 'admin1'] as const
