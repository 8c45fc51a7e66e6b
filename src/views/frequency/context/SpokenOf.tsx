/** The actors that an event's sources speak of that day; each can be ticked. */
import { toggleActor } from '../../../filter/actions'
import { useAtlas, useSummary } from '../../../filter/atlas'
import { useView } from '../../../filter/store'
import type { Actor } from '../../../model/record'
import type { DatedEvent } from './events'
import styles from './SpokenOf.module.css'
import { partsInWords, spokenOf } from './spokenOf'

export function SpokenOf({ event }: { event: DatedEvent }) {
  const statements = spokenOf(event, useAtlas().dataset.actors)
  return statements.map(({ by, says, actors }) => (
    <div key={`${by} ${says}`} className={styles.statement}>
      <p>
        <strong>{by}:</strong> {says}
      </p>
      <ul className={styles.actors} aria-label="Actors">
        {actors.map((actor) => (
          <li key={actor.id}>
            <ActorButton actor={actor} />
          </li>
        ))}
      </ul>
    </div>
  ))
}

function ActorButton({ actor: { id, name } }: { actor: Actor }) {
  const tally = useSummary().actors.get(id)
  const ticked = useView(({ filter }) => filter.actors.includes(id))
  return (
    <button
      type="button"
      className={styles.actor}
      aria-pressed={ticked}
      title="Strikes under the other filters"
      onClick={() => toggleActor(id)}
    >
      {name} <span className={styles.count}>{partsInWords(tally)}</span>
    </button>
  )
}
