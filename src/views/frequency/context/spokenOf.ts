/** Whom an event's own sources speak of: a letter that names groups says so in their profiles. */
import type { RoleTally } from '../../../engine/summary'
import type { Actor, ContextEvent } from '../../../model/record'
import { formatCount } from '../../../ui/format'

export interface Spoken {
  by: string
  says: string
  actors: readonly Actor[]
}

/**
 * What is said of actors on the day of the event in one of its sources, each statement once with
 * all of whom it is made. Of an event without a known day nothing: a day in common is the link.
 */
export function spokenOf(
  { date, datePrecision, sources }: Pick<ContextEvent, 'date' | 'datePrecision' | 'sources'>,
  actors: readonly Actor[],
): Spoken[] {
  if (datePrecision !== 'day') return []
  const statements = new Map<string, { by: string; says: string; actors: Actor[] }>()
  for (const actor of actors)
    for (const { by, says, date: said, source } of actor.israelStrikeRole) {
      if (said !== date || !sources.includes(source)) continue
      const key = JSON.stringify([by, says])
      const statement = statements.get(key)
      if (!statement) statements.set(key, { by, says, actors: [actor] })
      else if (!statement.actors.includes(actor)) statement.actors.push(actor)
    }
  return [...statements.values()]
}

/** `1 claimed, 3 blamed`, only what there is; else `no strike`. */
export function partsInWords({ claimed, attributed }: Omit<RoleTally, 'any'> = NO_PART): string {
  const parts = [
    claimed > 0 ? `${formatCount(claimed)} claimed` : [],
    attributed > 0 ? `${formatCount(attributed)} blamed` : [],
  ].flat()
  return parts.join(', ') || 'no strike'
}

const NO_PART = { claimed: 0, attributed: 0 }
