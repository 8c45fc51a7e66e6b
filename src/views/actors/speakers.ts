/** Who attributes strikes to an actor, and which claimants name it as taking part with them. */
import type { Dataset } from '../../dataset/dataset'
import { partnerNaming } from '../../model/called'
import type { Strike } from '../../model/record'

export interface Speaker {
  name: string
  /** Strikes. */
  count: number
}

export interface Speakers {
  blaming: Speaker[]
  /** Claimants of the same strikes. */
  partners: Speaker[]
}

/** Each with the number of strikes of which it says so; most first, equals by name. */
export function speakersOf(
  id: string,
  strikes: readonly Pick<Strike, 'actors'>[],
  { actorById }: Pick<Dataset, 'actorById'>,
): Speakers {
  const blaming = new Map<string, number>()
  const partners = new Map<string, number>()
  for (const strike of strikes)
    for (const part of strike.actors) {
      if (part.actor !== id || part.by === undefined) continue
      const partner = partnerNaming(part, strike, actorById)
      if (partner === undefined) add(blaming, part.by)
      else add(partners, actorById.get(partner)?.name ?? partner)
    }
  return { blaming: ordered(blaming), partners: ordered(partners) }
}

const add = (counts: Map<string, number>, name: string) =>
  counts.set(name, (counts.get(name) ?? 0) + 1)

const ordered = (counts: ReadonlyMap<string, number>): Speaker[] =>
  [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en'))
