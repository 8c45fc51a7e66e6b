import { describe, expect, it } from 'vitest'
import { dailySeries } from './daily.fixture'
import { breakdown, comparePeriods, countPeriod, rateChange } from './periods'

const EXTENT = { first: 100, last: 199 }

const on = (day: number, attacks = 1) => ({ window: { first: day, last: day }, attacks })
const within = (first: number, last: number, attacks = 1) => ({ window: { first, last }, attacks })
/** One strike on each of `count` days from `day`. */
const run = (day: number, count: number) => Array.from({ length: count }, (_, at) => on(day + at))

const seriesOf = (strikes: ReturnType<typeof on>[], measure: 'strikes' | 'attacks' = 'strikes') =>
  dailySeries(strikes, EXTENT, measure)

describe('the daily series', () => {
  const strikes = [on(100), on(102, 3), on(102), within(110, 116, 2), on(199)]

  it('has a count for every day of the record', () => {
    const { first, counts } = seriesOf(strikes)
    expect(first).toBe(100)
    expect(counts).toHaveLength(100)
    expect([...counts.slice(0, 4)]).toEqual([1, 0, 2, 0])
    expect(counts[99]).toBe(1)
  })

  it('counts claimed attacks where asked', () => {
    expect([...seriesOf(strikes, 'attacks').counts.slice(0, 3)]).toEqual([1, 0, 4])
  })

  it('puts a strike of which only the week is known on no day', () => {
    const { counts, undated } = seriesOf(strikes, 'attacks')
    expect(counts.slice(10, 17).every((count) => count === 0)).toBe(true)
    expect(undated).toEqual([{ window: { first: 110, last: 116 }, amount: 2 }])
  })
})

describe('the count of a period', () => {
  const series = seriesOf([on(109), on(110), on(119), on(120), within(112, 118), within(118, 124)])

  it('takes in both its ends, and a strike whose whole window lies in it', () => {
    expect(countPeriod(series, { first: 110, last: 119 })).toMatchObject({
      days: 10,
      count: 3,
      undated: 1,
      possible: 1,
    })
  })

  it('tells strikes that may have happened in it apart', () => {
    expect(countPeriod(series, { first: 120, last: 120 })).toMatchObject({
      days: 1,
      count: 1,
      undated: 0,
      possible: 1,
    })
  })

  it('ends where the record ends', () => {
    expect(countPeriod(series, { first: 90, last: 109 })).toMatchObject({
      window: { first: 100, last: 109 },
      days: 10,
      count: 1,
    })
    expect(countPeriod(series, { first: 195, last: 300 })).toMatchObject({ days: 5 })
  })

  it('is none outside the record', () => {
    expect(countPeriod(series, { first: 50, last: 99 })).toBeNull()
    expect(countPeriod(series, { first: 200, last: 210 })).toBeNull()
  })
})

describe('two periods', () => {
  const a = { first: 100, last: 119 }
  const b = { first: 120, last: 129 }
  const compare = (strikes: ReturnType<typeof on>[], one = a, other = b) =>
    comparePeriods(seriesOf(strikes), one, other)

  it('are compared by rates a day, so that their lengths may differ', () => {
    // 10 in 20 days, then 10 in 10 days.
    const { change } = compare([...run(100, 10), ...run(120, 10)])
    expect(change).toMatchObject({ rateA: 0.5, rateB: 1, exact: { ratio: 2 } })
  })

  it('fell where the whole interval lies below 1', () => {
    expect(compare([...run(100, 20), on(120)]).change?.verdict).toBe('fell')
  })

  it('rose where the whole interval lies above 1', () => {
    expect(compare([on(100), ...run(120, 10)]).change?.verdict).toBe('rose')
  })

  it('leave it unclear where the interval holds 1', () => {
    expect(compare([...run(100, 8), ...run(120, 2)]).change?.verdict).toBe('unclear')
  })

  it('claim no change under ten strikes together, be the difference what it may', () => {
    const { change } = compare(run(120, 9))
    expect(change?.exact.low).toBeGreaterThan(1)
    expect(change?.verdict).toBe('few')
    expect(compare(run(120, 10)).change?.verdict).toBe('rose')
  })

  it('have nothing to say of no strikes', () => {
    expect(compare([]).change).toMatchObject({ verdict: 'none', exact: { p: 1 } })
  })

  it('are not tested where they share days', () => {
    const { a: countA, ...rest } = compare([on(115)], a, { first: 115, last: 129 })
    expect(rest).toMatchObject({ obstacle: 'overlap', shared: 5, change: null })
    expect(countA?.count).toBe(1)
  })

  it('are not tested against themselves', () => {
    expect(compare([on(115)], a, a)).toMatchObject({ obstacle: 'same', change: null })
  })

  it('are not tested where one lies outside the record', () => {
    expect(compare([on(115)], { first: 1, last: 20 })).toMatchObject({
      a: null,
      obstacle: 'outside',
      change: null,
    })
  })

  it('may be single days, for which no bursts can be told', () => {
    const strikes = [...Array.from({ length: 12 }, () => on(110)), on(111)]
    const { change } = compare(strikes, { first: 110, last: 110 }, { first: 111, last: 111 })
    expect(change).toMatchObject({ dispersion: null, widened: null, verdict: 'fell' })
  })
})

describe('bursts', () => {
  const a = { first: 100, last: 119 }
  const b = { first: 120, last: 139 }
  /** 20 strikes on one day of A, 8 on one day of B. */
  const bursty = [
    ...Array.from({ length: 20 }, () => on(105)),
    ...Array.from({ length: 8 }, () => on(125)),
  ]

  it('widen the interval to go by', () => {
    const { change } = comparePeriods(seriesOf(bursty), a, b)
    // Means 1 and 0.4: (19² + 19)/1 + (7.6² + 19 · 0.4²)/0.4 = 380 + 152 over 38 degrees of freedom.
    expect(change?.dispersion?.index).toBeCloseTo(14, 10)
    expect(change?.exact.high).toBeLessThan(1)
    expect(change?.widened?.high).toBeGreaterThan(1)
    expect(change?.reading).toBe(change?.widened)
    expect(change?.verdict).toBe('unclear')
  })

  it('leave the exact interval to go by where a count is 0', () => {
    const { change } = comparePeriods(seriesOf(bursty.slice(0, 20)), a, b)
    expect(change).toMatchObject({ bursts: true, widened: null })
    expect(change?.reading).toBe(change?.exact)
  })

  it('are none where strikes come evenly', () => {
    const { change } = comparePeriods(seriesOf([...run(100, 20), ...run(120, 10)]), a, b)
    expect(change).toMatchObject({ bursts: false, widened: null })
  })

  it('are told from the strikes whose day is known, and the counts hold the others too', () => {
    const series = seriesOf([...run(100, 20), within(121, 127)])
    const [one, other] = [countPeriod(series, a), countPeriod(series, b)]
    if (!one || !other) throw new Error('outside')
    expect(rateChange(one, other)).toMatchObject({ rateB: 0.05, dispersion: { index: 0, df: 19 } })
  })
})

describe('the breakdown', () => {
  const periods = [
    { first: 100, last: 119 },
    { first: 120, last: 139 },
  ] as const
  const of = (key: string, list: ReturnType<typeof on>[]) =>
    list.map((strike) => ({ ...strike, key }))
  const rows = (list: ReturnType<typeof of>) =>
    breakdown(
      new Map(
        list.map(
          ({ key }) => [key, seriesOf(list.filter((strike) => strike.key === key))] as const,
        ),
      ),
      periods,
    )

  it('begins with the largest change of rate; those under the floor come last', () => {
    const result = rows([
      ...of('few', run(100, 9)),
      ...of('small', [...run(100, 12), ...run(120, 9)]),
      ...of('large', [...run(100, 18), ...run(120, 1)]),
      ...of('elsewhere', run(150, 20)),
    ])
    expect(result.map(({ key }) => key)).toEqual(['large', 'small', 'few'])
    expect(result.map(({ verdict }) => verdict)).toEqual(['fell', 'unclear', 'few'])
  })

  it('counts as tests only the rows above the floor', () => {
    // 12 of 14 in A: p = 2 · (1 + 14 + 91) / 2^14 = 0.0129; of one test it stays so, of four it is 0.0518.
    const one = of('one', [...run(100, 12), ...run(120, 2)])
    const even = (key: string) => of(key, [...run(100, 10), ...run(120, 10)])
    const [alone] = rows([...one, ...of('few', run(100, 9))])
    expect(alone?.adjusted).toBeCloseTo(212 / 2 ** 14, 12)
    expect(alone?.verdict).toBe('fell')
    const [amongFour] = rows([...one, ...even('two'), ...even('three'), ...even('four')])
    expect(amongFour?.adjusted).toBeCloseTo((4 * 212) / 2 ** 14, 12)
    expect(amongFour?.verdict).toBe('unclear')
  })
})
