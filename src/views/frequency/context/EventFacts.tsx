/** What the record says of a context event. */
import type { ReactNode } from 'react'
import { useAtlas } from '../../../filter/atlas'
import { CONTEXT_KINDS } from '../../../model/vocabulary'
import { Sources } from '../../../ui/Sources'
import styles from './EventFacts.module.css'
import { type DatedEvent, eventDate } from './events'
import { SpokenOf } from './SpokenOf'

interface EventFactsProps {
  event: DatedEvent
  /** With links and actors to tick; without, publishers are named only. */
  links?: boolean
  /** Beside the title. */
  children?: ReactNode
}

export function EventFacts({ event, links = false, children }: EventFactsProps) {
  const { dataset } = useAtlas()
  const sources = event.sources.flatMap((id) => dataset.sourceById.get(id) ?? [])
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))]
  return (
    <>
      <div className={styles.head}>
        <p className={styles.title}>{event.title}</p>
        {children}
      </div>
      <p className={styles.soft}>
        {eventDate(event)} · {CONTEXT_KINDS[event.kind].label}
      </p>
      <p className={styles.summary}>{event.summary}</p>
      {event.parties.length > 0 && (
        <p className={styles.soft}>Parties: {event.parties.join(', ')}</p>
      )}
      {links && <SpokenOf event={event} />}
      {links ? (
        <Sources label="Sources" entries={sources.map((source) => ({ source }))} />
      ) : (
        <p className={styles.soft}>
          {publishers.length === 1 ? 'Source' : 'Sources'}: {publishers.join(', ')}
        </p>
      )}
    </>
  )
}
