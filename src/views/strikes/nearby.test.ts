import { expect, it } from 'vitest'
import type { DerivedStrike } from '../../dataset/dataset'
import { windowOf } from '../../model/derive'
import type { DatePrecision } from '../../model/vocabulary'
import { nearbyOf } from './nearby'

const strike = (id: string, target: string, date: string, datePrecision: DatePrecision = 'day') =>
  ({ id, target, date, datePrecision, window: windowOf(date, datePrecision) }) as DerivedStrike

const OLD = strike('old', 'here', '2024-09-01')
const BEFORE = strike('before', 'here', '2024-09-30')
const MONTH = strike('month', 'there', '2024-10-01', 'month')
const SAME = strike('same', 'there', '2024-10-05')
const THIS = strike('this', 'here', '2024-10-05')
const NEXT_DAY = strike('next-day', 'there', '2024-10-06')
const AFTER = strike('after', 'here', '2024-11-20')
const LATER = strike('later', 'here', '2024-11-21')
const strikes = [OLD, BEFORE, MONTH, SAME, THIS, NEXT_DAY, AFTER, LATER]
const ids = (list: readonly DerivedStrike[]) => list.map(({ id }) => id)

it('finds strikes of the same day, and apart from them those that may be', () => {
  const { sameDay, perhapsSameDay } = nearbyOf({ strikes }, THIS)
  expect(ids(sameDay)).toEqual(['same'])
  expect(ids(perhapsSameDay)).toEqual(['month'])
})

it('finds what may be of the days of a strike of which only the month is known', () => {
  const { sameDay, perhapsSameDay } = nearbyOf({ strikes }, MONTH)
  expect(ids(sameDay)).toEqual([])
  expect(ids(perhapsSameDay)).toEqual(['same', 'this', 'next-day'])
})

it('finds the last strike on the same place before it and the first after it', () => {
  const { before, after } = nearbyOf({ strikes }, THIS)
  expect([before?.id, after?.id]).toEqual(['before', 'after'])
  const first = nearbyOf({ strikes }, OLD)
  expect([first.before, first.after?.id]).toEqual([null, 'before'])
  expect(nearbyOf({ strikes }, LATER).after).toBeNull()
})
