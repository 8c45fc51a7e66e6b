/** Gathers what the rows need from the summary, the filter and the panel's own state. */
import { useCallback, useMemo, useState } from 'react'
import { useAtlas, useSummary } from '../../filter/atlas'
import { usePaced } from '../../filter/pace'
import { useView } from '../../filter/store'
import { nothingText } from './nothing'
import { NO_TALLY, nodeTally, type Panel } from './panel'
import { type ActorGroup, type ActorNode, arrange, lineAfter, type Sort } from './tree'

/** `groups` is the whole tree, which scales the bars; `found` is what is shown of it. */
export function usePanel(
  groups: readonly ActorGroup[],
  found: readonly ActorGroup[],
  sort: Sort,
  searching: boolean,
): Panel {
  const { struckBy } = useAtlas().engine.meta
  const summary = useSummary()
  const chosen = useView((view) => view.filter.actors)
  const filtered = useView((view) => view.filter.actorRole)
  // Parties that are merely named are counted with the rest.
  const role = filtered === 'named' ? 'any' : filtered
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const ticked = useMemo(() => new Set(chosen), [chosen])
  const onProfile = useCallback(
    (id: string) =>
      setOpen(
        (before) =>
          new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]),
      ),
    [],
  )
  const counted = useMemo(() => {
    const tallyOf = (id: string) => summary.actors.get(id) ?? NO_TALLY
    const amountOf = (node: ActorNode) => nodeTally(node, { tallyOf })[role]
    const most = Math.max(0, ...groups.flatMap(({ nodes }) => nodes.map(amountOf)))
    return {
      tallyOf,
      sparkOf: (id: string) => summary.sparks.get(id) ?? [],
      role,
      largest: Math.max(1, most),
      nothing: most === 0 ? nothingText(summary.selected.strikes, role, chosen.length > 0) : null,
      arrange: (nodes: readonly ActorNode[]) => arrange(nodes, sort, amountOf, struckBy),
    }
  }, [groups, summary, role, chosen.length, sort, struckBy])
  const nowhere = useMemo(
    () => (chosen.some((id) => struckBy.has(id)) ? [] : chosen),
    [chosen, struckBy],
  )
  // Numbers change in place: rows that change places with every frame could not be read.
  const ordered = usePaced(counted, 'order').arrange
  return useMemo(
    () => ({
      ...counted,
      arrange: ordered,
      ticked,
      open,
      onProfile,
      nowhere,
      // It stands at the top of the panel where the row itself is far down.
      lineAfter: nowhere.length > 0 ? null : lineAfter(umbrellasOf(found, ordered), ticked),
      searching,
    }),
    [found, counted, ordered, ticked, open, onProfile, nowhere, searching],
  )
}

/** Umbrellas with the rows of their members, all in the order in which they stand. */
function umbrellasOf(groups: readonly ActorGroup[], arrange: Panel['arrange']) {
  const inOrder = (nodes: readonly ActorNode[]) => {
    const { struck, others } = arrange(nodes)
    return [...struck, ...others]
  }
  return groups
    .flatMap(({ nodes }) => inOrder(nodes.filter(({ members }) => members.length > 0)))
    .map(({ actor, members }) => ({
      id: actor.id,
      rows: inOrder(members).map((row) => row.actor.id),
    }))
}
