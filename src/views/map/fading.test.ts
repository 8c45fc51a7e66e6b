import { describe, expect, it } from 'vitest'
import { opacityAt } from './fading'

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
