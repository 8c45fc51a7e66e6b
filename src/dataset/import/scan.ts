/**
 * Splits the text of a table into rows and tells of each on which line it begins and where it lies.
 * The text is one of bytes (`byteText`), one character a byte.
 */
import Papa from 'papaparse'

/** A scanner gives the same one again and again: what is to last must be taken from it. */
export interface ScannedRow {
  /** As they stand in the file, quotes undone; decode them before they are shown. */
  fields: string[]
  /** Line of the row's first character, from 1. */
  line: number
  /** Place of its first character in the text, and the one behind its end of line. */
  at: number
  end: number
  /** Whether its quotes are in order, so that its fields can be found again in the text. */
  inOrder: boolean
}

export interface Shape {
  delimiter: string
  newline: '\n' | '\r'
}

export interface Scanner {
  /**
   * Takes the whole rows of a text, which begins where the last one ended, and gives the place behind
   * them: what lies there must come again, with what follows. All is taken where it is the `last` text.
   */
  take(text: string, last: boolean): number
}

/** Told of a line that a quote opens which nothing closes: it is left out and reading goes on behind it. */
export type OpenQuoteTeller = (line: number, at: number, end: number) => void

/** A row longer than this is no row: a quote was opened and never closed. */
const LONGEST_ROW = 4_000_000

/** After so many quotes that nothing closes, a quote closes on its own line or not at all. */
const MOST_OPEN = 20

/** Calls `onRow` for each row that is not blank. */
export function createScanner(
  { delimiter, newline }: Shape,
  onRow: (row: ScannedRow) => void,
  onOpenQuote: OpenQuoteTeller,
): Scanner {
  const config = { delimiter, newline, quoteChar: '"' }
  let text = ''
  let line = 1
  let open = 0
  const row: ScannedRow = { fields: [], line: 0, at: 0, end: 0, inOrder: true }

  /** Takes rows from a place on; gives the place behind the last whole one. */
  function rowsFrom(start: number, last: boolean): number {
    let at = start
    while (open < MOST_OPEN) {
      const { end, isOpen } = rowsWithin(at, text.length, last)
      if (!isOpen) return end
      at = skipLine(end)
    }
    while (at < text.length) {
      const next = lineEnd(at)
      if (next === text.length && !last && !text.endsWith(newline)) break
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
    new Papa.Parser({ ...config, step }).parse(text.slice(start, stop), 0, !isWhole)
    return found
  }

  function lineEnd(at: number): number {
    const next = text.indexOf(newline, at)
    return next < 0 ? text.length : next + 1
  }

  function skipLine(at: number): number {
    const end = lineEnd(at)
    onOpenQuote(line, at, end)
    line += 1
    open += 1
    return end
  }

  function emit(fields: string[], at: number, end: number, inOrder: boolean) {
    const last = fields.length - 1
    const tail = fields[last] as string
    if (newline === '\n' && tail.endsWith('\r')) fields[last] = tail.slice(0, -1)
    if (fields.length > 1 || (fields[0] as string).trim() !== '') {
      row.fields = fields
      row.line = line
      row.at = at
      row.end = end
      row.inOrder = inOrder
      onRow(row)
    }
    line += countOf(newline, text, at, end)
  }

  return {
    take(next, last) {
      text = next
      let at = rowsFrom(0, last)
      while (text.length - at > LONGEST_ROW) at = rowsFrom(skipLine(at), last)
      text = ''
      return at
    },
  }
}

/** How often a character stands in a text, or in a part of it. */
export function countOf(char: string, text: string, from = 0, end = text.length): number {
  let count = 0
  for (let at = from; at < end; count++) {
    at = text.indexOf(char, at) + 1
    if (at === 0 || at > end) break
  }
  return count
}
