import { describe, expect, test } from 'vitest'
import { frameRegion, isEmbedded, maxBounds, REGION, regionOf } from './framing'
import { project } from './mercator'

describe('the framed region', () => {
  test.each([
    [752, 450],
    [374, 400],
    [2400, 300],
    [300, 1600],
  ])('is wholly in a window of %d by %d px, and touches two of its sides', (width, height) => {
    const { lat, lon, zoom } = frameRegion(width, height)
    const centre = project(lat, lon, zoom)
    const [[south, west], [north, east]] = REGION
    const left = project(north, west, zoom).x - centre.x + width / 2
    const top = project(north, west, zoom).y - centre.y + height / 2
    const right = width / 2 - (project(south, east, zoom).x - centre.x)
    const bottom = height / 2 - (project(south, east, zoom).y - centre.y)
    expect(left).toBeCloseTo(right, 6)
    expect(top).toBeCloseTo(bottom, 6)
    expect(Math.min(left, top)).toBeCloseTo(8, 6)
  })

  test('holds the ends of Iraq, Syria and Israel', () => {
    const [[south, west], [north, east]] = REGION
    for (const [lat, lon] of [
      [29.06, 46.5],
      [29.49, 34.9],
      [37.38, 42.4],
      [33.0, 34.25],
      [30.0, 48.57],
    ] as const) {
      expect(lat).toBeGreaterThan(south)
      expect(lat).toBeLessThan(north)
      expect(lon).toBeGreaterThan(west)
      expect(lon).toBeLessThan(east)
    }
  })

  test('has the middle of the bounds, so that the bounds never push it aside', () => {
    const middle = ([[south, west], [north, east]]: typeof REGION) => {
      const [a, b] = [project(south, west, 0), project(north, east, 0)]
      return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
    }
    expect(middle(maxBounds()).x).toBeCloseTo(middle(REGION).x, 6)
    expect(middle(maxBounds()).y).toBeCloseTo(middle(REGION).y, 6)
  })

  test('can be zoomed out of by half a level', () => {
    const { zoom, minZoom } = frameRegion(752, 450)
    expect(zoom - minZoom).toBe(0.5)
  })
})

describe('the frame of other data', () => {
  const at = (lat: number, lon: number) => ({ lat, lon })
  const grid = (south: number, west: number, north: number, east: number) =>
    Array.from({ length: 400 }, (_, n) =>
      at(
        south + ((north - south) * (n % 20)) / 19,
        west + ((east - west) * Math.floor(n / 20)) / 19,
      ),
    )

  test('is the region of the record for data that fill it', () => {
    expect(regionOf(grid(29, 34, 37, 48))).toBe(REGION)
    expect(regionOf([])).toBe(REGION)
  })

  test('is where the data are, with a little room, near or far', () => {
    const [[south, west], [north, east]] = regionOf(grid(4, 20, 14, 40))
    expect([south, west, north, east].map(Math.round)).toEqual([3, 19, 15, 41])
    const [[inSouth, inWest], [inNorth, inEast]] = regionOf(grid(32.6, 34.9, 33.2, 35.6))
    expect(inSouth).toBeLessThan(32.6)
    expect(inNorth - inSouth).toBeLessThan(1.2)
    expect(inEast - inWest).toBeLessThan(1.3)
  })

  test('is not widened by one place far off', () => {
    expect(regionOf([...grid(29, 34, 37, 48), at(-33, 151)])).toBe(REGION)
  })

  test('needs another basemap beyond the embedded one, and then lets one see the world', () => {
    const sahel = regionOf(grid(4, 0, 20, 40))
    expect(isEmbedded(REGION)).toBe(true)
    expect(isEmbedded(regionOf(grid(32.6, 34.9, 33.2, 35.6)))).toBe(true)
    expect(isEmbedded(sahel)).toBe(false)
    expect(maxBounds(sahel)[1][1]).toBeGreaterThan(180)
    expect(frameRegion(800, 500, sahel).minZoom).toBeLessThan(1)
    expect(frameRegion(800, 500).minZoom).toBe(frameRegion(800, 500).zoom - 0.5)
  })

  test.each([
    [800, 500, 0],
    [374, 400, 68],
  ])('is wholly in a window of %d by %d px, beside %d px of controls', (width, height, covered) => {
    const sahel = regionOf(grid(4, 0, 20, 40))
    const { lat, lon, zoom } = frameRegion(width, height, sahel, covered)
    const centre = project(lat, lon, zoom)
    const [[south, west], [north, east]] = sahel
    const [bottomLeft, topRight] = [project(south, west, zoom), project(north, east, zoom)]
    // This one is wider than the windows are.
    expect(bottomLeft.x - centre.x + width / 2).toBeCloseTo(8, 6)
    expect(topRight.x - centre.x + width / 2).toBeCloseTo(width - covered - 8, 6)
    expect(bottomLeft.y - centre.y).toBeLessThan(height / 2)
    expect(centre.y - topRight.y).toBeLessThan(height / 2)
  })
})
