import { describe, expect, it } from 'vitest'
import { requireDay } from '../../model/day'
import { newestDays, opacityAt } from './fading'

const day = requireDay
const strike = (target: string, first: string, last = first) => ({
  target,
  window: { first: day(first), last: day(last) },
})

describe('the newest day of a place', () => {
  it('is that of its latest strike, in whatever order they come', () => {
    const newest = newestDays(
      [strike('eilat', '2024-10-05'), strike('haifa', '2024-10-02'), strike('eilat', '2024-10-03')],
      day('2024-10-10'),
    )
    expect([...newest]).toEqual([
      ['eilat', day('2024-10-05')],
      ['haifa', day('2024-10-02')],
    ])
  })

  it('is the last day of a week or month that may hold the strike, but none still to come', () => {
    const week = [strike('haifa', '2024-10-01', '2024-10-07')]
    expect(newestDays(week, day('2024-10-10')).get('haifa')).toBe(day('2024-10-07'))
    expect(newestDays(week, day('2024-10-04')).get('haifa')).toBe(day('2024-10-04'))
  })
})

describe('how a place fades', () => {
  it('in 28 days: full for the newest five, then evenly down to a quarter', () => {
    expect(opacityAt(0, 28)).toBe(1)
    expect(opacityAt(4, 28)).toBe(1)
    expect(opacityAt(5, 28)).toBeCloseTo(1 - 0.75 / 23)
    expect(opacityAt(27, 28)).toBe(0.25)
  })

  it('in 7 days: full for the newest two, a quarter after six', () => {
    expect(opacityAt(1, 7)).toBe(1)
    expect(opacityAt(2, 7)).toBeCloseTo(0.85)
    expect(opacityAt(6, 7)).toBe(0.25)
  })

  it('never below a quarter', () => expect(opacityAt(40, 7)).toBe(0.25))
})
