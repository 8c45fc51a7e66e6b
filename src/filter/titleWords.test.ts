import { expect, test } from 'vitest'
import { NO_FILTER } from '../engine/filter'
import { requireDay } from '../model/day'
import { whereAndWhen } from './titleWords'

const extent = { first: requireDay('2023-10-17'), last: requireDay('2024-12-31') }
const placeById = new Map([['eilat', { name: 'Eilat' }]]) as never
const words = (filter: object, amounts: Record<string, number>) =>
  whereAndWhen(
    {
      question: { filter: { ...NO_FILTER, ...filter } },
      facets: { country: new Map(Object.entries(amounts)) },
    } as never,
    { placeById, extent },
  )

test('names the countries by their strikes, and the days of the record', () => {
  expect(words({}, { IQ: 5, IL: 9, SY: 7, JO: 0 })).toBe(
    'Israel, Syria, Iraq, 17 Oct 2023 – 31 Dec 2024',
  )
})

test('names three of many, and says how many more there are', () => {
  expect(words({}, { IQ: 5, IL: 9, SY: 7, JO: 1, LB: 2 })).toBe(
    'Israel, Syria, Iraq and 2 more, 17 Oct 2023 – 31 Dec 2024',
  )
})

test('names the chosen places, else the chosen countries, and the chosen days', () => {
  const [from, to] = [requireDay('2024-11-18'), requireDay('2024-12-01')]
  expect(words({ places: ['eilat'], from, to }, { IL: 9, SY: 7 })).toBe(
    'Eilat, 18 Nov – 1 Dec 2024',
  )
  expect(words({ countries: ['SY'], from, to }, { IL: 9, SY: 7 })).toBe(
    'Syria, 18 Nov – 1 Dec 2024',
  )
})
