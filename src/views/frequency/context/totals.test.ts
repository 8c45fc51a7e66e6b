import { describe, expect, test } from 'vitest'
import { shippedDataset } from '../../../../tooling/shipped'
import type { Comparison } from '../../../engine/coverage'
import { type Filter, NO_FILTER } from '../../../engine/filter'
import { requireDay } from '../../../model/day'
import { bracketDetail, bracketLabel, layoutBrackets, totalsShown } from './totals'

const dataset = shippedDataset()

const shown = (clauses: Partial<Filter> = {}) =>
  totalsShown(dataset, { ...NO_FILTER, ...clauses }, dataset.extent)
const labels = (totals: readonly Comparison[]) => totals.map(bracketLabel)

/** An invented comparison: `held` of `value` in January 2024. */
function comparison(first: number, last: number, held: number, value = 10): Comparison {
  const start = requireDay('2024-01-01') - 1
  return {
    ...(shown()[0] as Comparison),
    total: {
      ...(shown()[0] as Comparison).total,
      id: `invented-${first}-${last}`,
      value,
      valueNote: 'exact',
      saidBy: 'A bureau',
    },
    period: { first: start + first, last: start + last },
    held,
    share: held / value,
  }
}

describe('which totals stand over the bars', () => {
  test('attacks against Israel in short periods, unless another direction is asked for', () => {
    expect(labels(shown())).toContain('We hold 27 of 35 attacks · Washington Institute')
    const directions = new Set(
      shown({ directions: ['against-us-and-coalition'] }).map(({ total }) => total.direction),
    )
    expect([...directions]).toEqual(['against-us-and-coalition'])
    for (const { total, period } of shown()) {
      expect(['attacks', 'claimed-attacks']).toContain(total.counts)
      expect(period.last - period.first + 1).toBeLessThanOrEqual(45)
    }
  })

  test('rounds of counter-strikes are not comparable, so none stand over them', () => {
    expect(shown({ directions: ['counter-strike'] })).toEqual([])
  })

  test('none where the filter leaves out a part of what they count', () => {
    expect(shown({ weapons: ['rocket'] })).toEqual([])
    expect(shown({ origins: ['SY'] })).toEqual([])
    expect(shown({ directions: ['other', 'counter-strike'] })).toEqual([])
    expect(shown({ text: 'eilat' })).toEqual([])
    expect(shown({ casualties: true })).toEqual([])
    expect(shown({ actors: ['houthis'] })).toEqual([])
  })

  test('the totals of an actor stand over its own bars', () => {
    expect(labels(shown({ actors: ['islamic-resistance-in-iraq'] }))).toContain(
      'We hold 27 of 35 attacks · Washington Institute',
    )
  })
})

describe('the row of brackets', () => {
  const first = requireDay('2024-01-01')
  /** 10 px a day, labels 5 px a sign. */
  const row = (totals: Comparison[]) =>
    layoutBrackets(totals, {
      first,
      end: first + 31,
      width: 310,
      measure: (label) => label.length * 5,
    }).map(({ left, right, label }) => [left, right, label])

  test('of totals that overlap the one of which less is held is drawn', () => {
    expect(row([comparison(1, 31, 9), comparison(1, 15, 5), comparison(18, 31, 8)])).toEqual([
      [0, 150, 'We hold 5 of 10 attacks'],
      [170, 310, 'We hold 8 of 10 attacks'],
    ])
    expect(row([comparison(1, 31, 9)])).toEqual([[0, 310, 'We hold 9 of 10 attacks · A bureau']])
  })

  test('of equal ones the shorter', () => {
    expect(row([comparison(1, 31, 5), comparison(3, 10, 5)])).toEqual([
      [20, 100, '5 of 10 attacks'],
    ])
  })

  test('a label gets shorter where its neighbours leave less room, and falls away', () => {
    expect(row([comparison(1, 10, 5), comparison(11, 15, 5), comparison(16, 18, 6)])).toEqual([
      [0, 100, '5 of 10 attacks'],
      [100, 150, '5 of 10'],
      [150, 180, null],
    ])
  })

  test('single days keep enough room to be pressed, and their labels 10 px between them', () => {
    // 40 px lie between the middles of the 10th and 14th, 50 px between those of the 14th and 19th.
    expect(row([10, 11, 14, 19].map((day) => comparison(day, day, 5)))).toEqual([
      [90, 100, null],
      [130, 140, null],
      [180, 190, '5 of 10'],
    ])
  })

  test('a number above the published one never stands without what it is', () => {
    const more = comparison(1, 17, 13, 9)
    // 'We hold 13 attacks; published 9' is 155 px long.
    expect(row([more])).toEqual([[0, 170, 'We hold 13 attacks; published 9']])
    expect(row([comparison(1, 10, 13, 9)])).toEqual([[0, 100, null]])
  })
})

test('more than was published is never a share, and uncertain days are said', () => {
  expect(bracketLabel(comparison(1, 31, 12))).toBe('We hold 12 attacks; published 10 · A bureau')
  const said = bracketDetail({ ...comparison(1, 31, 5), possible: 8 })
  expect(said[0]).toMatch(/^Jan 2024: 10 .* as published$/)
  expect(said[1]).toBe('Up to 8 more that we hold, of uncertain day, could fall here')
  expect(bracketDetail({ ...comparison(1, 31, 5), possible: 0 })).toHaveLength(1)
})
