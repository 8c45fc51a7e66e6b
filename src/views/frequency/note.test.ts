import { expect, test } from 'vitest'
import { precisionNote, shortPrecisionNote } from './note'

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
