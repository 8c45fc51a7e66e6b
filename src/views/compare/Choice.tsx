/** Chooses the two periods: an event with equal windows on either side, or four dates. */
import { useId, useMemo, useState } from 'react'
import { beginGesture, endGesture, setCompare, setEvent } from '../../filter/actions'
import { useAtlas } from '../../filter/atlas'
import { useView } from '../../filter/store'
import { requireDay, startOfMonth } from '../../model/day'
import type { ContextEvent } from '../../model/record'
import { formatDate, formatMonth } from '../../ui/format'
import { Segmented } from '../../ui/Segmented'
import styles from './Choice.module.css'
import { eventOf, periodsAround, pivotOf, SPANS } from './choice'
import { PeriodDates } from './PeriodDates'

const SPAN_OPTIONS = SPANS.map((span) => ({ value: String(span), label: String(span) }))
const USUAL_SPAN = 28

export function Choice() {
  const { contextEvents } = useAtlas().dataset
  const compare = useView((view) => view.compare)
  const marked = useView((view) => view.event)
  const [wished, setWished] = useState<number>(USUAL_SPAN)
  const id = useId()
  const pivot = compare && pivotOf(compare)
  const event = compare && eventOf(contextEvents, compare, marked)
  const span = pivot?.span ?? wished

  const choose = (eventId: string) => {
    const chosen = contextEvents.find((one) => one.id === eventId)
    if (!chosen) return
    // The event is marked in the chart too: both make one step of undo.
    beginGesture()
    setEvent(chosen.id)
    setCompare(periodsAround(requireDay(chosen.date), span))
    endGesture()
  }
  const resize = (next: number) => {
    setWished(next)
    if (pivot) setCompare(periodsAround(pivot.day, next))
  }

  return (
    <div className={styles.choice}>
      <label className="visually-hidden" htmlFor={id}>
        Before and after
      </label>
      <select
        id={id}
        className={styles.select}
        value={event?.id ?? ''}
        onChange={(change) => choose(change.target.value)}
      >
        <option value="">{compare ? 'No event: dates as below' : 'Choose an event'}</option>
        <EventOptions events={contextEvents} />
      </select>
      <div className={styles.span}>
        <span aria-hidden="true">Days on either side</span>
        <Segmented
          label="Days on either side"
          options={SPAN_OPTIONS}
          value={String(span)}
          onChange={(value) => resize(Number(value))}
        />
      </div>
      <PeriodDates />
      {event && <p className={styles.rule}>{dayRule(event)}</p>}
    </div>
  )
}

function dayRule({ datePrecision }: ContextEvent): string {
  if (datePrecision === 'day') return 'The day of the event counts as after.'
  return `Of this event only the ${datePrecision} is known: B begins with its first day.`
}

/** By month, the latest first. */
function EventOptions({ events }: { events: readonly ContextEvent[] }) {
  const months = useMemo(() => {
    const byMonth = new Map<number, ContextEvent[]>()
    const latestFirst = [...events].sort((a, b) => (a.date < b.date ? 1 : -1))
    for (const event of latestFirst) {
      const month = startOfMonth(requireDay(event.date))
      byMonth.set(month, [...(byMonth.get(month) ?? []), event])
    }
    return [...byMonth]
  }, [events])
  return months.map(([month, ofMonth]) => (
    <optgroup key={month} label={formatMonth(month)}>
      {ofMonth.map((event) => (
        <option key={event.id} value={event.id}>
          {formatDate(requireDay(event.date))} · {event.title}
        </option>
      ))}
    </optgroup>
  ))
}
