/**
 * From and To as ISO dates. What is typed is kept as typed until it is a date;
 * the filter changes as soon as both ends are.
 */
import { useId, useRef, useState } from 'react'
import { setRange } from '../filter/actions'
import { useAtlas } from '../filter/atlas'
import { useView } from '../filter/store'
import { type Day, formatDay, parseDay } from '../model/day'
import { Icon } from '../ui/Icon'
import styles from './DateRange.module.css'

type End = 'from' | 'to'

export function DateRange() {
  const { first, last } = useAtlas().dataset.extent
  const from = useView((view) => view.filter.from)
  const to = useView((view) => view.filter.to)
  const shown: Record<End, string> = { from: formatDay(from ?? first), to: formatDay(to ?? last) }
  const [drafts, setDrafts] = useState<Partial<Record<End, string>>>({})
  const errorId = useId()

  // A change from elsewhere (brush, undo, link) overrides what stands half-typed.
  const [seen, setSeen] = useState(shown)
  if (seen.from !== shown.from || seen.to !== shown.to) {
    setSeen(shown)
    setDrafts({})
  }

  const text = { ...shown, ...drafts }
  const error = faultOf(text)

  const type = (end: End, value: string) => {
    const next = { ...text, [end]: value }
    const [nextFrom, nextTo] = [parseDay(next.from), parseDay(next.to)]
    setDrafts({ ...drafts, [end]: value })
    if (nextFrom === null || nextTo === null || nextFrom > nextTo) return
    setRange(nextFrom <= first ? null : nextFrom, nextTo >= last ? null : nextTo)
    // An end beyond the record is the record's end: show it as such.
    if (nextFrom >= first && nextTo <= last) setDrafts({})
  }
  /** Leaving a field that holds no date puts the filter's date back. */
  const leave = () => {
    if (error !== 'order') setDrafts({})
  }

  const field = (end: End, label: string) => (
    <DateField
      label={label}
      value={text[end]}
      invalid={parseDay(text[end]) === null || error === 'order'}
      describedBy={error ? errorId : undefined}
      min={first}
      max={last}
      onType={(value) => type(end, value)}
      onLeave={leave}
    />
  )
  return (
    <div className={styles.range}>
      {field('from', 'From')}
      {field('to', 'To')}
      {error && (
        <p id={errorId} role="alert" className={styles.error}>
          {error === 'order'
            ? 'From is after To. The filter stays as it was.'
            : 'Give a date as YYYY-MM-DD, such as 2024-10-03.'}
        </p>
      )}
    </div>
  )
}

function faultOf(text: Record<End, string>): 'date' | 'order' | null {
  const [from, to] = [parseDay(text.from), parseDay(text.to)]
  if (from === null || to === null) return 'date'
  return from > to ? 'order' : null
}

interface DateFieldProps {
  label: string
  value: string
  invalid: boolean
  describedBy: string | undefined
  min: Day
  max: Day
  onType: (value: string) => void
  onLeave: () => void
}

function DateField(props: DateFieldProps) {
  const id = useId()
  const picker = useRef<HTMLInputElement>(null)
  return (
    <div className={styles.field} data-invalid={props.invalid}>
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        maxLength={10}
        placeholder="YYYY-MM-DD"
        value={props.value}
        aria-invalid={props.invalid}
        aria-describedby={props.describedBy}
        onChange={(event) => props.onType(event.target.value.trim())}
        onBlur={props.onLeave}
        onKeyDown={(event) => {
          if (event.key === 'Escape') props.onLeave()
        }}
      />
      {/* The browser's own calendar, behind a button: the text field stays ISO in every locale. */}
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        className={styles.pick}
        onClick={() => {
          if (!picker.current) return
          // Only now: the fields within it would be laid out anew with every frame of a drag.
          picker.current.value = props.value
          picker.current.showPicker()
        }}
      >
        <Icon name="calendar" size={14} />
      </button>
      <input
        ref={picker}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        className={styles.picker}
        min={formatDay(props.min)}
        max={formatDay(props.max)}
        onChange={(event) => event.target.value && props.onType(event.target.value)}
      />
    </div>
  )
}
