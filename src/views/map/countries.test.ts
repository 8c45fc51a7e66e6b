import { expect, test } from 'vitest'
import { buildWorld } from '../../../tooling/world'
import { decodeBasemap } from './basemap'
import { areaNamesOf } from './countries'
import { AREA_NAMES } from './geography'

const world = decodeBasemap(buildWorld())
const names = areaNamesOf(world)
const of = (text: string) => names.find((name) => name.text === text)

test('names placed by hand come first, as they are', () => {
  expect(names.slice(0, AREA_NAMES.length)).toEqual(AREA_NAMES)
})

test('every country of the world has one name, near its middle', () => {
  expect(names.length).toBeGreaterThan(200)
  expect(new Set(names.map(({ text }) => text)).size).toBe(names.length)
  const mali = of('Mali')?.spots[0]
  expect(mali?.lat).toBeGreaterThan(10)
  expect(mali?.lat).toBeLessThan(25)
  expect(mali?.lon).toBeGreaterThan(-12)
  expect(mali?.lon).toBeLessThan(4)
})

test('small countries are named only further in', () => {
  expect(of('Rwanda')?.fromZoom).toBeGreaterThan((of('Algeria')?.fromZoom ?? 0) + 2)
})

test('areas whose status is open have broken lines, and so has the Golan', () => {
  expect(world.openBorders.coordinates.length).toBeGreaterThan(0)
  expect(world.borders.coordinates.length).toBeGreaterThan(150)
})
