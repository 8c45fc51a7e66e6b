import { expect, it } from 'vitest'
import { placesByAmount } from './placesByAmount'

it('places stand by what was struck there, and those without are left out', () => {
  const table = Uint32Array.of(1, 0, 0, 0, 2, 3, 0, 1)
  expect(placesByAmount(table, 2)).toEqual([
    { code: 2, amount: 5 },
    { code: 0, amount: 1 },
    { code: 3, amount: 1 },
  ])
})
