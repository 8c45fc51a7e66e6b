/** What every row of the panel needs to know. */
import type { ActorTally, PartTally, RoleTally } from '../../engine/summary'
import type { ActorNode, Arranged } from './tree'

/** Of an actor without a strike. */
export const NO_TALLY: ActorTally = { any: 0, claimed: 0, attributed: 0, named: 0, group: null }

export interface Panel {
  /** Ids of the actors in the filter. */
  ticked: ReadonlySet<string>
  /** Ids of the actors whose profile is open. */
  open: ReadonlySet<string>
  onProfile: (id: string) => void
  tallyOf: (id: string) => ActorTally
  /** Amounts in equal slots over the record's days. */
  sparkOf: (id: string) => ArrayLike<number>
  /** Which of a tally's numbers counts. */
  role: keyof RoleTally
  /** The amount that fills a bar: one scale for the whole panel, so that any two bars compare. */
  largest: number
  /** Said where no actor has any strike under the other filters; null where one has. */
  nothing: string | null
  arrange: (nodes: readonly ActorNode[]) => Arranged
  /** Ids of the ticked actors where none of them is in any strike of the record; else empty. */
  nowhere: readonly string[]
  /** Id of the member under which the line on its umbrella's claims stands. */
  lineAfter: string | null
  /** While searching nothing is folded away. */
  searching: boolean
}

/** Of an umbrella over its members: it and them together. Of any other actor: its own. */
export function nodeTally(
  { actor, memberIds }: ActorNode,
  panel: Pick<Panel, 'tallyOf'>,
): PartTally {
  const tally = panel.tallyOf(actor.id)
  return memberIds.length > 0 ? (tally.group ?? tally) : tally
}

/** Amounts in time, of an umbrella with its members'; a strike of two of them stands in both. */
export function nodeSpark(
  { actor, memberIds }: ActorNode,
  { sparkOf }: Pick<Panel, 'sparkOf'>,
): number[] {
  const sparks = [actor.id, ...memberIds].map(sparkOf)
  return Array.from(sparks[0] ?? [], (_, slot) =>
    sparks.reduce((sum, amounts) => sum + (amounts[slot] ?? 0), 0),
  )
}
