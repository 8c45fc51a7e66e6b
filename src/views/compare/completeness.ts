/** Published totals that reach into the two periods, and the ratio of rates by their counts. */
import type { Dataset } from '../../dataset/dataset'
import { type Comparison, fitOf, totalsForPeriod } from '../../engine/coverage'
import type { Filter } from '../../engine/filter'
import type { PeriodCount } from '../../engine/periods'
import { type DayWindow, directionOf } from '../../model/derive'
import type { Direction } from '../../model/vocabulary'

/** How many totals are shown for a period. */
const SHOWN = 3

/** A total stands for a period where they share at least half of the days that either has. */
const STANDS_FOR = 0.5

/** It says something of a period where they share at least half of the shorter one's days. */
const SPEAKS_OF = 0.5

/** Totals of the filter's direction that say something of the period, best fit first; the worst is among them. */
export function totalsBeside(dataset: Dataset, filter: Filter, period: DayWindow): Comparison[] {
  const totals = totalsOn(dataset, filter, period)
  const shown = totals.slice(0, SHOWN)
  const worst = worstOf(totals, period)
  return !worst || shown.includes(worst) ? shown : [...shown.slice(0, -1), worst]
}

/** Those that a sentence names: the best fit and, so that it never hides it, the worst. */
export function totalsNamed(dataset: Dataset, filter: Filter, period: DayWindow): Comparison[] {
  const totals = totalsBeside(dataset, filter, period)
  const [best] = totals
  const worst = worstOf(totals, period)
  return best ? [best, ...(worst && worst !== best ? [worst] : [])] : []
}

/**
 * The one of which we hold least, if that is less than all: of those that are no longer than the
 * period, or fit it at least half as well as the best.
 */
function worstOf(totals: readonly Comparison[], asked: DayWindow): Comparison | undefined {
  const [best] = totals
  if (!best) return undefined
  const least = fitOf(best.period, asked) / 2
  return totals
    .filter(({ period }) => daysOf(period) <= daysOf(asked) || fitOf(period, asked) >= least)
    .filter((total) => shareOf(total) < 1)
    .sort((a, b) => shareOf(a) - shareOf(b))[0]
}

const shareOf = ({ share }: Comparison): number => share ?? 1

function totalsOn(dataset: Dataset, filter: Filter, period: DayWindow): Comparison[] {
  const closeness = (total: Comparison) => fitOf(total.period, period)
  return totalsForPeriod(dataset, period.first, period.last, directionOfFilter(filter))
    .filter((total): total is Comparison => total.comparable && !total.isPart)
    .filter((total) => sharedPart(total.period, period) >= SPEAKS_OF)
    .sort((a, b) => closeness(b) - closeness(a))
}

/** The days that two periods share, by the days of the shorter one. */
function sharedPart(a: DayWindow, b: DayWindow): number {
  const shared = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1
  return shared / Math.min(daysOf(a), daysOf(b))
}

const daysOf = ({ first, last }: DayWindow): number => last - first + 1

/** The one direction that the filter lets pass, or null. */
export function directionOfFilter({ directions, sides }: Filter): Direction | null {
  const asked = new Set(directions.length > 0 ? directions : sides.map(directionOf))
  const [direction] = asked
  return asked.size === 1 && direction !== undefined ? direction : null
}

export interface TheirSide {
  /** Null where no total stands for the period: the rate is by our own count of attacks. */
  total: Comparison | null
  /** Attacks a day, over the total's own days. */
  rate: number
}

export interface TheirRatio {
  a: TheirSide
  b: TheirSide
  /** B by A; `Infinity` where A has none. */
  ratio: number
}

/**
 * The ratio with their counts in place of ours: by the same body's counts of the same thing where it
 * covers both periods, else theirs for one and ours for the other. Null where no total stands for
 * either, or where the filter lets pass less than the totals count. `a` and `b` count attacks.
 */
export function ratioByTotals(
  dataset: Dataset,
  filter: Filter,
  a: PeriodCount,
  b: PeriodCount,
): TheirRatio | null {
  if (directionOfFilter(filter) === null || isNarrowed(filter)) return null
  const [forA, forB] = [a, b].map(({ window }) =>
    totalsOn(dataset, filter, window).filter(
      ({ period, filter: { actors } }) =>
        fitOf(period, window) >= STANDS_FOR && sameActors(actors, filter.actors),
    ),
  ) as [Comparison[], Comparison[]]
  for (const one of forA) {
    const other = forB.find((total) => total !== one && alike(one, total))
    if (other) return ratioOf(theirs(one), theirs(other))
  }
  if (forA[0]) return ratioOf(theirs(forA[0]), ours(b))
  return forB[0] ? ratioOf(ours(a), theirs(forB[0])) : null
}

/** Whether any clause but dates, direction and actors is set. */
function isNarrowed(filter: Filter): boolean {
  return (
    filter.sides.length > 0 ||
    filter.places.length > 0 ||
    filter.weapons.length > 0 ||
    filter.outcomes.length > 0 ||
    filter.evidence.length > 0 ||
    filter.countries.length > 0 ||
    filter.casualties ||
    filter.actorRole !== 'any' ||
    filter.text.trim() !== ''
  )
}

/** A filter without actors is as wide as any total of its direction. */
const sameActors = (counted: readonly string[], asked: readonly string[]): boolean =>
  asked.length === 0 || [...counted].sort().join() === [...asked].sort().join()

const alike = (a: Comparison, b: Comparison): boolean =>
  a.total.counts === b.total.counts &&
  a.total.byWhom === b.total.byWhom &&
  a.total.saidBy === b.total.saidBy

function theirs(total: Comparison): TheirSide {
  return { total, rate: total.total.value / daysOf(total.period) }
}

const ours = ({ count, days }: PeriodCount): TheirSide => ({ total: null, rate: count / days })

const ratioOf = (a: TheirSide, b: TheirSide): TheirRatio => ({ a, b, ratio: b.rate / a.rate })
