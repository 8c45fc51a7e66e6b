import { describe, expect, test } from 'vitest'
import { formatDay } from './day'
import { directionOf, evidenceOf, windowOf } from './derive'
import type { DatePrecision, Direction, Evidence, TargetSide } from './vocabulary'
import { TARGET_SIDES } from './vocabulary'

type Fields = Parameters<typeof evidenceOf>[0]

const said = (
  outcome: Fields['outcome'],
  outcomeByKind: Fields['outcomeByKind'],
  roles: ('claimed' | 'attributed')[] = [],
  stances: Fields['sources'][number]['stance'][] = ['reports'],
): Fields => ({
  outcome,
  outcomeByKind,
  actors: roles.map((role) => ({ role })),
  sources: stances.map((stance) => ({ stance })),
})

describe('evidence', () => {
  const cases: [string, Fields, Evidence][] = [
    ['a claim alone', said('claimed-only', null, ['claimed'], ['claims']), 'claimed'],
    ['blame alone', said('claimed-only', null, ['attributed']), 'attributed'],
    ['a claim and blame', said('claimed-only', null, ['attributed', 'claimed']), 'claimed'],
    ['nobody named', said('claimed-only', null), 'reported'],
    [
      'an interception that the army tells',
      said('intercepted', 'official', ['claimed']),
      'confirmed',
    ],
    [
      'an impact that an official body tells',
      said('impact', 'official', ['attributed']),
      'confirmed',
    ],
    ['an event that an official body tells', said('reported', 'official'), 'confirmed'],
    ['an impact that a monitor tells', said('impact', 'monitor', ['claimed']), 'reported'],
    ['a drone that fell short, by the press', said('fell-short', 'press'), 'reported'],
    ['an outcome that nobody in particular tells', said('impact', null, ['claimed']), 'reported'],
    ['a denial', said('denied', 'official', ['claimed']), 'contested'],
    [
      'an impact that one source denies, whoever tells it',
      said('impact', 'official', ['claimed'], ['confirms', 'denies']),
      'contested',
    ],
    [
      'a claim that one source denies',
      said('claimed-only', null, ['claimed'], ['denies']),
      'contested',
    ],
    [
      "a source's own confirmation, which does not decide",
      said('claimed-only', null, ['claimed'], ['confirms']),
      'claimed',
    ],
  ]
  test.each(cases)('%s', (_, fields, evidence) => {
    expect(evidenceOf(fields)).toBe(evidence)
  })
})

test('direction follows from the side of the target', () => {
  const directions: Record<TargetSide, Direction> = {
    israel: 'against-israel',
    'united-states': 'against-us-and-coalition',
    coalition: 'against-us-and-coalition',
    'iran-backed-militia': 'counter-strike',
    irgc: 'counter-strike',
    hezbollah: 'counter-strike',
    syria: 'counter-strike',
    iraq: 'other',
    other: 'other',
  }
  for (const side of Object.keys(TARGET_SIDES) as TargetSide[])
    expect(directionOf(side)).toBe(directions[side])
})

describe('the days on which it may have happened', () => {
  const cases: [string, DatePrecision, string][] = [
    ['2024-10-04', 'day', '2024-10-04'],
    ['2024-10-04', 'week', '2024-10-10'],
    ['2024-12-28', 'week', '2025-01-03'],
    ['2024-02-26', 'week', '2024-03-03'],
    ['2023-02-26', 'week', '2023-03-04'],
    ['2024-10-01', 'month', '2024-10-31'],
    ['2024-02-11', 'month', '2024-03-10'],
    ['2024-12-15', 'month', '2025-01-14'],
    // The next month has no 31st: to the day before its last.
    ['2024-01-31', 'month', '2024-02-28'],
    ['2023-01-31', 'month', '2023-02-27'],
    ['2024-02-29', 'month', '2024-03-28'],
  ]
  test.each(cases)('%s, known to the %s: to %s', (date, precision, last) => {
    const window = windowOf(date, precision)
    expect([formatDay(window.first), formatDay(window.last)]).toEqual([date, last])
  })
})
