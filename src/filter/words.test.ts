import { describe, expect, test } from 'vitest'
import type { Dataset } from '../dataset/dataset'
import { type Filter, NO_FILTER } from '../engine/filter'
import { requireDay } from '../model/day'
import { either, filterInWords } from './words'

const named = <T>(names: Record<string, string>) =>
  new Map(Object.entries(names).map(([id, name]) => [id, { id, name } as T]))

const dataset: Pick<Dataset, 'actorById' | 'placeById'> = {
  actorById: named({ kh: "Kata'ib Hezbollah", iri: 'Islamic Resistance in Iraq' }),
  placeById: named({ eilat: 'Eilat', haifa: 'Haifa' }),
}

const words = (clauses: Partial<Filter>) =>
  filterInWords({ filter: { ...NO_FILTER, ...clauses } }, dataset)

describe('the filter in words', () => {
  test('an empty filter has none', () => {
    expect(words({})).toEqual([])
  })

  test('dates: both ends, or one that is open', () => {
    const from = requireDay('2024-10-01')
    const to = requireDay('2024-11-18')
    expect(words({ from, to })).toEqual(['1 Oct – 18 Nov 2024'])
    expect(words({ from })).toEqual(['from 1 Oct 2024'])
    expect(words({ to })).toEqual(['to 18 Nov 2024'])
  })

  test('actors say in which part, and whether umbrella claims are in', () => {
    expect(words({ actors: ['kh'] })).toEqual(["claimed by or blamed on Kata'ib Hezbollah"])
    expect(words({ actors: ['kh', 'iri'], actorRole: 'claimed' })).toEqual([
      "claimed by Kata'ib Hezbollah or Islamic Resistance in Iraq",
    ])
    expect(words({ actors: ['kh'], actorRole: 'attributed' })).toEqual([
      "blamed on Kata'ib Hezbollah",
    ])
    expect(words({ actors: ['kh'], viaUmbrella: true })).toEqual([
      "claimed by or blamed on Kata'ib Hezbollah, including umbrella claims",
    ])
  })

  test('a role without actors filters nothing and says nothing', () => {
    expect(words({ actorRole: 'claimed', viaUmbrella: true })).toEqual([])
  })

  test('classes are named after their dimension, names of states keep their capital', () => {
    expect(
      words({
        places: ['eilat', 'haifa'],
        directions: ['against-israel'],
        sides: ['united-states'],
        weapons: ['rocket', 'air-strike'],
        outcomes: ['claimed-only'],
        evidence: ['confirmed', 'reported'],
        countries: ['SY', 'XX'],
      }),
    ).toEqual([
      'target: Eilat or Haifa',
      'direction: against Israel',
      'target side: United States',
      'weapon: rocket or air strike',
      'outcome: claim only',
      'evidence: confirmed or reported',
      'target country: Syria or at sea',
    ])
  })

  test('casualties and free text', () => {
    expect(words({ casualties: true, text: ' red sea ' })).toEqual([
      'with people killed or injured',
      'with the words “red sea”',
    ])
  })

  test('ids that the dataset does not know stand for themselves', () => {
    expect(words({ actors: ['gone'], places: ['nowhere'] })).toEqual([
      'claimed by or blamed on gone',
      'target: nowhere',
    ])
  })
})

test('names are joined as in a sentence', () => {
  expect([either([]), either(['a']), either(['a', 'b']), either(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a or b',
    'a, b or c',
  ])
})
