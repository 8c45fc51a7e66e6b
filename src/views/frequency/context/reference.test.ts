import { expect, test } from 'vitest'
import { requireDay } from '../../../model/day'
import type { ContextEvent } from '../../../model/record'
import { referenceOf } from './reference'

const first = requireDay('2024-01-01')
/** 10 px a day. */
const scale = { box: { x: 20, y: 0, width: 310, height: 100 }, first, end: first + 31, top: 1 }

const at = (date: string, datePrecision: ContextEvent['datePrecision'] = 'day') =>
  referenceOf(
    {
      id: 'invented',
      date,
      datePrecision,
      kind: 'legal',
      title: 'Invented',
      summary: 'Invented.',
      parties: [],
      countries: [],
      sources: ['gazette-1'],
    },
    scale,
  )

test('a day is a line through its middle, a week or month a band over its days', () => {
  expect(at('2024-01-03')).toEqual({ lines: [45], band: null })
  expect(at('2024-01-08', 'week')).toEqual({ lines: [90, 160], band: [90, 160] })
})

test('a band ends where the axis ends, and beyond it nothing is drawn', () => {
  expect(at('2024-01-20', 'month')?.band).toEqual([210, 330])
  expect(at('2024-02-01')).toBeNull()
  expect(at('2023-12-31')).toBeNull()
})
