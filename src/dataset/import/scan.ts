/**
 * Splits the text of a table into rows and tells of each on which line it begins and at which
 * character. The text is one of bytes (`byteText`), one character a byte, so that a place in it is
 * a place in the file.
 */
import Papa from 'papaparse'

export interface ScannedRow {
  /** As they stand in the file, quotes undone; decode them before they are shown. */
  fields: string[]
  /** Line of the row's first character, from 1. */
  line: number
  /** Place of the row's first byte. */
  at: number
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
  let rest = ''
  /** Place of `rest` in the file, and the line on which it begins. */
  let base = 0
  let line = 1

  /** Rows of `rest`; gives the place behind the last whole one. */
  function take(last: boolean): number {
    const { data, meta, errors } = parse(rest, config, !last)
    const broken = errors.some((error) => error.type === 'Quotes')
    if (broken) return takeOneByOne(0, last)
    let at = 0
    for (const fields of data) {
      const end = endOf(rest, fields, at, delimiter, newline)
      // The quotes of a row are out of order: it ends where the parser alone can tell.
      if (end < 0) return takeOneByOne(at, last)
      emit(fields, at, end, true)
      at = end
    }
    return last ? rest.length : meta.cursor
  }

  /** As `take`, one row a call: slow, for text whose quotes are out of order. */
  function takeOneByOne(from: number, last: boolean): number {
    let at = from
    while (at < rest.length) {
      const tail = rest.slice(at, at + LONGEST_ROW)
      const whole = last && tail.length === rest.length - at
      const { data, meta, errors } = parse(tail, { ...config, preview: 1 }, !whole)
      const [fields] = data
      if (errors.some((error) => error.code === 'MissingQuotes')) {
        if (!whole && tail.length < LONGEST_ROW) return at
        at = skipLine(at)
        continue
      }
      if (!fields) return at
      const end = at + (whole && meta.cursor === 0 ? tail.length : meta.cursor)
      emit(fields, at, end, false)
      if (end <= at) return rest.length
      at = end
    }
    return at
  }

  function skipLine(at: number): number {
    const next = rest.indexOf(newline, at)
    const end = next < 0 ? rest.length : next + 1
    onOpenQuote(line, rest.slice(at, Math.min(end, at + 200)))
    line += 1
    return end
  }

  function emit(fields: string[], at: number, end: number, inOrder: boolean) {
    const last = fields.length - 1
    const tail = fields[last] as string
    if (newline === '\n' && tail.endsWith('\r')) fields[last] = tail.slice(0, -1)
    const text = rest
    const start = base + at
    if (fields.length > 1 || (fields[0] as string).trim() !== '')
      onRow({
        fields,
        line,
        at: start,
        span: (field) => (inOrder ? spanOf(text, fields, field, at, start) : null),
      })
    line += countOf(newline, text, at, end)
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
      while (rest !== '') step(true)
    },
  }
}

/** The parser's own core: its streams count characters, not bytes, and know no lines. */
const parse = (text: string, config: Papa.ParseConfig, ignoreLastRow: boolean) =>
  new Papa.Parser(config).parse(text, 0, ignoreLastRow) as Papa.ParseResult<string[]>

/** How often a character stands in a text, or in a part of it. */
function countOf(char: string, text: string, from = 0, end = text.length): number {
  let count = 0
  for (let at = from; at < end; count++) {
    at = text.indexOf(char, at) + 1
    if (at === 0 || at > end) break
  }
  return count
}

/** Place behind the row's line break, found by walking its fields; -1 where they do not fit the text. */
function endOf(
  text: string,
  fields: readonly string[],
  from: number,
  delimiter: string,
  newline: string,
): number {
  const parting = delimiter.charCodeAt(0)
  let at = from
  for (let index = 0; index < fields.length; index++) {
    at = behind(text, fields[index] as string, at)
    if (index === fields.length - 1) break
    if (text.charCodeAt(at) !== parting) return -1
    at += 1
  }
  if (at === text.length) return at
  return text[at] === newline ? at + 1 : -1
}

/** Place behind a field that begins at `at`. */
function behind(text: string, field: string, at: number): number {
  if (text.charCodeAt(at) !== QUOTE) return at + field.length
  let end = at + 2 + field.length + countOf('"', field)
  // Spaces, or the first half of a CRLF, between the closing quote and what follows.
  while (text.charCodeAt(end) === 0x20 || text.charCodeAt(end) === 0x0d) end += 1
  return end
}

/** Where the text of one field lies, in a row that begins at `from` of the text and `start` of the file. */
function spanOf(
  text: string,
  fields: readonly string[],
  field: number,
  from: number,
  start: number,
): FieldSpan {
  let at = from
  for (let index = 0; index < field; index++) at = behind(text, fields[index] as string, at) + 1
  const quoted = text.charCodeAt(at) === QUOTE
  const value = fields[field] as string
  return {
    at: start + (at - from) + (quoted ? 1 : 0),
    length: value.length + (quoted ? countOf('"', value) : 0),
  }
}
