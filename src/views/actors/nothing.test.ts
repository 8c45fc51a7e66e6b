import { expect, test } from 'vitest'
import { nothingText } from './nothing'

test('strikes that name nobody are not said to be none', () => {
  expect(nothingText(1, 'any', false)).toBe('1 strike passes the filter; it names no actor.')
  expect(nothingText(3, 'any', false)).toBe('3 strikes pass the filter; none names an actor.')
})

test('nor those in which nobody has the role asked for', () => {
  expect(nothingText(1, 'claimed', false)).toBe('1 strike passes the filter; no actor claims it.')
  expect(nothingText(1200, 'attributed', false)).toBe(
    '1,200 strikes pass the filter; no actor is blamed for any.',
  )
})

test('none is none, and with an actor ticked only what is known is said', () => {
  expect(nothingText(0, 'any', false)).toBe(
    'No strike passes the filter. Widen the dates or take a filter away.',
  )
  expect(nothingText(0, 'claimed', true)).toBe(
    'No strike that passes the other filters counts for an actor. Widen the dates or take a filter away.',
  )
})
