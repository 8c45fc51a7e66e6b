import { expect, test } from 'vitest'
import type { Bins } from '../../engine/summary'
import { requireDay } from '../../model/day'
import { HUES } from '../../model/vocabulary'
import type { StackKey } from '../../ui/stack'
import { binContent, binName, notesOn, spokenBin } from './bin'

const day = requireDay

test('a bin is named by its exact days', () => {
  expect(binName(day('2024-10-14'), 'day')).toBe('Mon 14 Oct 2024')
  expect(binName(day('2024-10-20'), 'day')).toBe('Sun 20 Oct 2024')
  expect(binName(day('2024-10-14'), 'week')).toBe('Mon 14 – Sun 20 Oct 2024')
  expect(binName(day('2024-09-30'), 'week')).toBe('Mon 30 Sep – Sun 6 Oct 2024')
  expect(binName(day('2024-12-30'), 'week')).toBe('Mon 30 Dec 2024 – Sun 5 Jan 2025')
  expect(binName(day('2024-10-01'), 'month')).toBe('Oct 2024')
})

const monday = day('2024-10-14')
/** One week, keys a to c: a 3 + 1 imprecise inside; c 1 imprecise inside, 2 outside. */
const bins: Bins = {
  width: 'week',
  edges: Int32Array.of(monday, monday + 7),
  keys: ['a', 'b', 'c'],
  amounts: Uint32Array.of(3, 0, 1, 0, 0, 0, 0, 0, 0, 2, 1, 0),
}

test('its content adds up, and says what is imprecise and what lies out of the range', () => {
  expect(binContent(bins, 0, { from: monday, to: monday + 6 })).toEqual({
    name: 'Mon 14 – Sun 20 Oct 2024',
    total: 7,
    outside: 2,
    imprecise: 2,
    split: [
      { key: 0, amount: 4 },
      { key: 2, amount: 3 },
    ],
    partly: false,
  })
})

test('a range that covers some of its days covers it partly', () => {
  const partly = (from: number, to: number) => binContent(bins, 0, { from, to }).partly
  expect(partly(monday + 1, monday + 60)).toBe(true)
  expect(partly(monday - 60, monday + 5)).toBe(true)
  expect(partly(monday - 60, monday + 60)).toBe(false)
  expect(partly(monday + 7, monday + 60)).toBe(false)
})

const content = binContent(bins, 0, { from: monday + 1, to: monday + 6 })

test('notes say what the numbers alone would hide', () => {
  expect(notesOn(content)).toEqual([
    '2 dated only to a week or month that begins here (hatched)',
    '2 outside the date range (faded)',
    'The date range covers a part of these days',
  ])
  expect(notesOn({ ...content, outside: 7, imprecise: 7, partly: false })).toEqual([
    'All dated only to a week or month that begins here (hatched)',
    'All outside the date range (faded)',
  ])
  expect(notesOn({ ...content, outside: 0, imprecise: 0, partly: false })).toEqual([])
})

test('a bin is spoken in one line, with its split', () => {
  const keys = ['A', 'B', 'C'].map(
    (label): StackKey => ({ key: label, label, colour: HUES.blue, texture: 'solid' }),
  )
  expect(spokenBin({ ...content, outside: 0, imprecise: 0, partly: false }, keys, 'attacks')).toBe(
    'Mon 14 – Sun 20 Oct 2024: 7 attacks. A 4. C 3',
  )
})
