import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addMonths,
  dayOf,
  formatDay,
  parseDay,
  partsOf,
  requireDay,
  startOfMonth,
  startOfWeek,
} from './day'

const iso = (day: number | null): string | null => (day === null ? null : formatDay(day))

test('counts whole days from 1970-01-01', () => {
  expect(parseDay('1970-01-01')).toBe(0)
  expect(parseDay('1970-02-01')).toBe(31)
  expect(parseDay('1969-12-31')).toBe(-1)
  // 54 years of 365 days, 13 leap days from 1972 to 2020.
  expect(parseDay('2024-01-01')).toBe(54 * 365 + 13)
})

test('knows leap years', () => {
  expect(parseDay('2024-02-29')).not.toBeNull()
  expect(parseDay('2023-02-29')).toBeNull()
  expect(parseDay('2000-02-29')).not.toBeNull()
  expect(parseDay('1900-02-29')).toBeNull()
})

test.each([
  '',
  '2024-13-01',
  '2024-00-10',
  '2024-04-31',
  '2024-1-1',
  '18 Nov 2024',
  '2024-11-18T00:00',
  '0024-01-01',
  '0000-01-01',
  '1799-12-31',
  '2201-01-01',
  '275760-09-13',
  ' 2024-01-01',
  '２０２４-01-01',
])('"%s" is no date', (text) => {
  expect(parseDay(text)).toBeNull()
  expect(() => requireDay(text)).toThrow(`"${text}" is not a calendar date`)
})

test('a date survives the way to a day and back', () => {
  const years = fc.integer({ min: dayOf(1800, 1, 1), max: dayOf(2200, 12, 31) })
  fc.assert(
    fc.property(years, (day) => {
      expect(parseDay(formatDay(day))).toBe(day)
      const { year, month, dayOfMonth } = partsOf(day)
      expect(dayOf(year, month, dayOfMonth)).toBe(day)
    }),
  )
})

test('no day is skipped or doubled where clocks change', () => {
  for (const [before, after] of [
    ['2024-03-09', '2024-03-10'],
    ['2024-03-10', '2024-03-11'],
    ['2024-11-02', '2024-11-03'],
    ['2024-11-03', '2024-11-04'],
  ] as const)
    expect(requireDay(after) - requireDay(before)).toBe(1)
})

describe('starts', () => {
  test('a week starts on Monday', () => {
    // 18 November 2024 was a Monday.
    expect(iso(startOfWeek(requireDay('2024-11-18')))).toBe('2024-11-18')
    expect(iso(startOfWeek(requireDay('2024-11-24')))).toBe('2024-11-18')
    expect(iso(startOfWeek(requireDay('2024-11-17')))).toBe('2024-11-11')
    // Before 1970 too: 29 December 1969 was a Monday.
    expect(iso(startOfWeek(requireDay('1969-12-31')))).toBe('1969-12-29')
  })

  test('a month starts on its first', () => {
    expect(iso(startOfMonth(requireDay('2024-02-29')))).toBe('2024-02-01')
    expect(iso(startOfMonth(requireDay('2024-12-01')))).toBe('2024-12-01')
  })
})

test('months later is the same day, or the last where the month is shorter', () => {
  const later = (from: string, months: number) => iso(addMonths(requireDay(from), months))
  expect(later('2024-10-01', 1)).toBe('2024-11-01')
  expect(later('2024-01-31', 1)).toBe('2024-02-29')
  expect(later('2023-01-31', 1)).toBe('2023-02-28')
  expect(later('2024-12-15', 1)).toBe('2025-01-15')
  expect(later('2024-03-31', -1)).toBe('2024-02-29')
  expect(later('2024-01-15', -13)).toBe('2022-12-15')
  expect(later('2024-05-31', 0)).toBe('2024-05-31')
})
