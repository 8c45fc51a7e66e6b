/** What was wrong with rows of the opened file: by kind, with examples, to be saved as CSV. */
import { FAULT_KINDS, type FaultReport, MOST_EXAMPLES } from '../../dataset/import/faults'
import { toCsv } from '../../export/csv'
import { download } from '../../export/download'
import button from '../../ui/button.module.css'
import { formatCount, plural } from '../../ui/format'
import { dismiss } from './desk'
import styles from './Report.module.css'

const SHOWN = 5

export function Report({ name, report }: { name: string; report: FaultReport }) {
  const loaded = report.rows - report.leftOut
  return (
    <div className={styles.report}>
      <h2>Rows of “{name}”</h2>
      <p>
        {formatCount(loaded)} of {plural(report.rows, 'row')} {loaded === 1 ? 'was' : 'were'}{' '}
        loaded, {formatCount(report.leftOut)} left out.
        {report.merged > 0 &&
          ` ${plural(report.merged, 'row')} told of an event that an earlier row told of: their actors were joined to it.`}
      </p>
      {report.kinds.map(({ kind, count, examples }) => (
        <section key={kind} className={styles.kind}>
          <h3>
            {FAULT_KINDS[kind]} <span className={styles.count}>{formatCount(count)}</span>
          </h3>
          <ul>
            {examples.slice(0, SHOWN).map((fault) => (
              <li key={`${fault.file} ${fault.line} ${fault.column}`}>
                <b>
                  {fault.unit} {formatCount(fault.line)}
                </b>
                {fault.column && `, ${fault.column}`}: {fault.value && <code>{fault.value}</code>}{' '}
                {fault.why}
                {!fault.rowLeftOut && ' (the rest of the row was loaded)'}
              </li>
            ))}
          </ul>
          {count > SHOWN && <p className={styles.more}>and {formatCount(count - SHOWN)} more</p>}
        </section>
      ))}
      <div className={styles.actions}>
        {report.kinds.length > 0 && (
          <button
            type="button"
            className={button.button}
            onClick={() => download(csvOf(report), `${name.replace(/\.\w+$/, '')}-wrong-rows.csv`)}
          >
            Save the list (CSV, {plural(listed(report), 'row')})
          </button>
        )}
        <button type="button" className={button.button} onClick={dismiss}>
          Close
        </button>
      </div>
      {report.kinds.some(({ count }) => count > MOST_EXAMPLES) && (
        <p className={styles.more}>
          The list holds the first {formatCount(MOST_EXAMPLES)} of each kind.
        </p>
      )}
    </div>
  )
}

const listed = ({ kinds }: FaultReport) =>
  kinds.reduce((sum, { examples }) => sum + examples.length, 0)

/** One line a fault, in the order of the files' lines. */
export function csvOf({ kinds }: FaultReport): Blob {
  const faults = kinds
    .flatMap(({ examples }) => examples)
    .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
  return new Blob(
    [
      toCsv(
        ['file', 'line', 'column', 'value', 'fault', 'why', 'row left out'],
        faults.map((fault) => [
          fault.file,
          fault.line,
          fault.column,
          fault.value,
          FAULT_KINDS[fault.kind],
          fault.why,
          fault.rowLeftOut ? 'yes' : 'no',
        ]),
      ),
    ],
    { type: 'text/csv' },
  )
}
