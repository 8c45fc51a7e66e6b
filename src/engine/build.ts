/**
 * Strikes, one plain row at a time, into columns: for importers, which see a file go by, and for
 * the record that the page ships. Places, actors and sources are added before the row that names them.
 */

import { partnerNaming } from '../model/called'
import { type Day, requireDay } from '../model/day'
import type { DayWindow } from '../model/derive'
import { directionOf } from '../model/derive'
import type { Actor, DatasetHead, Place, Source, Strike } from '../model/record'
import {
  DATE_PRECISIONS,
  type DatePrecision,
  DIRECTIONS,
  type Direction,
  EVIDENCE,
  type Evidence,
  keysOf,
  OUTCOME_SPEAKERS,
  OUTCOMES,
  ROLES,
  STANCES,
  TARGET_KINDS,
  TARGET_SIDES,
  WEAPONS,
} from '../model/vocabulary'
import {
  CODED,
  type CodedDimension,
  type Codes,
  type Columns,
  NO_ACTOR,
  OTHER_ACTORS,
  principalOf,
  ROLE_BITS,
  roleBit,
  SEVERAL_ACTORS,
  UNKNOWN,
} from './columns'
import { NO_ORIGIN } from './filter'
import {
  createListPool,
  createPairPool,
  createPool,
  type Growing,
  growing,
  IN_CHUNK,
  type ListTable,
  listOf,
  type PairPool,
  roomFor,
} from './grow'
import {
  createPackedIds,
  oneMore,
  orNull,
  type Party,
  POOLED,
  type TextRange,
  type Words,
} from './words'

/** One strike as a builder takes it; ids of places, actors and sources are those that were added. */
export interface StrikeRow
  extends Pick<
    Strike,
    'id' | 'targetSide' | 'weapon' | 'outcome' | 'attacks' | 'killed' | 'injured' | 'sources'
  > {
  /** First and last day on which it may have happened. */
  first: Day
  last: Day
  datePrecision: DatePrecision
  place: string
  actors: Strike['actors']
  evidence: Evidence
  /** As its side says where it is left out. */
  direction?: Direction
  /** A text, or where it stands in the file. */
  summary: string | TextRange
  targetKind?: Strike['targetKind']
  targetDetail?: string | null
  originCountry?: string | null
  outcomeBy?: string | null
  outcomeByKind?: Strike['outcomeByKind']
  /** The provider's lowest and highest number killed. */
  killedLow?: number | null
  killedHigh?: number | null
  munitions?: number | null
}

export interface Tables {
  actors: readonly Actor[]
  places: readonly Place[]
  sources: readonly Source[]
}

/** A whole dataset as columns. It stays in the thread that built it: see `wire/`. */
export interface ColumnSet {
  head: DatasetHead
  tables: Tables
  columns: Columns
  words: Words
}

/** Records by id, each added once. */
export interface TableBuilder<T> {
  add(record: T): void
  has(id: string): boolean
}

export interface Builder {
  actors: TableBuilder<Actor>
  places: TableBuilder<Place>
  sources: TableBuilder<Source>
  /** Adds a strike. Throws where it names what was not added. */
  add(row: StrikeRow): void
  /** Names more actors of the strike that was added as number `row`, from 0; those it has stay. */
  join(row: number, actors: Strike['actors']): void
  /** Strikes so far. */
  readonly size: number
  /** Puts them in order. The builder must not be used afterwards. */
  finish(head: DatasetHead): ColumnSet
}

/** How many actors have a colour of their own in a stack. */
const TOP_ACTORS = 7

/** A strike's days are held as its first and how many more: so many at most. */
const MOST_DAYS = 0xffff

/** A trait's codes in two small numbers: how many values each has room for, first to last. */
const ROOM = [
  { direction: 8, side: 16, weapon: 32, outcome: 16, evidence: 16, country: 512 },
  { origin: 512, casualties: 2, wide: 2, precision: 8, targetKind: 32, speaker: 8 },
] as const
type TraitField = keyof (typeof ROOM)[0] | keyof (typeof ROOM)[1]

/** The columns of rows as they come, and those that few datasets have, where 0 is none; in bits. */
const ROW = {
  first: 32,
  span: 16,
  place: 32,
  trait: 32,
  cast: 32,
  attacks: 16,
  killed: 32,
  injured: 32,
  id: 32,
  textAt: 32,
  textLength: 32,
  sources: 32,
} as const
const RARE = {
  killedLow: 32,
  killedHigh: 32,
  munitions: 32,
  targetDetail: 32,
  outcomeBy: 32,
} as const
type RowColumn = keyof typeof ROW
type RareColumn = keyof typeof RARE

const DIRECTION = keysOf(DIRECTIONS)
const SIDE = keysOf(TARGET_SIDES)
const WEAPON = keysOf(WEAPONS)
const OUTCOME = keysOf(OUTCOMES)
const EVIDENCE_KEYS = keysOf(EVIDENCE)
const PRECISION = keysOf(DATE_PRECISIONS)
const TARGET_KIND = keysOf(TARGET_KINDS)
const SPEAKER = keysOf(OUTCOME_SPEAKERS)
const STANCE = keysOf(STANCES)
const ROLE = keysOf(ROLES)
/** So many roles has a part room for. */
const PARTS = 8
const NO_SPEAKER = SPEAKER.length
const NO_TARGET_KIND = TARGET_KIND.indexOf('unspecified')

export function createBuilder(): Builder {
  const actors = createTable<Actor>('actor')
  const placeTable = createTable<Place>('place')
  const sources = createTable<Source>('source')
  const countries = createPool<string>()
  const origins = createPool<string>()
  origins.codeOf(NO_ORIGIN)
  const placeCountry: number[] = []

  const rows = growing(ROW)
  const rare = growing(RARE)
  let size = 0

  const traits = createPairPool()
  const partyCodes = createPairPool()
  const parties: Party[] = []
  const speakers = createPool<string>()
  const casts = createListPool()
  const sourceLists = createListPool()
  const strings = createPool<string>()
  const ids = createPackedIds()

  function traitOf(row: StrikeRow, country: number): number {
    const { killed, injured, originCountry, outcomeByKind, targetKind } = row
    const hurt = (killed !== null && killed > 0) || (injured !== null && injured > 0)
    // Written out, in the order of ROOM: this runs for every row.
    const [one, two] = ROOM
    let a = codeIn(DIRECTION, row.direction ?? directionOf(row.targetSide))
    a = a * one.side + codeIn(SIDE, row.targetSide)
    a = a * one.weapon + codeIn(WEAPON, row.weapon)
    a = a * one.outcome + codeIn(OUTCOME, row.outcome)
    a = a * one.evidence + codeIn(EVIDENCE_KEYS, row.evidence)
    a = a * one.country + country
    let b = originCountry == null ? 0 : origins.codeOf(originCountry)
    b = b * two.casualties + (hurt ? 1 : 0)
    b = b * two.wide + (row.last > row.first ? 1 : 0)
    b = b * two.precision + codeIn(PRECISION, row.datePrecision)
    b = b * two.targetKind + (targetKind ? codeIn(TARGET_KIND, targetKind) : NO_TARGET_KIND)
    b = b * two.speaker + (outcomeByKind ? codeIn(SPEAKER, outcomeByKind) : NO_SPEAKER)
    return traits.codeOf(a, b)
  }

  function castOf(entries: Strike['actors'], before = 0): number {
    let list = before
    for (const { actor, role, by } of entries) {
      const speaker = by === undefined ? 0 : speakers.codeOf(by) + 1
      const part = actors.codeOf(actor) * PARTS + codeIn(ROLE, role)
      const code = partyCodes.codeOf(part, speaker)
      if (code === parties.length)
        parties.push(by === undefined ? { actor, role } : { actor, role, by })
      list = casts.append(list, code)
    }
    return list
  }

  function addRare({ killedLow, killedHigh, munitions, targetDetail, outcomeBy }: StrikeRow) {
    if ((killedLow ?? killedHigh ?? munitions ?? targetDetail ?? outcomeBy ?? null) === null) return
    const columns = rare.chunkOf(size)
    const at = size & IN_CHUNK
    columns.killedLow[at] = oneMore(killedLow)
    columns.killedHigh[at] = oneMore(killedHigh)
    columns.munitions[at] = oneMore(munitions)
    columns.targetDetail[at] = orNull(strings, targetDetail)
    columns.outcomeBy[at] = orNull(strings, outcomeBy)
  }

  return {
    actors,
    sources,
    places: {
      has: placeTable.has,
      add(record) {
        placeTable.add(record)
        placeCountry.push(countries.codeOf(record.country ?? 'XX'))
      },
    },
    get size() {
      return size
    },
    add(row) {
      if (!(row.last >= row.first && row.last - row.first <= MOST_DAYS))
        throw new Error(`The strike "${row.id}" does not end within ${MOST_DAYS} days of its first`)
      // All codes first: a row that throws leaves nothing behind.
      const placeCode = placeTable.codeOf(row.place)
      const traitCode = traitOf(row, placeCountry[placeCode] as number)
      const castCode = castOf(row.actors)
      let cited = 0
      for (const { source, stance } of row.sources)
        cited = sourceLists.append(cited, sources.codeOf(source) * 8 + codeIn(STANCE, stance))
      const columns = rows.chunkOf(size)
      const at = size & IN_CHUNK
      columns.first[at] = row.first
      columns.span[at] = row.last - row.first
      columns.place[at] = placeCode
      columns.trait[at] = traitCode
      columns.cast[at] = castCode
      columns.attacks[at] = row.attacks
      columns.killed[at] = row.killed ?? UNKNOWN
      columns.injured[at] = row.injured ?? UNKNOWN
      const { summary } = row
      if (typeof summary === 'string') {
        columns.textAt[at] = strings.codeOf(summary) + 1
        columns.textLength[at] = POOLED
      } else {
        columns.textAt[at] = summary.at
        columns.textLength[at] = summary.length
      }
      columns.sources[at] = cited
      columns.id[at] = ids.push(row.id)
      addRare(row)
      size++
    },
    join(row, entries) {
      if (row >= size) throw new Error(`There is no row ${row} among ${size}`)
      const { cast } = rows.chunkOf(row)
      const before = cast[row & IN_CHUNK] as number
      const held = new Set(
        listOf(casts.lists(), before).map((code) => {
          const { actor, role, by } = parties[code] as Party
          return `${role} ${actor} ${by ?? ''}`
        }),
      )
      const added = entries.filter(
        ({ actor, role, by }) => !held.has(`${role} ${actor} ${by ?? ''}`),
      )
      cast[row & IN_CHUNK] = castOf(added, before)
    },
    finish(head) {
      const days = rows.inOrder('first', new Int32Array(size))
      const places = placesOf(days, rows)
      const narrow = (name: RowColumn, most: number) => rows.deal(name, roomFor(most, size), places)
      const short = (name: RowColumn) => rows.deal(name, new Uint16Array(size), places)
      const long = (name: RowColumn) => rows.deal(name, new Uint32Array(size), places)
      const words = (name: RareColumn) =>
        rare.deal(name, roomFor(strings.keys.length + 1, size), places)
      const numbers = (name: RareColumn) =>
        rare.has(name) ? rare.deal(name, new Uint32Array(size), places) : null
      const partyLists = casts.lists()
      const sourceTable = sourceLists.lists()
      // Nobody needs the days as they came any more: their room is used again.
      const first = rows.deal('first', days, places)
      const span = short('span')
      const trait = narrow('trait', traits.size)
      const cast = narrow('cast', partyLists.last.length)
      const traitTable = traitTableOf(traits.pairs(), rowsOf(trait, traits.size), {
        countries: countries.keys,
        origins: origins.keys,
      })
      const castTable = castTableOf(
        rowsOf(cast, partyLists.last.length),
        partyLists,
        parties,
        actors,
      )
      const columns: Columns = {
        size,
        extent: extentOf(head, first, span),
        first,
        span,
        place: narrow('place', placeTable.records.length),
        trait,
        cast,
        attacks: short('attacks'),
        killed: long('killed'),
        injured: long('injured'),
        traits: traitTable.traits,
        casts: castTable.casts,
        keys: traitTable.keys,
        placeKeys: placeTable.records.map(({ id }) => id),
        actorKeys: actors.records.map(({ id }) => id),
        actorStackKeys: castTable.stackKeys,
      }
      const said: Words = {
        ids: ids.done(),
        idStart: long('id'),
        textAt: long('textAt'),
        textLength: long('textLength'),
        targetDetail: words('targetDetail'),
        outcomeBy: words('outcomeBy'),
        strings: [null, ...strings.keys],
        sources: narrow('sources', sourceTable.last.length),
        sourceLists: sourceTable,
        sourceKeys: sources.records.map(({ id }) => id),
        partyLists,
        parties,
        killedLow: numbers('killedLow'),
        killedHigh: numbers('killedHigh'),
        munitions: numbers('munitions'),
      }
      const tables = {
        actors: actors.records,
        places: placeTable.records,
        sources: sources.records,
      }
      return { head, tables, columns, words: said }
    },
  }
}

interface Table<T> extends TableBuilder<T> {
  records: T[]
  codeOf(id: string): number
}

function createTable<T extends { id: string }>(name: string): Table<T> {
  const codes = new Map<string, number>()
  const records: T[] = []
  return {
    records,
    has: (id) => codes.has(id),
    add(record) {
      if (codes.has(record.id)) throw new Error(`The ${name} "${record.id}" was added before`)
      codes.set(record.id, records.push(record) - 1)
    },
    codeOf(id) {
      const code = codes.get(id)
      if (code === undefined) throw new Error(`The ${name} "${id}" has not been added`)
      return code
    },
  }
}

/** By looking through them: of so few, faster than a map. */
function codeIn(keys: readonly string[], key: string): number {
  for (let code = 0; code < keys.length; code++) if (keys[code] === key) return code
  throw new Error(`"${key}" is not a word of the vocabulary`)
}

/** The head's days, and what of the strikes lies beyond them. */
function extentOf({ coverage }: DatasetHead, days: Int32Array, spans: Uint16Array): DayWindow {
  let first = requireDay(coverage.from)
  let last = requireDay(coverage.to)
  for (let row = 0; row < days.length; row++) {
    const day = days[row] as number
    if (day < first) first = day
    if (day + (spans[row] as number) > last) last = day + (spans[row] as number)
  }
  return { first, last }
}

/** Where each row stands by first day, then by last day, else as they came: counted, not compared. */
function placesOf(days: Int32Array, rows: Growing<RowColumn>): Uint32Array {
  if (!rows.has('span')) return countedPlaces(days, null)
  const spans = rows.inOrder('span', new Uint16Array(days.length))
  const bySpan = new Uint32Array(days.length)
  countedPlaces(spans, null).forEach((place, row) => {
    bySpan[place] = row
  })
  return countedPlaces(days, bySpan)
}

/** The place of each row by its key; rows of one key stand in the order given, or as they came. */
function countedPlaces(keys: Int32Array | Uint16Array, order: Uint32Array | null): Uint32Array {
  const places = new Uint32Array(keys.length)
  let least = keys[0] ?? 0
  let most = least
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as number
    if (key < least) least = key
    if (key > most) most = key
  }
  const next = new Uint32Array(most - least + 2)
  for (let row = 0; row < keys.length; row++) {
    const at = (keys[row] as number) - least + 1
    next[at] = (next[at] as number) + 1
  }
  for (let key = 1; key < next.length; key++)
    next[key] = (next[key] as number) + (next[key - 1] as number)
  for (let at = 0; at < keys.length; at++) {
    const row = order === null ? at : (order[at] as number)
    const key = (keys[row] as number) - least
    places[row] = next[key] as number
    next[key] = (next[key] as number) + 1
  }
  return places
}

/** How many rows have each code. */
function rowsOf(codes: Codes, most: number): Uint32Array {
  const counts = new Uint32Array(most)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    counts[code] = (counts[code] as number) + 1
  }
  return counts
}

interface Seen {
  countries: readonly string[]
  origins: readonly string[]
}

/** Countries stand by their number of strikes, origins by name, an unknown one last. */
function traitTableOf(packed: ReturnType<PairPool['pairs']>, counts: Uint32Array, seen: Seen) {
  const fields = {} as Record<TraitField, Uint16Array>
  ROOM.forEach((half, side) => {
    const codes = side === 0 ? packed.a : packed.b
    let step = 1
    for (const [field, room] of Object.entries(half).reverse()) {
      fields[field as TraitField] = Uint16Array.from(
        codes,
        (code) => Math.floor(code / step) % room,
      )
      step *= room
    }
  })
  const strikes = new Map<string, number>()
  fields.country.forEach((code, trait) => {
    const country = seen.countries[code] as string
    strikes.set(country, (strikes.get(country) ?? 0) + (counts[trait] as number))
  })
  const keys: Record<CodedDimension, readonly string[]> = {
    direction: keysOf(DIRECTIONS),
    side: keysOf(TARGET_SIDES),
    weapon: keysOf(WEAPONS),
    outcome: keysOf(OUTCOMES),
    evidence: keysOf(EVIDENCE),
    country: byCount(strikes),
    origin: seen.origins.slice(1).sort().concat(NO_ORIGIN),
  }
  const recoded = (field: 'country' | 'origin', names: readonly string[]) =>
    fields[field].map((code) => keys[field].indexOf(names[code] as string))
  const codes = {
    ...fields,
    country: recoded('country', seen.countries),
    origin: recoded('origin', seen.origins),
  }
  return {
    keys,
    traits: {
      codes: Object.fromEntries(CODED.map((dimension) => [dimension, codes[dimension]])) as Record<
        CodedDimension,
        Uint16Array
      >,
      casualties: Uint8Array.from(fields.casualties),
      wide: Uint8Array.from(fields.wide),
      precision: Uint8Array.from(fields.precision),
      targetKind: Uint8Array.from(fields.targetKind),
      speaker: Uint8Array.from(fields.speaker),
    },
  }
}

const byCount = (counts: Map<string, number>): string[] =>
  [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([key]) => key)

/** Of each cast its parts, and where it stands in the stack of actors. `rows` counts its strikes. */
function castTableOf(
  rows: Uint32Array,
  lists: ListTable,
  parties: readonly Party[],
  actors: Table<Actor>,
) {
  const casts = Array.from(lists.last, (_, code) =>
    listOf(lists, code).map((at) => parties[at] as Party),
  )
  const principals = casts.map((cast) => principalOf({ actors: cast as Strike['actors'] }))
  const counts = new Map<string, number>()
  principals.forEach((key, code) => {
    const strikes = rows[code] as number
    if (key !== SEVERAL_ACTORS && key !== NO_ACTOR && strikes > 0)
      counts.set(key, (counts.get(key) ?? 0) + strikes)
  })
  const stackKeys = [
    ...byCount(counts).slice(0, TOP_ACTORS),
    SEVERAL_ACTORS,
    OTHER_ACTORS,
    NO_ACTOR,
  ]
  const other = stackKeys.indexOf(OTHER_ACTORS)
  const start = new Uint32Array(casts.length + 1)
  const part: number[] = []
  const actorById = new Map(actors.records.map((actor) => [actor.id, actor]))
  casts.forEach((parties, code) => {
    const cast = { actors: parties as Strike['actors'] }
    const roles = new Map<number, number>()
    for (const entry of cast.actors) {
      const at = actors.codeOf(entry.actor)
      // Whom a claimant names beside itself, it does not blame.
      const isPartner = partnerNaming(entry, cast, actorById) !== undefined
      roles.set(at, (roles.get(at) ?? 0) | roleBit(isPartner ? 'named' : entry.role))
    }
    for (const [actor, bits] of roles) part.push((actor << ROLE_BITS) | bits)
    start[code + 1] = part.length
  })
  return {
    stackKeys,
    casts: {
      start,
      part: Uint32Array.from(part),
      stack: Uint8Array.from(principals, (key) => {
        const code = stackKeys.indexOf(key)
        return code < 0 ? other : code
      }),
    },
  }
}
