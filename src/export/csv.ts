/** Tables as CSV after RFC 4180: commas, CRLF, quotes where a field needs them. */
import { plainText } from './xml'

export type CsvValue = string | number | null

/** One header line, then a line for each row. Null is an empty field. */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return csvLines([header, ...rows])
}

/** The rows alone, a line each. */
export function csvLines(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')
}

/** What begins a formula in a spreadsheet, also in full width and after spaces; or looks guarded against it. */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r])/

/** The same after a semicolon or tab, where a spreadsheet set to another separator cuts the line. */
const CUT_FORMULA = /([;\t]["'\s]*)(?=[=+\-@＝＋－＠])/g

/** Text that a spreadsheet would take for a formula is kept from it by an apostrophe; numbers stay numbers. */
function field(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = plainText(value)
  const safe = (FORMULA.test(text) ? `'${text}` : text).replace(CUT_FORMULA, "$1'")
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Takes the apostrophes away again that keep text from running as a formula. */
export function withoutGuard(cell: string): string {
  const bare = cell.replace(/([;\t]["'\s]*)'(?=[=+\-@＝＋－＠])/g, '$1')
  return bare.startsWith("'") && FORMULA.test(bare.slice(1)) ? bare.slice(1) : bare
}
