/** Takes over records that a file gives ids, each once, and keeps apart what differs under one id. */
import type { Actor, Place, Source } from '../../model/record'
import type { ActorKind } from '../../model/vocabulary'
import { actorOf, type NamedPlace, placeOf, slugOf } from './registry'
import type { Sink } from './strike'

export interface Given {
  /** A kind that one mention states holds for those that state none, which is `other`. */
  actor(id: string, name: string, kind: ActorKind): string
  place(id: string, place: NamedPlace): string
  source(id: string, source: Omit<Source, 'id'>): string
}

export function createGiven(sink: Sink, provider: string): Given {
  const actors = createIds('actor', sink.actors)
  /** Those of whom no kind is stated yet. */
  const unstated = new Map<string, Actor>()
  const places = createIds('place', sink.places)
  const sources = createIds('source', sink.sources)
  return {
    actor(given, name, kind) {
      const id = actors(given, name, (free) => {
        const actor = actorOf(free, name, 'other', provider)
        unstated.set(free, actor)
        sink.actors.add(actor)
      })
      const first = unstated.get(id)
      if (first && kind !== 'other') {
        first.kind = kind
        unstated.delete(id)
      }
      return id
    },
    place: (id, place) =>
      places(id, JSON.stringify(place), (free) =>
        sink.places.add(placeOf(free, place, provider) satisfies Place),
      ),
    source: (id, source) =>
      sources(id, JSON.stringify(source), (free) => sink.sources.add({ id: free, ...source })),
  }
}

/** The id as it is given; with a number where another record has it already. */
function createIds(kind: string, table: { has(id: string): boolean }) {
  const known = new Map<string, string>()
  return (given: string, content: string, add: (id: string) => void): string => {
    const key = `${given}\n${content}`
    const found = known.get(key)
    if (found !== undefined) return found
    const plain = slugOf(given) || kind
    let id = plain
    for (let number = 2; table.has(id); number++) id = `${plain}-no-${number}`
    known.set(key, id)
    add(id)
    return id
  }
}
