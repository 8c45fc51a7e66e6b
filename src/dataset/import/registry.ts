/** Gives the actors, places and sources that a file names their ids, each once. */
import type { Actor, Place } from '../../model/record'
import type { ActorKind, GeoPrecision } from '../../model/vocabulary'
import { listOf, type RowReader } from './row'
import type { ImportedStrike, Sink } from './strike'

export interface NamedPlace {
  name: string
  lat: number
  lon: number
  precision: GeoPrecision
  country: string | null
  admin1: string | null
}

export interface Registry {
  /** Id of the actor of this name; a kind that one mention states holds for those that state none. */
  actor(name: string, kind: ActorKind): string
  /** Id of the place; places of one name at other coordinates are others. */
  place(place: NamedPlace): string
  /** Id of the source that is published by `publisher`. */
  source(publisher: string): string
}

/** `provider` is named in what is said of each actor, and where coordinates come from. */
export function createRegistry(sink: Sink, provider: string): Registry {
  const actors = createNames('actor')
  /** By name, those of whom no kind is stated yet. */
  const unstated = new Map<string, Actor>()
  const places = createNames('place')
  const sources = createNames('source')
  return {
    actor(name, kind) {
      const first = unstated.get(name)
      if (first && kind !== 'other') {
        first.kind = kind
        unstated.delete(name)
      }
      return actors(name, name, (id) => {
        const actor = actorOf(id, name, kind, provider)
        sink.actors.add(actor)
        if (kind === 'other') unstated.set(name, actor)
      })
    },
    place: (place) =>
      places(
        `${place.name}|${place.lat}|${place.lon}|${place.precision}|${place.country}|${place.admin1}`,
        place.name,
        (id) => sink.places.add(placeOf(id, place, provider)),
      ),
    source: (publisher) =>
      sources(publisher, publisher, (id) =>
        sink.sources.add({ id, publisher, url: null, published: null }),
      ),
  }
}

/** Reads what a strike was coded from: a column's publishers, parted by `;`; `nobody` stands for none. */
export const citationReader = <C extends string>(
  row: RowReader<C>,
  column: C,
  registry: Registry,
  nobody: string,
): (() => ImportedStrike['sources']) =>
  row.remembered([column], () => {
    const publishers = listOf(row.text(column))
    return (publishers.length > 0 ? publishers : [nobody]).map((publisher) => ({
      source: registry.source(publisher),
      stance: 'codes',
    }))
  })

/** Ids by key: the name as a slug, with a number where another has that slug. */
function createNames(kind: string) {
  const ids = new Map<string, string>()
  const taken = new Map<string, number>()
  return (key: string, name: string, add: (id: string) => void): string => {
    const known = ids.get(key)
    if (known !== undefined) return known
    const slug = slugOf(name) || kind
    const before = taken.get(slug) ?? 0
    taken.set(slug, before + 1)
    // A number of its own may be another's slug already: `base-2` beside two of `base`.
    const id = before === 0 && !reserved(slug) ? slug : `${slug}-no-${before + 1}`
    ids.set(key, id)
    add(id)
    return id
  }
}

const reserved = (slug: string) => /-no-\d+$/.test(slug)

/** Lower-case letters, digits and hyphens; empty for a name in another script. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
}

export function actorOf(id: string, name: string, kind: ActorKind, provider: string): Actor {
  return {
    id,
    name,
    nameAr: null,
    aliases: [],
    kind,
    side: 'unknown',
    country: null,
    parents: [],
    memberOf: [],
    pmfBrigades: [],
    leader: null,
    founded: null,
    designations: [],
    baseAreas: [],
    summary: `Named in ${provider}; nothing else is known of it here.`,
    activeUntil: null,
    notes: null,
    israelStrikeRole: [],
    sources: [],
  }
}

export function placeOf(id: string, place: NamedPlace, provider: string): Place {
  return {
    id,
    name: place.name,
    nameAr: null,
    nameHe: null,
    aliases: [],
    country: place.country,
    admin1: place.admin1,
    kind: place.precision === 'region' ? 'region' : 'city',
    lat: place.lat,
    lon: place.lon,
    geoPrecision: place.precision,
    basis: provider,
    statusNote: null,
  }
}
