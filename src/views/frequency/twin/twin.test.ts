import { expect, it } from 'vitest'
import type { Bins } from '../../../engine/summary'
import { twinRows, twinSums } from './twin'

/** Two weeks and two keys; per key: dated and within, dated and outside, undated and within, undated and outside. */
const bins: Bins = {
  width: 'week',
  edges: Int32Array.of(100, 107, 114),
  keys: ['a', 'b'],
  amounts: Uint32Array.of(3, 1, 0, 0, 2, 0, 4, 5, 0, 0, 0, 0, 0, 7, 1, 0),
}

it('a row holds what is in the date range by key, what of it is undated, and the rest', () => {
  expect(twinRows(bins)).toEqual([
    { start: 100, amounts: [3, 6], within: 9, imprecise: 4, outside: 6 },
    { start: 107, amounts: [0, 1], within: 1, imprecise: 1, outside: 7 },
  ])
})

it('the foot holds the sums', () => {
  expect(twinSums(twinRows(bins))).toEqual({
    amounts: [3, 7],
    within: 10,
    imprecise: 5,
    outside: 13,
  })
})
