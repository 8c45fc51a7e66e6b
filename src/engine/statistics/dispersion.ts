/** How far daily counts vary more than independent strikes would. */
export interface Dispersion {
  /** Variance by mean of the daily counts: 1 where strikes come independently, more in bursts. */
  index: number
  /** Degrees of freedom behind it. */
  df: number
}

/** With fewer days to go by, an index of dispersion says little. */
const MIN_DF = 10

/**
 * Index of dispersion of daily counts about each period's own mean: Pearson's chi-squared by its
 * degrees of freedom, as in a quasi-Poisson regression. A period without strikes adds nothing. Null
 * with fewer than ten degrees of freedom. Fisher (1925); Cox and Lewis (1966), 9.3.
 */
export function dispersionOf(...periods: ArrayLike<number>[]): Dispersion | null {
  let [squares, df] = [0, 0]
  for (const counts of periods) {
    const days = Array.from(counts)
    const mean = days.reduce((sum, count) => sum + count, 0) / days.length
    if (!(mean > 0)) continue
    for (const count of days) squares += (count - mean) ** 2 / mean
    df += days.length - 1
  }
  return df < MIN_DF ? null : { index: squares / df, df }
}
