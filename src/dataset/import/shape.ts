/** How a table is written: what parts its fields and its lines. */
import Papa from 'papaparse'
import type { Shape } from './scan'

const SEPARATORS = [',', ';', '\t'] as const

/**
 * Separator and line break of a table's first rows: the separator with which the most rows have the
 * same number of fields, more than one. Null where no separator parts anything.
 */
export function shapeOf(start: string): Shape | null {
  const newline = /\r(?!\n)/.test(start) && !start.includes('\n') ? '\r' : '\n'
  let best: { delimiter: string; agree: number; fields: number } | null = null
  for (const delimiter of SEPARATORS) {
    const { data } = new Papa.Parser({ delimiter, newline, quoteChar: '"', preview: 20 }).parse(
      start,
      0,
      true,
    )
    const rows = (data as string[][]).filter((row) => row.length > 1 || row[0]?.trim())
    const one = rows.length === 0 ? [start.split(delimiter)] : rows
    const fields = one[0]?.length ?? 1
    const agree = one.filter((row) => row.length === fields).length / one.length
    if (fields < 2) continue
    if (!best || agree > best.agree || (agree === best.agree && fields > best.fields))
      best = { delimiter, agree, fields }
  }
  return best && { delimiter: best.delimiter, newline }
}
