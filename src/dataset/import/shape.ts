/** How a table is written: what parts its fields and its lines, and what stands above its header. */
import Papa from 'papaparse'
import type { Shape } from './scan'

const SEPARATORS = [',', ';', '\t'] as const

/** The line by which a spreadsheet is told the separator: `sep=;`. */
const SAID = /^sep=([^"\r\n])[\r\n]/i

export interface Found {
  shape: Shape
  /** Rows above the header that are no part of the table: titles, and the line that says the separator. */
  above: number
}

/**
 * Separator and line break of a table's first rows: the separator that the file says, else the one
 * with which the most rows have as many fields as the header. Null where none parts anything.
 */
export function shapeOf(start: string): Found | null {
  const newline = newlineOf(start)
  const said = SAID.exec(start)?.[1]
  const text = said === undefined ? start : start.slice(start.indexOf(newline) + 1)
  const [best] = (said === undefined ? SEPARATORS : [said])
    .map((delimiter) => measured(text, { delimiter, newline }))
    .filter(({ fields }) => fields > 1)
    .sort(likelierFirst)
  if (!best) return null
  return { shape: best.shape, above: best.above + (said === undefined ? 0 : 1) }
}

/** The first line break outside of quotes: a note may hold breaks of another kind. */
function newlineOf(start: string): Shape['newline'] {
  let isQuoted = false
  for (let at = 0; at < start.length; at++) {
    const char = start[at]
    if (isQuoted) {
      if (char !== '"') continue
      if (start[at + 1] === '"') at += 1
      else isQuoted = false
    } else if (char === '"') isQuoted = at === 0 || ',;\t\r\n'.includes(start[at - 1] as string)
    else if (char === '\n') return '\n'
    else if (char === '\r') {
      while (start[at] === '\r') at += 1
      return start[at] === '\n' ? '\n' : '\r'
    }
  }
  return '\n'
}

interface Measured extends Found {
  /** Fields of the header. */
  fields: number
  /** Share of the rows under it, and itself, that have as many. */
  agree: number
}

function measured(start: string, shape: Shape): Measured {
  const { data } = new Papa.Parser({ ...shape, quoteChar: '"', preview: 20 }).parse(start, 0, true)
  const rows = (data as string[][]).filter((row) => reachOf(row) > 0)
  if (rows.length === 0) rows.push(start.split(shape.delimiter))
  const above = rowsAbove(rows)
  const table = rows.slice(above)
  const fields = table[0]?.length ?? 1
  return {
    shape,
    above,
    fields,
    agree: table.filter((row) => row.length === fields).length / table.length,
  }
}

/** How many rows come before the header: titles fill one field, or fewer than half of what rows fill. */
function rowsAbove(rows: readonly string[][]): number {
  const usual = mostFrequent(rows.map((row) => row.length).filter((length) => length > 1))
  // Spreadsheets fill rows up with empty fields: these are no width.
  const width = Math.max(...rows.map((row) => (row.length === usual ? reachOf(row) : 0)))
  if (width < 2) return 0
  return rows.findIndex((row) => reachOf(row) > 1 && 2 * row.length >= width)
}

const reachOf = (row: readonly string[]) => row.findLastIndex((field) => field.trim() !== '') + 1

/** The larger where two are as frequent. */
function mostFrequent(numbers: readonly number[]): number {
  const times = (number: number) => numbers.filter((one) => one === number).length
  return numbers.reduce((best, one) => {
    const more = times(one) - times(best)
    return more > 0 || (more === 0 && one > best) ? one : best
  }, 0)
}

/**
 * A header in the first row that most rows follow is believed. Else the separator that explains more
 * fields: commas within the texts of some rows look like a table under a title.
 */
function likelierFirst(a: Measured, b: Measured): number {
  const plain = (one: Measured) => one.above === 0 && one.agree >= 0.5
  if (plain(a) !== plain(b)) return plain(a) ? -1 : 1
  if (plain(a)) return b.agree - a.agree || b.fields - a.fields
  return b.agree * b.fields - a.agree * a.fields || a.above - b.above
}
