import { describe, expect, test } from 'vitest'
import type { Box } from './labels'
import { placeTooltip } from './tooltip-place'

const WINDOW = { width: 400, height: 300 }
const SIZE = { width: 100, height: 60 }

const at = (x: number, y: number, covered: readonly Box[] = [], size = SIZE) =>
  placeTooltip({ x, y }, 10, size, WINDOW, covered)

test('a tooltip stands above its symbol, in the middle', () => {
  expect(at(200, 200)).toEqual({ x: 150, y: 122 })
})

test('it stands below where there is no room above', () => {
  expect(at(200, 50)).toEqual({ x: 150, y: 68 })
})

test('it keeps within the sides', () => {
  expect(at(10, 200).x).toBe(6)
  expect(at(390, 200).x).toBe(294)
})

describe('one too tall for the room above and below', () => {
  const tall = { width: 100, height: 200 }

  test('stands at the right, else at the left, and never on its symbol', () => {
    expect(at(200, 160, [], tall)).toEqual({ x: 218, y: 60 })
    expect(at(300, 140, [], tall)).toEqual({ x: 182, y: 40 })
  })

  test('hides the least of its symbol where it is too wide as well, within the map', () => {
    const large = { width: 380, height: 200 }
    // It reaches from 6 to 206 at the top, over the symbol from 190; from 94 to 294 at the bottom.
    expect(at(200, 200, [], large)).toEqual({ x: 10, y: 6 })
    expect(at(200, 100, [], large)).toEqual({ x: 10, y: 94 })
  })
})

describe('what lies over the map', () => {
  const zoom = { x: 340, y: 0, width: 60, height: 140 }

  test('sends it below, where it would lie on it above', () => {
    // Above it would reach from 250 to 350, over the box from 340.
    expect(at(300, 130, [zoom])).toEqual({ x: 250, y: 148 })
  })

  test('sends it aside where it would lie on it above and below', () => {
    const scale = { x: 320, y: 160, width: 80, height: 140 }
    expect(at(300, 150, [zoom, scale])).toEqual({ x: 182, y: 120 })
  })

  test('pushes it to the left where there is no room aside', () => {
    const wide = { width: 260, height: 60 }
    const scale = { x: 320, y: 160, width: 80, height: 140 }
    // Aside of 200 ± 18 none of 260 px fits; left of the zoom it ends at 340, beside the scale at 320.
    expect(at(220, 150, [zoom, scale], wide)).toEqual({ x: 80, y: 72 })
  })

  test('pushes it no further than it must', () => {
    const saving = { x: 220, y: 0, width: 110, height: 60 }
    const large = { width: 200, height: 150 }
    // Below, left of the saving, it would end at 220, 82 px further away.
    expect(at(320, 100, [saving, zoom], large)).toEqual({ x: 102, y: 60 })
  })

  test('pushes it down where there is no room above and below', () => {
    const large = { width: 260, height: 140 }
    // Right of the symbol it reaches from 118 to 378, over the box from 340 until it ends at 140.
    expect(at(100, 150, [zoom], large)).toEqual({ x: 118, y: 140 })
  })

  test('is hidden rather than the symbol', () => {
    const all = { x: 0, y: 0, ...WINDOW }
    expect(at(200, 200, [all])).toEqual({ x: 150, y: 122 })
  })
})
