/** What stands on the map under a summary: the places that were struck, and the actors. */
import type { Dataset } from '../../dataset/dataset'
import { membersByUmbrella } from '../../dataset/kinship'
import type { Summary } from '../../engine/summary'
import type { Actor, Place } from '../../model/record'
import type { Cluster } from './clusters'
import { type Spot, spotOfCountry } from './geography'
import type { Slice } from './symbol'

export interface TargetMark {
  /** Told apart from an actor's of the same name: `place:eilat`. */
  id: string
  place: Place
  amount: number
  /** In the order of the stack's keys, without empty ones. */
  slices: readonly Slice[]
  /** Where it stands for several places: then `place` is the one with the most. */
  cluster?: Cluster
}

/**
 * Places with an amount, largest first; also places of the place filter without one, so
 * that they can be released where they were pressed.
 */
export function targetMarks(
  dataset: Pick<Dataset, 'placeById'>,
  summary: Pick<Summary, 'places' | 'bins'>,
  selected: readonly string[],
): TargetMark[] {
  return [...new Set([...summary.places.keys(), ...selected])]
    .flatMap((id) => {
      const place = dataset.placeById.get(id)
      if (!place) return []
      const tally = summary.places.get(id)
      const slices = summary.bins.keys
        .map((key, code) => ({ key, amount: tally?.byStack[code] ?? 0 }))
        .filter((slice) => slice.amount > 0)
      return [{ id: `place:${id}`, place, amount: tally?.amount ?? 0, slices }]
    })
    .sort((a, b) => b.amount - a.amount || (a.place.id < b.place.id ? -1 : 1))
}

export interface ActorMark {
  /** `actor:israel` */
  id: string
  actor: Actor
  /** `base`: at its first base area; `umbrella`: among its members' bases; `state`: at the country's name. */
  form: 'base' | 'umbrella' | 'state'
  at: Spot
  /** What it is tied to: its further base areas, or its members' first ones. */
  ties: readonly Spot[]
  /** Actors that are ticked along with it. */
  memberIds: readonly string[]
}

/** One mark for each actor whose place is known, in the order of `actors`. */
export function actorMarks(actors: readonly Actor[]): ActorMark[] {
  const membersOf = membersByUmbrella(actors)
  return actors.flatMap(
    (actor) => baseMark(actor) ?? umbrellaMark(actor, actors, membersOf) ?? stateMark(actor) ?? [],
  )
}

/** More marks of actors than this would hide the places. */
const MOST_ACTORS = 150

/** The actors that the map shows: all, or where they are too many those of the filter. */
export function shownActors(
  marks: readonly ActorMark[],
  chosen: readonly string[],
): readonly ActorMark[] {
  if (marks.length <= MOST_ACTORS) return marks
  const wanted = new Set(chosen)
  return marks.filter(({ actor }) => wanted.has(actor.id)).slice(0, MOST_ACTORS)
}

function baseMark(actor: Actor): ActorMark | null {
  const [first, ...further] = actor.baseAreas
  return first
    ? { id: markId(actor), actor, form: 'base', at: first, ties: further, memberIds: [] }
    : null
}

/** An umbrella stands among the members that name it first: no member pulls on two marks. */
function umbrellaMark(
  actor: Actor,
  actors: readonly Actor[],
  membersOf: ReadonlyMap<string, readonly string[]>,
): ActorMark | null {
  const memberIds = membersOf.get(actor.id)
  if (!memberIds) return null
  const ties = actors
    .filter((member) => member.memberOf.find((id) => membersOf.has(id)) === actor.id)
    .flatMap((member) => member.baseAreas.slice(0, 1))
  if (ties.length === 0) return null
  const mean = (part: (spot: Spot) => number) =>
    ties.reduce((sum, spot) => sum + part(spot), 0) / ties.length
  return {
    id: markId(actor),
    actor,
    form: 'umbrella',
    at: { lat: mean((spot) => spot.lat), lon: mean((spot) => spot.lon) },
    ties,
    memberIds,
  }
}

function stateMark(actor: Actor): ActorMark | null {
  const at =
    actor.kind === 'state' && actor.country !== null ? spotOfCountry(actor.country) : undefined
  return at ? { id: markId(actor), actor, form: 'state', at, ties: [], memberIds: [] } : null
}

const markId = (actor: Actor): string => `actor:${actor.id}`
