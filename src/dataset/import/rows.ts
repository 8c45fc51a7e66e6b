/**
 * The rows of a table as numbers that say where they lie in its bytes, so that the thread that finds
 * them can hand them, with the text of the bytes, to the one that reads them.
 */
import { asciiText, byteText, joined } from './bytes'
import { countOf, createScanner, type Loss, type ScannedRow, type Shape } from './scan'

/** Whole rows of a table. The taker's own. */
export interface RowsPiece {
  /** Its bytes as `byteText`, where its rows are lines. */
  text: string
  /** Null where the text says the same, for all of them are ASCII. */
  bytes: Uint8Array | null
  /** Of each row its line, its place, the number of its fields, and the place behind each of them. */
  rows: Uint32Array
  /** Fields of the rows whose quotes are out of order: these cannot be found again in the bytes. */
  apart: string[][]
}

/** Bytes of a field's text, from inside of its quotes, in which a doubled quote still stands twice. */
export interface FieldSpan {
  at: number
  length: number
}

/** A row as a format reads it. */
export interface TableRow {
  /** Number of its first line. */
  readonly line: number
  /** How many fields it has. */
  readonly width: number
  /** Bytes, at most. */
  readonly length: number
  /** As it stands in the file, quotes undone; decode it before it is shown. Empty beyond the last. */
  field(index: number): string
  /** Where a field's text lies in the file; null where that cannot be told. */
  span(index: number): FieldSpan | null
  /** What the file holds from one field to another, with all between; null where that cannot be told. */
  stretch(first: number, last: number): string | null
}

/** In place of the number of fields: the row's stand in `apart`, under what is added to this. */
const APART = 0x8000_0000

/** In place of the number of fields: a line that is no row, for a quote or for its length. */
const LOST: Readonly<Record<Loss, number>> = { quote: 0, long: APART - 1 }

const QUOTE = 0x22
const SPACE = 0x20
const RETURN = 0x0d

export interface RowFinder {
  /** The whole rows of what came so far; what is cut waits for its other part. The bytes are copied. */
  take(bytes: Uint8Array): RowsPiece
  end(): RowsPiece
}

/** Finds rows in a file's bytes as they come, behind its byte order mark of `mark` bytes. */
export function createRowFinder(shape: Shape, mark: number): RowFinder {
  const parting = shape.delimiter.charCodeAt(0)
  let rest: Uint8Array = new Uint8Array()
  let markLeft = mark
  /** Bytes of the piece that are no text. */
  let before = 0
  let text = ''
  let room = new Uint32Array(1 << 16)
  let used = 0
  let apart: string[][] = []

  const scanner = createScanner(shape, note, (loss, line, at, end) => {
    makeRoom(4)
    begin(line, at, LOST[loss])
    room[used++] = before + end
  })

  function begin(line: number, at: number, width: number) {
    room[used++] = line
    room[used++] = before + at
    room[used++] = width
  }

  function makeRoom(numbers: number) {
    if (used + numbers <= room.length) return
    const wider = new Uint32Array(2 * (room.length + numbers))
    wider.set(room)
    room = wider
  }

  function note({ fields, line, at, end, inOrder }: ScannedRow) {
    const { length } = fields
    makeRoom(length + 4)
    const start = used
    begin(line, at, length)
    if (inOrder && noteEnds(fields, at, end)) return
    used = start
    begin(line, at, APART + apart.length)
    room[used++] = before + end
    apart.push([...fields])
  }

  /** Walks the fields through the text; gives up where they do not fit it. */
  function noteEnds(fields: readonly string[], start: number, stop: number): boolean {
    let at = start
    for (let index = 0; index < fields.length; index++) {
      if (index > 0 && text.charCodeAt(at++) !== parting) return false
      at = behind(text, fields[index] as string, at)
      room[used++] = before + at
    }
    // Nothing but the end of the line may be left.
    return at <= stop && text.slice(at, stop).trim() === ''
  }

  function step(bytes: Uint8Array, last: boolean): RowsPiece {
    const whole = rest.length === 0 ? bytes : joined([rest, bytes])
    before = Math.min(markLeft, whole.length)
    markLeft -= before
    const ascii = asciiText(whole)
    const all = ascii ?? byteText(whole)
    text = all.slice(before)
    const end = before + scanner.take(text, last)
    rest = whole.slice(end)
    const piece = {
      text: all.slice(0, end),
      bytes: ascii === null ? whole.slice(0, end) : null,
      rows: room.slice(0, used),
      apart,
    }
    text = ''
    used = 0
    apart = []
    return piece
  }

  return {
    take: (bytes) => step(bytes, false),
    end: () => step(new Uint8Array(), true),
  }
}

/** Place behind a field that begins at `at`. */
function behind(text: string, field: string, at: number): number {
  if (text.charCodeAt(at) !== QUOTE) return at + field.length
  let end = at + 2 + field.length + countOf('"', field)
  // Spaces, or the first half of a CRLF, between the closing quote and what follows.
  while (text.charCodeAt(end) === SPACE || text.charCodeAt(end) === RETURN) end += 1
  return end
}

/**
 * Calls `onRow` for each row of a piece, always with the same one, and `onLoss` with the number and
 * the beginning of a line that is no row. `base` is the piece's place in the file.
 */
export function eachRow(
  { text, rows, apart }: RowsPiece,
  base: number,
  onRow: (row: TableRow) => void,
  onLoss: (loss: Loss, line: number, text: string) => void,
) {
  let at = 0
  let width = 0
  /** Where the places behind the row's fields stand among the numbers. */
  let ends = 0
  let own: readonly string[] | null = null
  const startOf = (index: number) =>
    index === 0 ? (rows[at + 1] as number) : (rows[ends + index - 1] as number) + 1
  const row: TableRow = {
    get line() {
      return rows[at] as number
    },
    get width() {
      return width
    },
    get length() {
      return (rows[ends + (own === null ? width : 1) - 1] as number) - (rows[at + 1] as number)
    },
    field(index) {
      if (index < 0 || index >= width) return ''
      if (own !== null) return own[index] as string
      const start = startOf(index)
      const end = rows[ends + index] as number
      return text.charCodeAt(start) === QUOTE ? unquoted(start, end) : text.slice(start, end)
    },
    span(index) {
      if (own !== null || index < 0 || index >= width) return null
      const start = startOf(index)
      const end = rows[ends + index] as number
      if (text.charCodeAt(start) !== QUOTE)
        // Read from the file, a doubled quote becomes one: here it stands for two.
        return text.slice(start, end).includes('""')
          ? null
          : { at: base + start, length: end - start }
      return { at: base + start + 1, length: closing(end) - start - 1 }
    },
    stretch: (first, last) =>
      own === null && last < width ? text.slice(startOf(first), rows[ends + last]) : null,
  }
  /** Place of the quote that closes a field. */
  const closing = (end: number) => text.lastIndexOf('"', end - 1)
  function unquoted(start: number, end: number): string {
    const inner = text.slice(start + 1, closing(end))
    return inner.includes('""') ? inner.replaceAll('""', '"') : inner
  }
  while (at < rows.length) {
    const said = rows[at + 2] as number
    ends = at + 3
    const loss = said === LOST.quote ? 'quote' : said === LOST.long ? 'long' : null
    if (loss !== null) {
      const from = rows[at + 1] as number
      const end = Math.min(rows[ends] as number, from + 200)
      onLoss(loss, rows[at] as number, text.slice(from, end))
      at = ends + 1
      continue
    }
    own = said >= APART ? (apart[said - APART] as string[]) : null
    width = own === null ? said : own.length
    onRow(row)
    at = ends + (own === null ? width : 1)
  }
}

/** A row of fields that lie in no text. */
export const rowOfFields = (fields: readonly string[], line: number): TableRow => ({
  line,
  width: fields.length,
  length: fields.reduce((sum, field) => sum + field.length, 0),
  field: (index) => fields[index] ?? '',
  span: () => null,
  stretch: () => null,
})
