/** Tables as CSV after RFC 4180: commas, CRLF, quotes where a field needs them. */
import { withGuard } from '../dataset/guard'
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

/** Text that a spreadsheet would take for a formula is kept from it by an apostrophe; numbers stay numbers. */
function field(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = withGuard(plainText(value))
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
