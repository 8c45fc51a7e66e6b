import { describe, expect, test } from 'vitest'
import {
  arc,
  circlePath,
  largestRadius,
  piePaths,
  radiusOf,
  referenceAmounts,
  regionRadiusOf,
  roundDown,
} from './symbol'

describe('the size of a symbol', () => {
  test('gives four times the amount twice the radius', () => {
    expect(radiusOf(40, 50, 6) / radiusOf(10, 50, 6)).toBeCloseTo(2, 9)
  })

  test('is largest for the largest amount of the record, and grows with the zoom within limits', () => {
    expect(radiusOf(50, 50, 6)).toBe(18)
    expect(largestRadius(2)).toBe(11)
    expect(largestRadius(11)).toBe(26)
  })

  test('never falls below what can be seen, nor a region below what can show its hatching', () => {
    expect(radiusOf(1, 10_000, 6)).toBe(3.5)
    expect(regionRadiusOf(1, 10_000, 6)).toBe(8)
  })
})

describe('a pie', () => {
  test('of two halves starts at the top and runs clockwise', () => {
    expect(piePaths([1, 1], 10)).toEqual([
      'M0 0L0 -10A10 10 0 0 1 0 10Z',
      'M0 0L0 10A10 10 0 0 1 0 -10Z',
    ])
  })

  test('draws three quarters as the long way round', () => {
    expect(piePaths([3, 1], 10)).toEqual([
      'M0 0L0 -10A10 10 0 1 1 -10 0Z',
      'M0 0L-10 0A10 10 0 0 1 0 -10Z',
    ])
  })

  test('of one part is a whole circle', () => {
    expect(piePaths([7], 10)).toEqual([circlePath(10)])
  })
})

test.each([
  [50, 50],
  [61, 50],
  [1, 1],
  [19, 10],
  [2, 2],
])('%d is rounded down to %d', (amount, round) => {
  expect(roundDown(amount)).toBe(round)
})

test('a legend shows the largest round amount, a fifth of it and one', () => {
  expect(referenceAmounts(61)).toEqual([50, 10, 1])
  expect(referenceAmounts(3)).toEqual([2, 1])
  expect(referenceAmounts(1)).toEqual([1])
})

describe('an arc', () => {
  test('joins its ends and bows to the north, to whichever side it runs', () => {
    for (const to of [-100, 100]) {
      const points = arc({ x: 0, y: 0 }, { x: to, y: 0 }, 2)
      expect(points[0]).toEqual({ x: 0, y: 0 })
      expect(points[2]).toEqual({ x: to, y: 0 })
      expect(points[1]?.x).toBeCloseTo(to / 2, 9)
      expect(points[1]?.y).toBeCloseTo(-9, 9)
    }
  })
})
