/** ACLED's export, old and new column sets. What becomes of each column stands in `ACLED_COLUMNS`. */
import { addMonths, startOfMonth } from '../../model/day'
import type { ActorKind, DatePrecision, GeoPrecision, Weapon } from '../../model/vocabulary'
import { own } from '../raw'
import { countryCode } from './countries'
import { createDayReader, type DayOrder } from './dates'
import { citationReader, type Registry } from './registry'
import { type Columns, listOf, type RowReader, readCount, readDay, readPoint } from './row'
import type { ImportedStrike } from './strike'

/** Every column that ACLED writes, and what it becomes here. */
export const ACLED_COLUMNS = {
  event_id_cnty: 'id of the strike; rows that repeat it are one event with all their actors',
  data_id: 'id where `event_id_cnty` is missing (before March 2023)',
  event_id_no_cnty: { notUsed: '' },
  event_date: 'day; with `time_precision` the days on which it may have happened',
  year: { notUsed: '`event_date` says it' },
  time_precision: 'date precision, see below',
  disorder_type: { notUsed: 'it follows from the event types' },
  event_type: 'detail, where there is no sub-event type',
  sub_event_type: 'weapon and outcome, see below; first part of the detail',
  actor1: 'actor, named as a party',
  assoc_actor_1: 'actors, named as parties, parted by `;`',
  inter1: 'kind of `actor1`, see below',
  actor2: 'actor, named as a party',
  assoc_actor_2: 'actors, named as parties, parted by `;`',
  inter2: 'kind of `actor2`, see below',
  interaction: { notUsed: 'it repeats `inter1` and `inter2`' },
  civilian_targeting: 'second part of the detail',
  iso: { notUsed: '`country` says it' },
  iso3: { notUsed: '`country` says it' },
  region: { notUsed: '' },
  country: 'country of the place',
  admin1: 'first-level region of the place',
  admin2: { notUsed: '' },
  admin3: { notUsed: '' },
  location: 'name of the place',
  latitude: 'latitude of the place',
  longitude: 'longitude of the place',
  geo_precision: 'geo precision of the place, see below',
  source: 'sources by name, parted by `;`, with the stance “coded from”',
  source_scale: { notUsed: '' },
  notes: 'summary; it stays in the file and is read when a strike is opened',
  fatalities: 'killed (reported by the sources; ACLED gives no range); injured stays unknown',
  tags: { notUsed: '' },
  timestamp: { notUsed: '' },
  population_1km: { notUsed: '' },
  population_2km: { notUsed: '' },
  population_5km: { notUsed: '' },
  population_best: { notUsed: '' },
} as const satisfies Columns

export type AcledColumn = keyof typeof ACLED_COLUMNS

/** Whether a header, lower-cased, is ACLED's. */
export const isAcled = (names: readonly string[]): boolean =>
  ['event_date', 'actor1', 'latitude', 'longitude'].every((name) => names.includes(name)) &&
  (names.includes('event_id_cnty') || names.includes('data_id')) &&
  (names.includes('event_type') || names.includes('sub_event_type'))

/** `time_precision` to ours. The date of a 2 or 3 is the middle of its span, by ACLED's codebook. */
export const ACLED_TIME: Record<string, { precision: DatePrecision; span: string }> = {
  '1': { precision: 'day', span: 'the day itself' },
  '2': {
    precision: 'week',
    span: 'the seven days about `event_date`, three before to three after',
  },
  '3': { precision: 'month', span: 'the calendar month of `event_date`' },
}

export const ACLED_GEO: Record<string, GeoPrecision> = { '1': 'exact', '2': 'near', '3': 'region' }

/** `sub_event_type` to the weapon; all others are `unspecified`. */
export const ACLED_WEAPONS: Record<string, Weapon> = {
  'air/drone strike': 'air-or-drone',
  'shelling/artillery/missile attack': 'shelling',
  'remote explosive/landmine/ied': 'explosive',
  'suicide bomb': 'explosive',
  grenade: 'explosive',
}

/** Beginnings of `inter*` in words, and its numbers, to the kind of actor. Wording differs by release. */
export const ACLED_KINDS: Record<string, ActorKind> = {
  '1': 'state-force',
  'state forces': 'state-force',
  '2': 'militia',
  rebel: 'militia',
  '3': 'militia',
  'political milit': 'militia',
  '4': 'militia',
  'identity milit': 'militia',
  '5': 'other',
  rioter: 'other',
  '6': 'other',
  protester: 'other',
  '7': 'other',
  civilian: 'other',
  '8': 'other',
  external: 'other',
  foreign: 'other',
  other: 'other',
}

/** Kind of actor of an `inter` cell; null where ACLED has no such kind. */
function readKind(cell: string): ActorKind | null {
  const plain = cell.toLowerCase()
  if (NO_INTER.has(plain)) return 'other'
  const key = Object.keys(ACLED_KINDS).find((one) =>
    /^\d$/.test(one) ? plain === one : plain.startsWith(one),
  )
  return key === undefined ? null : (ACLED_KINDS[key] as ActorKind)
}

/** Forces of a state abroad are "external forces" to ACLED, and associated actors have no code: their names say it. */
const kindByName = (name: string): ActorKind =>
  /^((military|police|security) forces|government) of /i.test(name) ? 'state-force' : 'other'

/** Weapon and outcome of a sub-event type. */
function readMeans(kind: string): Pick<ImportedStrike, 'weapon' | 'outcome'> {
  const plain = kind.toLowerCase()
  return {
    weapon: own(ACLED_WEAPONS, plain) ?? 'unspecified',
    outcome: plain === 'disrupted weapons use' ? 'intercepted' : 'reported',
  }
}

const NO_INTER = new Set(['', '0', 'none', 'n/a'])

type Coded = 'time_precision' | 'geo_precision'

export function acledReader(row: RowReader<AcledColumn>, registry: Registry, order: DayOrder) {
  const { cell } = row
  const dayOf = createDayReader(order)

  function kindOf(name: string, column: 'inter1' | 'inter2'): ActorKind {
    const kind = readKind(row.text(column))
    if (kind === null)
      row.doubt('code', column, 'is no kind of actor that ACLED has; taken as not stated')
    return kind === null || kind === 'other' ? kindByName(name) : kind
  }

  function readActors(): ImportedStrike['actors'] {
    const ids = new Set<string>()
    for (const [actor, associated, inter] of SIDES) {
      const name = row.text(actor)
      if (name !== '') ids.add(registry.actor(name, kindOf(name, inter)))
      for (const other of listOf(row.text(associated)))
        ids.add(registry.actor(other, kindByName(other)))
    }
    return Array.from(ids, (actor) => ({ actor, role: 'named' }))
  }

  const eventOf = row.remembered(EVENT, () => {
    const kind = cell.sub_event_type() || cell.event_type()
    return {
      kind,
      actors: readActors(),
      targetDetail: [kind, cell.civilian_targeting()].filter(Boolean).join(' · ') || null,
      ...readMeans(kind),
    }
  })

  /** What a code means. A file without the column is precise. */
  function codeOf<T>(column: Coded, codes: Record<string, T>, vague: T): T {
    const code = own(codes, row.text(column)) ?? (row.has(column) ? undefined : codes['1'])
    if (code !== undefined) return code
    row.doubt('code', column, 'is none of 1, 2 and 3; taken as the vaguest')
    return vague
  }

  /** Id of the place; null after telling why there is none. */
  const placeOf = row.remembered(PLACE, (): string | null => {
    const point = readPoint(row)
    if (point === null) return null
    return registry.place({
      name: cell.location() || 'Place without a name',
      ...point,
      precision: codeOf('geo_precision', ACLED_GEO, 'region'),
      country: countryCode(cell.country()),
      admin1: cell.admin1() || null,
    })
  })

  const sourcesOf = citationReader(row, 'source', registry, 'ACLED')

  /** The strike of the row, or null where it is left out, which is told. */
  return (): ImportedStrike | null => {
    const id = cell.event_id_cnty() || cell.data_id()
    if (id === '') return row.leaveOut('missing', 'event_id_cnty', 'an event needs its id')
    const day = readDay(row, 'event_date', dayOf)
    if (day === null) return null
    const place = placeOf()
    if (place === null) return null

    const { precision } = codeOf('time_precision', ACLED_TIME, ACLED_TIME['3'] as never)
    const first = precision === 'week' ? day - 3 : precision === 'month' ? startOfMonth(day) : day
    const last =
      precision === 'week' ? day + 3 : precision === 'month' ? addMonths(first, 1) - 1 : day
    const { kind, actors, targetDetail, weapon, outcome } = eventOf()
    return {
      id,
      first,
      last,
      datePrecision: precision,
      place,
      actors,
      targetSide: 'other',
      targetDetail,
      weapon,
      outcome,
      evidence: 'as-coded',
      attacks: 1,
      killed: readCount(row, 'fatalities'),
      killedLow: null,
      killedHigh: null,
      injured: null,
      summary: row.range('notes') || kind || 'No notes',
      sources: sourcesOf(),
    }
  }
}

/** Columns that say what happened and between whom, and those that say where. */
const EVENT = [
  ...(['event_type', 'sub_event_type', 'actor1', 'assoc_actor_1', 'inter1', 'actor2'] as const),
  ...(['assoc_actor_2', 'inter2', 'civilian_targeting'] as const),
]
const PLACE = [
  ...(['country', 'admin1', 'location', 'latitude', 'longitude', 'geo_precision'] as const),
]

const SIDES = [
  ['actor1', 'assoc_actor_1', 'inter1'],
  ['actor2', 'assoc_actor_2', 'inter2'],
] as const
