import { geoIdentity, geoPath } from 'd3-geo'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildBasemap } from '../../../tooling/basemap'
import { decodeBasemap } from './basemap'
import { project, unproject } from './mercator'
import { outlinesOf, pathOf } from './outlines'

/** Degrees of a point that is given in px at zoom 0. */
const at = (x: number, y: number): GeoJSON.Position => {
  const { lat, lon } = unproject({ x, y }, 0)
  return [lon, lat]
}
const line = (...points: [number, number][]): GeoJSON.Geometry => ({
  type: 'MultiLineString',
  coordinates: [points.map(([x, y]) => at(x, y))],
})
const area = (...points: [number, number][]): GeoJSON.Geometry => ({
  type: 'Polygon',
  coordinates: [[...points, points[0] as [number, number]].map(([x, y]) => at(x, y))],
})

const WHOLE = { x: 0, y: 0, width: 256, height: 256 }
const ORIGIN = { x: 0, y: 0 }
const drawn = (shape: GeoJSON.Geometry, zoom = 0, origin = ORIGIN, frame = WHOLE) =>
  pathOf(outlinesOf(shape), { zoom, origin }, frame)

/** The points of a path of one piece. */
const pointsOf = (path: string): [number, number][] =>
  path
    .replace(/[MZ]/g, '')
    .split('L')
    .filter((point) => point !== '')
    .map((point) => point.split(' ').map(Number) as [number, number])

describe('an outline', () => {
  it('is drawn in px from the origin, at the zoom', () => {
    const shape = line([10, 20], [30, 20], [30, 60])
    expect(drawn(shape)).toBe('M10 20L30 20L30 60')
    expect(drawn(shape, 1)).toBe('M20 40L60 40L60 120')
    expect(drawn(shape, 1, { x: 15, y: -5 })).toBe('M5 45L45 45L45 125')
  })

  it('leaves out what lies less than half a pixel off, and draws it further in', () => {
    const shape = line([0, 0], [50, 0.4], [100, 0])
    expect(drawn(shape)).toBe('M0 0L100 0')
    expect(drawn(shape, 1, ORIGIN, { ...WHOLE, width: 512 })).toBe('M0 0L100 0.8L200 0')
  })

  it('closes an area, and leaves out one that is too small to be seen', () => {
    expect(drawn(area([10, 10], [40, 10], [40, 40]))).toBe('M10 10L40 10L40 40L10 10Z')
    expect(drawn(area([10, 10], [10.3, 10], [10.3, 10.3]))).toBe('')
  })

  it('is not drawn where none of it can be in the frame', () => {
    const shape = line([10, 10], [20, 20])
    const frame = { x: 0, y: 0, width: 5, height: 256 }
    expect(drawn(shape, 0, ORIGIN, frame)).toBe('')
    expect(drawn(shape, 0, ORIGIN, { ...frame, x: 12 })).not.toBe('')
  })

  it('goes around beyond the frame by the first and the last point there', () => {
    const frame = { x: 0, y: 0, width: 50, height: 256 }
    expect(
      drawn(line([10, 10], [60, 20], [90, 5], [80, 50], [70, 30], [40, 40]), 0, ORIGIN, frame),
    ).toBe('M10 10L60 20L70 30L40 40')
  })

  it('never lies more than half a pixel off', () => {
    const coordinate = fc.double({ min: 20, max: 200, noNaN: true })
    const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 40 })
    const far = { x: -1e5, y: -1e5, width: 2e5, height: 2e5 }
    fc.assert(
      fc.property(points, fc.double({ min: -3, max: 4, noNaN: true }), (given, zoom) => {
        const path = pointsOf(drawn(line(...given), zoom, ORIGIN, far))
        const scale = 2 ** zoom
        for (const [x, y] of given) {
          const off = Math.min(
            ...path.slice(1).map((end, i) => distance([x * scale, y * scale], path[i] ?? end, end)),
          )
          // Points are written to a tenth of a pixel.
          expect(off).toBeLessThan(0.5 + 0.08)
        }
      }),
    )
  })

  it('shows within the frame what is there, as d3-geo cuts it', () => {
    const { countries } = decodeBasemap(buildBasemap())
    const corner = project(33.2, 35.1, 8)
    const frame = { x: -40, y: -30, width: 700, height: 500 }
    const cut = geoIdentity().clipExtent([
      [frame.x, frame.y],
      [frame.x + frame.width, frame.y + frame.height],
    ])
    const seen = (coordinates: GeoJSON.Position[][]) =>
      geoPath(cut).area({ type: 'Polygon', coordinates })
    let compared = 0
    for (const { geometry } of countries.features) {
      const polygons =
        geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : geometry.type === 'MultiPolygon'
            ? geometry.coordinates
            : []
      for (const [ring] of polygons) {
        if (!ring) continue
        const whole = ring.map(([lon = 0, lat = 0]) => {
          const { x, y } = project(lat, lon, 8)
          return [x - corner.x, y - corner.y]
        })
        const shape: GeoJSON.Geometry = { type: 'Polygon', coordinates: [ring] }
        const path = pointsOf(drawn(shape, 8, corner, frame))
        const expected = seen([whole])
        if (path.length === 0) expect(expected).toBeLessThan(2)
        else {
          // Half a pixel along each side of it at most.
          expect(Math.abs(seen([path]) - expected)).toBeLessThan(0.002 * frame.width * frame.height)
          compared++
        }
      }
    }
    expect(compared).toBeGreaterThan(2)
  })
})

function distance(
  [x, y]: [number, number],
  [ax, ay]: [number, number],
  [bx, by]: [number, number],
): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2
  const along = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length
  const t = Math.min(1, Math.max(0, along))
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay))
}
