/** The totals arranged to be read: by direction, with those that a larger one contains folded under it. */
import { type Comparison, type Coverage, fitOf, type Incomparable } from '../../engine/coverage'
import type { DayWindow } from '../../model/derive'
import type { PublishedTotal } from '../../model/record'

export interface Group {
  head: Comparison
  /** Of the same speaker and kind, and for a part of the head's period or scope (or the other way round). */
  others: readonly Comparison[]
}

export interface Section {
  direction: PublishedTotal['direction']
  groups: readonly Group[]
  /** Totals that our count cannot stand beside. */
  incomparable: readonly Incomparable[]
}

const DIRECTIONS = ['against-israel', 'against-us-and-coalition', 'counter-strike'] as const

/**
 * Sections in a fixed order, without those that are empty. The latest and longest
 * totals lead; with a range, those whose period fits it best.
 */
export function arrangeCoverage(coverage: readonly Coverage[], range: DayWindow | null): Section[] {
  const ordered = [...coverage].sort(range ? byFit(range) : byPeriod)
  return DIRECTIONS.map((direction) => {
    const own = ordered.filter(({ total }) => total.direction === direction)
    return {
      direction,
      groups: fold(own.filter((one) => one.comparable)),
      incomparable: own.filter((one) => !one.comparable),
    }
  }).filter(({ groups, incomparable }) => groups.length + incomparable.length > 0)
}

/** Latest end first, then the longest, then the widest scope. */
const byPeriod = (a: Coverage, b: Coverage): number =>
  b.period.last - a.period.last ||
  a.period.first - b.period.first ||
  Number(a.isPart) - Number(b.isPart)

const byFit =
  (range: DayWindow) =>
  (a: Coverage, b: Coverage): number =>
    fitOf(b.period, range) - fitOf(a.period, range) || byPeriod(a, b)

/** Each total goes under the first before it that it belongs with; else it leads a group. */
function fold(ordered: readonly Comparison[]): Group[] {
  const groups: { head: Comparison; others: Comparison[] }[] = []
  for (const one of ordered) {
    const group = groups.find(({ head }) => belong(head, one))
    if (group) group.others.push(one)
    else groups.push({ head: one, others: [] })
  }
  return groups
}

function belong(a: Comparison, b: Comparison): boolean {
  return (
    speakerOf(a.total) === speakerOf(b.total) &&
    a.total.counts === b.total.counts &&
    (contains(a, b) || contains(b, a))
  )
}

/** Speakers count in their own time: a period may begin a day before the one that contains it. */
function contains(outer: Comparison, inner: Comparison): boolean {
  const sameScope =
    outer.isPart === inner.isPart &&
    outer.total.country === inner.total.country &&
    outer.narrowedTo === inner.narrowedTo
  return (
    inner.period.first >= outer.period.first - 1 &&
    inner.period.last <= outer.period.last &&
    (sameScope || (!outer.isPart && inner.isPart))
  )
}

/** `Pentagon` of `Pentagon (via Al Jazeera)`. */
const speakerOf = ({ saidBy }: PublishedTotal): string => saidBy.split(' (', 1)[0] ?? ''
