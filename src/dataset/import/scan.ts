/**
 * Splits the text of a table into rows and tells of each on which line it begins and at which
 * character. The text is one of bytes (`byteText`), one character a byte, so that a place in it is
 * a place in the file.
 */
import Papa from 'papaparse'

/** A scanner gives the same one again and again: what is to last must be taken from it. */
export interface ScannedRow {
  /** As they stand in the file, quotes undone; decode them before they are shown. */
  fields: string[]
  /** Line of the row's first character, from 1. */
  line: number
  /** Place of the row's first byte. */
  at: number
  /** Bytes of the row, its end of line included. */
  length: number
  /** Where a field's text lies, quotes excluded; null where the row's quotes are out of order. */
  span: (field: number) => FieldSpan | null
}

/** Bytes of one field, from inside of its quotes, in which a doubled quote still stands twice. */
export interface FieldSpan {
  at: number
  length: number
}

export interface Shape {
  delimiter: string
  newline: '\n' | '\r'
}

export interface Scanner {
  /** Takes the next piece of the text. */
  push(text: string): void
  /** Takes what is left. */
  end(): void
}

/** A row longer than this is no row: a quote was opened and never closed. */
const LONGEST_ROW = 4_000_000

/** After so many quotes that nothing closes, a quote closes on its own line or not at all. */
const MOST_OPEN = 20

const QUOTE = 0x22

/**
 * Calls `onRow` for each row that is not blank, and `onOpenQuote` with the line of a quote that
 * nothing closes: that line is left out and reading goes on behind it.
 */
export function createScanner(
  { delimiter, newline }: Shape,
  onRow: (row: ScannedRow) => void,
  onOpenQuote: (line: number, text: string) => void,
): Scanner {
  const config = { delimiter, newline, quoteChar: '"' }
  const parting = delimiter.charCodeAt(0)
  let rest = ''
  /** Place of `rest` in the file, and the line on which it begins. */
  let base = 0
  let line = 1
  let open = 0
  /** Where the row lies in `rest`, and whether its quotes are in order. */
  let from = 0
  let inOrder = true
  const row: ScannedRow = {
    fields: [],
    line: 0,
    at: 0,
    length: 0,
    span: (field) => (inOrder ? spanOf(rest, row, field, from, parting) : null),
  }

  /** Takes the rows of `rest`; gives the place behind the last whole one. */
  function take(last: boolean): number {
    let at = 0
    while (open < MOST_OPEN) {
      const { end, isOpen } = rowsWithin(at, rest.length, last)
      if (!isOpen) return end
      at = skipLine(end)
    }
    while (at < rest.length) {
      const next = lineEnd(at)
      if (next === rest.length && !last && !rest.endsWith(newline)) break
      at = rowsWithin(at, next, true).isOpen ? skipLine(at) : next
    }
    return at
  }

  /** Takes the rows of a part; gives the place behind the last one, and whether a quote stays open there. */
  function rowsWithin(start: number, stop: number, isWhole: boolean) {
    const found = { end: start, isOpen: false }
    const step = ({ data, errors, meta }: Papa.ParseStepResult<string[][]>) => {
      found.isOpen = errors.length > 0 && errors.some(({ code }) => code === 'MissingQuotes')
      if (found.isOpen) return
      const next = start + meta.cursor
      emit(data[0] as string[], found.end, next, errors.length === 0)
      found.end = next
    }
    // The parser's own core: its streams count characters, not bytes, and know no lines.
    new Papa.Parser({ ...config, step }).parse(rest.slice(start, stop), 0, !isWhole)
    return found
  }

  function lineEnd(at: number): number {
    const next = rest.indexOf(newline, at)
    return next < 0 ? rest.length : next + 1
  }

  function skipLine(at: number): number {
    const end = lineEnd(at)
    onOpenQuote(line, rest.slice(at, Math.min(end, at + 200)))
    line += 1
    open += 1
    return end
  }

  function emit(fields: string[], at: number, end: number, isInOrder: boolean) {
    const last = fields.length - 1
    const tail = fields[last] as string
    if (newline === '\n' && tail.endsWith('\r')) fields[last] = tail.slice(0, -1)
    if (fields.length > 1 || (fields[0] as string).trim() !== '') {
      from = at
      inOrder = isInOrder
      row.fields = fields
      row.line = line
      row.at = base + at
      row.length = end - at
      onRow(row)
    }
    line += countOf(newline, rest, at, end)
  }

  function step(last: boolean) {
    const end = take(last)
    base += end
    rest = rest.slice(end)
    if (rest.length > LONGEST_ROW) {
      const next = skipLine(0)
      base += next
      rest = rest.slice(next)
      step(last)
    }
  }

  return {
    push(text) {
      rest = rest === '' ? text : rest + text
      step(false)
    },
    end() {
      if (rest !== '') step(true)
    },
  }
}

/** How often a character stands in a text, or in a part of it. */
function countOf(char: string, text: string, from = 0, end = text.length): number {
  let count = 0
  for (let at = from; at < end; count++) {
    at = text.indexOf(char, at) + 1
    if (at === 0 || at > end) break
  }
  return count
}

/** Place behind a field that begins at `at`. */
function behind(text: string, field: string, at: number): number {
  if (text.charCodeAt(at) !== QUOTE) return at + field.length
  let end = at + 2 + field.length + countOf('"', field)
  // Spaces, or the first half of a CRLF, between the closing quote and what follows.
  while (text.charCodeAt(end) === 0x20 || text.charCodeAt(end) === 0x0d) end += 1
  return end
}

/**
 * Where the text of one field lies, found by walking the row's fields from its beginning at `from`
 * of the text; null where they do not fit the text.
 */
function spanOf(
  text: string,
  { fields, at: start }: ScannedRow,
  field: number,
  from: number,
  parting: number,
): FieldSpan | null {
  let at = from
  for (let index = 0; index < field; index++) {
    at = behind(text, fields[index] as string, at)
    if (text.charCodeAt(at) !== parting) return null
    at += 1
  }
  const quoted = text.charCodeAt(at) === QUOTE
  const value = fields[field] as string
  return {
    at: start + (at - from) + (quoted ? 1 : 0),
    length: value.length + (quoted ? countOf('"', value) : 0),
  }
}
