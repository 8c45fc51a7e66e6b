/** Who belongs to whom, and where that leads round in a circle. */

import type { Actor } from '../model/record'

/** Ids of the members of each umbrella, which may have none, in the order of the actors. */
export function membersByUmbrella(actors: readonly Actor[]): Map<string, string[]> {
  const members = new Map<string, string[]>()
  for (const { id, kind } of actors) if (kind === 'umbrella') members.set(id, [])
  for (const { id, memberOf } of actors)
    for (const umbrella of memberOf) members.get(umbrella)?.push(id)
  return members
}

/**
 * Every circle of `links` (id -> the ids that it belongs to), as ids from its alphabetically
 * first: each link that is part of any circle stands in one of those returned, and no circle
 * is returned twice.
 */
export function circlesOf(links: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles = new Map<string, string[]>()
  for (const [from, above] of links)
    for (const to of above) {
      const way = shortestWay(links, to, from)
      if (!way) continue
      const first = way.indexOf([...way].sort()[0] ?? from)
      const circle = [...way.slice(first), ...way.slice(0, first)]
      circles.set(JSON.stringify(circle), circle)
    }
  return [...circles.values()]
}

/** Ids from `from` to `to`, both included; null where there is no way. */
function shortestWay(
  links: ReadonlyMap<string, readonly string[]>,
  from: string,
  to: string,
): string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]])
  // A Map is walked in the order of arrival even while it grows: a queue.
  for (const [id] of cameFrom) {
    if (id === to) {
      const way: string[] = []
      for (let step: string | null = id; step !== null; step = cameFrom.get(step) ?? null)
        way.push(step)
      return way.reverse()
    }
    for (const next of links.get(id) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, id)
  }
  return null
}
