/** The events behind a count, to choose one from. */
import { type DatedEvent, eventDate } from './events'
import styles from './Stack.module.css'

interface StackProps {
  events: readonly DatedEvent[]
  onChoose: (id: string) => void
}

export function Stack({ events, onChoose }: StackProps) {
  return (
    <ul className={styles.stack}>
      {events.map((event) => (
        <li key={event.id}>
          <button
            type="button"
            className={styles.event}
            aria-label={`${event.title}, ${eventDate(event)}`}
            title={event.summary}
            onClick={() => onChoose(event.id)}
          >
            <span>{event.title}</span>
            <span className={styles.date}>{eventDate(event)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
