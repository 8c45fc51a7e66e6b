import { describe, expect, test } from 'vitest'
import { requireDay } from '../../../model/day'
import type { ContextEvent } from '../../../model/record'
import {
  byPrecedence,
  datedEvent,
  eventDate,
  eventsSpan,
  kindCounts,
  periodsAround,
  shownEvents,
} from './events'

const event = (fields: Partial<ContextEvent> = {}): ContextEvent => ({
  id: 'invented',
  date: '2024-01-10',
  datePrecision: 'day',
  kind: 'military',
  title: 'Invented',
  summary: 'Nothing happened: this is invented.',
  parties: [],
  countries: [],
  sources: ['gazette-1'],
  ...fields,
})

test('a day that is not known is not given', () => {
  expect(eventDate(datedEvent(event()))).toBe('10 Jan 2024')
  expect(eventDate(datedEvent(event({ datePrecision: 'week' })))).toBe(
    'some day of 10 – 16 Jan 2024',
  )
  const month = event({ date: '2024-07-01', datePrecision: 'month' })
  expect(eventDate(datedEvent(month))).toBe('some day of Jul 2024')
})

test('several events span from the first to the last day that they may have been on', () => {
  const events = [event({ datePrecision: 'week' }), event({ date: '2024-01-12' })].map(datedEvent)
  expect(eventsSpan(events)).toBe('10 – 16 Jan 2024')
})

test('kinds that are switched off are left out, but for the chosen event; the rest in order of time', () => {
  const events = [
    event({ id: 'late', date: '2024-01-20' }),
    event({ id: 'early', kind: 'legal' }),
    event({ id: 'truce', kind: 'ceasefire' }),
  ]
  const ids = (chosen: string | null) =>
    shownEvents(events, ['ceasefire'], chosen).map(({ id }) => id)
  expect(ids(null)).toEqual(['early', 'late'])
  expect(ids('truce')).toEqual(['early', 'truce', 'late'])
})

test('of a part of the days, only events that may have been on them are shown, and the chosen one', () => {
  const days = (first: string, last: string) => ({
    first: requireDay(first),
    last: requireDay(last),
  })
  const events = [
    event({ id: 'before', date: '2024-01-02' }),
    event({ id: 'week', date: '2024-01-04', datePrecision: 'week' }),
    event({ id: 'in', date: '2024-01-12' }),
    event({ id: 'after', date: '2024-01-13' }),
  ]
  const ids = (chosen: string | null) =>
    shownEvents(events, [], chosen, days('2024-01-10', '2024-01-12')).map(({ id }) => id)
  expect(ids(null)).toEqual(['week', 'in'])
  expect(ids('after')).toEqual(['week', 'in', 'after'])
})

test('ceasefires come first, then what more sources report, then acts of states, then the shorter', () => {
  const order = [
    event({ id: 'words', kind: 'statement' }),
    event({ id: 'long', title: 'A longer title' }),
    event({ id: 'short' }),
    event({ id: 'letter', kind: 'diplomacy' }),
    event({ id: 'reported', sources: ['a', 'b'], kind: 'statement' }),
    event({ id: 'truce', kind: 'ceasefire' }),
  ].sort(byPrecedence)
  expect(order.map(({ id }) => id)).toEqual([
    'truce',
    'reported',
    'letter',
    'short',
    'long',
    'words',
  ])
})

test('kinds are counted in the order of the vocabulary, those without events left out', () => {
  expect(kindCounts([event({ kind: 'legal' }), event(), event()])).toEqual([
    { kind: 'military', count: 2 },
    { kind: 'legal', count: 1 },
  ])
})

describe('the periods around an event', () => {
  const extent = { first: requireDay('2024-01-01'), last: requireDay('2024-12-31') }
  const around = (date: string, precision: ContextEvent['datePrecision'] = 'day') =>
    periodsAround(datedEvent(event({ date, datePrecision: precision })).window, extent)

  test('its own day counts as after', () => {
    const day = requireDay('2024-06-15')
    expect(around('2024-06-15')).toEqual({
      before: { from: null, to: day - 1 },
      after: { from: day, to: null },
      compare: { a: { from: day - 28, to: day - 1 }, b: { from: day, to: day + 27 } },
    })
  })

  test('a month that it may fall in counts as after as a whole', () => {
    const { before, after } = around('2024-07-01', 'month')
    expect(before?.to).toBe(requireDay('2024-06-30'))
    expect(after?.from).toBe(requireDay('2024-07-01'))
  })

  test('compared periods stay equal and within the record, and are not too short', () => {
    const day = requireDay('2024-12-20')
    expect(around('2024-12-20').compare).toEqual({
      a: { from: day - 12, to: day - 1 },
      b: { from: day, to: requireDay('2024-12-31') },
    })
    expect(around('2024-12-28').compare).toBeNull()
  })

  test('where the record has no days before it, there is nothing to choose', () => {
    const none = { before: null, after: null, compare: null }
    expect(around('2023-12-01')).toEqual(none)
    expect(around('2024-01-01')).toEqual(none)
    expect(around('2025-01-01')).toEqual(none)
  })
})
