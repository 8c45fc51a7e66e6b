/** The ratio of two rates of events, from their counts and the days over which they were counted. */
import type { Dispersion } from './dispersion'
import {
  betaQuantileOf,
  binomialAtLeast,
  binomialAtMost,
  tQuantile,
  tTwoSided,
} from './distributions'

/** A count over a number of days (above 0). */
export interface Exposure {
  count: number
  days: number
}

export interface RateRatio {
  /** Rate of B by rate of A: 0, `Infinity` where A has none, `NaN` where neither has any. */
  ratio: number
  /** Ends of the two-sided interval; `high` may be `Infinity`. */
  low: number
  high: number
  /** Two-sided p of equal rates. */
  p: number
}

export const CONFIDENCE = 0.95

/** Chances count as equal within this, as in R's binom.test. */
const TIE = 1 + 1e-7

/**
 * Ratio of two Poisson rates. Given both counts' sum, B's count is binomial: the p adds all splits
 * of the sum that are no likelier than this one, the interval is Clopper and Pearson's (1934) for
 * that binomial, carried over to the ratio. Przyborowski and Wilenski (1940); R's `poisson.test`.
 */
export function exactRateRatio(a: Exposure, b: Exposure, confidence = CONFIDENCE): RateRatio {
  const sum = a.count + b.count
  const tail = (1 - confidence) / 2
  const odds = (chance: number) => (chance / (1 - chance)) * (a.days / b.days)
  return {
    ratio: b.count / b.days / (a.count / a.days),
    low: odds(betaQuantileOf(tail, b.count, a.count + 1)),
    high: odds(betaQuantileOf(1 - tail, b.count + 1, a.count)),
    p: binomialTwoSided(b.count, sum, b.days / (a.days + b.days)),
  }
}

/** Chance of all counts out of n that are no likelier than k. */
function binomialTwoSided(k: number, n: number, p: number): number {
  if (n === 0) return 1
  const mean = n * p
  if (k === mean) return 1
  const other = firstOnOtherSide(k, n, p)
  const sum =
    k < mean
      ? binomialAtMost(k, n, p) + binomialAtLeast(other, n, p)
      : binomialAtLeast(k, n, p) + binomialAtMost(other, n, p)
  return Math.min(1, sum)
}

/**
 * On the other side of the mean, the nearest count that is no likelier than k; beyond 0 or n
 * where there is none. Walks with the ratio of neighbouring chances.
 */
function firstOnOtherSide(k: number, n: number, p: number): number {
  const up = k < n * p
  const step = up ? 1 : -1
  const end = up ? n : 0
  const odds = p / (1 - p)
  // In logarithms: far from the mode the chance itself is no longer a number.
  let likelier = 0
  for (let at = k; at !== end; at += step) {
    likelier += Math.log(up ? ((n - at) / (at + 1)) * odds : at / (n - at + 1) / odds)
    const beyondMean = up ? at + step > n * p : at + step < n * p
    if (beyondMean && likelier <= Math.log(TIE)) return at + step
  }
  return end + step
}

/**
 * The ratio with the interval and p of a quasi-Poisson regression: the Poisson variance times
 * `dispersion`, with t on its degrees of freedom. Null where a count is 0, for which it has no
 * interval. McCullagh and Nelder (1989), 9.2; R's `glm(family = quasipoisson)`.
 */
export function quasiRateRatio(
  a: Exposure,
  b: Exposure,
  { index, df }: Dispersion,
  confidence = CONFIDENCE,
): RateRatio | null {
  if (a.count === 0 || b.count === 0) return null
  const ratio = b.count / b.days / (a.count / a.days)
  const error = Math.sqrt(index * (1 / a.count + 1 / b.count))
  const reach = Math.exp(tQuantile((1 + confidence) / 2, df) * error)
  return {
    ratio,
    low: ratio / reach,
    high: ratio * reach,
    p: tTwoSided(Math.log(ratio) / error, df),
  }
}
