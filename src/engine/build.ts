/**
 * Strikes, as plain rows, into columns: for importers, which see a file go by, and for
 * the record that the page ships. Places, actors and sources are added before the row that names them.
 */

import { requireDay } from '../model/day'
import type { DayWindow } from '../model/derive'
import type { Actor, DatasetHead, Place, Source, Strike } from '../model/record'
import { keysOf, STANCES } from '../model/vocabulary'
import { createCastPool } from './casts'
import { coderOf } from './codes'
import type { Codes, Columns } from './columns'
import { createListPool, createPool } from './grow'
import { putInOrder } from './order'
import { CHUNK, growingRows, IN_CHUNK } from './rows'
import type { StrikeRow } from './strikeRow'
import { createTraitPool } from './traits'
import { createPackedIds, oneMore, orNull, type Words } from './words'

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
  /**
   * Adds strikes, faster where they are many: see `BATCH`. Throws where one names what was not added;
   * some before may be added then.
   */
  addAll(rows: readonly StrikeRow[]): void
  /** Names more actors of the strike that was added as number `row`, from 0; those it has stay. */
  join(row: number, actors: Strike['actors']): void
  /** Strikes so far. */
  readonly size: number
  /** Puts them in order. The builder must not be used afterwards. */
  finish(head: DatasetHead): ColumnSet
}

/** A strike's days are held as its first and how many more: so many at most. */
const MOST_DAYS = 0xffff

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

const stanceCode = coderOf(keysOf(STANCES))
/** So many stances has an entry of a list of sources room for. */
const STANCE_ROOM = 8
/** Rows that are best added at once: their objects fit into the processor's second cache. */
export const BATCH = 512
/** Days of 89 years before and after the first row's take two bytes while rows come; any others four. */
const HALF_OF_TWO_BYTES = 0x8000

export function createBuilder(): Builder {
  const actors = createTable<Actor>('actor')
  const placeTable = createTable<Place>('place')
  const sources = createTable<Source>('source')
  const countries = createPool<string>()
  const placeCountry: number[] = []

  const rows = growingRows(ROW)
  const { open } = rows
  let size = 0
  /** From which days are counted while rows come. */
  let dayZero = 0

  const traits = createTraitPool()
  const casts = createCastPool(actors)
  const sourceLists = createListPool()
  const strings = createPool<string>()
  const ids = createPackedIds()

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
      open.trait[start + n] = traits.firstHalf(batch[n] as StrikeRow, country)
    }
    for (let n = from; n < to; n++)
      open.trait[start + n] = traits.codeOf(
        open.trait[start + n] as number,
        traits.secondHalf(batch[n] as StrikeRow),
      )
    for (let n = from; n < to; n++)
      open.cast[start + n] = casts.codeOf((batch[n] as StrikeRow).actors)
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
      rows.set('cast', row, casts.joined(rows.get('cast', row), entries))
    },
    finish(head) {
      if ((size & IN_CHUNK) !== 0) rows.seal()
      const first = rows.inOrder('first', new Int32Array(size))
      const spans = rows.isEmpty('span') ? null : rows.given('span', size)
      const places = putInOrder(first, spans, dayZero)
      const dealtIfAny = (name: RowColumn) => (rows.isEmpty(name) ? null : rows.dealt(name, places))
      // Columns of nothing are one and the same.
      const nothing = new Uint8Array(size)
      const dealt = (name: RowColumn) => dealtIfAny(name) ?? nothing
      const span = dealt('span')
      const trait = dealt('trait')
      const cast = dealt('cast')
      const traitTable = traits.table(trait, countries.keys)
      const castTable = casts.table(cast)
      const columns: Columns = {
        size,
        extent: extentOf(head, first, spans && span),
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
        sourceLists: sourceLists.lists(),
        sourceKeys: sources.records.map(({ id }) => id),
        partyLists: casts.lists(),
        parties: casts.parties,
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

/** The head's days, and what of the strikes lies beyond them; `spans` are null where all are 0. */
function extentOf({ coverage }: DatasetHead, days: Int32Array, spans: Codes | null): DayWindow {
  const first = requireDay(coverage.from)
  const last = requireDay(coverage.to)
  const latest = spans
    ? days.reduce((most, day, row) => Math.max(most, day + (spans[row] as number)), last)
    : (days.at(-1) ?? last)
  return { first: Math.min(first, days[0] ?? first), last: Math.max(last, latest) }
}
