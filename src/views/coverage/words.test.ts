import { describe, expect, it } from 'vitest'
import { shippedDataset } from '../../../tooling/shipped'
import { coverageOf } from '../../engine/coverage'
import type { PublishedTotal } from '../../model/record'
import { caveatInWords, heldInWords, scopeInWords } from './words'

const shipped = shippedDataset()

const total = (value: number, valueNote: PublishedTotal['valueNote']) => ({
  ...(shipped.publishedTotals[0] as PublishedTotal),
  value,
  valueNote,
})

describe('what we hold, in words', () => {
  it.each([
    [27, 35, 'exact', 'We hold 27 of 35 (77 %)'],
    [77, 90, 'about', 'We hold 77 of about 90 (86 %)'],
    [126, 134, 'at-least', 'We hold 126 of at least 134 (≤ 94 %)'],
    [6, 6, 'exact', 'We hold 6 of 6 (100 %)'],
    [221, 206, 'exact', 'We hold 221; they count 206'],
    [47, 40, 'about', 'We hold 47; they count about 40'],
    [114, 102, 'at-least', 'We hold 114; they count at least 102'],
  ] as const)('%i beside %i (%s)', (held, value, note, words) => {
    expect(heldInWords({ total: total(value, note), held })).toBe(words)
  })

  it('adds what could fall in the period, and what of a larger number nobody confirms', () => {
    const caveat = (held: number, possible: number, unconfirmed: number) =>
      caveatInWords({ total: total(41, 'exact'), held, possible, unconfirmed })
    expect(caveat(20, 8, 20)).toBe('Up to 8 more, of uncertain day, could fall here.')
    expect(caveat(50, 0, 30)).toBe('Of ours, no official body confirms 30.')
    expect(caveat(50, 1, 30)).toBe(
      'Up to 1 more, of uncertain day, could fall here. Of ours, no official body confirms 30.',
    )
    expect(caveat(20, 0, 20)).toBeNull()
    expect(caveat(50, 0, 0)).toBeNull()
  })
})

describe('the scope in words', () => {
  const scope = (id: string) =>
    coverageOf(shipped)
      .filter(({ total }) => total.id === id)
      .map(scopeInWords)

  it('names who, the country and what it is narrowed to', () => {
    expect(scope('2024-09-01-2024-09-30-claimed-attacks-washington-institute')).toEqual([
      'Islamic Resistance in Iraq',
    ])
    expect(scope('2023-10-18-2024-11-21-attacks-pentagon-4')).toEqual([
      'Iran-backed groups, in Syria',
    ])
    expect(scope('2023-10-07-2023-11-22-attacks-musings-on-iraq')).toEqual([
      'Iran-backed groups, in Iraq, at Harir airbase',
    ])
  })
})
