import { describe, expect, it } from 'vitest'
import { foldPhrases, tableOf } from './sheet'

describe('the filters of a printed page', () => {
  it('stand there in words, or that there are none', () => {
    expect(foldPhrases([])).toBe('Not filtered.')
    expect(foldPhrases(['1 Oct 2024', 'evidence: claimed'])).toBe(
      'Filter: 1 Oct 2024; evidence: claimed.',
    )
  })

  it('are counted where there is no room for them', () => {
    const phrases = Array.from({ length: 9 }, (_, index) => `${index} ${'x'.repeat(98)}`)
    expect(foldPhrases(phrases)).toMatch(/; and 5 more, in the link\.$/)
    expect(foldPhrases(['y'.repeat(9000)]).length).toBeLessThan(450)
  })
})

it('a table has the largest amounts, and says how many it leaves out', () => {
  const amounts = new Map(Array.from({ length: 9 }, (_, index) => [`a${index}`, index]))
  const table = tableOf(
    'Amounts',
    amounts,
    (id) => id.toUpperCase(),
    (id) => id !== 'a8',
  )
  expect(table.rows.map(({ label }) => label)).toEqual(['A7', 'A6', 'A5', 'A4', 'A3', 'A2', 'A1'])
  expect(table.more).toBe(0)
  const more = tableOf(
    'Amounts',
    amounts,
    (id) => id,
    () => true,
  )
  expect([more.rows.length, more.more]).toEqual([6, 2])
})
