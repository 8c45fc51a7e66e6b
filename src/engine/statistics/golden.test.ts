/** Agreement with R, whose answers `docs/statistics/golden.R` wrote to `golden.json`. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { changePointOf } from './changePoint'
import { dispersionOf } from './dispersion'
import { betaQuantileOf, tQuantile, tTwoSided } from './distributions'
import { benjaminiHochberg } from './falseDiscovery'
import { exactRateRatio, quasiRateRatio } from './rateRatio'

type Written = number | 'Infinity' | 'NaN'

interface Golden {
  ratios: {
    a: number
    daysA: number
    b: number
    daysB: number
    ratio: Written
    p: number
    low: number
    high: Written
  }[]
  quantiles: {
    beta: { p: number; alpha: number; beta: number; x: number }[]
    t: { p: number; df: number; x: number }[]
    tTail: { t: number; df: number; p: number }[]
  }
  daily: {
    name: string
    a: number[]
    b: number[]
    dispersion: number
    ratio: number
    low: number
    high: number
    p: number
    negativeBinomial: { low: number; high: number }
  }[]
  adjusted: { p: number[] | number; q: number[] | number }[]
  changes: { name: string; y: number[]; before: number; statistic: number }[]
}

const golden: Golden = JSON.parse(readFileSync('docs/statistics/golden.json', 'utf8'))

/** Relative to the size of the value: a tail of 1e-16 must agree in its digits too. */
function expectAgreement(actual: number, written: Written) {
  const expected = Number(written)
  if (!Number.isFinite(expected) || expected === 0) expect(actual).toBe(expected)
  else expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-6)
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

describe('agrees with R to 1e-6', () => {
  it.each(golden.ratios)('poisson.test: $a in $daysA days, $b in $daysB', (row) => {
    const result = exactRateRatio(
      { count: row.a, days: row.daysA },
      { count: row.b, days: row.daysB },
    )
    expectAgreement(result.ratio, row.ratio)
    expectAgreement(result.low, row.low)
    expectAgreement(result.high, row.high)
    expectAgreement(result.p, row.p)
  })

  it.each(golden.daily)('glm(family = quasipoisson): $name', (row) => {
    const dispersion = dispersionOf(row.a, row.b)
    if (!dispersion) throw new Error('no dispersion')
    expectAgreement(dispersion.index, row.dispersion)
    const result = quasiRateRatio(
      { count: sum(row.a), days: row.a.length },
      { count: sum(row.b), days: row.b.length },
      dispersion,
    )
    if (!result) throw new Error('no interval')
    expectAgreement(result.ratio, row.ratio)
    expectAgreement(result.low, row.low)
    expectAgreement(result.high, row.high)
    expectAgreement(result.p, row.p)
  })

  it('qbeta, qt and pt', () => {
    for (const { p, alpha, beta, x } of golden.quantiles.beta)
      expectAgreement(betaQuantileOf(p, alpha, beta), x)
    for (const { p, df, x } of golden.quantiles.t) expectAgreement(tQuantile(p, df), x)
    for (const { t, df, p } of golden.quantiles.tTail) expectAgreement(tTwoSided(t, df), p)
  })

  it.each(golden.adjusted)('p.adjust(p, "BH"): $p', ({ p, q }) => {
    const adjusted = benjaminiHochberg([p].flat())
    ;[q].flat().forEach((expected, at) => {
      expectAgreement(adjusted[at] as number, expected)
    })
  })

  it.each(golden.changes)('a Poisson regression for each cut: $name', (row) => {
    const change = changePointOf(row.y, { margin: 1, rounds: 19 })
    expect(change?.at).toBe(row.before)
    expectAgreement(change?.statistic ?? Number.NaN, row.statistic)
  })
})

describe('the quasi-Poisson interval', () => {
  it.each(golden.daily)(
    'lies near that of MASS::glm.nb: $name',
    ({ low, high, negativeBinomial: nb }) => {
      const width = Math.log(high / low) / Math.log(nb.high / nb.low)
      expect(width).toBeGreaterThan(0.85)
      expect(width).toBeLessThan(1.35)
    },
  )
})
