import { expect, test } from 'vitest'
import { binEdges } from '../../engine/bins'
import { drawableBins } from '../../engine/drawable'
import { requireDay } from '../../model/day'
import { beforeNote, precisionNote, shortPrecisionNote, tooFineNote } from './note'

test('strikes without a known day are counted, and the note says where they are drawn', () => {
  expect(precisionNote({ weekOnly: 21, monthOnly: 14 }, 'day')).toBe(
    '35 strikes dated only to a week (21) or month (14): hatched, at the first day of that span',
  )
  expect(precisionNote({ weekOnly: 1, monthOnly: 0 }, 'week')).toBe(
    '1 strike dated only to a week: hatched, in the week of the first day of that span',
  )
  expect(precisionNote({ weekOnly: 0, monthOnly: 8 }, 'month')).toBe(
    '8 strikes dated only to a month: hatched, in the month of the first day of that span',
  )
  expect(shortPrecisionNote({ weekOnly: 0, monthOnly: 8 })).toBe('8 strikes dated only to a month')
})

test('where every day is known there is nothing to say', () => {
  expect(precisionNote({ weekOnly: 0, monthOnly: 0 }, 'day')).toBeNull()
})

test('over decades, bins narrower than a pixel are not offered, and the note says why', () => {
  const years = (from: string, to: string) => ({ first: requireDay(from), last: requireDay(to) })
  const year = years('2023-10-01', '2024-12-31')
  expect(drawableBins(year)).toEqual(['day', 'week', 'month'])
  expect(tooFineNote(year)).toBeNull()
  const africa = years('1997-01-01', '2024-12-31')
  expect(drawableBins(africa)).toEqual(['week', 'month'])
  expect(tooFineNote(africa)).toMatch(/^Days of 28 years .* by week or month\.$/)
  const all = years('1989-01-01', '2024-12-31')
  expect(drawableBins(all)).toEqual(['month'])
  expect(tooFineNote(all)).toMatch(/^Days and weeks of 36 years .* by month\.$/)
  for (const extent of [year, africa, all])
    expect(binEdges(extent, drawableBins(extent)[0] ?? 'month').length).toBeLessThan(1600)
})

test('what the dates hold and the axis does not show is counted', () => {
  const note = (drawn: number[]) =>
    beforeNote(
      { strikes: 5, attacks: 9 },
      drawn.map((inside) => ({ inside })),
      'strikes',
    )
  expect(note([2, 1])).toBe('Before this axis: 2 strikes in the date range')
  expect(note([2, 2])).toBe('Before this axis: 1 strike in the date range')
  expect(note([2, 3])).toBeNull()
})
