/** What a table that was exported here says of where it comes from, the same in every row. */
import { withoutGuard } from '../guard'
import type { ColumnIndex } from './row'
import type { TableRow } from './rows'

/** The last columns of an exported table, and what becomes of each. */
export const ORIGIN_COLUMNS = {
  dataset: 'title of the dataset',
  dataset_version: 'its version',
  dataset_sha256: 'hash of the dataset of which it is a part',
  licence: 'licence; whether rows may be passed on follows where the licence is known here',
  credit: 'credit, licence in words, day of retrieval',
  filter: 'filter in words, told in citations and in later exports',
  exported: 'day of the export',
  link: 'address of the view that was exported',
} as const

export type OriginColumn = keyof typeof ORIGIN_COLUMNS

export const ORIGIN_ORDER = Object.keys(ORIGIN_COLUMNS) as OriginColumn[]

export type TableOrigin = Record<OriginColumn, string>

/** Whether a header, lower-cased, says where its rows come from. */
export const hasOrigin = (names: readonly string[]): boolean =>
  ORIGIN_ORDER.every((column) => names.includes(column))

/** Collects the origins of rows, each once: files can be of several exports. */
export interface OriginBook {
  add(origin: TableOrigin): void
  readonly origins: readonly TableOrigin[]
}

/** So many different origins are told of. */
const MOST = 20

export function createOriginBook(): OriginBook {
  const origins = new Map<string, TableOrigin>()
  return {
    add(origin) {
      if (origins.size < MOST) origins.set(JSON.stringify(origin), origin)
    },
    get origins() {
      return [...origins.values()]
    },
  }
}

/** Reads the origin of rows into the book; a row that says what the one before said costs little. */
export function originReader(
  index: ColumnIndex<OriginColumn>,
  decode: (text: string) => string,
  book: OriginBook,
): (row: TableRow) => void {
  let last: string | null = null
  return (row) => {
    const raw = (column: OriginColumn) => row.field(index[column])
    const key = ORIGIN_ORDER.map(raw).join('\n')
    if (key === last) return
    last = key
    book.add(
      originOf(
        Object.fromEntries(
          ORIGIN_ORDER.map((column) => [column, withoutGuard(decode(raw(column)).trim())]),
        ),
      ),
    )
  }
}

/** The origin that an object's members tell, whatever they are. */
export function originOf(value: unknown): TableOrigin {
  const members = Object(value) as Record<string, unknown>
  return Object.fromEntries(
    ORIGIN_ORDER.map((column) => {
      const said = Object.hasOwn(members, column) ? members[column] : ''
      return [column, typeof said === 'string' ? said : '']
    }),
  ) as TableOrigin
}
