/** Numbers of a picture as a table: a caption, a header for each row and column, a line of sums. */
import { type ReactNode, useState } from 'react'
import button from './button.module.css'
import styles from './DataTable.module.css'
import { formatCount, plural } from './format'

export interface DataColumn {
  key: string
  label: string
  /** Words stand at the start, numbers at the end. */
  words?: boolean
}

export interface DataRow {
  key: string
  header: ReactNode
  /** One for each column after the first. */
  cells: readonly (string | number)[]
}

interface DataTableProps {
  caption: string
  /** Of the row headers. */
  first: string
  columns: readonly DataColumn[]
  rows: readonly DataRow[]
  /** The line at the foot; null where sums would mean nothing. */
  sums: readonly (string | number)[] | null
}

/** So many rows are made at once: a table of years by day must not stop the page. */
const ROWS = 500

export function DataTable({ caption, first, columns, rows, sums }: DataTableProps) {
  const [shown, setShown] = useState(ROWS)
  const more = rows.length - shown
  const cell = (value: string | number, at: number) => (
    <td
      key={columns[at]?.key}
      className={columns[at]?.words ? styles.words : undefined}
      data-none={value === 0 || undefined}
    >
      {typeof value === 'number' ? formatCount(value) : value}
    </td>
  )
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.words ? styles.words : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.header}</th>
              {row.cells.map(cell)}
            </tr>
          ))}
        </tbody>
        {sums && (
          <tfoot>
            <tr>
              <th scope="row">Sum</th>
              {sums.map(cell)}
            </tr>
          </tfoot>
        )}
      </table>
      {more > 0 && (
        <button
          type="button"
          className={`${button.button} ${styles.more}`}
          onClick={() => setShown(shown + ROWS)}
        >
          Show {plural(Math.min(more, ROWS), 'more row')}
        </button>
      )}
    </>
  )
}
