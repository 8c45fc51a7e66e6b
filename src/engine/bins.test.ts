import { describe, expect, it } from 'vitest'
import { formatDay, requireDay } from '../model/day'
import { addBins, binEdges, binStart, binsOfDays } from './bins'
import type { BinWidth } from './filter'

const startOf = (iso: string, width: BinWidth) => formatDay(binStart(requireDay(iso), width))
const edgesOf = (first: string, last: string, width: BinWidth) =>
  [...binEdges({ first: requireDay(first), last: requireDay(last) }, width)].map(formatDay)

describe('a bin', () => {
  it('begins on its day, on the Monday of its week, on the first of its month', () => {
    expect(startOf('2024-03-10', 'day')).toBe('2024-03-10')
    expect(startOf('2024-03-10', 'week')).toBe('2024-03-04')
    expect(startOf('2024-03-11', 'week')).toBe('2024-03-11')
    expect(startOf('2024-03-10', 'month')).toBe('2024-03-01')
  })

  it('is as long on the days on which clocks are changed as on any other', () => {
    // New York 10 Mar and 3 Nov 2024; Samoa had no 30 Dec 2011, and Iraq changed last on 1 Oct 2007.
    expect(edgesOf('2024-03-09', '2024-03-11', 'day')).toEqual([
      '2024-03-09',
      '2024-03-10',
      '2024-03-11',
      '2024-03-12',
    ])
    expect(edgesOf('2024-10-28', '2024-11-04', 'week')).toEqual([
      '2024-10-28',
      '2024-11-04',
      '2024-11-11',
    ])
    expect(edgesOf('2011-12-29', '2011-12-31', 'day')).toEqual([
      '2011-12-29',
      '2011-12-30',
      '2011-12-31',
      '2012-01-01',
    ])
    expect(edgesOf('2007-09-30', '2007-10-02', 'month')).toEqual([
      '2007-09-01',
      '2007-10-01',
      '2007-11-01',
    ])
  })

  it('lies so many bins before or after another', () => {
    expect(formatDay(addBins(requireDay('2024-11-01'), -2, 'month'))).toBe('2024-09-01')
    expect(formatDay(addBins(requireDay('2024-10-28'), 2, 'week'))).toBe('2024-11-11')
    expect(formatDay(addBins(requireDay('2024-02-28'), 2, 'day'))).toBe('2024-03-01')
  })
})

it('each day falls into the bin that holds it', () => {
  const extent = { first: requireDay('2024-11-01'), last: requireDay('2024-11-12') }
  expect([...binsOfDays(extent, binEdges(extent, 'week'))]).toEqual([
    ...[0, 0, 0],
    ...[1, 1, 1, 1, 1, 1, 1],
    ...[2, 2],
  ])
  const year = { first: requireDay('1989-12-31'), last: requireDay('1990-01-01') }
  expect([...binsOfDays(year, binEdges(year, 'month'))]).toEqual([0, 1])
})
