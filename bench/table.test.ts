import { expect, it } from 'vitest'
import { rounded, spreadOf, tableOf } from './table'

it('the spread of several runs is their least, their middle and their most', () => {
  expect(spreadOf([5, 1, 9])).toEqual({ min: 1, median: 5, max: 9 })
  expect(spreadOf([4, 1, 2, 9])).toEqual({ min: 1, median: 3, max: 9 })
})

it('numbers have three figures', () => {
  expect([0.123, 1.234, 12.34, 123.4].map(rounded)).toEqual(['0.12', '1.23', '12.3', '123'])
})

it('a table has its numbers under each other', () => {
  expect(
    tableOf([
      ['what', 'ms'],
      ['jump', '12.3'],
    ]),
  ).toBe('what    ms\njump  12.3')
})
