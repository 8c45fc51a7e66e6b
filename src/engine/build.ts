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
import { createListPool, createPool, growing, listOf, narrow, ordered } from './grow'
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
  /** Strikes so far. */
  readonly size: number
  /** Puts them in order. The builder must not be used afterwards. */
  finish(head: DatasetHead): ColumnSet
}

/** How many actors have a colour of their own in a stack. */
const TOP_ACTORS = 7

/** A strike's days are held as its first and how many more: so many at most. */
const MOST_DAYS = 0xffff

/** A trait's codes in one number, below 2^53: how many values each has room for. */
const ROOM = {
  direction: 8,
  side: 16,
  weapon: 32,
  outcome: 16,
  evidence: 16,
  country: 512,
  origin: 512,
  casualties: 2,
  wide: 2,
  precision: 8,
  targetKind: 32,
  speaker: 8,
} as const
type TraitField = keyof typeof ROOM
const TRAIT_FIELDS = Object.keys(ROOM) as TraitField[]

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

  const first = growing(Int32Array)
  const span = growing(Uint16Array)
  const place = growing(Uint32Array)
  const trait = growing(Uint32Array)
  const cast = growing(Uint32Array)
  const attacks = growing(Uint16Array)
  const killed = growing(Uint32Array)
  const injured = growing(Uint32Array)
  const killedLow = growing(Uint32Array)
  const killedHigh = growing(Uint32Array)
  let hasRange = false

  const traits = createPool<number>()
  const partyOf = createPool<string>()
  const parties: Party[] = []
  const casts = createListPool()
  const sourceLists = createListPool()
  const sourcesOf = growing(Uint32Array)
  const strings = createPool<string>()
  const detail = growing(Uint32Array)
  const outcomeBy = growing(Uint32Array)
  const textAt = growing(Uint32Array)
  const textLength = growing(Uint32Array)
  const ids = createPackedIds()

  function traitOf(row: StrikeRow, country: number): number {
    const { killed: dead, injured: hurt, originCountry, outcomeByKind, targetKind } = row
    const codes: Record<TraitField, number> = {
      direction: codeIn(DIRECTION, row.direction ?? directionOf(row.targetSide)),
      side: codeIn(SIDE, row.targetSide),
      weapon: codeIn(WEAPON, row.weapon),
      outcome: codeIn(OUTCOME, row.outcome),
      evidence: codeIn(EVIDENCE_CODE, row.evidence),
      country,
      origin: originCountry == null ? 0 : origins.codeOf(originCountry),
      casualties: (dead ?? 0) > 0 || (hurt ?? 0) > 0 ? 1 : 0,
      wide: row.last > row.first ? 1 : 0,
      precision: codeIn(PRECISION, row.datePrecision),
      targetKind: targetKind === undefined ? NO_TARGET_KIND : codeIn(TARGET_KIND, targetKind),
      speaker: outcomeByKind == null ? NO_SPEAKER : codeIn(SPEAKER, outcomeByKind),
    }
    let key = 0
    for (const field of TRAIT_FIELDS) key = key * ROOM[field] + codes[field]
    return traits.codeOf(key)
  }

  function castOf(row: StrikeRow): number {
    let list = 0
    for (const party of row.actors) {
      const { actor, role, by } = party
      actors.codeOf(actor)
      const code = partyOf.codeOf(by === undefined ? `${role} ${actor}` : `${role} ${actor} ${by}`)
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
      return first.size
    },
    add(row) {
      if (!(row.last >= row.first && row.last - row.first <= MOST_DAYS))
        throw new Error(`The strike "${row.id}" does not end within ${MOST_DAYS} days of its first`)
      // All codes first: a row that throws leaves nothing behind.
      const placeCode = places.codeOf(row.place)
      const traitCode = traitOf(row, placeCountry[placeCode] as number)
      const castCode = castOf(row)
      let cited = 0
      for (const { source, stance } of row.sources)
        cited = sourceLists.append(cited, sources.codeOf(source) * 8 + codeIn(STANCE, stance))
      first.push(row.first)
      span.push(row.last - row.first)
      place.push(placeCode)
      trait.push(traitCode)
      cast.push(castCode)
      attacks.push(row.attacks)
      killed.push(row.killed ?? UNKNOWN)
      injured.push(row.injured ?? UNKNOWN)
      if (row.killedLow != null || row.killedHigh != null) hasRange = true
      killedLow.push(row.killedLow ?? UNKNOWN)
      killedHigh.push(row.killedHigh ?? UNKNOWN)
      ids.push(row.id)
      const { summary } = row
      if (typeof summary === 'string') {
        textAt.push(strings.codeOf(summary) + 1)
        textLength.push(POOLED)
      } else {
        textAt.push(summary.at)
        textLength.push(summary.length)
      }
      detail.push(orNull(strings, row.targetDetail))
      outcomeBy.push(orNull(strings, row.outcomeBy))
      sourcesOf.push(cited)
    },
    finish(head) {
      const size = first.size
      const days = first.done()
      const spans = span.done()
      const rows = rowOrder(days, spans)
      const traitTable = traitTableOf(traits.keys, rowsOf(trait.done()), {
        countries: countries.keys,
        origins: origins.keys,
      })
      const castRows = cast.done()
      const castTable = castTableOf(castRows, casts, parties, actors)
      const columns: Columns = {
        size,
        extent: extentOf(head, days, spans),
        first: ordered(days, new Int32Array(size), rows),
        span: ordered(spans, new Uint16Array(size), rows),
        place: narrow(place.done(), places.records.length, rows),
        trait: narrow(trait.done(), traits.keys.length, rows),
        cast: narrow(castRows, casts.last.length, rows),
        attacks: ordered(attacks.done(), new Uint16Array(size), rows),
        killed: ordered(killed.done(), new Uint32Array(size), rows),
        injured: ordered(injured.done(), new Uint32Array(size), rows),
        traits: traitTable.traits,
        casts: castTable.casts,
        keys: traitTable.keys,
        placeKeys: places.records.map(({ id }) => id),
        actorKeys: actors.records.map(({ id }) => id),
        actorStackKeys: castTable.stackKeys,
      }
      const words: Words = {
        ...ids.done(rows),
        textAt: ordered(textAt.done(), new Uint32Array(size), rows),
        textLength: ordered(textLength.done(), new Uint32Array(size), rows),
        targetDetail: narrow(detail.done(), strings.keys.length + 1, rows),
        outcomeBy: narrow(outcomeBy.done(), strings.keys.length + 1, rows),
        strings: [null, ...strings.keys],
        sources: narrow(sourcesOf.done(), sourceLists.last.length, rows),
        sourceLists: asTable(sourceLists),
        sourceKeys: sources.records.map(({ id }) => id),
        partyLists: asTable(casts),
        parties,
        killedLow: hasRange ? ordered(killedLow.done(), new Uint32Array(size), rows) : null,
        killedHigh: hasRange ? ordered(killedHigh.done(), new Uint32Array(size), rows) : null,
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
  return countedOrder(countedOrder(given, spans), days)
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
function rowsOf(codes: Uint32Array): (code: number) => number {
  const counts = new Map<number, number>()
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return (code) => counts.get(code) ?? 0
}

interface Seen {
  countries: readonly string[]
  origins: readonly string[]
}

/** Countries stand by their number of strikes, origins by name, an unknown one last. */
function traitTableOf(packed: readonly number[], count: (trait: number) => number, seen: Seen) {
  const fields = Object.fromEntries(
    TRAIT_FIELDS.map((field) => [field, new Uint16Array(packed.length)]),
  ) as Record<TraitField, Uint16Array>
  packed.forEach((key, trait) => {
    let rest = key
    for (const field of [...TRAIT_FIELDS].reverse()) {
      fields[field][trait] = rest % ROOM[field]
      rest = Math.floor(rest / ROOM[field])
    }
  })
  const strikes = new Map<string, number>()
  fields.country.forEach((code, trait) => {
    const country = seen.countries[code] as string
    strikes.set(country, (strikes.get(country) ?? 0) + count(trait))
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

/** Of each cast its parts, and where it stands in the stack of actors. */
function castTableOf(
  rows: Uint32Array,
  lists: Lists,
  parties: readonly Party[],
  actors: Table<Actor>,
) {
  const casts = lists.last.map((_, code) => listOf(lists, code).map((at) => parties[at] as Party))
  const principals = casts.map((cast) => principalOf({ actors: cast as Strike['actors'] }))
  const count = rowsOf(rows)
  const counts = new Map<string, number>()
  principals.forEach((key, code) => {
    if (key !== SEVERAL_ACTORS && key !== NO_ACTOR && count(code) > 0)
      counts.set(key, (counts.get(key) ?? 0) + count(code))
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
