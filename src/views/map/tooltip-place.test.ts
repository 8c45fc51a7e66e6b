import { expect, test } from 'vitest'
import { placeTooltip } from './tooltip-place'

const WINDOW = { width: 400, height: 300 }
const SIZE = { width: 100, height: 60 }

test('a tooltip stands above its symbol, in the middle', () => {
  expect(placeTooltip({ x: 200, y: 200 }, 10, SIZE, WINDOW)).toEqual({ x: 150, y: 122 })
})

test('it stands below where there is no room above', () => {
  expect(placeTooltip({ x: 200, y: 50 }, 10, SIZE, WINDOW)).toEqual({ x: 150, y: 68 })
})

test('it keeps within the sides', () => {
  expect(placeTooltip({ x: 10, y: 200 }, 10, SIZE, WINDOW).x).toBe(6)
  expect(placeTooltip({ x: 390, y: 200 }, 10, SIZE, WINDOW).x).toBe(294)
})

test('one that fits neither above nor below keeps within the map', () => {
  const tall = { width: 100, height: 200 }
  expect(placeTooltip({ x: 200, y: 160 }, 10, tall, WINDOW).y).toBe(6)
  expect(placeTooltip({ x: 200, y: 140 }, 10, tall, WINDOW).y).toBe(94)
})
