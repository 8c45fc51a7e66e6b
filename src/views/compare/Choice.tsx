/** Chooses the two periods: an event with equal windows on either side, or four dates. */
import { useId, useMemo, useState } from 'react'
import { beginGesture, endGesture, setCompare, setEvent } from '../../filter/actions'
import { useAtlas } from '../../filter/atlas'
import { useView } from '../../filter/store'
import { requireDay, startOfMonth } from '../../model/day'
import { windowOf } from '../../model/derive'
import type { ContextEvent } from '../../model/record'
import { formatDate, formatMonth } from '../../ui/format'
import { Segmented } from '../../ui/Segmented'
import styles from './Choice.module.css'
import { EVENT_DAYS, type EventDay, eventOf, periodsAround, pivotOf, SPANS } from './choice'
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
  const around = compare && eventOf(contextEvents, compare, marked)
  const event = around?.event
  const span = around?.span ?? pivot?.span ?? wished

  const lay = (chosen: ContextEvent, counts?: EventDay, days = span) => {
    // The event is marked in the chart too: both make one step of undo.
    beginGesture()
    setEvent(chosen.id)
    setCompare(periodsAround(windowOf(chosen.date, chosen.datePrecision), days, counts))
    endGesture()
  }
  const choose = (eventId: string) => {
    const chosen = contextEvents.find((one) => one.id === eventId)
    if (chosen) lay(chosen, around?.counts)
  }
  const resize = (next: number) => {
    setWished(next)
    if (around) lay(around.event, around.counts, next)
    else if (pivot) setCompare(periodsAround({ first: pivot.day, last: pivot.day }, next))
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
      {around && (
        <label className={styles.rule}>
          {ownDays(around.event)}{' '}
          <select
            value={around.counts}
            onChange={({ target }) => lay(around.event, target.value as EventDay)}
          >
            {EVENT_DAYS.map((counts) => (
              <option key={counts} value={counts}>
                {COUNTS_AS[counts]}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}

const COUNTS_AS: Record<EventDay, string> = {
  after: 'as after, in B',
  before: 'as before, in A',
  neither: 'in neither',
}

const ownDays = ({ datePrecision }: ContextEvent) =>
  datePrecision === 'day'
    ? 'The day of the event counts'
    : `Only its ${datePrecision} is known; all of that counts`

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
