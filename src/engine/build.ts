/**
 * Strikes, one plain row at a time, into columns: for importers, which see a file go by, and for
 * the record that the page ships. Places, actors and sources are added before the row that names them.
 */

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
  growing,
  listOf,
  narrow,
  ordered,
} from './grow'
import { createPackedIds, orNull, type Party, POOLED, type TextRange, type Words } from './words'

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

/** A whole dataset as columns; `transferablesOf` lists what a worker can hand over uncopied. */
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

/** The columns of rows as they come, codes as wide as they may become. */
const ROW = {
  first: Int32Array,
  span: Uint16Array,
  place: Uint32Array,
  trait: Uint32Array,
  cast: Uint32Array,
  attacks: Uint16Array,
  killed: Uint32Array,
  injured: Uint32Array,
  killedLow: Uint32Array,
  killedHigh: Uint32Array,
  munitions: Uint32Array,
  textAt: Uint32Array,
  textLength: Uint32Array,
  targetDetail: Uint32Array,
  outcomeBy: Uint32Array,
  sources: Uint32Array,
}

const codesOf = (vocabulary: Record<string, unknown>): ReadonlyMap<string, number> =>
  new Map(Object.keys(vocabulary).map((key, code) => [key, code]))

const DIRECTION = codesOf(DIRECTIONS)
const SIDE = codesOf(TARGET_SIDES)
const WEAPON = codesOf(WEAPONS)
const OUTCOME = codesOf(OUTCOMES)
const EVIDENCE_CODE = codesOf(EVIDENCE)
const PRECISION = codesOf(DATE_PRECISIONS)
const TARGET_KIND = codesOf(TARGET_KINDS)
const SPEAKER = codesOf(OUTCOME_SPEAKERS)
const STANCE = codesOf(STANCES)
const ROLE = codesOf(ROLES)
/** So many roles has a part room for. */
const PARTS = 8
const NO_SPEAKER = SPEAKER.size
const NO_TARGET_KIND = TARGET_KIND.get('unspecified') as number

export function createBuilder(): Builder {
  const actors = createTable<Actor>('actor')
  const places = createTable<Place>('place')
  const sources = createTable<Source>('source')
  const countries = createPool<string>()
  const origins = createPool<string>()
  origins.codeOf(NO_ORIGIN)
  const placeCountry: number[] = []

  const rows = growing(ROW)
  let size = 0
  let hasRange = false
  let hasMunitions = false

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
    a = a * one.evidence + codeIn(EVIDENCE_CODE, row.evidence)
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

  return {
    actors,
    sources,
    places: {
      has: places.has,
      add(record) {
        places.add(record)
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
      const placeCode = places.codeOf(row.place)
      const traitCode = traitOf(row, placeCountry[placeCode] as number)
      const castCode = castOf(row.actors)
      let cited = 0
      for (const { source, stance } of row.sources)
        cited = sourceLists.append(cited, sources.codeOf(source) * 8 + codeIn(STANCE, stance))
      rows.makeRoom(size)
      const { columns } = rows
      columns.first[size] = row.first
      columns.span[size] = row.last - row.first
      columns.place[size] = placeCode
      columns.trait[size] = traitCode
      columns.cast[size] = castCode
      columns.attacks[size] = row.attacks
      columns.killed[size] = row.killed ?? UNKNOWN
      columns.injured[size] = row.injured ?? UNKNOWN
      if (row.killedLow != null || row.killedHigh != null) hasRange = true
      columns.killedLow[size] = row.killedLow ?? UNKNOWN
      columns.killedHigh[size] = row.killedHigh ?? UNKNOWN
      if (row.munitions != null) hasMunitions = true
      columns.munitions[size] = row.munitions ?? UNKNOWN
      const { summary } = row
      if (typeof summary === 'string') {
        columns.textAt[size] = strings.codeOf(summary) + 1
        columns.textLength[size] = POOLED
      } else {
        columns.textAt[size] = summary.at
        columns.textLength[size] = summary.length
      }
      columns.targetDetail[size] = orNull(strings, row.targetDetail)
      columns.outcomeBy[size] = orNull(strings, row.outcomeBy)
      columns.sources[size] = cited
      ids.push(row.id)
      size++
    },
    join(row, entries) {
      if (row >= size) throw new Error(`There is no row ${row} among ${size}`)
      const { cast } = rows.columns
      const before = cast[row] as number
      const held = new Set(
        listOf(casts, before).map((code) => {
          const { actor, role, by } = parties[code] as Party
          return `${role} ${actor} ${by ?? ''}`
        }),
      )
      const added = entries.filter(
        ({ actor, role, by }) => !held.has(`${role} ${actor} ${by ?? ''}`),
      )
      cast[row] = castOf(added, before)
    },
    finish(head) {
      const given = rows.columns
      const days = given.first.subarray(0, size)
      const spans = given.span.subarray(0, size)
      const order = rowOrder(days, spans)
      const traitTable = traitTableOf(
        traits.pairs,
        rowsOf(given.trait, size, traits.pairs.length),
        {
          countries: countries.keys,
          origins: origins.keys,
        },
      )
      const castTable = castTableOf(
        rowsOf(given.cast, size, casts.last.length),
        casts,
        parties,
        actors,
      )
      const columns: Columns = {
        size,
        extent: extentOf(head, days, spans),
        first: ordered(days, new Int32Array(size), order),
        span: ordered(spans, new Uint16Array(size), order),
        place: narrow(given.place, places.records.length, order),
        trait: narrow(given.trait, traits.pairs.length, order),
        cast: narrow(given.cast, casts.last.length, order),
        attacks: ordered(given.attacks, new Uint16Array(size), order),
        killed: ordered(given.killed, new Uint32Array(size), order),
        injured: ordered(given.injured, new Uint32Array(size), order),
        traits: traitTable.traits,
        casts: castTable.casts,
        keys: traitTable.keys,
        placeKeys: places.records.map(({ id }) => id),
        actorKeys: actors.records.map(({ id }) => id),
        actorStackKeys: castTable.stackKeys,
      }
      const words: Words = {
        ...ids.done(order),
        textAt: ordered(given.textAt, new Uint32Array(size), order),
        textLength: ordered(given.textLength, new Uint32Array(size), order),
        targetDetail: narrow(given.targetDetail, strings.keys.length + 1, order),
        outcomeBy: narrow(given.outcomeBy, strings.keys.length + 1, order),
        strings: [null, ...strings.keys],
        sources: narrow(given.sources, sourceLists.last.length, order),
        sourceLists: asTable(sourceLists),
        sourceKeys: sources.records.map(({ id }) => id),
        partyLists: asTable(casts),
        parties,
        killedLow: hasRange ? ordered(given.killedLow, new Uint32Array(size), order) : null,
        killedHigh: hasRange ? ordered(given.killedHigh, new Uint32Array(size), order) : null,
        munitions: hasMunitions ? ordered(given.munitions, new Uint32Array(size), order) : null,
      }
      const tables = { actors: actors.records, places: places.records, sources: sources.records }
      return { head, tables, columns, words }
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

function codeIn(codes: ReadonlyMap<string, number>, key: string): number {
  const code = codes.get(key)
  if (code === undefined) throw new Error(`"${key}" is not a word of the vocabulary`)
  return code
}

const asTable = ({ before, last }: { before: readonly number[]; last: readonly number[] }) => ({
  before: Uint32Array.from(before),
  last: Uint32Array.from(last),
})

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

/** Rows by first day, then by last day, else as they came: two passes of counting. */
function rowOrder(days: Int32Array, spans: Uint16Array): Uint32Array {
  const given = Uint32Array.from(days.keys())
  if (inOrder(days, spans)) return given
  return countedOrder(spans.some((span) => span > 0) ? countedOrder(given, spans) : given, days)
}

function inOrder(days: Int32Array, spans: Uint16Array): boolean {
  for (let row = 1; row < days.length; row++) {
    const later = (days[row] as number) - (days[row - 1] as number)
    if (later < 0 || (later === 0 && (spans[row] as number) < (spans[row - 1] as number)))
      return false
  }
  return true
}

function countedOrder(rows: Uint32Array, keys: Int32Array | Uint16Array): Uint32Array {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
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
  const order = new Uint32Array(rows.length)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    const key = (keys[row] as number) - least
    order[next[key] as number] = row
    next[key] = (next[key] as number) + 1
  }
  return order
}

/** How many rows have each code. */
function rowsOf(codes: Uint32Array, size: number, most: number): Uint32Array {
  const counts = new Uint32Array(most)
  for (let row = 0; row < size; row++) {
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
function traitTableOf(
  packed: readonly (readonly [number, number])[],
  counts: Uint32Array,
  seen: Seen,
) {
  const fields = {} as Record<TraitField, Uint16Array>
  ROOM.forEach((half, side) => {
    let step = 1
    for (const [field, room] of Object.entries(half).reverse()) {
      fields[field as TraitField] = Uint16Array.from(
        packed,
        (pair) => Math.floor((pair[side] as number) / step) % room,
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

type Lists = Pick<ReturnType<typeof createListPool>, 'before' | 'last'>

/** Of each cast its parts, and where it stands in the stack of actors. `rows` counts its strikes. */
function castTableOf(
  rows: Uint32Array,
  lists: Lists,
  parties: readonly Party[],
  actors: Table<Actor>,
) {
  const casts = lists.last.map((_, code) => listOf(lists, code).map((at) => parties[at] as Party))
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
  casts.forEach((cast, code) => {
    const roles = new Map<number, number>()
    for (const { actor, role } of cast) {
      const at = actors.codeOf(actor)
      roles.set(at, (roles.get(at) ?? 0) | roleBit(role as Strike['actors'][number]['role']))
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

/** The buffers of a column set, for `postMessage`. */
export function transferablesOf({ columns, words }: ColumnSet): ArrayBuffer[] {
  const arrays = [columns, columns.traits, columns.traits.codes, columns.casts, words].flatMap(
    (part) => Object.values(part).filter(ArrayBuffer.isView),
  )
  return [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))]
}
