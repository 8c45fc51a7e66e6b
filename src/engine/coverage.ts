/**
 * Published totals beside our own counts for the same scope. Ours counts
 * attacks, as the totals do, of every evidence class: claims that nobody
 * confirmed and contested strikes are in the record, and so in the count.
 */
import { type Dataset, type DerivedStrike, isHeld } from '../dataset/dataset'
import type { Day } from '../model/day'
import { type DayWindow, overlaps } from '../model/derive'
import type { PublishedTotal } from '../model/record'
import type { Direction } from '../model/vocabulary'
import { countryOf } from './columns'
import type { Filter } from './filter'
import { type Scope, scopeOf } from './scope'

interface Counted {
  total: PublishedTotal
  period: DayWindow
  /** The total's scope as a filter, to show the strikes that are counted. */
  filter: Filter
  /** What it is narrowed to beyond its fields, in words: `at Harir airbase`; else null. */
  narrowedTo: string | null
  /** Whether its scope leaves out a part of what was done in its direction. */
  isPart: boolean
}

export interface Comparison extends Counted {
  comparable: true
  /** Our attacks whose whole window lies in the period. */
  held: number
  /** Our attacks whose window only reaches into the period: they may have happened in it. */
  possible: number
  /** Of those held, attacks that no official body confirms. */
  unconfirmed: number
  /** `held` by the published value: above 1 where we hold more; null where the value is 0. */
  share: number | null
}

export interface Incomparable extends Counted {
  comparable: false
  /** Why, in one sentence. */
  reason: string
  share: null
}

export type Coverage = Comparison | Incomparable

const computed = new WeakMap<Dataset, readonly Coverage[]>()

/** Every published total with our count, in the table's order; counted once for a dataset. */
export function coverageOf(dataset: Dataset): readonly Coverage[] {
  const known = computed.get(dataset)
  if (known) return known
  const coverage = dataset.publishedTotals.map((total) => compare(dataset, total))
  computed.set(dataset, coverage)
  return coverage
}

function compare(dataset: Dataset, total: PublishedTotal): Coverage {
  const scope = scopeOf(total, dataset.actors)
  const { filter, narrowedTo, isPart, reason } = scope
  const period = { first: filter.from as Day, last: filter.to as Day }
  const counted = { total, period, filter, narrowedTo, isPart }
  if (reason !== null) return { ...counted, comparable: false, reason, share: null }
  const passes = scopeTest(dataset, scope)
  let [held, possible, unconfirmed] = [0, 0, 0]
  // Published totals come with records that are held whole.
  for (const strike of isHeld(dataset) ? dataset.strikes : []) {
    if (!overlaps(strike.window, period) || !passes(strike)) continue
    if (strike.window.first < period.first || strike.window.last > period.last) {
      possible += strike.attacks
      continue
    }
    held += strike.attacks
    if (strike.evidence !== 'confirmed') unconfirmed += strike.attacks
  }
  const share = total.value === 0 ? null : held / total.value
  return { ...counted, comparable: true, held, possible, unconfirmed, share }
}

/** Whether a strike is in the scope, its date aside. */
function scopeTest(dataset: Dataset, { filter, parties, claimed }: Scope) {
  const within = (clause: readonly string[], value: string) =>
    clause.length === 0 || clause.includes(value)
  return (strike: DerivedStrike): boolean =>
    within(filter.directions, strike.direction) &&
    within(filter.countries, countryOf(dataset, strike)) &&
    within(filter.places, strike.target) &&
    within(filter.weapons, strike.weapon) &&
    within(filter.outcomes, strike.outcome) &&
    within(filter.evidence, strike.evidence) &&
    parties.every((party) => strike.actors.some(({ actor }) => actor === party)) &&
    (!claimed || strike.actors.some(({ role }) => role === 'claimed'))
}

/** The totals whose period touches the range (null: open on that side), of one direction or of all. */
export function totalsForPeriod(
  dataset: Dataset,
  from: Day | null,
  to: Day | null,
  direction: Direction | null = null,
): Coverage[] {
  const range = rangeOf(dataset, from, to)
  return coverageOf(dataset).filter(
    ({ total, period }) =>
      overlaps(period, range) && (direction === null || total.direction === direction),
  )
}

/** How well two periods match: the days that they share by the days that either has, 0 to 1. */
export function fitOf(a: DayWindow, b: DayWindow): number {
  const shared = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1
  const either = Math.max(a.last, b.last) - Math.min(a.first, b.first) + 1
  return Math.max(0, shared) / either
}

/**
 * The one comparison that tells most about a range: of those whose period fits
 * it at least half as well as the best, the one of which we hold least, so that a
 * flattering total never hides a worse one. Only of totals that are `fitting`: of a whole
 * direction, if not said otherwise. Null where no such total reaches into the range.
 */
export function tellingComparison(
  dataset: Dataset,
  from: Day | null,
  to: Day | null,
  direction: Direction | null,
  fitting: (coverage: Coverage) => boolean = ({ isPart }) => !isPart,
): Comparison | null {
  const range = rangeOf(dataset, from, to)
  const candidates = totalsForPeriod(dataset, from, to, direction)
    .filter((coverage) => coverage.comparable && fitting(coverage))
    .map((comparison) => ({
      comparison: comparison as Comparison,
      fit: fitOf(comparison.period, range),
    }))
  const best = Math.max(0, ...candidates.map(({ fit }) => fit))
  const [first] = candidates
    .filter(({ fit }) => fit >= best / 2)
    .sort((a, b) => shareOf(a.comparison) - shareOf(b.comparison) || b.fit - a.fit)
  return first?.comparison ?? null
}

/** What is held more than once over says no more than what is held in full. */
const shareOf = ({ share }: Comparison): number => Math.min(1, share ?? 1)

const rangeOf = ({ extent }: Dataset, from: Day | null, to: Day | null): DayWindow => ({
  first: from ?? extent.first,
  last: to ?? extent.last,
})
