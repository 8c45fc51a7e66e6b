/**
 * How often a 95 % interval holds the true value, by simulation: seeded, so that it is the same
 * each time. The bursts are negative-binomial days, as R's rnbinom draws them.
 */
import { describe, expect, it } from 'vitest'
import { BURSTS } from '../periods'
import { changePointOf } from './changePoint'
import { dispersionOf } from './dispersion'
import { seededRandom } from './random'
import { exactRateRatio, quasiRateRatio, type RateRatio } from './rateRatio'

const random = seededRandom(20241127)

function poisson(mean: number): number {
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = random(); product > limit; product *= random()) count++
  return count
}

const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** Marsaglia and Tsang (2000). */
function gamma(shape: number): number {
  if (shape < 1) return gamma(shape + 1) * random() ** (1 / shape)
  const d = shape - 1 / 3
  for (;;) {
    const x = normal()
    const v = (1 + x / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(random()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

/** Strikes of one day, with variance `index` times the mean. */
const dayOf = (mean: number, index: number) =>
  index === 1 ? poisson(mean) : poisson(gamma(mean / (index - 1)) * (index - 1))

const daysOf = (days: number, mean: number, index: number) =>
  Array.from({ length: days }, () => dayOf(mean, index))

const exposure = (daily: readonly number[]) => ({
  count: daily.reduce((sum, count) => sum + count, 0),
  days: daily.length,
})

const ROUNDS = 1500

function coverage(
  interval: (a: number[], b: number[]) => RateRatio,
  days: number,
  means: readonly [number, number],
  index: number,
) {
  let held = 0
  for (let round = 0; round < ROUNDS; round++) {
    const { low, high } = interval(daysOf(days, means[0], index), daysOf(days, means[1], index))
    const truth = means[1] / means[0]
    if (low <= truth && truth <= high) held++
  }
  return held / ROUNDS
}

const exact = (a: number[], b: number[]) => exactRateRatio(exposure(a), exposure(b))

/** As the panel goes by it: the widened interval where the days are burstier than the limit. */
const reading = (a: number[], b: number[]) => {
  const dispersion = dispersionOf(a, b)
  if (dispersion === null || dispersion.index <= BURSTS) return exact(a, b)
  return quasiRateRatio(exposure(a), exposure(b), dispersion) ?? exact(a, b)
}

describe('the interval of the ratio holds it in at least 93 of 100 cases', () => {
  it.each([
    [28, [2.6, 0.3]],
    [28, [1, 1]],
    [7, [2, 1]],
    [90, [0.3, 0.2]],
  ] as const)('exact, for independent strikes: %i days at %j', (days, means) => {
    expect(coverage(exact, days, means, 1)).toBeGreaterThanOrEqual(0.93)
  })

  it.each([
    [28, [2.6, 0.3], 2],
    [28, [1, 1], 3],
    [14, [2, 0.6], 2],
    [56, [0.5, 0.25], 3],
    [28, [2, 1], 4],
    [28, [1, 1], 1.2],
  ] as const)(
    'as read, whether in bursts or not: %i days at %j, dispersion %d',
    (days, means, index) => {
      expect(coverage(reading, days, means, index)).toBeGreaterThanOrEqual(0.93)
    },
  )
})

describe('the Poisson interval', () => {
  it('is too narrow for bursts, as the panel says', () => {
    expect(coverage(exact, 28, [2, 1], 3)).toBeLessThan(0.85)
  })
})

describe('the interval of the change point', () => {
  it.each([
    [120, 60, [2, 0.5], 2],
    [56, 28, [2, 0.2], 1.5],
  ] as const)(
    'holds the day: %i days, changed after %i, at %j, dispersion %d',
    (days, at, means, index) => {
      const rounds = 150
      let held = 0
      for (let round = 0; round < rounds; round++) {
        const series = [...daysOf(at, means[0], index), ...daysOf(days - at, means[1], index)]
        const change = changePointOf(series, { rounds: 199 })
        if (change && change.low <= at && at <= change.high) held++
      }
      expect(held / rounds).toBeGreaterThanOrEqual(0.93)
    },
  )
})
