/** Asks which column holds what: guessed, shown with the first rows, needed ones marked. */
import { useId, useState } from 'react'
import { readDay } from '../../../dataset/import/dates'
import {
  MAPPED,
  MAPPED_FIELDS,
  type MappedField,
  missingFields,
} from '../../../dataset/import/mapped'
import { type MappedPlan, orderAs } from '../../../dataset/import/plan'
import button from '../../../ui/button.module.css'
import { formatDate } from '../../../ui/format'
import styles from './Mapping.module.css'

interface MappingProps {
  name: string
  plan: MappedPlan
  /** Null where it is closed. */
  onAnswer: (plan: MappedPlan | null) => void
}

export function Mapping({ name, plan, onAnswer }: MappingProps) {
  const [index, setIndex] = useState(plan.index)
  const [chosen, setOrder] = useState<MappedPlan['order'] | null>(null)
  // Another column of dates may say another order, until one is chosen.
  const order = chosen ?? orderAs(plan.said, index) ?? plan.order
  const missing = missingFields(index)
  const needed = MAPPED.filter((field) => MAPPED_FIELDS[field].needed || field === 'actor')
  const others = MAPPED.filter((field) => !needed.includes(field))
  const choose = (field: MappedField) => (column: number) => setIndex({ ...index, [field]: column })
  const choice = (field: MappedField) => (
    <Choice
      key={field}
      field={field}
      header={plan.header}
      column={index[field]}
      onChoose={choose(field)}
    />
  )
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (missing.length === 0) onAnswer({ ...plan, index, order })
      }}
    >
      <h2>What do the columns of “{name}” hold?</h2>
      <p className={styles.note}>
        Guessed from their names. Your choice is remembered in this browser for tables with the same
        header.
      </p>
      <div className={styles.fields}>{needed.map(choice)}</div>
      <details className={styles.more}>
        <summary>
          More columns ({others.filter((field) => index[field] >= 0).length} chosen)
        </summary>
        <div className={styles.fields}>{others.map(choice)}</div>
      </details>
      <label className={styles.order}>
        Dates such as 03/04/2024 are
        <select
          value={order}
          onChange={(event) => setOrder(event.target.value as MappedPlan['order'])}
        >
          <option value="day-first">3 April (day first)</option>
          <option value="month-first">4 March (month first)</option>
        </select>
      </label>
      <Preview plan={{ ...plan, index, order }} />
      <div className={styles.actions}>
        <span className={styles.missing} aria-live="polite">
          {missing.length > 0 &&
            `Still needed: ${missing.map((field) => MAPPED_FIELDS[field].label.toLowerCase()).join(', ')}.`}
        </span>
        <button type="button" className={button.button} onClick={() => onAnswer(null)}>
          Cancel
        </button>
        <button type="submit" className={styles.go} disabled={missing.length > 0}>
          Open the table
        </button>
      </div>
    </form>
  )
}

interface ChoiceProps {
  field: MappedField
  header: readonly string[]
  column: number
  onChoose: (column: number) => void
}

function Choice({ field, header, column, onChoose }: ChoiceProps) {
  const id = useId()
  const { label, needed } = MAPPED_FIELDS[field]
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {label}
        {needed && <span className={styles.needed}> needed</span>}
      </label>
      <select
        id={id}
        value={column}
        data-missing={needed && column < 0}
        onChange={(event) => onChoose(Number(event.target.value))}
      >
        <option value={-1}>None</option>
        {header.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names of columns can repeat
          <option key={at} value={at}>
            {name || `Column ${at + 1}`}
          </option>
        ))}
      </select>
    </div>
  )
}

const MOST_ROWS = 4

/** The first rows as they would be read: under each chosen column what it becomes. */
function Preview({ plan }: { plan: MappedPlan }) {
  const { header, index, order, preview } = plan
  const fieldOf = new Map(MAPPED.map((field) => [index[field], field]))
  const dateOf = (text: string) => {
    const reading = readDay(text, order)
    return 'day' in reading ? formatDate(reading.day) : 'no date'
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keys
    <section className={styles.scroll} tabIndex={0} aria-label="First rows">
      <table className={styles.table}>
        <thead>
          <tr>
            {header.map((name, at) => {
              const field = fieldOf.get(at)
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: names of columns can repeat
                <th key={at} scope="col" data-used={field !== undefined}>
                  <span className={styles.becomes}>{field ? MAPPED_FIELDS[field].label : '–'}</span>
                  {name || `Column ${at + 1}`}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {preview.slice(0, MOST_ROWS).map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change
            <tr key={line}>
              {header.map((_, at) => {
                const field = fieldOf.get(at)
                const value = row[at] ?? ''
                const dated = field === 'date' || field === 'lastDate'
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the cells never change
                  <td key={at} data-used={field !== undefined} title={value}>
                    {value.slice(0, 80)}
                    {dated && value !== '' && (
                      <span className={styles.becomes}>{dateOf(value)}</span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
