import { describe, expect, it } from 'vitest'
import { changePointOf } from './changePoint'

/** Two strikes on each of 40 days, then one in four on each of 40. */
const fall = [
  ...Array.from({ length: 40 }, (_, day) => 1 + (day % 3)),
  ...Array.from({ length: 40 }, (_, day) => (day % 4 === 3 ? 1 : 0)),
]

describe('the change point', () => {
  it('is the first day of the new rate, with the rates on either side', () => {
    const change = changePointOf(fall)
    // 40 days of 1, 2, 3, 1, 2, ...: 13 · 6 + 1 = 79; then 10 in 40 days.
    expect(change).toMatchObject({ at: 40, before: 79 / 40, after: 10 / 40 })
    expect(change?.low).toBeGreaterThan(30)
    expect(change?.high).toBeLessThan(50)
    expect(change?.p).toBe(1 / 1000)
  })

  it('is the same each time', () => {
    expect(changePointOf(fall)).toEqual(changePointOf(fall))
  })

  it('lies within its interval', () => {
    const change = changePointOf(fall)
    expect(change?.low).toBeLessThanOrEqual(40)
    expect(change?.high).toBeGreaterThanOrEqual(40)
  })

  it('is no surprise where the rate does not change', () => {
    const level = Array.from({ length: 80 }, (_, day) => (day % 2 === 0 ? 1 : 0))
    expect(changePointOf(level)?.p).toBeGreaterThan(0.5)
  })

  it('is not impressed by bursts that last for days', () => {
    // Eight bursts of five days each: shuffled day by day they would seem one great change.
    const bursts = Array.from({ length: 112 }, (_, day) => (day % 14 < 5 ? (day < 70 ? 4 : 2) : 0))
    const byWeek = changePointOf(bursts)?.p ?? 0
    const byDay = changePointOf(bursts, { block: 1 })?.p ?? 1
    expect(byWeek).toBeGreaterThan(byDay)
  })

  it('leaves a week at either end', () => {
    const early = [9, ...Array.from({ length: 40 }, () => 0), 4, 4, 4]
    const at = changePointOf(early)?.at ?? 0
    expect(at).toBeGreaterThanOrEqual(7)
    expect(at).toBeLessThanOrEqual(37)
  })

  it('is not read from fewer than 28 days or 10 strikes', () => {
    expect(changePointOf(fall.slice(26, 53))).toBeNull()
    expect(changePointOf(fall.slice(40))).not.toBeNull()
    expect(changePointOf(fall.slice(44))).toBeNull()
    expect(changePointOf([])).toBeNull()
  })
})
