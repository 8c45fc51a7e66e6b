import { expect, test } from 'vitest'
import { metresPerPixel, project, scaleBar, unproject } from './mercator'

test('zero degrees lie in the middle of the world, and each zoom doubles it', () => {
  expect(project(0, 0, 0)).toEqual({ x: 128, y: 128 })
  expect(project(0, 90, 1)).toEqual({ x: 384, y: 256 })
})

test('85.0511° north is the upper edge', () => {
  expect(project(85.0511287798, 0, 0).y).toBeCloseTo(0, 6)
})

test('a pixel goes back to its place', () => {
  const { lat, lon } = unproject(project(33.51, 36.29, 7.3), 7.3)
  expect(lat).toBeCloseTo(33.51, 9)
  expect(lon).toBeCloseTo(36.29, 9)
})

test('at 60° north a pixel covers half of what it covers at the equator', () => {
  expect(metresPerPixel(0, 0)).toBeCloseTo(156_543.034, 3)
  expect(metresPerPixel(60, 0)).toBeCloseTo(78_271.517, 3)
})

test.each([
  [1000, 90, 50, 50],
  [2300, 90, 200, 86.9565],
  [120, 90, 10, 83.3333],
  [11, 90, 0.5, 45.4545],
])('a scale bar at %d m a pixel within %d px says %d km', (metres, widest, km, px) => {
  const bar = scaleBar(metres, widest)
  expect(bar.km).toBeCloseTo(km, 9)
  expect(bar.px).toBeCloseTo(px, 3)
})
