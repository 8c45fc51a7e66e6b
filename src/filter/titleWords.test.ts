import { expect, test } from 'vitest'
import { NO_FILTER } from '../engine/filter'
import { requireDay } from '../model/day'
import type { Evidence } from '../model/vocabulary'
import { countedInWords, figureTitle, splitInWords, targetInWords } from './titleWords'

const extent = { first: requireDay('2023-10-17'), last: requireDay('2024-12-31') }
const placeById = new Map(
  ['Eilat', 'Haifa', 'Elifaz', 'Yardena', 'Hermon'].map((name) => [name.toLowerCase(), { name }]),
) as never
const target = (filter: object, amounts?: Record<string, number>) =>
  targetInWords(
    { ...NO_FILTER, ...filter },
    { placeById },
    amounts && new Map(Object.entries(amounts)),
  )

test('the countries that are struck are targets, in the order of their strikes', () => {
  expect(target({}, { IQ: 5, IL: 9, SY: 7, JO: 0 })).toBe('on targets in Israel, Syria and Iraq')
  expect(target({ countries: ['SY'] }, { IL: 9, SY: 7 })).toBe('on targets in Syria')
})

test('three of many are named, and it says how many more there are', () => {
  expect(target({}, { IQ: 5, IL: 9, SY: 7, JO: 1, LB: 2 })).toBe(
    'on targets in Israel, Syria, Iraq and 2 more countries',
  )
  expect(target({ places: ['eilat', 'haifa', 'elifaz', 'yardena', 'hermon'] })).toBe(
    'on Eilat, Haifa, Elifaz and 2 more places',
  )
})

test('what is struck at sea is in no country', () => {
  expect(target({}, { IL: 9, XX: 2 })).toBe('on targets in Israel and at sea')
  expect(target({}, { XX: 2 })).toBe('on targets at sea')
})

test('chosen places come first, then the one chosen direction, which never stands as a bare name', () => {
  expect(target({ places: ['eilat'], directions: ['against-israel'] }, { IL: 9 })).toBe('on Eilat')
  expect(target({ directions: ['against-israel'] }, { IL: 9, SY: 7 })).toBe('against Israel')
  expect(target({ directions: ['against-israel'], countries: ['IL'] }, { IL: 9 })).toBe(
    'against Israel',
  )
  expect(target({ directions: ['against-us-and-coalition'], countries: ['SY', 'IQ'] })).toBe(
    'against US and Coalition forces in Syria and Iraq',
  )
})

test('without a choice and without amounts nothing is said', () => {
  expect(target({})).toBe('')
})

test('a title says what, where and when', () => {
  const titled = (filter: object, per = 'per week', by = 'by evidence') =>
    figureTitle(
      per,
      by,
      {
        question: { filter: { ...NO_FILTER, ...filter }, measure: 'strikes' },
        facets: {
          country: new Map([['IL', 9]]),
          evidence: new Map([
            ['claimed', 5],
            ['confirmed', 4],
          ]),
        },
      } as never,
      { placeById, extent },
    )
  const [from, to] = [requireDay('2024-09-01'), requireDay('2024-11-18')]
  expect(titled({ directions: ['against-israel'], from, to })).toBe(
    'Claimed or reported strikes per week against Israel, by evidence, 1 Sep – 18 Nov 2024',
  )
  expect(titled({})).toBe(
    'Claimed or reported strikes per week on targets in Israel, by evidence, 17 Oct 2023 – 31 Dec 2024',
  )
  expect(titled({ evidence: ['confirmed'], from, to }, '', '')).toBe(
    'Confirmed strikes on targets in Israel, 1 Sep – 18 Nov 2024',
  )
})

test('what is counted carries how far it is known', () => {
  const counted = (evidence: Evidence[], amounts?: Partial<Record<Evidence, number>>) =>
    countedInWords('strikes', { evidence }, amounts && new Map(Object.entries(amounts)))
  expect(counted([])).toBe('claimed or reported strikes')
  expect(counted([], { claimed: 3, confirmed: 1 })).toBe('claimed or reported strikes')
  expect(counted([], { claimed: 0, confirmed: 1, reported: 2 })).toBe('reported strikes')
  expect(counted([], { attributed: 2, confirmed: 1 })).toBe('claimed or reported strikes')
  expect(counted([], { claimed: 3 })).toBe('claimed strikes')
  // The other classes count under every filter but the evidence.
  expect(counted(['confirmed'], { claimed: 3, confirmed: 1 })).toBe('confirmed strikes')
  expect(counted(['confirmed', 'reported'])).toBe('reported strikes')
  expect(counted([], {})).toBe('claimed or reported strikes')
  // What was asked for, where there is none of it.
  expect(counted(['confirmed'], { claimed: 3 })).toBe('confirmed strikes')
  expect(counted(['confirmed', 'reported'], { claimed: 3 })).toBe('reported strikes')
  expect(counted([], { 'as-coded': 9 })).toBe('strikes')
  expect(countedInWords('attacks', { evidence: ['contested'] })).toBe('contested attacks')
})

test('one direction is no split', () => {
  expect(splitInWords('direction', { directions: [] })).toBe('by direction')
  expect(splitInWords('direction', { directions: ['against-israel'] })).toBe('')
  expect(splitInWords('country', { directions: ['against-israel'] })).toBe('by target country')
})
