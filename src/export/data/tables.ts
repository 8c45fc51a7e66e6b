/** Strikes and events as CSV, under our columns or ACLED's. */
import type { DerivedStrike } from '../../dataset/dataset'
import { type CsvValue, csvLines, toCsv } from '../csv'
import { ACLED_COLUMNS } from './acled'
import { type Column, ORIGIN_COLUMNS, originCells, STRIKE_COLUMNS } from './columns'
import { EVENT_COLUMNS } from './events'
import { originOf, pagesOf, type Selection } from './selection'

export interface CsvOptions {
  /** A byte-order mark, by which Excel knows UTF-8. */
  bom: boolean
  /** ACLED's column names in place of ours. */
  acled: boolean
  /** A row of HXL tags under the header. */
  hxl: boolean
  /** The columns that say where it comes from, in every row. */
  origin: boolean
}

export const CSV_OPTIONS: CsvOptions = { bom: false, acled: false, hxl: false, origin: true }

const BOM = '\ufeff'

/** One row a strike. Yields the header, then the rows a page at a time. */
export async function* strikesCsv(
  selection: Selection,
  { bom, acled, hxl, origin }: CsvOptions = CSV_OPTIONS,
): AsyncGenerator<string> {
  const columns: readonly Column<DerivedStrike>[] = acled ? ACLED_COLUMNS : STRIKE_COLUMNS
  const about = origin ? ORIGIN_COLUMNS : []
  const tags = [...columns, ...about].map((column) => ('hxl' in column ? (column.hxl ?? '') : ''))
  yield (bom ? BOM : '') +
    toCsv(
      [...columns, ...about].map(({ name }) => name),
      // A tag is no data: it holds no formula and begins with #.
      hxl && !acled ? [tags] : [],
    )
  const last: CsvValue[] = origin ? originCells(originOf(selection)) : []
  for await (const strikes of pagesOf(selection))
    yield csvLines(
      strikes.map((strike) => [
        ...columns.map(({ value }) => value(strike, selection.dataset)),
        ...last,
      ]),
    )
}

/** One row a context event. */
export async function* eventsCsv(
  selection: Selection,
  { bom, origin }: Pick<CsvOptions, 'bom' | 'origin'> = CSV_OPTIONS,
): AsyncGenerator<string> {
  const about = origin ? ORIGIN_COLUMNS : []
  const last = origin ? originCells(originOf(selection)) : []
  yield (bom ? BOM : '') +
    toCsv(
      [...EVENT_COLUMNS, ...about].map(({ name }) => name),
      selection.events.map((event) => [
        ...EVENT_COLUMNS.map(({ value }) => value(event, selection.dataset)),
        ...last,
      ]),
    )
}
