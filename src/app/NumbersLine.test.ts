import { describe, expect, it } from 'vitest'
import { casualtyWords, confirmedWords } from './NumbersLine'

const selected = (
  killed: [sum: number, unknown: number],
  injured: [sum: number, unknown: number],
) => ({
  strikes: 10,
  attacks: 12,
  confirmed: 0,
  coded: 0,
  weekOnly: 0,
  monthOnly: 0,
  killed: { sum: killed[0], unknown: killed[1] },
  injured: { sum: injured[0], unknown: injured[1] },
})

describe('casualties in words', () => {
  it('are plain sums where every strike gives a number', () => {
    expect(casualtyWords(selected([3, 0], [1200, 0]))).toBe('3 killed, 1,200 injured')
  })

  it('are the least where some give none', () => {
    expect(casualtyWords(selected([3, 4], [12, 9]))).toBe('at least 3 killed, 12 injured')
    expect(casualtyWords(selected([3, 0], [12, 9]))).toBe('3 killed, at least 12 injured')
    expect(casualtyWords(selected([3, 4], [0, 9]))).toBe(
      'at least 3 killed, nobody reported injured',
    )
    expect(casualtyWords(selected([0, 9], [0, 0]))).toBe('nobody reported killed, 0 injured')
    expect(casualtyWords(selected([0, 9], [0, 4]))).toBe('nobody reported killed or injured')
  })

  it('are no number where none gives one', () => {
    expect(casualtyWords(selected([0, 10], [0, 10]))).toBe('casualties not stated')
    expect(casualtyWords(selected([0, 10], [2, 9]))).toBe('at least 2 injured')
  })
})

describe('what is confirmed, in words', () => {
  it('is a share of the strikes, whatever is counted', () => {
    const amounts = { confirmed: 1, coded: 0, strikes: 4 }
    expect(confirmedWords(amounts, 'strikes')).toBe('25 % confirmed')
    expect(confirmedWords(amounts, 'attacks')).toBe('25 % of strikes confirmed')
  })

  it('is no share where the dataset records of no strike who says so', () => {
    expect(confirmedWords({ confirmed: 0, coded: 4, strikes: 4 }, 'strikes')).toBe(
      'evidence not recorded',
    )
    expect(confirmedWords({ confirmed: 1, coded: 3, strikes: 4 }, 'strikes')).toBe('25 % confirmed')
  })
})
