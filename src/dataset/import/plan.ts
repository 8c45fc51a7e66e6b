/** What kind of table a file is, found out from its first bytes: before the reading begins. */

import { own } from '../raw'
import { ACLED_COLUMNS, type AcledColumn, isAcled } from './acled'
import { ATLAS_COLUMNS, type AtlasColumn, isAtlas } from './atlas'
import { byteText, createDecoder, type Encoding } from './bytes'
import { type DayOrder, orderOf, orderSaid } from './dates'
import { encodingOf } from './encoding'
import {
  createFeatureScanner,
  fieldsOfFeature,
  headerOfFeatures,
  isFeatureCollection,
  jsonOf,
} from './features'
import { GED_ALIASES, GED_COLUMNS, GED_ORDER, type GedColumn, isGed, isHeadlessGed } from './ged'
import { guessMapping, type Mapping } from './mapped'
import { hasOrigin, ORIGIN_COLUMNS, ORIGIN_ORDER, type OriginColumn } from './origin'
import { type Recoded, recoder, type WideEncoding, wideEncodingOf } from './recode'
import type { ColumnIndex, Columns } from './row'
import { createScanner, type Shape } from './scan'
import { shapeOf } from './shape'

interface Plan {
  /** Whether its rows are lines or the features of a GeoJSON collection. */
  rows: 'lines' | 'features'
  /** What is made UTF-8 before anything is read, as UTF-16 is; null for what is read as it is. */
  wide: Recoded | null
  encoding: Encoding
  shape: Shape
  /** Names of the columns as the file has them. */
  header: string[]
  /** Bytes of a byte order mark. */
  mark: number
  /** Rows at the beginning that hold no data: titles, the header, and a row of HXL tags. */
  skip: number
  /** How its dates are written where either number could be the day. */
  order: DayOrder
  /** Columns that say where the rows come from; null where the table has none. */
  origin: ColumnIndex<OriginColumn> | null
}

/** A table that was exported here. */
export interface AtlasPlan extends Plan {
  format: 'atlas'
  index: ColumnIndex<AtlasColumn>
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
  /** The first rows, for a preview. */
  preview: string[][]
  /** Of each column the order that its first dates say; null where they say none, or are none. */
  said: (DayOrder | null)[]
}

export type TablePlan = AtlasPlan | AcledPlan | GedPlan | MappedPlan

/**
 * Plan of a table by its first bytes; null where they are no table. `letters` is what lies behind them
 * from the first byte on that is not ASCII, where all of them are.
 */
export function planOf(start: Uint8Array, letters: Uint8Array | null = null): TablePlan | null {
  const wide = wideEncodingOf(start)
  const bytes = recoder(wide).take(start)
  return featuresPlan(bytes, wide) ?? linesPlan(bytes, wide, letters)
}

function featuresPlan(start: Uint8Array, wide: WideEncoding | null): TablePlan | null {
  const text = new TextDecoder().decode(start)
  if (!isFeatureCollection(text)) return null
  const features: unknown[] = []
  let origin = false
  createFeatureScanner((kind, json) => {
    if (kind === 'origin') origin = true
    else features.push(jsonOf(json))
  }).push(text)
  const header = headerOfFeatures(features.slice(0, MOST_NAMING))
  const rows = features.map((feature) => fieldsOfFeature(feature, header))
  const data = rows.filter((fields) => fields !== null)
  return planOfHeader(header, data, {
    rows: 'features',
    wide,
    encoding: 'utf-8',
    shape: { delimiter: ',', newline: '\n' },
    mark: 0,
    skip: 0,
    header,
    // A feature has none of its own: what the collection says holds for all.
    origin: origin ? indexOf(ORIGIN_COLUMNS, ORIGIN_ORDER) : null,
  })
}

function linesPlan(
  start: Uint8Array,
  wide: WideEncoding | null,
  letters: Uint8Array | null,
): TablePlan | null {
  const mark = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? 3 : 0
  const encoding = mark > 0 ? 'utf-8' : encodingOf(letters ?? start)
  const decode = createDecoder(encoding)
  const text = byteText(start.subarray(mark))
  const found = shapeOf(text)
  if (!found) return null
  const { shape, above } = found
  const rows = firstRows(text, shape).map((fields) => fields.map((field) => decode(field).trim()))
  const [header, second] = rows.slice(above)
  if (!header) return null
  const base = { rows: 'lines', wide, encoding, shape, mark, origin: null } as const
  if (isHeadlessGed(header))
    return {
      ...base,
      format: 'ged',
      header: GED_ORDER,
      skip: above,
      index: indexOf(GED_COLUMNS, GED_ORDER),
      // It is known by days that begin with their year.
      order: 'day-first',
    }
  const skip = above + (second && isHxl(second) ? 2 : 1)
  const names = plainNames(header)
  const origin = hasOrigin(names) ? indexOf(ORIGIN_COLUMNS, names) : null
  return planOfHeader(header, rows.slice(skip), { ...base, header, skip, origin })
}

const plainNames = (header: readonly string[]) =>
  header.map((name) => {
    const plain = name.toLowerCase()
    return own(GED_ALIASES, plain) ?? plain
  })

function planOfHeader(
  header: string[],
  data: string[][],
  plan: Omit<Plan, 'order'>,
): TablePlan | null {
  const names = plainNames(header)
  const orderIn = (...columns: number[]) =>
    orderOf(data.flatMap((row) => columns.map((column) => row[column] ?? '')))
  if (isAtlas(names)) {
    const index = indexOf(ATLAS_COLUMNS, names)
    return { ...plan, format: 'atlas', index, order: orderIn(index.date, index.date_end) }
  }
  if (isAcled(names)) {
    const index = indexOf(ACLED_COLUMNS, names)
    return { ...plan, format: 'acled', index, order: orderIn(index.event_date) }
  }
  if (isGed(names)) {
    const index = indexOf(GED_COLUMNS, names)
    return { ...plan, format: 'ged', index, order: orderIn(index.date_start, index.date_end) }
  }
  if (header.length < 2) return null
  const index = guessMapping(header)
  const said = header.map((_, column) => orderSaid(data.map((row) => row[column] ?? '')))
  const order = orderAs(said, index) ?? 'day-first'
  return { ...plan, format: 'mapped', index, order, preview: data.slice(0, 8), said }
}

/** The order that the dates say which a mapping takes; null where they say none. */
export const orderAs = (said: MappedPlan['said'], { date, lastDate }: Mapping): DayOrder | null =>
  said[date] ?? said[lastDate] ?? null

/** So many features are asked for names of columns. */
const MOST_NAMING = 60

/** All of them: of dates in order, a late one may be the first that tells day and month apart. */
function firstRows(text: string, shape: Shape): string[][] {
  const rows: string[][] = []
  const scanner = createScanner(
    shape,
    ({ fields }) => rows.push(fields),
    () => {},
  )
  const end = scanner.take(text, false)
  // The whole table may be one short piece: what is left is its last row, or cut short.
  scanner.take(text.slice(end), true)
  return rows
}

/** A row of HXL tags: each cell is empty or a `#tag` with attributes. */
const isHxl = (fields: readonly string[]): boolean =>
  fields.some((field) => field.startsWith('#')) &&
  fields.every((field) => field === '' || /^#[a-z][\w]*( ?\+ ?[\w]+)*$/i.test(field))

/** Where the columns of a format stand. */
function indexOf<T extends Columns>(columns: T, names: readonly string[]) {
  return Object.fromEntries(
    Object.entries(columns).map(([column, becomes]) => [
      column,
      // One that is not used, as if the file had none: however long, it is nobody's loss.
      typeof becomes === 'string' ? names.indexOf(column) : -1,
    ]),
  ) as ColumnIndex<keyof T & string>
}
