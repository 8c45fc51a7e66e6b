import { expect, it } from 'vitest'
import { supportsText } from './supports'

it('says for what a source stands', () => {
  expect(supportsText(['leader', 'founded'])).toBe('on leader, founding year')
})

it('says nothing where the record does not tell', () => {
  expect(supportsText([])).toBeNull()
})
