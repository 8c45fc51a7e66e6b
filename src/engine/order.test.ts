import { expect, test } from 'vitest'
import { putInOrder } from './order'

test('rows stand by their day, those of one day as they came, and the days ascend', () => {
  const days = Int32Array.of(5, 3, 5, 0, 3)
  expect([...putInOrder(days, null, 100)]).toEqual([3, 1, 4, 0, 2])
  expect([...days]).toEqual([100, 103, 103, 105, 105])
})

test('of rows of one day, those that may last longer stand behind', () => {
  const days = Int32Array.of(2, -1, 2, 2, -1)
  expect([...putInOrder(days, Uint8Array.of(6, 6, 0, 6, 0), 0)]).toEqual([3, 1, 2, 4, 0])
  expect([...days]).toEqual([-1, -1, 2, 2, 2])
})

test('no rows have no order', () => {
  const days = new Int32Array(0)
  expect([putInOrder(days, null, 7).length, days.length]).toEqual([0, 0])
})
