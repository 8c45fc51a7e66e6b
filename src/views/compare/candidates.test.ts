import { describe, expect, it } from 'vitest'
import { shippedDataset } from '../../../tooling/shipped'
import { TURNING_POINTS } from '../../filter/turningPoints'
import { requireDay } from '../../model/day'
import type { ContextEvent } from '../../model/record'
import { alsoWithin, whereAbouts } from './candidates'
import { periodsAround } from './choice'

const { contextEvents, contextEventById } = shippedDataset()
const [letter, ceasefire] = TURNING_POINTS.map(({ event }) => contextEventById.get(event)) as [
  ContextEvent,
  ContextEvent,
]
const own = (iso: string) => ({ first: requireDay(iso), last: requireDay(iso) })

describe('where an event lies beside a change', () => {
  const at = requireDay('2024-11-22')
  const interval = { first: requireDay('2024-11-18'), last: requireDay('2024-11-26') }
  const where = (event: ContextEvent) => whereAbouts(event, at, interval)

  it('is said in days, and as inside or outside of the interval', () => {
    expect(where(letter)).toBe('4 days before this day, inside the interval')
    expect(where(ceasefire)).toBe('5 days after this day, outside the interval')
    expect(where({ ...letter, date: '2024-11-21' })).toBe(
      '1 day before this day, inside the interval',
    )
    expect(where({ ...letter, date: '2024-11-22' })).toBe('on this very day, inside the interval')
  })

  it('of an event known to the week goes by the nearest of its days', () => {
    // From Monday 11 to Sunday 17 November, and from 18 to 24.
    const week = (date: string) => where({ ...letter, date, datePrecision: 'week' })
    expect(week('2024-11-11')).toBe('5 days before this day, outside the interval')
    expect(week('2024-11-18')).toBe('on some day around this one, inside the interval')
  })
})

describe('other events that analysts ask about', () => {
  it('are named with the period that they lie in', () => {
    expect(alsoWithin(contextEvents, periodsAround(own('2024-11-18'), 28), letter)).toBe(
      'B also contains the Lebanon ceasefire (27 Nov 2024).',
    )
    expect(alsoWithin(contextEvents, periodsAround(own('2024-11-27'), 28), ceasefire)).toBe(
      'A also contains the letter to the UN Security Council (18 Nov 2024).',
    )
  })

  it('are none where the periods end before them', () => {
    expect(alsoWithin(contextEvents, periodsAround(own('2024-11-18'), 7), letter)).toBeNull()
  })

  it('are named where no event is chosen', () => {
    expect(alsoWithin(contextEvents, periodsAround(own('2024-11-10'), 28), null)).toBe(
      'B contains the letter to the UN Security Council (18 Nov 2024) and the Lebanon ceasefire (27 Nov 2024).',
    )
  })
})
