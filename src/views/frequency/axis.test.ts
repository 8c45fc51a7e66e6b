import { describe, expect, test } from 'vitest'
import type { Bins } from '../../engine/summary'
import { parseDay, requireDay } from '../../model/day'
import { axisAround, binsWithin, inBins, isZoomed } from './axis'

const record = { first: requireDay('2023-10-17'), last: requireDay('2024-12-31') }
const dates = (from: string, to: string) => ({ from: parseDay(from), to: parseDay(to) })
const range = (from: string, to: string) => ({ from: requireDay(from), to: requireDay(to) })

/** Three weeks and two keys; in each week one amount, which says where it stood. */
const bins: Bins = {
  width: 'week',
  edges: Int32Array.of(0, 7, 14, 21),
  keys: ['a', 'b'],
  amounts: Uint32Array.of(
    1,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    /**/ 0,
    0,
    0,
    0,
    2,
    0,
    0,
    0,
    /**/ 0,
    3,
    0,
    0,
    0,
    0,
    0,
    0,
  ),
}

describe('bins on the axis', () => {
  test('are those that touch its days, and no copies', () => {
    const within = binsWithin(bins, { from: 8, to: 13 })
    expect([...within.edges]).toEqual([7, 14])
    expect([...within.amounts]).toEqual([0, 0, 0, 0, 2, 0, 0, 0])
    expect(within.amounts.buffer).toBe(bins.amounts.buffer)
    expect(within).toMatchObject({ width: 'week', keys: ['a', 'b'] })
  })

  test('reach to the end of the record on an open side', () => {
    expect([...binsWithin(bins, { from: null, to: 7 }).edges]).toEqual([0, 7, 14])
    expect([...binsWithin(bins, { from: 14, to: null }).amounts]).toEqual([0, 3, 0, 0, 0, 0, 0, 0])
    expect(binsWithin(bins, { from: null, to: null })).toEqual(bins)
  })
})

describe('the axis around a date range', () => {
  test.each([
    // A tenth of 42 days is 5, one of 3 days less than 3 days.
    ['2024-11-04', '2024-12-15', 'day', '2024-10-30', '2024-12-20'],
    ['2024-11-18', '2024-11-20', 'day', '2024-11-15', '2024-11-23'],
    // From Monday to Sunday: a whole week beside it. From a Wednesday to a Thursday: the same.
    ['2024-11-04', '2024-12-15', 'week', '2024-10-28', '2024-12-22'],
    ['2024-11-06', '2024-11-14', 'week', '2024-10-28', '2024-11-24'],
    // A tenth of 182 days is 19: more than the week before, which begins on 25 March.
    ['2024-04-01', '2024-09-29', 'week', '2024-03-11', '2024-10-20'],
    ['2024-11-04', '2024-11-20', 'month', '2024-10-01', ''],
    ['2024-03-10', '2024-03-10', 'month', '2024-02-01', '2024-04-30'],
  ] as const)('%s to %s by %s', (from, to, width, first, last) => {
    expect(axisAround(range(from, to), width, record)).toEqual(dates(first, last))
  })

  test('is open where it would reach the end of the record', () => {
    expect(axisAround(range('2023-10-20', '2024-12-27'), 'day', record)).toEqual(dates('', ''))
    expect(axisAround(range('2023-10-21', '2024-12-27'), 'day', record).from).toBeNull()
    expect(axisAround(range('2024-12-01', '2024-12-31'), 'day', record)).toEqual(
      dates('2024-11-27', ''),
    )
  })
})

test('an axis grows to whole bins, and opens where they reach the end of the record', () => {
  const axis = dates('2024-10-30', '2024-11-20')
  expect(inBins(axis, 'day', record)).toEqual(axis)
  expect(inBins(axis, 'week', record)).toEqual(dates('2024-10-28', '2024-11-24'))
  expect(inBins(axis, 'month', record)).toEqual(dates('2024-10-01', '2024-11-30'))
  expect(inBins(dates('', '2024-12-20'), 'month', record)).toEqual(dates('', ''))
})

test('the axis shows a part of the record where either side is closed', () => {
  const sides = [dates('', ''), dates('2024-10-30', ''), dates('', '2024-10-30')]
  expect(sides.map(isZoomed)).toEqual([false, true, true])
})
