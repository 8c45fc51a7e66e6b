import { describe, expect, test } from 'vitest'
import type { Actor, Place } from '../../model/record'
import { actorMarks, shownActors, targetMarks } from './marks'

const place = (id: string): Place => ({
  id,
  name: id,
  nameAr: null,
  nameHe: null,
  aliases: [],
  country: 'IL',
  admin1: null,
  kind: 'city',
  lat: 30,
  lon: 35,
  geoPrecision: 'exact',
  basis: 'made up',
  statusNote: null,
})

const actor = (id: string, more: Partial<Actor> = {}): Actor => ({
  id,
  name: id,
  nameAr: null,
  aliases: [],
  kind: 'militia',
  side: 'unknown',
  country: null,
  parents: [],
  memberOf: [],
  pmfBrigades: [],
  leader: null,
  founded: null,
  designations: [],
  baseAreas: [],
  summary: 'made up',
  activeUntil: null,
  notes: null,
  israelStrikeRole: [],
  sources: [],
  ...more,
})

const base = (lat: number, lon: number) => ({ place: 'made up', lat, lon, what: 'made up' })

describe('targets', () => {
  const dataset = { placeById: new Map(['a', 'b', 'c'].map((id) => [id, place(id)])) }
  const summary = {
    places: new Map([
      ['a', { amount: 1, byStack: Uint32Array.of(1, 0, 0) }],
      ['b', { amount: 5, byStack: Uint32Array.of(3, 0, 2) }],
    ]),
    bins: { keys: ['x', 'y', 'z'] } as never,
  }

  test('stand in the order of their counts, split by the keys that they have', () => {
    expect(targetMarks(dataset, summary, []).map(({ id, slices }) => [id, slices])).toEqual([
      [
        'place:b',
        [
          { key: 'x', amount: 3 },
          { key: 'z', amount: 2 },
        ],
      ],
      ['place:a', [{ key: 'x', amount: 1 }]],
    ])
  })

  test('of the place filter stay without a count, to be released', () => {
    const marks = targetMarks(dataset, summary, ['c', 'b'])
    expect(marks.map(({ id, amount }) => [id, amount])).toEqual([
      ['place:b', 5],
      ['place:a', 1],
      ['place:c', 0],
    ])
  })
})

describe('actors', () => {
  test('stand at their first base area, tied to the further ones', () => {
    const [mark] = actorMarks([actor('a', { baseAreas: [base(33, 44), base(34, 41)] })])
    expect(mark).toMatchObject({ id: 'actor:a', form: 'base', at: { lat: 33, lon: 44 } })
    expect(mark?.ties).toMatchObject([{ lat: 34, lon: 41 }])
  })

  test('an umbrella stands in the middle of the first bases of the members that name it first', () => {
    const marks = actorMarks([
      actor('umbrella', { kind: 'umbrella' }),
      actor('committee', { kind: 'umbrella' }),
      actor('a', { memberOf: ['umbrella', 'committee'], baseAreas: [base(32, 44), base(10, 10)] }),
      actor('b', { memberOf: ['umbrella'], baseAreas: [base(34, 46)] }),
      actor('c', { memberOf: ['umbrella'] }),
    ])
    expect(marks.map(({ id }) => id)).toEqual(['actor:umbrella', 'actor:a', 'actor:b'])
    expect(marks[0]).toMatchObject({
      form: 'umbrella',
      at: { lat: 33, lon: 45 },
      memberIds: ['a', 'b', 'c'],
    })
    expect(marks[0]?.ties).toHaveLength(2)
  })

  test('a state without a base stands at the name of its country, if the map has that', () => {
    const marks = actorMarks([
      actor('israel', { kind: 'state', country: 'IL' }),
      actor('united-states', { kind: 'state', country: 'US' }),
      actor('army', { kind: 'state-force', country: 'IL' }),
    ])
    expect(marks.map(({ id, form }) => [id, form])).toEqual([['actor:israel', 'state']])
  })

  test('those with no known place are not on the map', () => {
    expect(actorMarks([actor('a'), actor('b', { kind: 'organisation' })])).toEqual([])
  })

  test('all stand on the map, but of hundreds only those of the filter', () => {
    const many = actorMarks(
      Array.from({ length: 200 }, (_, n) => actor(`a${n}`, { baseAreas: [base(33, 44)] })),
    )
    expect(shownActors(many.slice(0, 150), [])).toHaveLength(150)
    expect(shownActors(many, [])).toEqual([])
    expect(shownActors(many, ['a7', 'elsewhere']).map(({ actor: { id } }) => id)).toEqual(['a7'])
  })
})
