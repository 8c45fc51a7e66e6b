import { describe, expect, it } from 'vitest'
import { casualtyWords } from './NumbersLine'

const selected = (
  killed: [sum: number, unknown: number],
  injured: [sum: number, unknown: number],
) => ({
  strikes: 10,
  attacks: 12,
  confirmed: 0,
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
