import { describe, expect, test } from 'vitest'
import { type LabelRequest, placeLabels, type Surroundings } from './labels'

const OPEN: Surroundings = {
  symbols: [],
  covered: [],
  frame: { x: 0, y: 0, width: 200, height: 100 },
}

const name = (
  id: string,
  x: number,
  y: number,
  more: Partial<LabelRequest> = {},
): LabelRequest => ({
  id,
  width: 40,
  height: 10,
  anchors: [{ x, y, beside: 5 }],
  rank: 1,
  tolerance: 0,
  ...more,
})

const at = (requests: LabelRequest[], around: Partial<Surroundings> = {}) =>
  placeLabels(requests, { ...OPEN, ...around }).map(({ id, x, y }) => [id, x, y])

describe('placing names', () => {
  test('prefers the right of the symbol, 3 px off its rim', () => {
    expect(at([name('a', 100, 50)])).toEqual([['a', 108, 45]])
  })

  test('goes to the left where the right would leave the window', () => {
    expect(at([name('a', 180, 50)])).toEqual([['a', 132, 45]])
  })

  test('never covers a name that came before', () => {
    expect(at([name('a', 100, 50), name('b', 101, 50)])).toEqual([
      ['a', 108, 45],
      ['b', 53, 45],
    ])
  })

  test('keeps off the legend and the controls', () => {
    const covered = [{ x: 105, y: 0, width: 95, height: 100 }]
    expect(at([name('a', 100, 50)], { covered })).toEqual([['a', 52, 45]])
  })

  test('never covers a symbol that counts as much as its own', () => {
    const symbols = [{ id: 'other', x: 120, y: 50, r: 4, rank: 1 }]
    const tolerant = name('a', 100, 50, { tolerance: 9 })
    expect(at([tolerant], { symbols })).toEqual([['a', 52, 45]])
  })

  test('may cover a lesser symbol if it is let, but rather does not', () => {
    const symbols = [{ id: 'lesser', x: 120, y: 50, r: 4, rank: 0 }]
    const tolerant = name('a', 100, 50, { tolerance: 1 })
    expect(at([tolerant], { symbols })).toEqual([['a', 52, 45]])
    const wall = { x: 0, y: 0, width: 95, height: 100 }
    const lids = [
      { x: 0, y: 0, width: 200, height: 44 },
      { x: 0, y: 56, width: 200, height: 44 },
    ]
    expect(at([tolerant], { symbols, covered: [wall, ...lids] })).toEqual([['a', 108, 45]])
    expect(at([name('a', 100, 50)], { symbols, covered: [wall, ...lids] })).toEqual([])
  })

  test('does not take its own symbol for an obstacle', () => {
    const symbols = [{ id: 'a', x: 100, y: 50, r: 30, rank: 9 }]
    expect(at([name('a', 100, 50)], { symbols })).toEqual([['a', 108, 45]])
  })

  test('leaves a name out that finds no room', () => {
    expect(at([name('a', 100, 50, { width: 400 })])).toEqual([])
  })

  test('centres names of countries on their spot, and goes to the next spot where that is taken', () => {
    const country = (id: string) =>
      name(id, 0, 0, {
        anchors: [
          { x: 100, y: 50, beside: null },
          { x: 50, y: 20, beside: null },
        ],
      })
    expect(at([country('a'), country('b')])).toEqual([
      ['a', 80, 45],
      ['b', 30, 15],
    ])
  })
})
