import { describe, expect, it } from 'vitest'
import { formatDifference, formatInterval, formatP, formatRate, formatRatio } from './numbers'

describe('numbers of the comparison', () => {
  it.each([
    [0, '0.00'],
    [0.004, 'under 0.01'],
    [2.607, '2.61'],
    [12.44, '12.4'],
  ])('a rate of %d is %s', (rate, text) => expect(formatRate(rate)).toBe(text))

  it('has a sign on a difference, but for none', () => {
    expect(formatDifference(-1.357)).toBe('−1.36')
    expect(formatDifference(0.2)).toBe('+0.20')
    expect(formatDifference(-0.001)).toBe('0.00')
  })

  it.each([
    [0, '0.00'],
    [0.004, 'under 0.01'],
    [0.24, '0.24'],
    [13.33, '13.3'],
    [390.2, '390'],
    [Number.POSITIVE_INFINITY, 'not finite'],
    [Number.NaN, 'not defined'],
  ])('a ratio of %d is %s', (ratio, text) => expect(formatRatio(ratio)).toBe(text))

  it('never rounds a ratio to 1, where everything turns', () => {
    expect(formatRatio(1)).toBe('1.00')
    expect(formatRatio(0.998)).toBe('0.998')
    expect(formatRatio(1.0001)).toBe('just over 1')
    expect(formatRatio(0.9999)).toBe('just under 1')
  })

  it('says of an open interval where it begins', () => {
    expect(formatInterval({ low: 0.116, high: 0.457 })).toBe('0.12–0.46')
    expect(formatInterval({ low: 2.1, high: Number.POSITIVE_INFINITY })).toBe('2.10 or more')
    expect(formatInterval({ low: 0, high: Number.POSITIVE_INFINITY })).toBe('any')
  })

  it('never rounds a p below 0.05 to 0.05', () => {
    expect(formatP(0.0004)).toBe('under 0.001')
    expect(formatP(0.0385)).toBe('0.038')
    expect(formatP(0.0497)).toBe('just under 0.05')
    expect(formatP(0.05)).toBe('0.050')
    expect(formatP(0.624)).toBe('0.62')
  })
})
