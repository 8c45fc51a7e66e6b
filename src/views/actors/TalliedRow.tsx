/** Rows with what the summary says of them. */
import { memo } from 'react'
import type { PartTally } from '../../engine/summary'
import { ActorRow } from './ActorRow'
import { nodeSpark, nodeTally, type Panel } from './panel'
import { spokenRoles } from './roles'
import { sparkPath } from './spark'
import { type ActorNode, tickOf } from './tree'

const NO_MEMBERS: readonly string[] = []

interface TalliedRowProps {
  node: ActorNode
  panel: Panel
}

/** An actor; an umbrella counts with its members. */
export const TalliedRow = memo(function TalliedRow({ node, panel }: TalliedRowProps) {
  const { actor, memberIds } = node
  const tally = nodeTally(node, panel)
  const name = memberIds.length > 0 ? `${actor.name} and its members` : actor.name
  return (
    <ActorRow
      id={actor.id}
      name={actor.name}
      label={`${name}, ${spokenRoles(tally)}`}
      memberIds={memberIds}
      tick={tickOf(node, panel.ticked)}
      note={null}
      open={panel.open.has(actor.id)}
      onProfile={panel.onProfile}
      {...figures(tally, nodeSpark(node, panel), panel)}
    />
  )
})

/** What is claimed by, or blamed on, an umbrella in its own name. */
export function OwnNameRow({ umbrella, panel }: { umbrella: ActorNode; panel: Panel }) {
  const { id } = umbrella.actor
  const tally = panel.tallyOf(id)
  return (
    <ActorRow
      id={id}
      name="Member not named"
      label={`Member not named (claimed as the umbrella), ${spokenRoles(tally)}`}
      memberIds={NO_MEMBERS}
      tick={panel.ticked.has(id) ? 'all' : 'none'}
      note="in the umbrella’s name"
      open={null}
      onProfile={panel.onProfile}
      {...figures(tally, panel.sparkOf(id), panel)}
    />
  )
}

/** Only what counts under the role asked for. */
function figures(tally: PartTally, spark: ArrayLike<number>, { role, largest }: Panel) {
  return {
    amount: tally[role],
    claimed: role === 'attributed' ? 0 : tally.claimed,
    attributed: role === 'claimed' ? 0 : tally.attributed,
    named: role === 'any' ? tally.named : 0,
    largest,
    spark: sparkPath(spark),
  }
}
