/** Values of the published totals are those of `data/published-totals.json`. */
import { describe, expect, it } from 'vitest'
import { shippedDataset } from '../../../tooling/shipped'
import { dailySeries } from '../../engine/daily.fixture'
import { createEngine } from '../../engine/engine'
import { type Filter, NO_FILTER } from '../../engine/filter'
import { countPeriod } from '../../engine/periods'
import { requireDay } from '../../model/day'
import { directionOfFilter, ratioByTotals, totalsBeside, totalsNamed } from './completeness'

const shipped = shippedDataset()
const engine = createEngine(shipped)
const ON_ISRAEL: Filter = { ...NO_FILTER, directions: ['against-israel'] }

const period = (from: string, to: string) => ({ first: requireDay(from), last: requireDay(to) })
const AUGUST = period('2024-08-01', '2024-08-31')
const SEPTEMBER = period('2024-09-01', '2024-09-30')
const BEFORE = period('2024-10-21', '2024-11-17')
const AFTER = period('2024-11-18', '2024-12-15')

function attacksIn(window: typeof AUGUST, filter: Filter) {
  const strikes = [...engine.select(filter)].flatMap((row) => shipped.strikes[row] ?? [])
  const count = countPeriod(dailySeries(strikes, shipped.extent, 'attacks'), window)
  if (!count) throw new Error('outside')
  return count
}

const ratio = (a: typeof AUGUST, b: typeof AUGUST, filter = ON_ISRAEL) =>
  ratioByTotals(shipped, filter, attacksIn(a, filter), attacksIn(b, filter))

describe('totals of a period', () => {
  it('must cover a good part of it, not touch it by a day', () => {
    expect(totalsBeside(shipped, ON_ISRAEL, BEFORE).map(({ total }) => total.value)).toEqual([
      65, 41,
    ])
    // The 65 of 1 – 18 November reach into it by one day.
    expect(totalsBeside(shipped, ON_ISRAEL, AFTER)).toEqual([])
  })

  it('are named by the best fit, and the worst: a flattering one hides no other', () => {
    const named = (window: typeof AUGUST, filter = ON_ISRAEL) =>
      totalsNamed(shipped, filter, window).map(({ total, held }) => [held, total.value])
    expect(named(BEFORE)).toEqual([
      [58, 65],
      [20, 41],
    ])
    expect(named(SEPTEMBER)).toEqual([
      [29, 31],
      [27, 35],
    ])
    // Most of September: the worst is a count of the whole month.
    expect(named(period('2024-09-01', '2024-09-28'))).toEqual([
      [29, 31],
      [27, 35],
    ])
    expect(named(period('2024-07-01', '2024-07-31'))).toEqual([[10, 13]])
    expect(named(AFTER)).toEqual([])
  })

  it('show the worst even where three others fit better', () => {
    const us: Filter = { ...NO_FILTER, directions: ['against-us-and-coalition'] }
    const autumn = period('2023-10-20', '2023-11-17')
    // 69 of 73 by the Washington Institute; counts of the Pentagon fit better, all of them below ours.
    expect(totalsNamed(shipped, us, autumn).map(({ total }) => total.value)).toContain(73)
    expect(totalsBeside(shipped, us, autumn).map(({ total }) => total.value)).toContain(73)
    expect(totalsBeside(shipped, us, autumn)).toHaveLength(3)
  })
})

describe('the ratio by published totals', () => {
  it('is that of one body where it counts both periods', () => {
    const result = ratio(AUGUST, SEPTEMBER)
    expect(result?.a.total?.total.saidBy).toBe(result?.b.total?.total.saidBy)
    const [a, b] = [result?.a.total?.total.value ?? 0, result?.b.total?.total.value ?? 0]
    expect(result?.ratio).toBeCloseTo(b / 30 / (a / 31), 12)
  })

  it('takes our count of attacks for a period that nobody else counts', () => {
    const result = ratio(BEFORE, AFTER)
    expect(result).toMatchObject({ a: { rate: 65 / 18 }, b: { total: null, rate: 14 / 28 } })
    expect(result?.ratio).toBeCloseTo(0.5 / (65 / 18), 12)
  })

  it('is none where the filter lets pass less, or other, than the totals count', () => {
    expect(ratio(BEFORE, AFTER, { ...ON_ISRAEL, weapons: ['rocket'] })).toBeNull()
    expect(ratio(BEFORE, AFTER, { ...ON_ISRAEL, evidence: ['confirmed'] })).toBeNull()
    expect(ratio(BEFORE, AFTER, { ...ON_ISRAEL, actors: ['houthis'] })).toBeNull()
    expect(ratio(BEFORE, AFTER, NO_FILTER)).toBeNull()
  })

  it('is none where no total stands for either period', () => {
    expect(ratio(AFTER, period('2024-12-16', '2024-12-31'))).toBeNull()
  })
})

describe('the direction of a filter', () => {
  it('is that of its directions or target sides, if it is one', () => {
    expect(directionOfFilter(ON_ISRAEL)).toBe('against-israel')
    expect(directionOfFilter({ ...NO_FILTER, sides: ['united-states', 'coalition'] })).toBe(
      'against-us-and-coalition',
    )
    expect(directionOfFilter({ ...NO_FILTER, sides: ['israel', 'coalition'] })).toBeNull()
    expect(directionOfFilter(NO_FILTER)).toBeNull()
  })
})
