/**
 * Published totals over the bars: which can be held against what the chart draws, and
 * where their brackets and labels stand. Positions are px from the start of the time axis. Pure.
 */
import type { Dataset } from '../../../dataset/dataset'
import { type Comparison, totalsForPeriod } from '../../../engine/coverage'
import type { Filter } from '../../../engine/filter'
import type { Day } from '../../../model/day'
import type { DayWindow } from '../../../model/derive'
import {
  covers,
  periodInWords,
  totalInWords,
  totalsDirection,
  valueInWords,
} from '../../../ui/coverageWords'
import { formatCount } from '../../../ui/format'

/** Longer periods are no bracket over a few bars: they stand in Coverage. */
const LONGEST_DAYS = 45

/** The totals of short periods that touch the days shown and count what the chart counts. */
export function totalsShown(dataset: Dataset, filter: Filter, shown: DayWindow): Comparison[] {
  return totalsForPeriod(dataset, shown.first, shown.last, totalsDirection(filter))
    .filter((coverage) => coverage.comparable)
    .filter(
      (coverage) =>
        (coverage.total.counts === 'attacks' || coverage.total.counts === 'claimed-attacks') &&
        coverage.period.last - coverage.period.first < LONGEST_DAYS &&
        covers(coverage, filter),
    )
}

/** `27 of 35`, a share; null where we hold more than was published, for that is none. */
function shareInWords({ held, total }: Comparison): string | null {
  return held <= total.value ? `${formatCount(held)} of ${valueInWords(total)}` : null
}

/** `We hold 27 of 35 attacks`; `We hold 13 attacks; published 9`: the bars may count strikes. */
function heldInWords(comparison: Comparison): string {
  const { held, total } = comparison
  const share = shareInWords(comparison)
  return share
    ? `We hold ${share} attacks`
    : `We hold ${formatCount(held)} attacks; published ${valueInWords(total)}`
}

/** `We hold 27 of 35 attacks · Washington Institute` */
export function bracketLabel(comparison: Comparison): string {
  return `${heldInWords(comparison)} · ${comparison.total.saidBy}`
}

/** What stands below the label: `Sep 2024: 35 claimed attacks by Islamic Resistance in Iraq` and doubts. */
export function bracketDetail({ total, period, possible }: Comparison): string[] {
  return [
    `${periodInWords(period)}: ${totalInWords(total)} by ${total.byWhom}, as published`,
    possible > 0 &&
      `Up to ${formatCount(possible)} more that we hold, of uncertain day, could fall here`,
  ].filter((line) => line !== false)
}

export interface Bracket {
  comparison: Comparison
  left: number
  right: number
  /** The longest label that fits between its neighbours' brackets; null where none does. */
  label: string | null
}

/** What can be pressed is at least this wide. */
const SLOT = 24

interface Axis {
  first: Day
  end: Day
  width: number
  measure: (label: string) => number
}

/**
 * One row of brackets that do not overlap: first the total of which we hold the least, of equal
 * ones that of the shorter period. From left to right.
 */
export function layoutBrackets(totals: readonly Comparison[], axis: Axis): Bracket[] {
  const at = (day: Day) =>
    Math.min(1, Math.max(0, (day - axis.first) / (axis.end - axis.first))) * axis.width
  const length = ({ period }: Comparison) => period.last - period.first
  const share = (total: Comparison) => Math.min(1, total.share ?? 1)
  const taken: Omit<Bracket, 'label'>[] = []
  for (const comparison of [...totals].sort(
    (a, b) => share(a) - share(b) || length(a) - length(b) || (a.total.id < b.total.id ? -1 : 1),
  )) {
    const [left, right] = [at(comparison.period.first), at(comparison.period.last + 1)]
    const [from, to] = reach({ left, right })
    if (taken.every((other) => to <= reach(other)[0] + 0.5 || from >= reach(other)[1] - 0.5))
      taken.push({ comparison, left, right })
  }
  taken.sort((a, b) => a.left - b.left)
  return taken.map((bracket, index) => ({
    ...bracket,
    label: labelBetween(taken[index - 1], bracket, taken[index + 1], axis),
  }))
}

/** From where to where a bracket can be pressed. */
export function reach({ left, right }: Pick<Bracket, 'left' | 'right'>): [number, number] {
  const grow = Math.max(0, SLOT - (right - left)) / 2
  return [left - grow, right + grow]
}

type Placed = Omit<Bracket, 'label'>

/** Free room between two labels: with less they read as one. */
const GAP = 10

/** Labels are centred on their brackets; one that reaches over its own stays apart from the next. */
function labelBetween(
  before: Placed | undefined,
  own: Placed,
  after: Placed | undefined,
  axis: Axis,
) {
  const middle = (own.left + own.right) / 2
  const low = before ? before.right + (own.left - before.right) / 2 : 0
  const high = after ? own.right + (after.left - own.right) / 2 : axis.width
  const room = 2 * Math.min(middle - low, high - middle) - GAP
  const { comparison } = own
  const share = shareInWords(comparison)
  const labels = [bracketLabel(comparison), heldInWords(comparison)]
  if (share) labels.push(`${share} attacks`, share)
  return labels.find((label) => axis.measure(label) <= room) ?? null
}
