/** Finding an actor by any of its names, however it is spelled. */
import { fold } from '../../model/fold'
import type { Actor } from '../../model/record'

type Named = Pick<Actor, 'id' | 'name' | 'nameAr' | 'aliases'>

/**
 * A test for each query: every word of it occurs in one and the same name of the
 * actor. Words match folded, or as typed, which finds half-typed words that folding would change.
 */
export function actorSearch(
  actors: readonly Named[],
): (query: string) => (actor: Named) => boolean {
  const namesOf = new Map(
    actors.map(({ id, name, nameAr, aliases }) => [
      id,
      [name, nameAr ?? '', ...aliases].map((text) => `${fold(text)} ${text.toLowerCase()}`),
    ]),
  )
  return (query) => {
    const words = query.trim().toLowerCase().split(/\s+/)
    const foldedWords = words.map(fold)
    return ({ id }) =>
      (namesOf.get(id) ?? []).some((name) =>
        words.every(
          (word, at) => name.includes(word) || includesFolded(name, foldedWords[at] ?? ''),
        ),
      )
  }
}

/** A word of which folding leaves a letter or nothing ("zzz", a lone dash) would find nearly all. */
const includesFolded = (name: string, folded: string): boolean =>
  folded.length > 1 && name.includes(folded)
