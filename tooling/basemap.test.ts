import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decodeBasemap } from '../src/views/map/basemap'
import { buildBasemap } from './basemap'

const topology = buildBasemap()
const { countries, coasts, borders, openBorders } = decodeBasemap(topology)

type Ring = GeoJSON.Position[]

function inRing(ring: Ring, lon: number, lat: number): boolean {
  let inside = false
  ring.forEach(([x = 0, y = 0], index) => {
    const [px = 0, py = 0] = ring[(index + ring.length - 1) % ring.length] as GeoJSON.Position
    if (y > lat !== py > lat && lon < ((px - x) * (lat - y)) / (py - y) + x) inside = !inside
  })
  return inside
}

/** Names of the countries whose shape holds the point. */
function countriesAt(lat: number, lon: number): string[] {
  return countries.features.flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return []
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const holds = polygons.some(
      ([outline = [], ...holes]) =>
        inRing(outline, lon, lat) && !holes.some((hole) => inRing(hole, lon, lat)),
    )
    return holds ? [properties.name] : []
  })
}

function distanceTo(lines: GeoJSON.MultiLineString, lat: number, lon: number): number {
  return Math.min(...lines.coordinates.flat().map(([x = 0, y = 0]) => Math.hypot(x - lon, y - lat)))
}

describe('the basemap', () => {
  test('weighs under 60 kB compressed', () => {
    expect(gzipSync(JSON.stringify(topology)).length).toBeLessThan(60_000)
  })

  test('has the three subject countries, once each', () => {
    const subjects = countries.features.filter(({ properties }) => properties.role === 'subject')
    expect(subjects.map(({ properties }) => properties.code).sort()).toEqual(['IL', 'IQ', 'SY'])
  })

  test.each([
    ['Baghdad', 33.34, 44.4, 'Iraq'],
    ['Basra', 30.51, 47.78, 'Iraq'],
    ['Damascus', 33.51, 36.29, 'Syria'],
    ['Qamishli', 37.04, 41.23, 'Syria'],
    ['Eilat', 29.565, 34.95, 'Israel'],
    ['Haifa', 32.79, 35.0, 'Israel'],
    ['Ramallah', 31.9, 35.2, 'Palestine'],
    ['Gaza', 31.48, 34.43, 'Palestine'],
    ['Amman', 31.95, 35.93, 'Jordan'],
  ])('puts %s in one country', (_name, lat, lon, country) => {
    expect(countriesAt(lat, lon)).toEqual([country])
  })

  test.each([
    ['the Mediterranean', 33.5, 34],
    ['the Persian Gulf', 28.5, 50],
    ['the Red Sea', 25, 36],
  ])('leaves %s to the sea', (_name, lat, lon) => {
    expect(countriesAt(lat, lon)).toEqual([])
  })

  test('reaches further than any window shows', () => {
    const [west, south, east, north] = topology.bbox as GeoJSON.BBox
    expect(east - west).toBeGreaterThan(100)
    expect((north as number) - south).toBeGreaterThan(70)
  })

  test('tells agreed borders, armistice lines and coasts apart', () => {
    const golan: [number, number] = [33.0, 35.86]
    const greenLine: [number, number] = [32.3, 35.0]
    const syriaIraq: [number, number] = [34.42, 41.0]
    const haifaBay: [number, number] = [32.83, 34.97]
    expect(distanceTo(openBorders, ...golan)).toBeLessThan(0.1)
    expect(distanceTo(openBorders, ...greenLine)).toBeLessThan(0.1)
    expect(distanceTo(borders, ...syriaIraq)).toBeLessThan(0.2)
    expect(distanceTo(openBorders, ...syriaIraq)).toBeGreaterThan(1)
    expect(distanceTo(coasts, ...haifaBay)).toBeLessThan(0.05)
  })
})
