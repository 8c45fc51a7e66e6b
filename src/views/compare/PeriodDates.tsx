/**
 * The two periods as ISO dates. What is typed is kept as typed; the comparison
 * changes as soon as all four are dates in their order.
 */
import { useEffect, useId, useState } from 'react'
import { setCompare } from '../../filter/actions'
import { useAtlas } from '../../filter/atlas'
import { useDrawing, wantPeriod } from '../../filter/drawing'
import { useView } from '../../filter/store'
import type { Period } from '../../filter/view'
import { formatDay, parseDay } from '../../model/day'
import styles from './Choice.module.css'

const FIELDS = ['A from', 'A to', 'B from', 'B to'] as const
type Field = (typeof FIELDS)[number]
type Texts = Record<Field, string>

const NOTHING: Texts = { 'A from': '', 'A to': '', 'B from': '', 'B to': '' }

const textsOf = (a: Period | undefined, b: Period | undefined): Texts => ({
  ...NOTHING,
  ...(a && { 'A from': formatDay(a.from), 'A to': formatDay(a.to) }),
  ...(b && { 'B from': formatDay(b.from), 'B to': formatDay(b.to) }),
})

export function PeriodDates() {
  const compare = useView((view) => view.compare)
  const { drawn, wanted } = useDrawing()
  const [drafts, setDrafts] = useState<Partial<Texts>>({})
  const errorId = useId()
  const { extent } = useAtlas().dataset
  const from = useView((view) => view.filter.from)
  const to = useView((view) => view.filter.to)
  // Dragging on the chart gives a date range: it can be taken for either period.
  const isFiltered = from !== null || to !== null
  const range = { from: from ?? extent.first, to: to ?? extent.last }

  useEffect(
    function giveUpDrawing() {
      if (wanted === null) return
      const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && wantPeriod(null)
      addEventListener('keydown', onKey)
      return () => removeEventListener('keydown', onKey)
    },
    [wanted],
  )
  // A panel that is gone asks for nothing.
  useEffect(() => () => wantPeriod(null), [])

  // A change from elsewhere (an event, undo, a link) overrides what stands half-typed.
  const [seen, setSeen] = useState(compare)
  if (seen !== compare) {
    setSeen(compare)
    setDrafts({})
  }

  const texts = { ...textsOf(drawn.A ?? compare?.a, drawn.B ?? compare?.b), ...drafts }
  const error = faultOf(texts)
  const put = (changes: Partial<Texts>) => {
    const next = { ...texts, ...changes }
    setDrafts({ ...drafts, ...changes })
    const [a, b] = [periodOf(next, 'A'), periodOf(next, 'B')]
    if (a && b) setCompare({ a, b })
  }

  return (
    <>
      <div className={styles.dates}>
        {(['A', 'B'] as const).map((name) => (
          <fieldset key={name} className={styles.period} data-period={name} data-takes={isFiltered}>
            <legend className="visually-hidden">Period {name}</legend>
            <span className={styles.name} aria-hidden="true">
              {name}
            </span>
            {(['from', 'to'] as const).map((end) => {
              const field: Field = `${name} ${end}`
              return (
                <DateText
                  key={field}
                  label={field}
                  text={texts[field]}
                  describedBy={error ? errorId : undefined}
                  onType={(text) => put({ [field]: text })}
                />
              )
            })}
            <button
              type="button"
              className={styles.draw}
              aria-label={`Draw ${name} on the chart`}
              aria-pressed={wanted === name}
              title={`Draw ${name} on the chart: drag over its days`}
              onClick={() => {
                setDrafts({})
                wantPeriod(wanted === name ? null : name)
              }}
            >
              Draw
            </button>
            {isFiltered && (
              <button
                type="button"
                className={styles.take}
                aria-label={`Use the date range as ${name}`}
                onClick={() =>
                  put({
                    [`${name} from`]: formatDay(range.from),
                    [`${name} to`]: formatDay(range.to),
                  })
                }
              >
                Use range
              </button>
            )}
          </fieldset>
        ))}
      </div>
      {error && (
        <p id={errorId} role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </>
  )
}

interface DateTextProps {
  label: Field
  text: string
  describedBy: string | undefined
  onType: (text: string) => void
}

function DateText({ label, text, describedBy, onType }: DateTextProps) {
  return (
    <input
      type="text"
      aria-label={label}
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      maxLength={10}
      placeholder="YYYY-MM-DD"
      className={styles.date}
      value={text}
      aria-invalid={text !== '' && parseDay(text) === null}
      aria-describedby={describedBy}
      onChange={(event) => onType(event.target.value.trim())}
    />
  )
}

function periodOf(texts: Texts, name: 'A' | 'B'): Period | null {
  const [from, to] = [parseDay(texts[`${name} from`]), parseDay(texts[`${name} to`])]
  return from !== null && to !== null && from <= to ? { from, to } : null
}

/** What is wrong with what stands there, in words; dates that are still empty are no fault. */
function faultOf(texts: Texts): string | null {
  const unread = FIELDS.find((field) => texts[field] !== '' && parseDay(texts[field]) === null)
  if (unread) return `${unread}: give a date as YYYY-MM-DD, such as 2024-11-18.`
  const turned = (['A', 'B'] as const).find((name) => {
    const [from, to] = [parseDay(texts[`${name} from`]), parseDay(texts[`${name} to`])]
    return from !== null && to !== null && from > to
  })
  return turned ? `${turned} from is after ${turned} to.` : null
}
