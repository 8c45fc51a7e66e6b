import { describe, expect, test } from 'vitest'
import { formatDay, requireDay } from '../../model/day'
import {
  binRange,
  datesOf,
  dragTo,
  type Extent,
  type Grip,
  type Range,
  rangeOf,
  stepEdge,
  stepOfKey,
  stepRange,
} from './brush'

const day = requireDay
const extent: Extent = { first: day('2023-10-17'), last: day('2024-12-31') }
const range = (from: string, to: string): Range => ({ from: day(from), to: day(to) })
const shown = ({ from, to }: Range) => `${formatDay(from)}/${formatDay(to)}`
const october = range('2024-10-01', '2024-10-31')

describe('range and dates of the filter', () => {
  test('an open side reaches to the end of the record, and back', () => {
    const open = rangeOf({ from: null, to: day('2024-11-18') }, extent)
    expect(shown(open)).toBe('2023-10-17/2024-11-18')
    expect(datesOf(open, extent)).toEqual({ from: null, to: day('2024-11-18') })
    expect(datesOf(rangeOf({ from: null, to: null }, extent), extent)).toEqual({
      from: null,
      to: null,
    })
  })

  test('dates beyond the record are drawn at its ends', () => {
    expect(shown(rangeOf({ from: day('2020-01-01'), to: day('2030-01-01') }, extent))).toBe(
      '2023-10-17/2024-12-31',
    )
    expect(shown(rangeOf({ from: day('2030-01-01'), to: null }, extent))).toBe(
      '2024-12-31/2024-12-31',
    )
  })
})

describe('dragging', () => {
  const drag = (grip: Grip, anchor: number, at: number, start = october) =>
    shown(dragTo({ grip, anchor, start }, at, extent))
  const oct1 = day('2024-10-01')

  test('over the plot takes the days from press to pointer, either way', () => {
    expect(drag('plot', oct1 + 0.9, oct1 + 4.1)).toBe('2024-10-01/2024-10-05')
    expect(drag('plot', oct1 + 4.1, oct1 + 0.9)).toBe('2024-10-01/2024-10-05')
    expect(drag('plot', oct1 + 0.2, oct1 + 0.7)).toBe('2024-10-01/2024-10-01')
  })

  test('over the plot stays within the record', () => {
    expect(drag('plot', oct1, oct1 + 9999)).toBe('2024-10-01/2024-12-31')
    expect(drag('plot', oct1, oct1 - 9999)).toBe('2023-10-17/2024-10-01')
  })

  test('an edge moves by whole days and stops at the other and at the end of the record', () => {
    expect(drag('from', oct1, oct1 + 2.4)).toBe('2024-10-03/2024-10-31')
    expect(drag('from', oct1, oct1 + 99)).toBe('2024-10-31/2024-10-31')
    expect(drag('from', oct1, oct1 - 9999)).toBe('2023-10-17/2024-10-31')
    expect(drag('to', oct1, oct1 - 2.6)).toBe('2024-10-01/2024-10-28')
    expect(drag('to', oct1, oct1 - 99)).toBe('2024-10-01/2024-10-01')
    expect(drag('to', oct1, oct1 + 9999)).toBe('2024-10-01/2024-12-31')
  })

  test('the range keeps its length, at the ends too', () => {
    expect(drag('range', oct1, oct1 + 6.6)).toBe('2024-10-08/2024-11-07')
    expect(drag('range', oct1, oct1 + 9999)).toBe('2024-12-01/2024-12-31')
    expect(drag('range', oct1, oct1 - 9999)).toBe('2023-10-17/2023-11-16')
  })
})

test('a bin as a range ends where the record ends', () => {
  expect(shown(binRange(day('2024-10-14'), 'week', extent))).toBe('2024-10-14/2024-10-20')
  expect(shown(binRange(day('2023-10-16'), 'week', extent))).toBe('2023-10-17/2023-10-22')
  expect(shown(binRange(day('2024-12-30'), 'week', extent))).toBe('2024-12-30/2024-12-31')
  expect(shown(binRange(day('2024-02-01'), 'month', extent))).toBe('2024-02-01/2024-02-29')
})

describe('keys on an edge', () => {
  const press = (
    edge: 'from' | 'to',
    key: string,
    width: 'day' | 'week' | 'month',
    start = october,
  ) => {
    const step = stepOfKey(key)
    if (!step) throw new Error(`${key} means nothing`)
    return shown(stepEdge(edge, start, step, width, extent))
  }

  test('arrows go to the next border of a bin', () => {
    // 1 Oct 2024 is a Tuesday, 31 Oct a Thursday.
    expect(press('from', 'ArrowRight', 'day')).toBe('2024-10-02/2024-10-31')
    expect(press('from', 'ArrowRight', 'week')).toBe('2024-10-07/2024-10-31')
    expect(press('from', 'ArrowLeft', 'week')).toBe('2024-09-30/2024-10-31')
    expect(press('from', 'ArrowLeft', 'month')).toBe('2024-09-01/2024-10-31')
    expect(press('to', 'ArrowRight', 'week')).toBe('2024-10-01/2024-11-03')
    expect(press('to', 'ArrowLeft', 'week')).toBe('2024-10-01/2024-10-27')
    expect(press('to', 'ArrowRight', 'month')).toBe('2024-10-01/2024-11-30')
    expect(press('to', 'ArrowDown', 'month', range('2024-08-05', '2024-10-31'))).toBe(
      '2024-08-05/2024-09-30',
    )
    expect(press('to', 'ArrowUp', 'day')).toBe('2024-10-01/2024-11-01')
  })

  test('PageUp and PageDown go by a month whatever the bins', () => {
    expect(press('from', 'PageDown', 'day')).toBe('2024-09-01/2024-10-31')
    expect(press('to', 'PageUp', 'day')).toBe('2024-10-01/2024-11-30')
    expect(press('from', 'PageUp', 'day')).toBe('2024-10-31/2024-10-31')
  })

  test('Home and End go as far as the edge can', () => {
    expect(press('from', 'Home', 'week')).toBe('2023-10-17/2024-10-31')
    expect(press('from', 'End', 'week')).toBe('2024-10-31/2024-10-31')
    expect(press('to', 'Home', 'week')).toBe('2024-10-01/2024-10-01')
    expect(press('to', 'End', 'week')).toBe('2024-10-01/2024-12-31')
  })

  test('other keys mean nothing', () => {
    expect(stepOfKey('a')).toBeNull()
    expect(stepOfKey('toString')).toBeNull()
  })
})

describe('keys on the range', () => {
  const press = (key: string, width: 'day' | 'week' | 'month', start = october) =>
    shown(stepRange(start, stepOfKey(key) ?? { by: 'bin', direction: 1 }, width, extent))

  test('it moves by a bin and keeps its days', () => {
    expect(press('ArrowRight', 'day')).toBe('2024-10-02/2024-11-01')
    expect(press('ArrowLeft', 'week')).toBe('2024-09-24/2024-10-24')
  })

  test('by months, whole months stay whole', () => {
    expect(press('ArrowRight', 'month')).toBe('2024-11-01/2024-11-30')
    expect(press('PageDown', 'day')).toBe('2024-09-01/2024-09-30')
  })

  test('it stops at the ends of the record', () => {
    expect(press('PageUp', 'day', range('2024-11-15', '2024-12-20'))).toBe('2024-11-26/2024-12-31')
    expect(press('End', 'week')).toBe('2024-12-01/2024-12-31')
    expect(press('Home', 'week')).toBe('2023-10-17/2023-11-16')
  })
})
