import { describe, expect, it } from 'vitest'
import { formatDay, requireDay } from '../../model/day'
import type { ContextEvent } from '../../model/record'
import { aroundEvent, eventOf, eventsWithin, periodsAround, pivotOf } from './choice'

const invented = (
  id: string,
  date: string,
  datePrecision: ContextEvent['datePrecision'] = 'day',
): ContextEvent => ({
  id,
  date,
  datePrecision,
  kind: 'statement',
  title: id,
  summary: 'Invented.',
  parties: [],
  countries: [],
  sources: ['gazette-1'],
})

const day = requireDay('2024-11-18')
const own = { first: day, last: day }

describe('periods around an event', () => {
  it('are of equal length, and the day of the event counts as after', () => {
    const { a, b } = periodsAround(own, 28)
    expect([a.from, a.to, b.from, b.to].map(formatDay)).toEqual([
      '2024-10-21',
      '2024-11-17',
      '2024-11-18',
      '2024-12-15',
    ])
  })

  it('count the day of the event as before, or in neither, where that is asked', () => {
    const ends = (counts: 'before' | 'neither') => {
      const { a, b } = periodsAround(own, 7, counts)
      return [a.from, a.to, b.from, b.to].map(formatDay)
    }
    expect(ends('before')).toEqual(['2024-11-12', '2024-11-18', '2024-11-19', '2024-11-25'])
    expect(ends('neither')).toEqual(['2024-11-11', '2024-11-17', '2024-11-19', '2024-11-25'])
  })

  it('leave out a whole week of which the event may be any day, where that is asked', () => {
    const week = invented('week', '2024-11-18', 'week')
    const { a, b } = periodsAround({ first: day, last: day + 6 }, 7, 'neither')
    expect([a.to, b.from].map(formatDay)).toEqual(['2024-11-17', '2024-11-25'])
    expect(aroundEvent(week, { a, b })).toEqual({ event: week, counts: 'neither', span: 7 })
  })

  it('are known again by their day and length', () => {
    expect(pivotOf(periodsAround(own, 14))).toEqual({ day, span: 14 })
  })

  it('are no such where there is a gap, or the lengths differ', () => {
    const { a, b } = periodsAround(own, 14)
    expect(pivotOf({ a, b: { from: b.from + 1, to: b.to + 1 } })).toBeNull()
    expect(pivotOf({ a, b: { from: b.from, to: b.to + 1 } })).toBeNull()
  })
})

describe('the event of the periods', () => {
  const compare = periodsAround(own, 7)
  const letter = invented('letter', '2024-11-18')
  const meeting = invented('meeting', '2024-11-18')
  const other = invented('other', '2024-11-19')

  it('is the only one of that day', () => {
    expect(eventOf([letter, other], compare, null)).toEqual({
      event: letter,
      counts: 'after',
      span: 7,
    })
    expect(eventOf([other], compare, null)).toBeNull()
  })

  it('is the marked one where there are several, and none of them unasked', () => {
    expect(eventOf([letter, meeting], compare, 'meeting')?.event).toBe(meeting)
    expect(eventOf([letter, meeting], compare, null)).toBeNull()
    expect(eventOf([letter, meeting, other], compare, 'other')).toBeNull()
  })

  it('may be the one whose day ends the first period, if it is marked', () => {
    const eve = invented('eve', '2024-11-17')
    expect(eventOf([eve], compare, 'eve')?.counts).toBe('before')
    expect(eventOf([eve], compare, null)).toBeNull()
  })
})

describe('events within an interval', () => {
  it('may have happened in it, and the nearest comes first', () => {
    const events = [
      invented('before', '2024-11-15'),
      invented('week', '2024-11-10', 'week'),
      invented('early', '2024-11-16'),
      invented('late', '2024-11-19'),
      invented('after', '2024-11-20'),
    ]
    const window = { first: requireDay('2024-11-16'), last: requireDay('2024-11-19') }
    expect(eventsWithin(events, window, day).map(({ id }) => id)).toEqual(['late', 'early', 'week'])
  })
})
