import { describe, expect, test } from 'vitest'
import type { Bins } from '../../engine/summary'
import {
  barBox,
  barPaths,
  binAt,
  binParts,
  dayAt,
  highestBin,
  isOnAxis,
  type PlotScale,
  placesOf,
  xOf,
  yOf,
} from './layout'

/** Two weeks and two keys. Week 1: 3 of a inside, 1 imprecise a inside, 2 of b outside. Week 2: 4 of b inside. */
const bins: Bins = {
  width: 'week',
  edges: Int32Array.of(0, 7, 14),
  keys: ['a', 'b'],
  amounts: Uint32Array.of(3, 0, 1, 0, 0, 2, 0, 0, /**/ 0, 0, 0, 0, 4, 0, 0, 0),
}

/** 10 px a day, 10 px a strike. */
const scale: PlotScale = {
  box: { x: 20, y: 5, width: 140, height: 100 },
  first: 0,
  end: 14,
  top: 10,
}

test('days run along the box and amounts up from zero at its lower edge', () => {
  expect([xOf(scale, 0), xOf(scale, 7), xOf(scale, 14)]).toEqual([20, 90, 160])
  expect([yOf(scale, 0), yOf(scale, 10), yOf(scale, 4)]).toEqual([105, 5, 65])
  expect([dayAt(scale, 20), dayAt(scale, 95)]).toEqual([0, 7.5])
})

test('a day belongs to the bin that starts on or before it', () => {
  expect([binAt(bins, -3), binAt(bins, 6.9), binAt(bins, 7), binAt(bins, 99)]).toEqual([0, 0, 1, 1])
})

test('what lies in the date range stacks first, imprecise parts on precise ones of their class', () => {
  expect(binParts(bins, 0)).toEqual([
    { key: 0, imprecise: false, outside: false, amount: 3 },
    { key: 0, imprecise: true, outside: false, amount: 1 },
    { key: 1, imprecise: false, outside: true, amount: 2 },
  ])
})

test('the highest bin counts what the date range leaves out', () => {
  expect(highestBin(bins)).toBe(6)
})

describe('bar paths', () => {
  test('parts stack without gap or overlap, one path for each class and state', () => {
    const paths = barPaths(bins, scale, { snap: true })
    // Of 70 px a week, 4 stay free: bars from 22 and 92, 66 wide.
    expect(paths).toEqual([
      { key: 0, imprecise: false, outside: false, d: 'M22 105V75h66V105z' },
      { key: 0, imprecise: true, outside: false, d: 'M22 75V65h66V75z' },
      { key: 1, imprecise: false, outside: true, d: 'M22 65V45h66V65z' },
      { key: 1, imprecise: false, outside: false, d: 'M92 105V65h66V105z' },
    ])
  })

  test('bars on the screen stand on whole px, in a figure where they belong', () => {
    const uneven = { ...scale, box: { ...scale.box, height: 95 } }
    expect(barPaths(bins, uneven, { snap: true })[0]?.d).toBe('M22 100V72h66V100z')
    expect(barPaths(bins, uneven, { snap: false })[0]?.d).toBe('M22 100V71.5h66V100z')
  })

  test('days of a few px close up', () => {
    const days: Bins = {
      width: 'day',
      edges: Int32Array.of(0, 1),
      keys: ['a'],
      amounts: Uint32Array.of(1, 0, 0, 0),
    }
    const narrow = (width: number) =>
      barPaths(days, { ...scale, end: 1, box: { ...scale.box, width } }, { snap: true })[0]?.d
    expect(narrow(2)).toBe('M20 105V95h2V105z')
    expect(narrow(4)).toBe('M20.3 105V95h3.4V105z')
  })

  test('a class without amounts has no path', () => {
    expect(barPaths({ ...bins, amounts: new Uint32Array(16) }, scale, { snap: true })).toEqual([])
  })
})

test('the outline of a bar is as wide as the bar and as high as all it counts', () => {
  // Week 1 counts 6 of 10: 60 px from the axis at 105.
  expect(barBox(bins, scale, 3)).toEqual({ x: 22, y: 45, width: 66, height: 60 })
})

test('marked strikes of the same place in time share one mark', () => {
  const day = { first: 3, last: 3 }
  expect(placesOf([day, day, { first: 0, last: 6 }, { first: 7, last: 7 }], scale)).toEqual([
    55, 95,
  ])
})

test('days before and after the axis have no place on it', () => {
  const far = [
    { first: -1, last: -1 },
    { first: 14, last: 14 },
    { first: 13, last: 13 },
  ]
  // 13.5 days of 10 px each from 20.
  expect(placesOf(far, scale)).toEqual([155])
  expect([-0.5, 0, 13, 14].map((day) => isOnAxis(scale, day))).toEqual([false, true, true, false])
})
