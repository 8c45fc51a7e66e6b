/**
 * The few distribution functions that the statistics need, all from the
 * regularized incomplete beta function, so that far tails keep their digits
 * (no `1 - cdf`): Abramowitz and Stegun (1964), 26.5.24 (binomial) and 26.7.1 (t).
 */
import betaCdf from '@stdlib/stats-base-dists-beta-cdf'
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'

/** Quantile of the beta distribution; 0 or 1 where a shape is 0 (a point mass at that end). */
export function betaQuantileOf(p: number, alpha: number, beta: number): number {
  if (alpha === 0) return 0
  if (beta === 0) return 1
  return betaQuantile(p, alpha, beta)
}

/** P(X <= k) of a binomial with n trials of chance p; 0 below 0, 1 from n up. */
export function binomialAtMost(k: number, n: number, p: number): number {
  if (k < 0) return 0
  return k >= n ? 1 : betaCdf(1 - p, n - k, k + 1)
}

/** P(X >= k) of a binomial with n trials of chance p; 1 from 0 down, 0 above n. */
export function binomialAtLeast(k: number, n: number, p: number): number {
  if (k <= 0) return 1
  return k > n ? 0 : betaCdf(p, k, n - k + 1)
}

/** Quantile of Student's t for p > 0.5. */
export function tQuantile(p: number, df: number): number {
  const x = betaQuantile(2 * (1 - p), df / 2, 0.5)
  return Math.sqrt((df * (1 - x)) / x)
}

/** P(|T| >= |t|) of Student's t. */
export function tTwoSided(t: number, df: number): number {
  return betaCdf(df / (df + t * t), df / 2, 0.5)
}
