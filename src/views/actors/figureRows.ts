/** The rows of the actor panel's figure: only who has a part in what passes the filter. */
import type { Dataset } from '../../dataset/dataset'
import type { PartTally, RoleTally, Summary } from '../../engine/summary'
import { NO_TALLY, nodeTally } from './panel'
import { type ActorNode, groupActors } from './tree'

export interface FigureRow {
  name: string
  /** Under its umbrella. */
  member: boolean
  amount: number
  /** Of the amount: claimed by it; blamed on it but not claimed; only named as a party. */
  claimed: number
  blamed: number
  named: number
  /** What is said of it in all, as far as its role is asked for. */
  tally: PartTally
}

export interface FigureGroup {
  label: string
  rows: readonly FigureRow[]
}

/** Which of a tally's numbers counts under the filter's role. */
export function countedRole({ filter }: Summary['question']): keyof RoleTally {
  return filter.actorRole === 'named' ? 'any' : filter.actorRole
}

/**
 * Groups as in the panel, each by count. Where actors are chosen only they have rows; an umbrella
 * counts with its members where all of them stand with it.
 */
export function figureGroups(
  { actors }: Pick<Dataset, 'actors'>,
  summary: Pick<Summary, 'actors' | 'question'>,
): FigureGroup[] {
  const chosen = new Set(summary.question.filter.actors)
  const isShown = (id: string) => chosen.size === 0 || chosen.has(id)
  const role = countedRole(summary.question)
  const tallyOf = (id: string) => summary.actors.get(id) ?? NO_TALLY
  const rowOf = (name: string, tally: PartTally, member: boolean) =>
    figureRow(name, tally, role, member)
  const rowsOf = (node: ActorNode): FigureRow[] => {
    const { actor, memberIds, members } = node
    const own = tallyOf(actor.id)
    const below = members
      .filter((member) => isShown(member.actor.id))
      .map((member) => rowOf(member.actor.name, tallyOf(member.actor.id), true))
      .sort(byAmount)
    if (memberIds.length === 0) return isShown(actor.id) ? [rowOf(actor.name, own, false)] : []
    if (!isShown(actor.id)) return below.map((row) => ({ ...row, member: false }))
    if (!memberIds.every(isShown)) return [rowOf(actor.name, own, false), ...below]
    return [
      rowOf(`${actor.name} and its members`, nodeTally(node, { tallyOf }), false),
      rowOf('Member not named (in the umbrella’s name)', own, true),
      ...below,
    ]
  }
  return groupActors(actors)
    .map(({ label, nodes }) => ({
      label,
      rows: nodes
        .map((node) => rowsOf(node).filter(({ amount }) => amount > 0))
        .filter((rows) => rows.length > 0)
        .sort(([a], [b]) => byAmount(a as FigureRow, b as FigureRow))
        .flat(),
    }))
    .filter(({ rows }) => rows.length > 0)
}

const byAmount = (a: FigureRow, b: FigureRow) => b.amount - a.amount

function figureRow(
  name: string,
  tally: PartTally,
  role: keyof RoleTally,
  member: boolean,
): FigureRow {
  const amount = tally[role]
  const claimed = role === 'attributed' ? 0 : tally.claimed
  const named = role === 'any' ? tally.named : 0
  return { name, member, amount, claimed, blamed: amount - claimed - named, named, tally }
}

export interface Fitted {
  groups: readonly FigureGroup[]
  /** How many rows are left out, and the largest of their amounts. */
  left: number
  atMost: number
}

/**
 * As many rows as `lines` hold with a line for each group's label and one for what is left out:
 * the smallest are, members before an umbrella of the same count.
 */
export function fitGroups(groups: readonly FigureGroup[], lines: number): Fitted {
  const bySize = groups
    .flatMap(({ rows }) => rows)
    .sort((a, b) => a.amount - b.amount || Number(b.member) - Number(a.member))
  const dropped = new Set<FigureRow>()
  const kept = () =>
    groups
      .map((group) => ({ ...group, rows: group.rows.filter((row) => !dropped.has(row)) }))
      .filter(({ rows }) => rows.length > 0)
  const linesOf = (shown: readonly FigureGroup[]) =>
    shown.reduce((sum, { rows }) => sum + 1 + rows.length, dropped.size > 0 ? 1 : 0)
  for (const row of bySize) {
    const shown = kept()
    if (linesOf(shown) <= lines) break
    dropped.add(row)
  }
  const left = [...dropped]
  return {
    groups: kept(),
    left: left.length,
    atMost: Math.max(0, ...left.map(({ amount }) => amount)),
  }
}
