import { describe, expect, it } from 'vitest'
import { manyPlaces, PLACES } from '../../engine/manyInvented.fixture'
import type { Place } from '../../model/record'
import type { Camera } from './camera'
import { clusterMarks, largestCell, MANY, pointsOf } from './clusters'
import { project } from './mercator'

const place = (id: string, lat: number, lon: number) => ({ id, name: id, lat, lon }) as Place

/** A window of 800 by 600 px over a spot. */
function over(lat: number, lon: number, zoom: number): Camera {
  const { x, y } = project(lat, lon, zoom)
  return {
    zoom,
    origin: { x: x - 400, y: y - 300 },
    frame: { x: 0, y: 0, width: 800, height: 600 },
  }
}

/** So many places at either end of a degree, each with one strike of key `a`, and one with three of `b`. */
function two(count: number) {
  const places = Array.from({ length: count }, (_, n) =>
    n % 2 === 0 ? place(`west-${n}`, 10, 20) : place(`east-${n}`, 10, 40),
  )
  const table = new Uint32Array(2 * count)
  for (let n = 0; n < count; n++) table[2 * n] = 1
  table[2 * 7 + 1] = 3
  return { points: pointsOf(places), amounts: { table, keys: ['a', 'b'] } }
}

describe('marks of many places', () => {
  it('are cells that add up what their places have, named by the largest', () => {
    const { points, amounts } = two(MANY)
    const marks = clusterMarks(points, amounts, over(10, 30, 4))
    expect(
      marks.map(({ place: { id }, amount, cluster }) => [id, amount, cluster?.others]),
    ).toEqual([
      ['east-7', MANY / 2 + 3, MANY / 2 - 1],
      ['west-0', MANY / 2, MANY / 2 - 1],
    ])
    expect(marks[0]?.slices).toEqual([
      { key: 'a', amount: MANY / 2 },
      { key: 'b', amount: 3 },
    ])
    expect(marks[0]?.cluster?.at.lat).toBeCloseTo(10)
    expect(marks[0]?.cluster?.at.lon).toBeCloseTo(40)
  })

  it('are single places where few are in sight', () => {
    const { points, amounts } = two(MANY)
    const marks = clusterMarks(points, amounts, over(10, 20, 9))
    expect(marks).toHaveLength(MANY / 2)
    expect(marks.every(({ cluster }) => cluster === undefined)).toBe(true)
  })

  it('leave out places without a strike, and those out of sight', () => {
    const { points } = two(4)
    const table = Uint32Array.of(1, 0, 0, 0, 0, 0, 0, 0)
    const amounts = { table, keys: ['a', 'b'] }
    expect(clusterMarks(points, amounts, over(10, 30, 4)).map(({ id }) => id)).toEqual([
      'place:west-0',
    ])
    expect(clusterMarks(points, amounts, over(-40, -100, 4))).toEqual([])
  })

  it('stay the same symbols when the map is moved', () => {
    const { points, amounts } = two(MANY)
    const ids = (lon: number) =>
      clusterMarks(points, amounts, over(10, lon, 4)).map(({ id, amount }) => [id, amount])
    expect(ids(29)).toEqual(ids(31))
  })

  it('scale by the largest cell of the whole record', () => {
    const { points } = two(MANY)
    expect(largestCell(points, new Uint32Array(MANY).fill(2), 4)).toBe(MANY)
    expect(largestCell(points, new Uint32Array(MANY), 4)).toBe(1)
  })
})

describe('a hundred thousand places, all invented', () => {
  const places = manyPlaces()
  const points = pointsOf(places)
  const amounts = { table: new Uint32Array(2 * PLACES).fill(1), keys: ['a', 'b'] }
  const sum = (marks: ReturnType<typeof clusterMarks>) =>
    marks.reduce((all, { amount }) => all + amount, 0)

  it('are as many symbols as the window has room for, and none is left out', () => {
    const marks = clusterMarks(points, amounts, over(20, 20, 2))
    expect(sum(marks)).toBe(2 * PLACES)
    expect(marks.length).toBeGreaterThan(20)
    // 800 by 600 px and a cell more at each side, in cells of 56 px.
    expect(marks.length).toBeLessThanOrEqual(17 * 14)
    for (const { cluster, place } of marks) {
      const [[south, west], [north, east]] = cluster?.bounds ?? [
        [place.lat, place.lon],
        [place.lat, place.lon],
      ]
      expect(place.lat).toBeGreaterThanOrEqual(south - 1e-9)
      expect(place.lat).toBeLessThanOrEqual(north + 1e-9)
      expect(place.lon).toBeGreaterThanOrEqual(west - 1e-9)
      expect(place.lon).toBeLessThanOrEqual(east + 1e-9)
    }
  })

  it('stand apart where one looks closely', () => {
    const one = places[50_000] as Place
    const marks = clusterMarks(points, amounts, over(one.lat, one.lon, 11))
    expect(marks.map(({ id }) => id)).toContain('place:invented-place-50000')
    expect(marks.every(({ cluster }) => cluster === undefined)).toBe(true)
  })

  it('are one symbol where all of them lie in one town', () => {
    const town = places.map((one, n) => ({ ...one, lat: 15 + n * 1e-8, lon: 32 }))
    const crowd = Array.from({ length: 2 }, () => town).flat()
    const table = new Uint32Array(2 * crowd.length).fill(1)
    const marks = clusterMarks(pointsOf(crowd), { ...amounts, table }, over(15, 32, 3))
    expect(marks).toHaveLength(1)
    expect(sum(marks)).toBe(4 * PLACES)
    expect(marks[0]?.cluster?.bounds[0][0]).toBeCloseTo(15, 6)
    expect(marks[0]?.cluster?.bounds[1][0]).toBeCloseTo(15.001, 6)
  })
})
