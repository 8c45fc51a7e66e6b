import { describe, expect, it } from 'vitest'
import { shippedDataset } from '../../tooling/shipped'
import { createEngine } from '../engine/engine'
import { formatDay } from '../model/day'
import { presetsOf } from './presets'

const dataset = shippedDataset()
const { ranges, months } = presetsOf(dataset, createEngine(dataset).meta)
const words = ({ label, from, to }: (typeof ranges)[number]) =>
  `${label}: ${from === null ? '' : formatDay(from)}/${to === null ? '' : formatDay(to)}`

describe('presets', () => {
  it('are the ranges that analysts ask for, days of the events on the side of "after"', () => {
    // The last strike of the record is dated 20 December 2024.
    expect(ranges.map(words)).toEqual([
      'Whole record: /',
      'Since September 2024: 2024-09-01/',
      'Before the letter to the UN Security Council: /2024-11-17',
      'After the letter to the UN Security Council: 2024-11-18/',
      'Before the Lebanon ceasefire: /2024-11-26',
      'After the Lebanon ceasefire: 2024-11-27/',
      'Last 30 days with strikes: 2024-11-21/2024-12-20',
    ])
  })

  it('list every month of the record, open at its ends', () => {
    expect(months).toHaveLength(15)
    expect(words(months[0] as (typeof months)[number])).toBe('Oct 2023: /2023-10-31')
    expect(words(months[4] as (typeof months)[number])).toBe('Feb 2024: 2024-02-01/2024-02-29')
    expect(words(months[14] as (typeof months)[number])).toBe('Dec 2024: 2024-12-01/')
  })
})
