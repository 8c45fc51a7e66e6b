/** What kind of table a file is, found out from its first bytes: before the reading begins. */

import { ACLED_COLUMNS, type AcledColumn, isAcled } from './acled'
import { byteText, createDecoder, type Encoding } from './bytes'
import { type DayOrder, orderOf } from './dates'
import { encodingOf } from './encoding'
import { GED_ALIASES, GED_ORDER, type GedColumn, isGed, isHeadlessGed } from './ged'
import { guessMapping, type Mapping } from './mapped'
import type { ColumnIndex } from './row'
import { createScanner, type Shape } from './scan'
import { shapeOf } from './shape'

interface Plan {
  encoding: Encoding
  shape: Shape
  /** Names of the columns as the file has them. */
  header: string[]
  /** Bytes of a byte order mark. */
  mark: number
  /** Rows at the beginning that hold no data: the header, and a row of HXL tags. */
  skip: number
}

export interface AcledPlan extends Plan {
  format: 'acled'
  index: ColumnIndex<AcledColumn>
}

export interface GedPlan extends Plan {
  format: 'ged'
  index: ColumnIndex<GedColumn>
}

export interface MappedPlan extends Plan {
  format: 'mapped'
  index: Mapping
  order: DayOrder
  /** The first rows, for a preview. */
  preview: string[][]
}

export type TablePlan = AcledPlan | GedPlan | MappedPlan

/** Plan of a table by its first bytes; null where they are no table. */
export function planOf(start: Uint8Array): TablePlan | null {
  const mark = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? 3 : 0
  const encoding = encodingOf(start)
  const decode = createDecoder(encoding)
  const text = byteText(start.subarray(mark))
  const shape = shapeOf(text)
  if (!shape) return null
  const rows = firstRows(text, shape).map((fields) => fields.map((field) => decode(field).trim()))
  const [header, second] = rows
  if (!header) return null
  const base = { encoding, shape, mark }
  if (isHeadlessGed(header))
    return {
      ...base,
      format: 'ged',
      header: GED_ORDER,
      skip: 0,
      index: indexOf(GED_ORDER, GED_ORDER),
    }
  const skip = second && isHxl(second) ? 2 : 1
  const plan = { ...base, header, skip }
  const names = header.map((name) => {
    const plain = name.toLowerCase()
    return GED_ALIASES[plain] ?? plain
  })
  if (isAcled(names))
    return {
      ...plan,
      format: 'acled',
      index: indexOf(Object.keys(ACLED_COLUMNS) as AcledColumn[], names),
    }
  if (isGed(names)) return { ...plan, format: 'ged', index: indexOf(GED_ORDER, names) }
  if (header.length < 2) return null
  const index = guessMapping(header)
  const data = rows.slice(skip)
  const order = orderOf(data.map((row) => row[index.date] ?? ''))
  return { ...plan, format: 'mapped', index, order, preview: data.slice(0, 8) }
}

const MOST_FIRST_ROWS = 60

function firstRows(text: string, shape: Shape): string[][] {
  const rows: string[][] = []
  const scanner = createScanner(
    shape,
    ({ fields }) => rows.length < MOST_FIRST_ROWS && rows.push(fields),
    () => {},
  )
  scanner.push(text)
  // The whole table may be one short piece: what is left is its last row, or cut short.
  if (rows.length < MOST_FIRST_ROWS) scanner.end()
  return rows
}

/** A row of HXL tags: each cell is empty or a `#tag` with attributes. */
const isHxl = (fields: readonly string[]): boolean =>
  fields.some((field) => field.startsWith('#')) &&
  fields.every((field) => field === '' || /^#[a-z][\w]*( ?\+ ?[\w]+)*$/i.test(field))

function indexOf<C extends string>(columns: readonly C[], names: readonly string[]) {
  return Object.fromEntries(
    columns.map((column) => [column, names.indexOf(column)]),
  ) as ColumnIndex<C>
}
