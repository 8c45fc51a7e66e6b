/**
 * The one day at which a series of daily counts is best cut in two rates: the largest Poisson
 * likelihood ratio over all days (Worsley, 1986). Attacks come in bursts that last for days, so both
 * its chance and its interval come from shuffling and redrawing weeks, not days.
 */

import { dispersionOf } from './dispersion'
import { seededRandom } from './random'

export interface ChangePoint {
  /** Index of the first day of the new rate. */
  at: number
  /** First and last index of the 95 % interval of that day. */
  low: number
  high: number
  /** Twice the log likelihood ratio against one rate throughout. */
  statistic: number
  /** Chance of so large a statistic if the weeks came in any order: (1 + as large) / (1 + shuffles). */
  p: number
  /** Counts a day before and from it. */
  before: number
  after: number
}

interface ChangeOptions {
  /** Days that either side has at least. */
  margin: number
  /** Days that stay together when the series is shuffled or redrawn. */
  block: number
  /** How many shuffles, and how many redrawn series. */
  rounds: number
  seed: number
}

/** Shuffles, and redrawn series, of a reading. */
export const CHANGE_ROUNDS = 999

const DEFAULTS: ChangeOptions = { margin: 7, block: 7, rounds: CHANGE_ROUNDS, seed: 20241118 }

/** Below these there is nothing to read. */
export const MIN_CHANGE_DAYS = 28
export const MIN_CHANGE_COUNT = 10

/** Null where the series has fewer than 28 days or fewer than 10 events. Same result each time. */
export function changePointOf(
  counts: ArrayLike<number>,
  options: Partial<ChangeOptions> = {},
): ChangePoint | null {
  const { margin, block, rounds, seed } = { ...DEFAULTS, ...options }
  const series = Float64Array.from(counts)
  const size = series.length
  const total = series.reduce((sum, count) => sum + count, 0)
  if (size < MIN_CHANGE_DAYS || total < MIN_CHANGE_COUNT) return null
  const search = createSearch(size, margin)
  const { at, statistic } = search(series)
  const random = seededRandom(seed)
  return {
    at,
    ...intervalOf(series, at, search, { block, rounds, random }),
    statistic,
    p: shuffledChance(series, statistic, search, { block, rounds, random }),
    before: sumOf(series, 0, at) / at,
    after: sumOf(series, at, size) / (size - at),
  }
}

interface Found {
  at: number
  statistic: number
  /** The statistic of each cut, minus infinity within the margins; overwritten by the next search. */
  byCut: Float64Array
}
type Search = (series: Float64Array) => Found

/** A search for the best cut in series of one length; the logarithms are taken once. */
function createSearch(size: number, margin: number): Search {
  const log = Float64Array.from({ length: size + 1 }, (_, days) => Math.log(days))
  const byCut = new Float64Array(size).fill(Number.NEGATIVE_INFINITY)
  const gain = (count: number, days: number) =>
    count === 0 ? 0 : count * (Math.log(count) - (log[days] as number))
  return (series) => {
    const total = sumOf(series, 0, size)
    const flat = gain(total, size)
    let [statistic, at, sum] = [Number.NEGATIVE_INFINITY, margin, 0]
    for (let cut = 1; cut <= size - margin; cut++) {
      sum += series[cut - 1] as number
      if (cut < margin) continue
      const value = 2 * (gain(sum, cut) + gain(total - sum, size - cut) - flat)
      byCut[cut] = value
      if (value > statistic) [statistic, at] = [value, cut]
    }
    return { at, statistic, byCut }
  }
}

interface Resampling {
  block: number
  rounds: number
  random: () => number
}

/**
 * Permutation test on whole blocks of days (Good, 2005); the observed series counts among the
 * shuffled ones, so that no p is 0 (Phipson and Smyth, 2010).
 */
function shuffledChance(
  series: Float64Array,
  statistic: number,
  search: Search,
  { block, rounds, random }: Resampling,
): number {
  const blocks: Float64Array[] = []
  for (let start = 0; start < series.length; start += block)
    blocks.push(series.subarray(start, start + block))
  const shuffled = new Float64Array(series.length)
  let asLarge = 0
  for (let round = 0; round < rounds; round++) {
    for (let last = blocks.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1))
      const kept = blocks[last] as Float64Array
      blocks[last] = blocks[other] as Float64Array
      blocks[other] = kept
    }
    let filled = 0
    for (const days of blocks) {
      shuffled.set(days, filled)
      filled += days.length
    }
    // A shuffle can give the very series: rounding must not make it smaller than itself.
    if (search(shuffled).statistic >= statistic * (1 - 1e-12)) asLarge++
  }
  return (1 + asLarge) / (1 + rounds)
}

/** Where (1 - exp(-x / 2)) ** 2 is 0.95: the limit for independent days (Siegmund, 1988). */
const LONG_RUN_LIMIT = 7.3524

/**
 * The cuts whose statistic falls short of the best by no more than the true cut's does in 95 % of
 * the series redrawn by moving blocks on either side of it (Kunsch, 1989; Huskova and Kirch, 2008),
 * nor than it does in the long run for days of this dispersion: short series are redrawn too tamely.
 */
function intervalOf(
  series: Float64Array,
  at: number,
  search: Search,
  { block, rounds, random }: Resampling,
): { low: number; high: number } {
  const redrawn = new Float64Array(series.length)
  const shortfalls = new Float64Array(rounds)
  for (let round = 0; round < rounds; round++) {
    redraw(series.subarray(0, at), redrawn.subarray(0, at), block, random)
    redraw(series.subarray(at), redrawn.subarray(at), block, random)
    const { statistic, byCut } = search(redrawn)
    shortfalls[round] = statistic - (byCut[at] as number)
  }
  shortfalls.sort()
  const redrawnLimit = shortfalls[
    Math.min(rounds - 1, Math.ceil(0.95 * (rounds + 1)) - 1)
  ] as number
  const { index } = dispersionOf(series.subarray(0, at), series.subarray(at)) ?? { index: 1 }
  const allowed = Math.max(redrawnLimit, Math.max(1, index) * LONG_RUN_LIMIT)
  const { statistic, byCut } = search(series)
  const within = (value: number) => value >= statistic - allowed
  return { low: byCut.findIndex(within), high: byCut.findLastIndex(within) }
}

function redraw(from: Float64Array, to: Float64Array, block: number, random: () => number) {
  const length = Math.min(block, from.length)
  for (let filled = 0; filled < to.length; filled += length) {
    const start = Math.floor(random() * (from.length - length + 1))
    const days = Math.min(length, to.length - filled)
    to.set(from.subarray(start, start + days), filled)
  }
}

function sumOf(series: Float64Array, from: number, to: number): number {
  let sum = 0
  for (let day = from; day < to; day++) sum += series[day] as number
  return sum
}
