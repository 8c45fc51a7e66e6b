import { expect, test } from 'vitest'
import { creditLine, mayPassOn } from './credit'

const licence = { name: 'invented-terms', title: 'Invented terms of use', url: null }

test('credit, licence and day of retrieval stand in one line', () => {
  expect(creditLine({ credit: 'An invented provider, 2026.', licence })).toBe(
    'An invented provider, 2026. Licence: Invented terms of use.',
  )
  expect(creditLine({ credit: 'An invented provider', licence, retrieved: '2026-11-20' })).toBe(
    'An invented provider. Licence: Invented terms of use. Retrieved 2026-11-20.',
  )
})

test('raw rows may be passed on unless the licence says no', () => {
  expect(mayPassOn({ licence })).toBe(true)
  expect(mayPassOn({ licence: { ...licence, passOn: true } })).toBe(true)
  expect(mayPassOn({ licence: { ...licence, passOn: false } })).toBe(false)
})
