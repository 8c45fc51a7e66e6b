/** ACLED's export, old and new column sets. What becomes of each column stands in `ACLED_COLUMNS`. */
import { addMonths, startOfMonth } from '../../model/day'
import type { ActorKind, DatePrecision, GeoPrecision, Weapon } from '../../model/vocabulary'
import { own } from '../raw'
import { countryCode } from './countries'
import { createDayReader } from './dates'
import { citationReader, type Registry } from './registry'
import { remembering } from './remember'
import { createPointReader, listOf, type RowReader, readCount, readDay } from './row'
import type { ImportedStrike } from './strike'

/** Every column that ACLED writes, and what it becomes here. */
export const ACLED_COLUMNS = {
  event_id_cnty: 'id of the strike; rows that repeat it are one event with all their actors',
  data_id: 'id where `event_id_cnty` is missing (before March 2023)',
  event_id_no_cnty: 'not used',
  event_date: 'day; with `time_precision` the days on which it may have happened',
  year: 'not used: `event_date` says it',
  time_precision: 'date precision, see below',
  disorder_type: 'not used: it follows from the event types',
  event_type: 'detail, where there is no sub-event type',
  sub_event_type: 'weapon and outcome, see below; first part of the detail',
  actor1: 'actor, named as a party',
  assoc_actor_1: 'actors, named as parties, parted by `;`',
  inter1: 'kind of `actor1`, see below',
  actor2: 'actor, named as a party',
  assoc_actor_2: 'actors, named as parties, parted by `;`',
  inter2: 'kind of `actor2`, see below',
  interaction: 'not used: it repeats `inter1` and `inter2`',
  civilian_targeting: 'second part of the detail',
  iso: 'not used: `country` says it',
  iso3: 'not used: `country` says it',
  region: 'not used',
  country: 'country of the place',
  admin1: 'first-level region of the place',
  admin2: 'not used',
  admin3: 'not used',
  location: 'name of the place',
  latitude: 'latitude of the place',
  longitude: 'longitude of the place',
  geo_precision: 'geo precision of the place, see below',
  source: 'sources by name, parted by `;`, with the stance “coded from”',
  source_scale: 'not used',
  notes: 'summary; it stays in the file and is read when a strike is opened',
  fatalities: 'killed (reported by the sources; ACLED gives no range); injured stays unknown',
  tags: 'not used',
  timestamp: 'not used',
  population_1km: 'not used',
  population_2km: 'not used',
  population_5km: 'not used',
  population_best: 'not used',
} as const

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

/** Weapon and outcome of a sub-event type. */
function readMeans(kind: string): Pick<ImportedStrike, 'weapon' | 'outcome'> {
  const plain = kind.toLowerCase()
  return {
    weapon: own(ACLED_WEAPONS, plain) ?? 'unspecified',
    outcome: plain === 'disrupted weapons use' ? 'intercepted' : 'reported',
  }
}

const NO_INTER = new Set(['', '0', 'none', 'n/a'])

/** The parties of a row beside the first and its associates, as they are written, and all of them as they are read. */
interface Parties {
  kind: string
  second: string
  secondAssociates: string
  secondKind: string
  actors: ImportedStrike['actors']
}

/** A place as a row writes it, beside its name, and its id. */
interface Spot {
  latitude: string
  longitude: string
  geo: string
  country: string
  admin1: string
  id: string
}

type Coded = 'time_precision' | 'geo_precision'

/** So many parties, and so many places, are remembered. */
const MOST = 20_000

export function acledReader(row: RowReader<AcledColumn>, registry: Registry) {
  const { cell } = row
  const citationsOf = citationReader(registry, 'ACLED')
  const codeOfCountry = remembering(countryCode)
  const dayOf = createDayReader('day-first')
  const pointOf = createPointReader(row)
  const associatesOf = remembering(listOf)
  const knownKind = remembering(readKind)
  const meansOf = remembering(readMeans)
  /** The parties of the last row of each first one and its associates, which most rows have again. */
  const latest = new Map<string, Map<string, Parties>>()
  let held = 0
  /** The last place of each name, which most rows have again. */
  const spots = new Map<string, Spot>()

  function kindOf(column: 'inter1' | 'inter2'): ActorKind {
    const kind = knownKind(row.text(column))
    if (kind === null)
      row.doubt('code', column, 'is no kind of actor that ACLED has; taken as not stated')
    return kind ?? 'other'
  }

  function actorsOf(): ImportedStrike['actors'] {
    const [first, associates] = [cell.actor1(), cell.assoc_actor_1()]
    let ofFirst = latest.get(first)
    const before = ofFirst?.get(associates)
    if (
      before?.kind === cell.inter1() &&
      before.second === cell.actor2() &&
      before.secondAssociates === cell.assoc_actor_2() &&
      before.secondKind === cell.inter2()
    )
      return before.actors
    const ids = new Set<string>()
    for (const [actor, associated, inter] of SIDES) {
      const name = row.text(actor)
      if (name !== '') ids.add(registry.actor(name, kindOf(inter)))
      for (const other of associatesOf(row.text(associated)))
        ids.add(registry.actor(other, 'other'))
    }
    const actors: ImportedStrike['actors'] = Array.from(ids, (actor) => ({ actor, role: 'named' }))
    const parties = {
      kind: cell.inter1(),
      second: cell.actor2(),
      secondAssociates: cell.assoc_actor_2(),
      secondKind: cell.inter2(),
      actors,
    }
    // A kind that is in doubt is told of every row.
    if (knownKind(parties.kind) === null || knownKind(parties.secondKind) === null) return actors
    if (before === undefined && ++held > MOST) return actors
    if (ofFirst === undefined) {
      ofFirst = new Map()
      latest.set(first, ofFirst)
    }
    ofFirst.set(associates, parties)
    return actors
  }

  /** What a code means; undefined where that is in doubt. A file without the column is precise. */
  const knownCode = <T>(column: Coded, codes: Record<string, T>): T | undefined =>
    own(codes, row.text(column)) ?? (row.has(column) ? undefined : codes['1'])

  function codeOf<T>(column: Coded, codes: Record<string, T>, vague: T): T {
    const code = knownCode(column, codes)
    if (code !== undefined) return code
    row.doubt('code', column, 'is none of 1, 2 and 3; taken as the vaguest')
    return vague
  }

  /** Id of the place; null after telling why there is none. */
  function placeOf(): string | null {
    const name = cell.location()
    const before = spots.get(name)
    if (
      before?.latitude === cell.latitude() &&
      before.longitude === cell.longitude() &&
      before.geo === cell.geo_precision() &&
      before.country === cell.country() &&
      before.admin1 === cell.admin1()
    )
      return before.id
    const point = pointOf()
    if (point === null) return null
    const [geo, country, admin1] = [cell.geo_precision(), cell.country(), cell.admin1()]
    const id = registry.place({
      name: name || 'Place without a name',
      lat: point.lat,
      lon: point.lon,
      precision: codeOf('geo_precision', ACLED_GEO, 'region'),
      country: codeOfCountry(country),
      admin1: admin1 || null,
    })
    // A precision that is in doubt is told of every row.
    const isCertain = knownCode('geo_precision', ACLED_GEO) !== undefined
    if (isCertain && (before !== undefined || spots.size < MOST)) {
      const [latitude, longitude] = [cell.latitude(), cell.longitude()]
      spots.set(name, { latitude, longitude, geo, country, admin1, id })
    }
    return id
  }

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
    const kind = cell.sub_event_type() || cell.event_type()
    const civilians = cell.civilian_targeting()
    const { weapon, outcome } = meansOf(kind)
    return {
      id,
      first,
      last,
      datePrecision: precision,
      place,
      actors: actorsOf(),
      targetSide: 'other',
      targetDetail: civilians === '' ? kind || null : [kind, civilians].filter(Boolean).join(' · '),
      weapon,
      outcome,
      evidence: 'as-coded',
      attacks: 1,
      killed: readCount(row, 'fatalities'),
      killedLow: null,
      killedHigh: null,
      injured: null,
      summary: row.range('notes') || kind || 'No notes',
      sources: citationsOf(cell.source()),
    }
  }
}

const SIDES = [
  ['actor1', 'assoc_actor_1', 'inter1'],
  ['actor2', 'assoc_actor_2', 'inter2'],
] as const
