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

/** Why a line is no row: a quote that it opens is closed by nothing, or by what is no end of a field; or it has no end. */
export type Loss = 'quote' | 'long'

/** Told of a line that is left out, and where it lies in the text; reading goes on behind it. */
export type LossTeller = (loss: Loss, line: number, at: number, end: number) => void

/** A row longer than this is none. */
const LONGEST_ROW = 4_000_000

/** Calls `onRow` for each row that is not blank: one of separators alone is. */
export function createScanner(
  { delimiter, newline }: Shape,
  onRow: (row: ScannedRow) => void,
  onLoss: LossTeller,
): Scanner {
  const config = { delimiter, newline, quoteChar: '"' }
  let text = ''
  let line = 1
  /** Whether the text goes on with a line that was too long. */
  let within = false
  const row: ScannedRow = { fields: [], line: 0, at: 0, end: 0, inOrder: true }

  /** Takes rows from a place on; gives the place behind the last whole one. */
  function rowsFrom(start: number, last: boolean): number {
    const whole = last ? text.length : text.lastIndexOf(newline) + 1
    let at = start
    // The parser seeks the end of an open quote through all that it is given: behind a loss that is a
    // line, and twice as much each time that goes well, or no text would be too long to be read again.
    let reach = whole
    while (at < whole) {
      const stop = at + reach < whole ? lineEnd(at + reach) : whole
      const { end, isOpen, isLost } = rowsWithin(at, stop)
      if (isLost || (isOpen && last && stop === whole)) {
        at = skipLine(end)
        reach = 0
      } else if (isOpen && stop === whole) return end
      else {
        reach = 2 * (stop - at)
        at = end
      }
    }
    return at
  }

  /**
   * Takes the rows of whole lines; gives the place behind the last one, whether a quote is open there at
   * the end, and whether what follows is no row, whatever comes behind the lines.
   */
  function rowsWithin(start: number, stop: number) {
    const found = { end: start, isOpen: false, isLost: false }
    const step = ({ data, errors, meta }: Papa.ParseStepResult<string[][]>) => {
      const next = start + meta.cursor
      if (errors.length > 0) {
        found.isOpen = errors.some(({ code }) => code === 'MissingQuotes')
        // What lies from a quote that is not closed to one that opens another field, lines on, is not one row.
        found.isLost = found.isOpen
          ? errors.length > 1
          : countOf(newline, text, found.end, next - 1) > 0
        if (found.isOpen || found.isLost) return parser.abort()
      }
      emit(data[0] as string[], found.end, next, errors.length === 0)
      found.end = next
    }
    // The parser's own core: its streams count characters, not bytes, and know no lines.
    const parser = new Papa.Parser({ ...config, step })
    parser.parse(text.slice(start, stop), 0, false)
    return found
  }

  function lineEnd(at: number): number {
    const next = text.indexOf(newline, at)
    return next < 0 ? text.length : next + 1
  }

  function skipLine(at: number): number {
    const end = lineEnd(at)
    onLoss('quote', line, at, end)
    line += 1
    return end
  }

  /** Leaves out what is too long; its line may go on in the next text. */
  function skipLong(at: number): number {
    if (text.indexOf(newline, at) >= 0) return skipLine(at)
    onLoss('long', line, at, text.length)
    within = true
    return text.length
  }

  /** Place behind a line that was too long. */
  function behindLong(): number {
    const end = lineEnd(0)
    if (!text.slice(0, end).endsWith(newline)) return end
    within = false
    line += 1
    return end
  }

  function emit(fields: string[], at: number, end: number, inOrder: boolean) {
    const last = fields.length - 1
    const tail = fields[last] as string
    if (newline === '\n' && tail.endsWith('\r')) fields[last] = tail.slice(0, -1)
    if (!isBlank(fields)) {
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
      text = last ? withoutMark(next) : next
      let at = rowsFrom(within ? behindLong() : 0, last)
      while (text.length - at > LONGEST_ROW) at = rowsFrom(skipLong(at), last)
      text = ''
      return last ? next.length : at
    },
  }
}

/** Ctrl-Z, by which old programs mark the end of a text. */
const END_MARK = '\x1a'

function withoutMark(text: string): string {
  let end = text.length
  while (text[end - 1] === END_MARK) end -= 1
  return text.slice(0, end)
}

function isBlank(fields: readonly string[]): boolean {
  for (const field of fields) if (field !== '' && field.trim() !== '') return false
  return true
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
