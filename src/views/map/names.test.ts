import { describe, expect, test } from 'vitest'
import type { Place } from '../../model/record'
import type { ActorMark, TargetMark } from './marks'
import { project } from './mercator'
import { namesOf, obstaclesOf, shortName } from './names'
import { sceneOf } from './scene'

const ZOOM = 6
const origin = project(40, 30, ZOOM)
const camera = { zoom: ZOOM, origin, frame: { x: 0, y: 0, width: 1200, height: 900 } }
const measure = (text: string) => text.length * 6

const place = (id: string, lat: number, lon: number) =>
  ({ id, name: id, lat, lon, geoPrecision: 'exact' }) as Place
const target = (id: string, amount: number, lat: number, lon: number): TargetMark => ({
  id: `place:${id}`,
  place: place(id, lat, lon),
  amount,
  slices: [],
})
const state: ActorMark = {
  id: 'actor:israel',
  actor: { id: 'israel', name: 'Israel', country: 'IL' } as ActorMark['actor'],
  form: 'state',
  at: { lat: 31.65, lon: 33.45 },
  ties: [],
  memberIds: [],
}

const names = (
  places: string[] = [],
  targets = [target('eilat', 50, 29.6, 34.9), target('mosul', 2, 36.3, 43.1)],
) =>
  namesOf({
    scene: sceneOf(targets, [state], { zoom: ZOOM, largest: 50, generous: 12 }),
    camera,
    places,
    actors: [],
    cities: [place('mosul', 36.3, 43.1), place('basra', 30.5, 47.8)],
    measure,
  })

describe('the names of the map', () => {
  test('countries choose first, then what was chosen, then places by count, seas, cities', () => {
    const kinds = names(['mosul']).map((name) => name.kind)
    const firsts = [...new Set(kinds)]
    expect(firsts).toEqual(['subject', 'neighbour', 'chosen', 'place', 'sea', 'city'])
  })

  test('a struck city is named as a place, not as a city again', () => {
    const mosul = names().filter((name) => name.id === 'place:mosul')
    expect(mosul.map((name) => name.kind)).toEqual(['place'])
    expect(names().some((name) => name.id === 'place:basra' && name.kind === 'city')).toBe(true)
  })

  test('a country with a mark of its state has its name beside the mark', () => {
    const israel = names().find((name) => name.text === 'Israel')
    expect(israel?.id).toBe('actor:israel')
    expect(israel?.anchors[0]?.beside).toBe(8)
  })

  test('places out of view take no name from those in view', () => {
    const far = Array.from({ length: 90 }, (_, index) => target(`far-${index}`, 99, -40, index))
    const near = target('eilat', 1, 29.6, 34.9)
    const ids = names([], [...far, near]).map((name) => name.id)
    expect(ids).toContain('place:eilat')
    expect(ids.some((id) => id.startsWith('place:far'))).toBe(false)
  })
})

test('names of the West Bank and the Gaza Strip wait for room', () => {
  expect(names().some((name) => name.text === 'West Bank')).toBe(false)
})

test('actors rank above every target as obstacles', () => {
  const scene = sceneOf([target('eilat', 50, 29.6, 34.9)], [state], {
    zoom: ZOOM,
    largest: 50,
    generous: 12,
  })
  const ranks = obstaclesOf(scene, origin).map(({ id, rank }) => [id, rank])
  expect(ranks).toEqual([
    ['place:eilat', 50],
    ['actor:israel', 100_000],
  ])
})

test.each([
  ['Erbil airport (coalition base)', 'exact', 'Erbil airport'],
  ['Victoria Base / Baghdad Diplomatic Support Center', 'near', 'Victoria Base'],
  ['Israel (place not given)', 'region', 'Israel (place not given)'],
] as const)('%s (%s) is shown as %s', (name, geoPrecision, short) => {
  expect(shortName({ name, geoPrecision })).toBe(short)
})
