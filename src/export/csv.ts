/** Tables as CSV after RFC 4180: commas, CRLF, quotes where a field needs them. */
import { plainText } from './xml'

export type CsvValue = string | number | null

/** One header line, then a line for each row. Null is an empty field. */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return [header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')
}

/** Text that a spreadsheet would take for a formula is kept from it by a leading apostrophe. */
function field(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = plainText(value)
  const safe = /^[\s]*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
