/** One mark of the lane: an event, or several that stack behind a count. */
import { type CSSProperties, useId, useState } from 'react'
import { setEvent } from '../../../filter/actions'
import { EventCard } from './EventCard'
import { EventFacts } from './EventFacts'
import { type DatedEvent, eventDate, eventsSpan } from './events'
import { Floating } from './Floating'
import styles from './Lane.module.css'
import type { LaneMark } from './lane'
import { Stack } from './Stack'

/** What is open: a stack, named by its first event, or the card of an event. */
export type Opened = { stack: string; event: null } | { stack: null; event: string }

interface MarkProps {
  mark: LaneMark
  chosen: string | null
  opened: Opened | null
  onOpen: (opened: Opened | null) => void
  /** An event was taken from the stack. */
  onChoose: (id: string) => void
}

export function Mark({ mark, chosen, opened, onOpen, onChoose }: MarkProps) {
  const { events, x } = mark
  const [event] = events
  const stacked = events.length > 1
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  const [read, setRead] = useState(false)
  const id = useId()
  const isOpen = stacked ? opened?.stack === event.id : opened?.event === event.id

  const close = () => {
    onOpen(null)
    setRead(false)
    button?.focus()
  }
  const press = () => {
    if (!stacked) setEvent(event.id)
    if (isOpen) onOpen(null)
    else onOpen(stacked ? { stack: event.id, event: null } : { stack: null, event: event.id })
  }

  return (
    <li
      className={styles.mark}
      style={{ insetInlineStart: x }}
      data-chosen={!stacked && event.id === chosen}
      data-opened={isOpen || undefined}
      onKeyDown={(key) => {
        if (key.key !== 'Escape' || !(isOpen || read)) return
        key.stopPropagation()
        if (isOpen) close()
        setRead(false)
      }}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (isOpen && relatedTarget && !currentTarget.contains(relatedTarget)) onOpen(null)
      }}
    >
      <button
        ref={setButton}
        type="button"
        className={styles.button}
        aria-label={nameOf(mark)}
        aria-pressed={stacked ? undefined : event.id === chosen}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-describedby={read && !isOpen ? id : undefined}
        data-event={stacked ? undefined : event.id}
        onClick={press}
        onPointerEnter={({ pointerType }) => pointerType === 'mouse' && setRead(true)}
        onPointerLeave={() => setRead(false)}
        onFocus={({ target }) => setRead(target.matches(':focus-visible'))}
        onBlur={() => setRead(false)}
      >
        <Sign mark={mark} />
      </button>
      {isOpen && button && (
        <Floating
          id={id}
          role="group"
          aria-label={nameOf(mark)}
          anchor={button}
          width={stacked ? 360 : 400}
          interactive
        >
          {stacked ? (
            <Stack events={events} onChoose={onChoose} />
          ) : (
            <EventCard event={event} onClose={close} />
          )}
        </Floating>
      )}
      {read && !isOpen && button && (
        <Floating id={id} role="tooltip" anchor={button} width={300}>
          {stacked ? <Glance events={events} /> : <EventFacts event={event} />}
        </Floating>
      )}
    </li>
  )
}

function nameOf({ events }: LaneMark): string {
  const [event] = events
  if (events.length > 1) return `${events.length} events, ${eventsSpan(events)}`
  return `${event.title}, ${eventDate(event)}`
}

/** What is drawn: a count, a bracket over the days, or a point, and the title where it fits. */
function Sign({ mark: { events, x, span, beyond, title } }: { mark: LaneMark }) {
  if (events.length > 1) return <span className={styles.count}>{events.length}</span>
  const spanned = span && { insetInlineStart: span[0] - x, inlineSize: span[1] - span[0] }
  const place = title && ({ '--start': `${title.left - x}px`, '--row': title.row } as CSSProperties)
  return (
    <>
      {spanned ? (
        <span className={styles.span} style={spanned} />
      ) : (
        <svg className={styles.point} width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <path d={SHAPES[beyond ?? 'within']} fill="currentColor" />
        </svg>
      )}
      {title && (
        <span
          className={styles.title}
          style={{ ...place, maxInlineSize: title.right - title.left + 2 }}
        >
          {title.text}
        </span>
      )}
      {title && <span className={styles.stem} style={place ?? undefined} />}
    </>
  )
}

const SHAPES = {
  within: 'M5 0l5 5-5 5-5-5z',
  before: 'M8 0v10L1 5z',
  after: 'M2 0v10l7-5z',
} as const

const AT_A_GLANCE = 7

function Glance({ events }: { events: readonly DatedEvent[] }) {
  const more = events.length - AT_A_GLANCE
  const listed = more > 1 ? events.slice(0, AT_A_GLANCE) : events
  return (
    <>
      <p className={styles.glanceHead}>
        {events.length} events, {eventsSpan(events)}
      </p>
      {listed.map((event) => (
        <p key={event.id} className={styles.glance}>
          {event.title}
        </p>
      ))}
      {more > 1 && <p>and {more} more</p>}
    </>
  )
}
