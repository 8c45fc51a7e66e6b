/** One row of a table as a format reads it: values by column, and faults told in one way. */
import { MOST_COUNTED, MOST_TEXT } from '../../model/bounds'
import type { Day } from '../../model/day'
import type { DayWindow } from '../../model/derive'
import { SHORT } from './bytes'
import type { DayReader } from './dates'
import type { FaultBook, FaultKind, RowFault } from './faults'
import { ownCopy, remembering } from './remember'
import { rowOfFields, type TableRow } from './rows'
import type { ImportedStrike } from './strike'

/** What becomes of each column of a format, in words; or that it is not used, and why where that is said. */
export type Columns = Readonly<Record<string, string | { notUsed: string }>>

/** Where a format's columns stand in this file; -1 for one that it does not have, or that is not used. */
export type ColumnIndex<C extends string> = Readonly<Record<C, number>>

export interface RowReader<C extends string> {
  /** Turns to another row. */
  turnTo(row: TableRow): void
  /** The value of each column, trimmed; empty where the file has no such column. */
  readonly cell: Readonly<Record<C, () => string>>
  text(column: C): string
  /** Where the value stands in the file, or the value itself where that cannot be told. */
  range(column: C): ImportedStrike['summary']
  has(column: C): boolean
  /** A column that is read and whose text is longer than any text may be; null where there is none. */
  tooLong(): string | null
  /** Number of the row's first line. */
  readonly line: number
  /**
   * As `read`, which goes by these columns alone: what it makes of a row is given again for each row that
   * writes the same in them. Where it tells a fault it reads each time, so that the fault is told again.
   */
  remembered<T>(columns: readonly C[], read: () => T): () => T
  /** Tells a fault for which the row is left out. Null, so that a reader can end with it. */
  leaveOut(kind: FaultKind, column: C | null, why: string): null
  /** Tells a fault of one value; the rest of the row is loaded. */
  doubt(kind: FaultKind, column: C, why: string): void
  /** Tells each value, as it stands in the file, whose letters are not in the file's encoding. */
  doubtLetters(isForeign: (text: string) => boolean, why: string): void
}

/** Stands in no text: no byte is it, and what is read from JSON is made harmless first. */
const NOWHERE = '\u2028'

/** So many readings are remembered, each of a text of so many bytes at most. */
const MOST = 20_000
const LONGEST = 1000

export function createRowReader<C extends string>(
  file: string,
  header: readonly string[],
  index: ColumnIndex<C>,
  decode: (text: string) => string,
  faults: FaultBook,
  unit: RowFault['unit'] = 'line',
): RowReader<C> {
  let current: TableRow = rowOfFields([], 0)
  const raw = (column: C) => current.field(index[column])
  const read = (Object.keys(index) as C[]).filter((column) => index[column] >= 0)
  const places = read.map((column) => index[column])
  /** Remembered by column, so that ids, which are many, take no other column's room. */
  const cellOf = (at: number) => {
    if (at < 0) return () => ''
    const clean = remembering((text) => decode(text).trim())
    return () => {
      const value = current.field(at)
      if (value.length >= SHORT) return clean(value)
      return isPlain(value) ? value : decode(value).trim()
    }
  }
  const cell = Object.fromEntries(
    (Object.keys(index) as C[]).map((column) => [column, cellOf(index[column])]),
  ) as Record<C, () => string>
  let told = 0
  const tell = (kind: FaultKind, column: C | null, why: string, rowLeftOut: boolean) => {
    told += 1
    faults.add({
      kind,
      file,
      line: current.line,
      unit,
      column: column === null ? '' : (header[index[column]] ?? column),
      value: column === null ? '' : decode(raw(column)),
      why,
      rowLeftOut,
    })
  }
  /** The same text for rows that write the same in these columns, which most often stand side by side. */
  function writtenIn(columns: readonly C[]): () => string {
    const at = columns.map((column) => index[column]).filter((one) => one >= 0)
    if (at.length === 0) return () => ''
    const [first, last] = [Math.min(...at), Math.max(...at)]
    const joined = () => at.map((one) => current.field(one)).join(NOWHERE)
    if (last - first >= 2 * at.length) return joined
    // Told apart: the one has its quotes, the other has them undone.
    return () => current.stretch(first, last) ?? NOWHERE + joined()
  }
  return {
    turnTo(row) {
      current = row
    },
    cell,
    text: (column) => cell[column](),
    range(column) {
      const span = current.span(index[column])
      // A short text costs less as a string than as a place.
      if (span !== null && span.length >= 24) return span
      const value = decode(raw(column))
      return value.length < 24 ? value.trim() : value
    },
    remembered(columns, read) {
      const written = writtenIn(columns)
      const known = new Map<string, ReturnType<typeof read>>()
      return () => {
        const text = written()
        const before = known.get(text)
        if (before !== undefined) return before
        const toldBefore = told
        const value = read()
        if (told === toldBefore && known.size < MOST && text.length <= LONGEST)
          known.set(ownCopy(text), value)
        return value
      }
    },
    has: (column) => index[column] >= 0,
    tooLong() {
      // Bytes first: characters are never more.
      if (current.length <= MOST_TEXT) return null
      if (!places.some((at) => current.field(at).length > MOST_TEXT)) return null
      return read.find((column) => decode(raw(column)).length > MOST_TEXT) ?? null
    },
    get line() {
      return current.line
    },
    leaveOut(kind, column, why) {
      tell(kind, column, why, true)
      return null
    },
    doubt: (kind, column, why) => tell(kind, column, why, false),
    doubtLetters(isForeign, why) {
      for (const column of read) if (isForeign(raw(column))) tell('letters', column, why, false)
    },
  }
}

/** Printable ASCII with no space at either end, which reads as it stands. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 || code > 0x7e) return false
  }
  return text.charCodeAt(0) !== 0x20 && text.charCodeAt(text.length - 1) !== 0x20
}

/** A number written in digits, or none: hexadecimal and the like are no numbers in a table. No zero is negative. */
const numberOf = (text: string): number =>
  /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) + 0 : Number.NaN

/** A coordinate; null after telling why it is none. Takes a decimal comma too. */
function readCoordinate<C extends string>(
  row: RowReader<C>,
  column: C,
  limit: 90 | 180,
): number | null {
  const text = row.text(column)
  if (text === '') return row.leaveOut('missing', column, 'without it there is no place on the map')
  const value = numberOf(text.includes('.') ? text : text.replace(',', '.'))
  if (Number.isNaN(value)) return row.leaveOut('coordinate', column, 'is no number')
  if (Math.abs(value) > limit)
    return row.leaveOut('coordinate', column, `lies outside of -${limit} to ${limit} degrees`)
  return value
}

interface Point {
  lat: number
  lon: number
}

/** Where a row lies on the map; null after telling why nowhere. */
export function readPoint(row: RowReader<'latitude' | 'longitude'>): Point | null {
  const lat = readCoordinate(row, 'latitude', 90)
  if (lat === null) return null
  const lon = readCoordinate(row, 'longitude', 180)
  return lon === null ? null : knownPoint(row, 'latitude', { lat, lon })
}

/** The point; null after telling that it is 0, 0: programs write that where they know no place. */
export function knownPoint<C extends string>(row: RowReader<C>, column: C, point: Point) {
  if (point.lat !== 0 || point.lon !== 0) return point
  return row.leaveOut(
    'missing',
    column,
    'is of the point 0, 0 in the open sea, which stands for a place that is not known',
  )
}

/** A day; null after telling why it is none. */
export function readDay<C extends string>(
  row: RowReader<C>,
  column: C,
  dayOf: DayReader,
): Day | null {
  const reading = dayOf(row.text(column))
  if ('day' in reading) return reading.day
  return row.leaveOut(
    reading.fault,
    column,
    reading.fault === 'year' ? 'its year is not between 1900 and 2100' : 'is no real date',
  )
}

/** First and last day, the first alone where no last one is given; null after telling what is wrong. */
export function readDays<C extends string>(
  row: RowReader<C>,
  [from, to]: readonly [C, C],
  dayOf: DayReader,
): DayWindow | null {
  const first = readDay(row, from, dayOf)
  if (first === null) return null
  const last = row.text(to) === '' ? first : readDay(row, to, dayOf)
  if (last === null) return null
  return last < first ? row.leaveOut('date', to, 'lies before the first day') : { first, last }
}

/** A count of people; null where it is empty or, after telling why, no whole number. */
export function readCount<C extends string>(row: RowReader<C>, column: C): number | null {
  const text = row.text(column)
  if (text === '') return null
  const value = numberOf(text)
  if (Number.isInteger(value) && value >= 0 && value <= MOST_COUNTED) return value
  row.doubt('number', column, 'is no whole number of people from 0 to 10,000,000; taken as unknown')
  return null
}

/** A number of attacks; 1 where it is empty or, after telling why, none that can be. */
export function readAttacks<C extends string>(row: RowReader<C>, column: C): number {
  const text = row.text(column)
  if (text === '') return 1
  const value = numberOf(text)
  if (Number.isInteger(value) && value >= 1 && value <= 10_000) return value
  row.doubt('number', column, 'is no whole number from 1 to 10,000; taken as 1')
  return 1
}

/** The parts of a list such as `Reuters; AFP`, each once. */
export const listOf = (text: string): string[] =>
  text === ''
    ? []
    : [
        ...new Set(
          text
            .split(';')
            .map((part) => part.trim())
            .filter(Boolean),
        ),
      ]
