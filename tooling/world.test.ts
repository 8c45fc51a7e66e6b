import { describe, expect, test } from 'vitest'
import { decodeBasemap } from '../src/views/map/basemap'
import { buildWorld, cutRing } from './world'

describe('a ring', () => {
  test('that does not cross the date line stays as it is', () => {
    const ring = [
      [170, 0],
      [180, 0],
      [180, 10],
      [170, 0],
    ]
    expect(cutRing(ring)).toEqual([ring])
  })

  test('across the date line is cut in two, each closed along it', () => {
    // From 170 east to 170 west: it crosses half way, at 5 and at 15 north.
    const ring = [
      [170, 0],
      [-170, 10],
      [-170, 20],
      [170, 10],
      [170, 0],
    ]
    expect(cutRing(ring)).toEqual([
      [
        [-180, 5],
        [-170, 10],
        [-170, 20],
        [-180, 15],
        [-180, 5],
      ],
      [
        [180, 15],
        [170, 10],
        [170, 0],
        [180, 5],
        [180, 15],
      ],
    ])
  })

  test('with points upon the date line keeps them, once on either side', () => {
    const ring = [
      [170, 0],
      [-180, 0],
      [-170, 5],
      [-180, 10],
      [170, 10],
      [170, 0],
    ]
    expect(cutRing(ring)).toEqual([
      [
        [-180, 0],
        [-170, 5],
        [-180, 10],
        [-180, 0],
      ],
      [
        [180, 10],
        [170, 10],
        [170, 0],
        [180, 0],
        [180, 10],
      ],
    ])
  })

  test('round the pole is closed by way of the pole', () => {
    const ring = [
      [90, -70],
      [170, -70],
      [-170, -80],
      [-90, -70],
      [0, -70],
      [90, -70],
    ]
    expect(cutRing(ring)).toEqual([
      [
        [-180, -75],
        [-170, -80],
        [-90, -70],
        [0, -70],
        [90, -70],
        [170, -70],
        [180, -75],
        [180, -89.999],
        [-180, -89.999],
        [-180, -75],
      ],
    ])
  })
})

describe('the world', () => {
  const world = decodeBasemap(buildWorld())
  const lon = ([x = 0]: GeoJSON.Position) => x
  const steps = (lines: readonly GeoJSON.Position[][]) =>
    lines.flatMap((line) =>
      line.slice(1).map((point, index) => [lon(line[index] ?? point), lon(point)] as const),
    )
  const isOnDateLine = (at: number) => Math.abs(at) > 179.9999

  test.each(['coasts', 'borders', 'openBorders'] as const)('has no %s across the map', (kind) => {
    const across = steps(world[kind].coordinates).filter(([a, b]) => Math.abs(a - b) > 180)
    expect(across).toEqual([])
  })

  test('has no coasts where land goes on beyond the date line', () => {
    const along = steps(world.coasts.coordinates).filter((ends) => ends.every(isOnDateLine))
    expect(along).toEqual([])
  })

  test('has land at both ends: Chukotka, Taveuni', () => {
    const reach = (name: string) => {
      const country = world.countries.features.find(({ properties }) => properties.name === name)
      const lons = JSON.stringify(country?.geometry).match(/-?[\d.]+(?=,-?[\d.]+\])/g) ?? []
      return [Math.min(...lons.map(Number)), Math.max(...lons.map(Number))].map(Math.round)
    }
    expect(reach('Russia')).toEqual([-180, 180])
    expect(reach('Fiji')).toEqual([-180, 180])
  })
})
