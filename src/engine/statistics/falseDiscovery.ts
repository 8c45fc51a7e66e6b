/**
 * P-values of several tests at once, adjusted so that calling all below 0.05 a change lets at most
 * 5 % of those calls be false on average: Benjamini and Hochberg (1995); R's `p.adjust(p, "BH")`.
 * In the order given.
 */
export function benjaminiHochberg(ps: readonly number[]): number[] {
  const order = ps.map((_, at) => at).sort((i, j) => (ps[j] as number) - (ps[i] as number))
  const adjusted = new Array<number>(ps.length)
  let least = 1
  order.forEach((at, behind) => {
    least = Math.min(least, ((ps[at] as number) * ps.length) / (ps.length - behind))
    adjusted[at] = least
  })
  return adjusted
}
