/** A context event where it belongs in time. Choosing it sets it as the chart's reference line. */
import { setEvent } from '../../filter/actions'
import { useView } from '../../filter/store'
import { CONTEXT_KINDS } from '../../model/vocabulary'
import type { DatedEvent } from './listing'
import styles from './StrikeList.module.css'

interface EventRowProps {
  event: DatedEvent
  tabIndex: number
  onFocus: () => void
}

export function EventRow({ event, tabIndex, onFocus }: EventRowProps) {
  const isChosen = useView((view) => view.event === event.id)
  return (
    <button
      type="button"
      className={styles.event}
      aria-pressed={isChosen}
      tabIndex={tabIndex}
      title={event.summary}
      onFocus={onFocus}
      onClick={() => setEvent(isChosen ? null : event.id)}
    >
      <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
        <path d="M4 0l4 4-4 4-4-4z" fill="currentColor" />
      </svg>
      <span className={styles.target}>{event.title}</span>
      <span className={styles.facts}>Context · {CONTEXT_KINDS[event.kind].label}</span>
    </button>
  )
}
