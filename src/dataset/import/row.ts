/** One row of a table as a format reads it: values by column, and faults told in one way. */
import { MOST_COUNTED, MOST_TEXT } from '../../model/bounds'
import type { Day } from '../../model/day'
import type { DayWindow } from '../../model/derive'
import { SHORT } from './bytes'
import type { DayReader } from './dates'
import type { FaultBook, FaultKind, RowFault } from './faults'
import { remembering } from './remember'
import type { ScannedRow } from './scan'
import type { ImportedStrike } from './strike'

/** Where a format's columns stand in this file; -1 for one that it does not have. */
export type ColumnIndex<C extends string> = Readonly<Record<C, number>>

export interface RowReader<C extends string> {
  /** Turns to another row. */
  turnTo(row: ScannedRow): void
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
  /** Tells a fault for which the row is left out. Null, so that a reader can end with it. */
  leaveOut(kind: FaultKind, column: C | null, why: string): null
  /** Tells a fault of one value; the rest of the row is loaded. */
  doubt(kind: FaultKind, column: C, why: string): void
}

export function createRowReader<C extends string>(
  file: string,
  header: readonly string[],
  index: ColumnIndex<C>,
  decode: (text: string) => string,
  faults: FaultBook,
  unit: RowFault['unit'] = 'line',
): RowReader<C> {
  let current: ScannedRow = { fields: [], line: 0, at: 0, length: 0, span: () => null }
  const raw = (column: C) => current.fields[index[column]] ?? ''
  const read = (Object.keys(index) as C[]).filter((column) => index[column] >= 0)
  const places = read.map((column) => index[column])
  /** Remembered by column, so that ids, which are many, take no other column's room. */
  const cellOf = (at: number) => {
    if (at < 0) return () => ''
    const clean = remembering((text) => decode(text).trim())
    return () => {
      const value = current.fields[at] ?? ''
      if (value.length >= SHORT) return clean(value)
      return isPlain(value) ? value : decode(value).trim()
    }
  }
  const cell = Object.fromEntries(
    (Object.keys(index) as C[]).map((column) => [column, cellOf(index[column])]),
  ) as Record<C, () => string>
  const tell = (kind: FaultKind, column: C | null, why: string, rowLeftOut: boolean) =>
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
  return {
    turnTo(row) {
      current = row
    },
    cell,
    text: (column) => cell[column](),
    range(column) {
      const value = raw(column)
      // A short text costs less as a string than as a place.
      if (value.length < 24) return decode(value).trim()
      return current.span(index[column]) ?? decode(value)
    },
    has: (column) => index[column] >= 0,
    tooLong() {
      const { fields, length } = current
      // Bytes first: characters are never more.
      if (length <= MOST_TEXT) return null
      if (!places.some((at) => (fields[at] ?? '').length > MOST_TEXT)) return null
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

/** So many latitudes, as they are written, are remembered with the last longitude of each. */
const MOST_POINTS = 100_000

/** Reads where a row lies on the map; null after telling why nowhere. Most rows lie where one before did. */
export function createPointReader(row: RowReader<'latitude' | 'longitude'>): () => Point | null {
  const known = new Map<string, { lon: string; point: Point }>()
  return () => {
    const [lat, lon] = [row.cell.latitude(), row.cell.longitude()]
    const before = known.get(lat)
    if (before?.lon === lon) return before.point
    const point = readPoint(row)
    if (point !== null && known.size < MOST_POINTS) known.set(lat, { lon, point })
    return point
  }
}

function readPoint(row: RowReader<'latitude' | 'longitude'>): Point | null {
  const lat = readCoordinate(row, 'latitude', 90)
  if (lat === null) return null
  const lon = readCoordinate(row, 'longitude', 180)
  return lon === null ? null : { lat, lon }
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
