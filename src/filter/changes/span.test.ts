import { describe, expect, it } from 'vitest'
import { requireDay } from '../../model/day'
import { changeInWords, clipped, countsIn, isClear, spanOf } from './span'

const series = { first: 100, counts: Float64Array.of(1, 2, 3, 4, 5), undated: [] }

describe('the days in which a change is looked for', () => {
  it('reach from the first of both periods to the last, whichever comes first', () => {
    const [early, late] = [
      { from: 10, to: 19 },
      { from: 30, to: 34 },
    ]
    expect(spanOf({ a: early, b: late })).toEqual({ first: 10, last: 34 })
    expect(spanOf({ a: late, b: early })).toEqual({ first: 10, last: 34 })
  })

  it('end where the record does', () => {
    expect(clipped({ first: 90, last: 102 }, series)).toEqual({ first: 100, last: 102 })
    expect(clipped({ first: 103, last: 120 }, series)).toEqual({ first: 103, last: 104 })
  })

  it('have the counts of each of them, and none beyond the record', () => {
    expect([...countsIn(series, { first: 101, last: 103 })]).toEqual([2, 3, 4])
    expect([...countsIn(series, clipped({ first: 80, last: 90 }, series))]).toEqual([])
    expect([...countsIn(series, clipped({ first: 110, last: 120 }, series))]).toEqual([])
  })
})

describe('a change in words', () => {
  const words = (day: string, first: string, last: string) =>
    changeInWords(requireDay(day), { first: requireDay(first), last: requireDay(last) })

  it('is the day and its interval, the year said once', () => {
    expect(words('2024-11-22', '2024-11-18', '2024-11-26')).toBe('22 Nov 2024 (18 – 26 Nov)')
    expect(words('2024-11-22', '2024-09-18', '2024-12-04')).toBe('22 Nov 2024 (18 Sep – 4 Dec)')
    expect(words('2024-11-22', '2024-11-22', '2024-11-22')).toBe('22 Nov 2024 (22 Nov)')
  })

  it('says the years where they differ', () => {
    expect(words('2024-01-30', '2023-11-06', '2024-11-17')).toBe(
      '30 Jan 2024 (6 Nov 2023 – 17 Nov 2024)',
    )
    expect(words('2024-01-02', '2023-12-06', '2023-12-30')).toBe('2 Jan 2024 (6 – 30 Dec 2023)')
  })
})

it('a change is clear where chance brings as large a one less than once in twenty times', () => {
  const change = { at: 1, low: 0, high: 2, statistic: 9, before: 1, after: 2 }
  expect(isClear({ ...change, p: 0.049 })).toBe(true)
  expect(isClear({ ...change, p: 0.05 })).toBe(false)
})
