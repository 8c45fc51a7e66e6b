import { expect, test } from 'vitest'
import { formatDay } from '../../model/day'
import { type DayOrder, orderOf, readDay } from './dates'

const read = (text: string, order?: DayOrder) => {
  const reading = readDay(text, order)
  return 'day' in reading ? formatDay(reading.day) : reading.fault
}

test.each([
  ...['20241003', '2024-10-03', '2024/10/03', '2024.10.3', '3/10/2024', '03-10-2024', '3.10.2024'],
  ...['03 October 2024', '3 Oct 2024', '3 Oct. 2024', '03-Oct-2024', '03-OCT-24', '3 october 24'],
  ...['October 3, 2024', 'October 3,2024', 'October 3 2024', 'Oct. 3 2024', ' oct 3, 2024 '],
])('3 October 2024: %s', (text) => {
  expect(read(text)).toBe('2024-10-03')
})

test.each([
  ...['2024-10-03T24:00:00', '2024-10-03 23:59:59.999', '2024-10-03T00:00Z', '2024-10-03 2:30 PM'],
  ...['2024-10-03T01:02:03+03:00', '3/10/2024 2:30:00 PM', '3/10/2024 14:30', '3/10/2024, 2:30 pm'],
  ...['2024-10-03 23:59:59+00', '2024-10-03 23:59:59 UTC', '2024-10-03T01:02+03'],
  ...['2024-10-03 23:59 GMT', '20241003 23:59Z', '20241003T23:59:59.5-0330'],
  ...['3/10/2024 2:30:00\u202fPM', '03-Oct-24 00:00', 'October 3, 2024 2:30 AM'],
])('a time is left out: %s', (text) => {
  expect(read(text)).toBe('2024-10-03')
})

test('where the month stands first, a time of the US changes nothing', () => {
  expect(read('10/3/2024 2:30:00 PM', 'month-first')).toBe('2024-10-03')
  expect(orderOf(['10/3/2024 2:30:00 PM', '10/13/2024 2:30:00 PM'])).toBe('month-first')
})

test.each([
  ...[
    '3 Junk 2024',
    '3 Octane 2024',
    'Mayday 3 2024',
    '3 Mars 2024',
    '3 Octo-2024x',
    'October 32024',
  ],
  ...['2024-10-03T24:61:61', '2024-10-03T24:30', '2024-10-03 12:60', '3/10/2024 25:00'],
  ...['20241332', '2024100', '202410033', '45322', '2024-10-03 12:00+3', '2024-10-03 UTC'],
  ...['3-10/2024', '2024-10/03', '3.10-2024', '2024-10-03T', '2024-10-03 PM'],
  // Two digits of a year stand beside a name alone.
  ...['3/10/24', '24-10-03', 'October 3, 24', '3 Oct 024', 'Oct-24', '30 Feb 24'],
])('no date: %s', (text) => {
  expect(read(text)).toBe('date')
})

test('a year of two digits lies between 1969 and 2068', () => {
  expect(['1-Jan-00', '1-Jan-68', '1-Jan-69', '1-Jan-99'].map((text) => read(text))).toEqual([
    '2000-01-01',
    '2068-01-01',
    '1969-01-01',
    '1999-01-01',
  ])
})

test('each month is read by its name and by its first letters', () => {
  const names =
    'January February March April May June July August September October November December'
  for (const [at, name] of names.split(' ').entries())
    for (const text of [name, name.slice(0, 3), name.slice(0, 4)])
      expect(read(`3 ${text} 2024`)).toBe(`2024-${String(at + 1).padStart(2, '0')}-03`)
})
