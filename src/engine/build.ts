/**
 * Strikes, one plain row at a time, into columns: for importers, which see a file go by, and for
 * the record that the page ships. Places, actors and sources are added before the row that names them.
 */

import { createIsCalled, partnerNaming } from '../model/called'
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
  type Role,
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
} from './columns'
import { NO_ORIGIN } from './filter'
import {
  createListPool,
  createPairPool,
  createPool,
  type ListTable,
  listOf,
  type PairPool,
} from './grow'
import { CHUNK, type GrowingRows, growingRows, IN_CHUNK } from './rows'
import { createPackedIds, oneMore, orNull, type Party, type TextRange, type Words } from './words'

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
  /** Adds strikes that are all at hand, faster. Throws as `add` does; some before may be added then. */
  addAll(rows: readonly StrikeRow[]): void
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

/** The columns of rows as they come. */
const ROW = [
  'first',
  'span',
  'place',
  'trait',
  'cast',
  'attacks',
  'killed',
  'injured',
  'idLength',
  'textAt',
  'textLength',
  'sources',
  'killedLow',
  'killedHigh',
  'munitions',
  'targetDetail',
  'outcomeBy',
] as const
type RowColumn = (typeof ROW)[number]

const directionCode = coderOf(keysOf(DIRECTIONS))
const sideCode = coderOf(keysOf(TARGET_SIDES))
const weaponCode = coderOf(keysOf(WEAPONS))
const outcomeCode = coderOf(keysOf(OUTCOMES))
const evidenceCode = coderOf(keysOf(EVIDENCE))
const precisionCode = coderOf(keysOf(DATE_PRECISIONS))
const targetKindCode = coderOf(keysOf(TARGET_KINDS))
const speakerCode = coderOf(keysOf(OUTCOME_SPEAKERS))
const stanceCode = coderOf(keysOf(STANCES))
const roleCode = coderOf(keysOf(ROLES))
/** So many roles has a part room for, and so many stances an entry of a list of sources. */
const PARTS = 8
const STANCE_ROOM = 8
/** Rows of a batch: their objects fit into the processor's second cache. */
const BATCH = 512
const NO_SPEAKER = keysOf(OUTCOME_SPEAKERS).length
const NO_TARGET_KIND = keysOf(TARGET_KINDS).indexOf('unspecified')

/** Days of 89 years before and after the first row's take two bytes while rows come; any others four. */
const HALF_OF_TWO_BYTES = 0x8000

export function createBuilder(): Builder {
  const actors = createTable<Actor>('actor')
  const placeTable = createTable<Place>('place')
  const sources = createTable<Source>('source')
  const countries = createPool<string>()
  const origins = createPool<string>()
  origins.codeOf(NO_ORIGIN)
  const placeCountry: number[] = []

  const rows = growingRows(ROW)
  const { open } = rows
  let size = 0
  const one: StrikeRow[] = []
  /** From which days are counted while rows come. */
  let dayZero = 0

  const traits = createPairPool()
  const partyCodes = createPairPool()
  const parties: Party[] = []
  /** Codes of the parties of whom nobody in particular speaks, by part. */
  const unspoken: (number | undefined)[] = []
  const speakers = createPool<string>()
  const casts = createListPool()
  const sourceLists = createListPool()
  const strings = createPool<string>()
  const ids = createPackedIds()

  /** The halves of a trait, in the order of ROOM: written out, since they are put together for every row. */
  function firstHalf(row: StrikeRow, country: number): number {
    const [room] = ROOM
    let code = directionCode(row.direction ?? directionOf(row.targetSide))
    code = code * room.side + sideCode(row.targetSide)
    code = code * room.weapon + weaponCode(row.weapon)
    code = code * room.outcome + outcomeCode(row.outcome)
    code = code * room.evidence + evidenceCode(row.evidence)
    return code * room.country + country
  }

  function secondHalf(row: StrikeRow): number {
    const { killed, injured, originCountry, outcomeByKind, targetKind } = row
    const hurt = (killed !== null && killed > 0) || (injured !== null && injured > 0)
    const [, room] = ROOM
    let code = originCountry == null ? 0 : origins.codeOf(originCountry)
    code = code * room.casualties + (hurt ? 1 : 0)
    code = code * room.wide + (row.last > row.first ? 1 : 0)
    code = code * room.precision + precisionCode(row.datePrecision)
    code = code * room.targetKind + (targetKind ? targetKindCode(targetKind) : NO_TARGET_KIND)
    return code * room.speaker + (outcomeByKind ? speakerCode(outcomeByKind) : NO_SPEAKER)
  }

  function castOf(entries: Strike['actors'], before = 0): number {
    let list = before
    for (const { actor, role, by } of entries) {
      const part = actors.codeOf(actor) * PARTS + roleCode(role)
      list = casts.append(list, partyCode(part, actor, role, by))
    }
    return list
  }

  function partyCode(part: number, actor: string, role: Role, by: string | undefined): number {
    if (by === undefined) {
      const known = unspoken[part]
      if (known !== undefined) return known
    }
    const speaker = by === undefined ? 0 : speakers.codeOf(by) + 1
    const code = partyCodes.codeOf(part, speaker)
    if (code === parties.length)
      parties.push(by === undefined ? { actor, role } : { actor, role, by })
    if (by === undefined) unspoken[part] = code
    return code
  }

  function citedIn(entries: Strike['sources']): number {
    let list = 0
    for (const { source, stance } of entries)
      list = sourceLists.append(list, sources.codeOf(source) * STANCE_ROOM + stanceCode(stance))
    return list
  }

  function putText(summary: StrikeRow['summary'], at: number) {
    const pooled = typeof summary === 'string'
    open.textAt[at] = pooled ? strings.codeOf(summary) + 1 : summary.at
    open.textLength[at] = pooled ? 0 : oneMore(summary.length)
  }

  /** What few rows have. */
  function putRare(row: StrikeRow, at: number) {
    const { killedLow, killedHigh, munitions, targetDetail, outcomeBy } = row
    if ((killedLow ?? killedHigh ?? munitions ?? targetDetail ?? outcomeBy ?? null) === null) return
    open.killedLow[at] = oneMore(killedLow)
    open.killedHigh[at] = oneMore(killedHigh)
    open.munitions[at] = oneMore(munitions)
    open.targetDetail[at] = orNull(strings, targetDetail)
    open.outcomeBy[at] = orNull(strings, outcomeBy)
  }

  /**
   * Rows of one chunk, a few columns at a time: a short loop waits for many rows' memory at once.
   * Whatever can throw comes first, so that a row that throws leaves nothing behind.
   */
  function addBatch(batch: readonly StrikeRow[], from: number, to: number) {
    const start = (size & IN_CHUNK) - from
    if (size === 0) dayZero = (batch[from] as StrikeRow).first - HALF_OF_TWO_BYTES
    for (let n = from; n < to; n++) {
      const row = batch[n] as StrikeRow
      const more = row.last - row.first
      if (!(more >= 0 && more <= MOST_DAYS))
        throw new Error(`The strike "${row.id}" does not end within ${MOST_DAYS} days of its first`)
      open.first[start + n] = row.first - dayZero
      open.span[start + n] = more
      open.attacks[start + n] = row.attacks
      open.killed[start + n] = oneMore(row.killed)
      open.injured[start + n] = oneMore(row.injured)
    }
    for (let n = from; n < to; n++)
      open.place[start + n] = placeTable.codeOf((batch[n] as StrikeRow).place)
    for (let n = from; n < to; n++) {
      const country = placeCountry[open.place[start + n] as number] as number
      open.trait[start + n] = firstHalf(batch[n] as StrikeRow, country)
    }
    for (let n = from; n < to; n++)
      open.trait[start + n] = traits.codeOf(
        open.trait[start + n] as number,
        secondHalf(batch[n] as StrikeRow),
      )
    for (let n = from; n < to; n++) open.cast[start + n] = castOf((batch[n] as StrikeRow).actors)
    for (let n = from; n < to; n++)
      open.sources[start + n] = citedIn((batch[n] as StrikeRow).sources)
    for (let n = from; n < to; n++) {
      const row = batch[n] as StrikeRow
      open.idLength[start + n] = ids.push(row.id)
      putText(row.summary, start + n)
      putRare(row, start + n)
    }
    size += to - from
    if ((size & IN_CHUNK) === 0) rows.seal()
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
      one[0] = row
      addBatch(one, 0, 1)
    },
    addAll(all) {
      for (let from = 0; from < all.length; ) {
        const room = CHUNK - (size & IN_CHUNK)
        const to = Math.min(all.length, from + Math.min(BATCH, room))
        addBatch(all, from, to)
        from = to
      }
    },
    join(row, entries) {
      if (row >= size) throw new Error(`There is no row ${row} among ${size}`)
      const before = rows.get('cast', row)
      const held = new Set(
        listOf(casts.lists(), before).map((code) => {
          const { actor, role, by } = parties[code] as Party
          return `${role} ${actor} ${by ?? ''}`
        }),
      )
      const added = entries.filter(
        ({ actor, role, by }) => !held.has(`${role} ${actor} ${by ?? ''}`),
      )
      rows.set('cast', row, castOf(added, before))
    },
    finish(head) {
      if ((size & IN_CHUNK) !== 0) rows.seal()
      const days = rows.inOrder('first', new Int32Array(size))
      const places = placesOf(days, rows)
      const dealtIfAny = (name: RowColumn) => (rows.isEmpty(name) ? null : rows.dealt(name, places))
      // Columns of nothing are one and the same.
      const nothing = new Uint8Array(size)
      const dealt = (name: RowColumn) => dealtIfAny(name) ?? nothing
      const partyLists = casts.lists()
      const sourceTable = sourceLists.lists()
      // Nobody needs the days as they came any more: their room is used again.
      const first = rows.deal('first', places, days)
      for (let row = 0; row < size; row++) first[row] = (first[row] as number) + dayZero
      const span = dealt('span')
      const trait = dealt('trait')
      const cast = dealt('cast')
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
        place: dealt('place'),
        trait,
        cast,
        attacks: dealt('attacks'),
        killed: dealt('killed'),
        injured: dealt('injured'),
        traits: traitTable.traits,
        casts: castTable.casts,
        keys: traitTable.keys,
        placeKeys: placeTable.records.map(({ id }) => id),
        actorKeys: actors.records.map(({ id }) => id),
        actorStackKeys: castTable.stackKeys,
      }
      const said: Words = {
        ids: ids.done(),
        idStart: ids.starts(rows.given('idLength', size), places),
        textAt: dealt('textAt'),
        textLength: dealt('textLength'),
        targetDetail: dealtIfAny('targetDetail'),
        outcomeBy: dealtIfAny('outcomeBy'),
        strings: [null, ...strings.keys],
        sources: dealt('sources'),
        sourceLists: sourceTable,
        sourceKeys: sources.records.map(({ id }) => id),
        partyLists,
        parties,
        killedLow: dealtIfAny('killedLow'),
        killedHigh: dealtIfAny('killedHigh'),
        munitions: dealtIfAny('munitions'),
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

/** Codes of a vocabulary, in its order. */
function coderOf(keys: readonly string[]): (key: string) => number {
  const codes = new Map(keys.map((key, code) => [key, code]))
  return (key) => {
    const code = codes.get(key)
    if (code === undefined) throw new Error(`"${key}" is not a word of the vocabulary`)
    return code
  }
}

/** The head's days, and what of the strikes lies beyond them. */
function extentOf({ coverage }: DatasetHead, days: Int32Array, spans: Codes): DayWindow {
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
function placesOf(days: Int32Array, rows: GrowingRows<RowColumn>): Uint32Array {
  if (rows.isEmpty('span')) return countedPlaces(days, null)
  const spans = rows.given('span', days.length)
  const bySpan = new Uint32Array(days.length)
  countedPlaces(spans, null).forEach((place, row) => {
    bySpan[place] = row
  })
  return countedPlaces(days, bySpan)
}

/** The place of each row by its key; rows of one key stand in the order given, or as they came. */
function countedPlaces(keys: Int32Array | Codes, order: Uint32Array | null): Uint32Array {
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
  const called = createIsCalled()
  casts.forEach((parties, code) => {
    const cast = { actors: parties as Strike['actors'] }
    const from = part.length
    for (const entry of cast.actors) {
      const actor = actors.codeOf(entry.actor)
      // Whom a claimant names beside itself, it does not blame.
      const isPartner = partnerNaming(entry, cast, actorById, called) !== undefined
      let at = from
      while (at < part.length && (part[at] as number) >> ROLE_BITS !== actor) at++
      part[at] = (part[at] ?? actor << ROLE_BITS) | roleBit(isPartner ? 'named' : entry.role)
    }
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
