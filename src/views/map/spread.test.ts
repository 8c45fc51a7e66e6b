import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apart, type Disc, reach, spread } from './spread'

const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y)

const crowd = fc.array(
  fc.record({
    x: fc.double({ min: 0, max: 200, noNaN: true }),
    y: fc.double({ min: 0, max: 200, noNaN: true }),
    r: fc.double({ min: 3.5, max: 26, noNaN: true }),
  }),
  { maxLength: 60 },
)

describe('spreading symbols', () => {
  test('leaves those alone that are far enough apart', () => {
    const discs: Disc[] = [
      { x: 0, y: 0, r: 10 },
      // 4 (the smaller radius) + 3 + 1: just enough.
      { x: 8, y: 0, r: 4 },
    ]
    expect(spread(discs)).toEqual([
      { x: 0, y: 0 },
      { x: 8, y: 0 },
    ])
  })

  test('parts two at the same point', () => {
    const discs: Disc[] = [
      { x: 5, y: 5, r: 6 },
      { x: 5, y: 5, r: 6 },
    ]
    const [a, b] = spread(discs)
    expect(distance(a as Disc, b as Disc)).toBeGreaterThanOrEqual(9)
  })

  test('moves the smaller more than the larger', () => {
    const discs: Disc[] = [
      { x: 0, y: 0, r: 20 },
      { x: 2, y: 0, r: 4 },
    ]
    const [large, small] = spread(discs)
    const moved = (index: number, at: Disc | { x: number; y: number } | undefined) =>
      distance(discs[index] as Disc, at as Disc)
    expect(moved(1, small)).toBeGreaterThan(moved(0, large))
  })

  test('takes no more way than it needs', () => {
    const discs: Disc[] = [
      { x: 0, y: 0, r: 5 },
      { x: 1, y: 0, r: 5 },
    ]
    const [a, b] = spread(discs)
    // Apart by 5 + 3, and at most the slack of 1 more.
    expect(distance(a as Disc, b as Disc)).toBeLessThanOrEqual(9.01)
  })

  test('never leaves a centre covered, however crowded', () => {
    fc.assert(
      fc.property(crowd, (discs) => {
        const at = spread(discs)
        for (let i = 0; i < discs.length; i++)
          for (let j = 0; j < i; j++) {
            const need = apart(discs[i] as Disc, discs[j] as Disc)
            expect(distance(at[i] as Disc, at[j] as Disc)).toBeGreaterThanOrEqual(need)
          }
      }),
      { numRuns: 60 },
    )
  })

  test('gives the same picture for the same symbols', () => {
    fc.assert(
      fc.property(crowd, (discs) => {
        expect(spread(discs)).toEqual(spread(discs))
      }),
      { numRuns: 20 },
    )
  })
})

describe('the reach of a press', () => {
  test('grows to what is generous where there is room', () => {
    expect(reach([{ x: 0, y: 0, r: 4 }], [{ x: 0, y: 0 }], 12)).toEqual([12])
  })

  test('ends 3 px before the nearest centre', () => {
    const discs = [
      { x: 0, y: 0, r: 4 },
      { x: 10, y: 0, r: 5 },
    ]
    expect(reach(discs, discs, 12)).toEqual([7, 7])
  })

  test('is never less than the symbol itself', () => {
    const discs = [
      { x: 0, y: 0, r: 20 },
      { x: 8, y: 0, r: 4 },
    ]
    expect(reach(discs, discs, 12)).toEqual([20, 5])
  })
})
