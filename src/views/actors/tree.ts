/**
 * The actors as the panel lists them: an umbrella with its members under it, other armed
 * groups, states and forces, others, bodies, and the names that stand for nobody in particular.
 * All by kind and membership, so that any record falls into place.
 */
import { membersByUmbrella } from '../../dataset/kinship'
import type { Actor } from '../../model/record'
import type { ActorKind } from '../../model/vocabulary'

export interface ActorNode {
  actor: Actor
  /** Of an umbrella that stands with its members: the ids of all its members. */
  memberIds: readonly string[]
  /** The members whose rows stand under it; each actor has one row in the whole tree. */
  members: readonly ActorNode[]
  /** False where a search left only some members and did not find the umbrella itself. */
  whole: boolean
}

export type GroupKey = 'umbrella' | 'groups' | 'states' | 'others' | 'bodies' | 'unnamed'

export interface ActorGroup {
  key: GroupKey
  label: string
  nodes: readonly ActorNode[]
}

const STATE_KINDS: ReadonlySet<ActorKind> = new Set(['state', 'state-force', 'coalition'])
const BODY_KINDS: ReadonlySet<ActorKind> = new Set(['political-body', 'organisation'])
/** Of opened files no actor's side is known: there the name tells who has none. */
const NOBODY = /^un(identified|known|named)/i

const byName = new Intl.Collator('en').compare

/** Every actor in exactly one place, each list by name; groups without actors are left out. */
export function groupActors(unordered: readonly Actor[]): ActorGroup[] {
  const actors = [...unordered].sort((a, b) => byName(a.name, b.name))
  const membersOf = membersByUmbrella(actors)
  const homeOf = (actor: Actor) => homeUmbrella(actor, membersOf)
  const roots = new Set(
    actors.flatMap((actor) => (actor.kind === 'umbrella' ? [] : (homeOf(actor) ?? []))),
  )
  const children = new Map<string, ActorNode[]>()
  const grouped: Record<GroupKey, ActorNode[]> = {
    umbrella: [],
    groups: [],
    states: [],
    others: [],
    bodies: [],
    unnamed: [],
  }
  for (const actor of actors) {
    const node = { actor, memberIds: [], members: [], whole: true }
    if (roots.has(actor.id)) {
      const members = childrenOf(actor.id)
      grouped.umbrella.push({ ...node, memberIds: membersOf.get(actor.id) ?? [], members })
      continue
    }
    const home = homeOf(actor)
    if (home !== undefined && roots.has(home)) childrenOf(home).push(node)
    else grouped[groupKey(actor, membersOf)].push(node)
  }

  function childrenOf(umbrella: string): ActorNode[] {
    const known = children.get(umbrella)
    if (known) return known
    const fresh: ActorNode[] = []
    children.set(umbrella, fresh)
    return fresh
  }

  const labels: Record<GroupKey, string> = {
    umbrella: 'Umbrella and members',
    groups: grouped.umbrella.length > 0 ? 'Other armed groups' : 'Armed groups',
    states: 'States and forces',
    others: 'Others, or kind not stated',
    bodies: 'Other bodies',
    unnamed: 'Not named',
  }
  const keys: GroupKey[] = ['umbrella', 'groups', 'states', 'others', 'unnamed', 'bodies']
  return keys
    .map((key) => ({ key, label: labels[key], nodes: grouped[key] }))
    .filter(({ nodes }) => nodes.length > 0)
}

/** The largest umbrella that it is a member of; of equals the one named first. */
function homeUmbrella(actor: Actor, membersOf: ReadonlyMap<string, string[]>): string | undefined {
  const size = (umbrella: string) => membersOf.get(umbrella)?.length ?? 0
  return actor.memberOf
    .filter((id) => membersOf.has(id))
    .reduce<string | undefined>(
      (best, id) => (best === undefined || size(id) > size(best) ? id : best),
      undefined,
    )
}

/**
 * An umbrella of which the record knows no member is a way to say "some group or other". A table
 * that was opened knows no members, and no side: there it is a group like others.
 */
function groupKey(
  { id, name, kind, side }: Actor,
  membersOf: ReadonlyMap<string, string[]>,
): GroupKey {
  if (membersOf.get(id)?.length) return 'umbrella'
  if (kind === 'umbrella' && side !== 'unknown') return 'unnamed'
  if (side === 'unknown' && (BODY_KINDS.has(kind) || NOBODY.test(name))) return 'unnamed'
  if (STATE_KINDS.has(kind)) return 'states'
  if (kind === 'other') return 'others'
  return BODY_KINDS.has(kind) ? 'bodies' : 'groups'
}

/** The groups with only what `matches` finds; an umbrella stands over the members that are found. */
export function searchGroups(
  groups: readonly ActorGroup[],
  matches: (actor: Actor) => boolean,
): ActorGroup[] {
  return groups
    .map((group) => ({
      ...group,
      nodes: group.nodes.flatMap((node) => {
        if (matches(node.actor)) return [node]
        const members = node.members.filter((member) => matches(member.actor))
        return members.length > 0 ? [{ ...node, members, whole: false }] : []
      }),
    }))
    .filter(({ nodes }) => nodes.length > 0)
}

export type Sort = 'count' | 'name'

export interface Arranged {
  /** With a part in some strike of the record, in the order asked for. */
  struck: ActorNode[]
  /** Without any, by name. */
  others: ActorNode[]
}

/**
 * Orders rows of one list, which stand by name, and sets those apart that are in no strike of the
 * record. Equal counts stay by name.
 */
export function arrange(
  nodes: readonly ActorNode[],
  sort: Sort,
  amountOf: (node: ActorNode) => number,
  inStrikes: ReadonlySet<string>,
): Arranged {
  const hasStrike = ({ actor, members }: ActorNode) =>
    inStrikes.has(actor.id) || members.some((member) => inStrikes.has(member.actor.id))
  const struck = nodes.filter(hasStrike)
  if (sort === 'count') {
    // Each amount once: a comparison is made many times a row, and there can be thousands.
    const amounts = new Map(struck.map((node) => [node, amountOf(node)]))
    const amount = (node: ActorNode) => amounts.get(node) ?? 0
    struck.sort((a, b) => amount(b) - amount(a))
  }
  return { struck, others: nodes.filter((node) => !hasStrike(node)) }
}

export type Tick = 'all' | 'some' | 'none'

/** State of a box that stands for an actor and its members. */
export function tickOf({ actor, memberIds }: ActorNode, ticked: ReadonlySet<string>): Tick {
  const ids = [actor.id, ...memberIds]
  const count = ids.filter((id) => ticked.has(id)).length
  return count === 0 ? 'none' : count === ids.length ? 'all' : 'some'
}

/**
 * The member under which the line on its umbrella's claims stands: the last ticked one, in the
 * order of the rows, of an umbrella that is not ticked itself. The line counts for all
 * umbrellas at once, so it stands once. Null where there is none.
 */
export function lineAfter(
  umbrellas: readonly { id: string; rows: readonly string[] }[],
  ticked: ReadonlySet<string>,
): string | null {
  return (
    umbrellas
      .filter(({ id }) => !ticked.has(id))
      .flatMap(({ rows }) => rows.filter((id) => ticked.has(id)))
      .at(-1) ?? null
  )
}
