import { describe, expect, test } from 'vitest'
import { frameRegion, maxBounds, REGION } from './framing'
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
