import { describe, expect, test } from 'vitest'
import type { Place } from '../../model/record'
import { placeLabels } from './labels'
import { namesOf, obstaclesOf } from './names'
import { type Ringed, withRings } from './rings'
import type { Scene } from './scene'

const frame = { x: 0, y: 0, width: 600, height: 400 }
const NONE: Ringed = { opened: undefined, marked: new Set(), chosen: [] }

const target = (id: string, amount: number, x: number, y: number) => ({
  id: `place:${id}`,
  place: { id, name: id, lat: 0, lon: 0, geoPrecision: 'exact' } as Place,
  amount,
  slices: [],
  x,
  y,
  r: 10,
  hit: 10,
  off: { x: 0, y: 0 },
  zIndex: 0,
})

/** Left and upper edge of each name; 60 px wide and 15 high, of symbols with a radius of 10. */
function namesAt(targets: Scene['targets'], ringed: Ringed) {
  const scene = withRings({ targets, actors: [] }, ringed)
  const camera = { zoom: 6, origin: { x: 0, y: 0 }, frame }
  const { chosen: places } = ringed
  const names = namesOf({
    scene,
    camera,
    places,
    actors: [],
    cities: [],
    areas: [],
    measure: () => 60,
  })
  const symbols = obstaclesOf(scene, camera.origin)
  const placed = placeLabels(names, { symbols, covered: [], frame })
  return Object.fromEntries(placed.map(({ id, x, y }) => [id.replace('place:', ''), [x, y]]))
}

describe('a name stands 3 px off', () => {
  const one = [target('haifa', 5, 200, 200)]

  test('the symbol, where no ring is', () => {
    expect(namesAt(one, NONE)).toEqual({ haifa: [213, 192.5] })
  })

  test('the ring of the open strike, and that of a marked one', () => {
    expect(namesAt(one, { ...NONE, opened: 'haifa' })).toEqual({ haifa: [219, 192.5] })
    expect(namesAt(one, { ...NONE, marked: new Set(['haifa']) })).toEqual({ haifa: [219, 192.5] })
  })

  test('the ring of a place in the filter', () => {
    expect(namesAt(one, { ...NONE, chosen: ['haifa'] })).toEqual({ haifa: [216.5, 192.5] })
  })
})

test('a name keeps off the ring of another place', () => {
  // Right of its symbol, "acre" reaches from 213 to 273: to the ring of "haifa", not to its symbol.
  const two = [target('haifa', 5, 285, 200), target('acre', 2, 200, 200)]
  expect(namesAt(two, NONE).acre).toEqual([213, 192.5])
  // Left of its own instead: from 127 to 187.
  expect(namesAt(two, { ...NONE, opened: 'haifa' }).acre).toEqual([127, 192.5])
})
