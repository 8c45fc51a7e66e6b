import { expect, it } from 'vitest'
import { ratioAxis } from './ratioAxis'

it('halves and doubles lie as far from 1', () => {
  const { ticks, at } = ratioAxis([])
  expect(ticks).toEqual([0.5, 1, 2])
  expect([0.5, 1, 2].map(at)).toEqual([0, 0.5, 1])
})

it('reaches over all intervals, to the next mark', () => {
  expect(ratioAxis([{ ratio: 0.24, low: 0.116, high: 0.46 }]).ticks).toEqual([0.1, 0.2, 0.5, 1, 2])
})

it('has decades alone where all marks would crowd', () => {
  expect(ratioAxis([{ ratio: 1, low: 0.03, high: 8 }]).ticks).toEqual([0.1, 1, 10])
})

it('ends at a hundredth and a hundredfold, where 0 and what is not finite stand', () => {
  const { ticks, at } = ratioAxis([{ ratio: 0, low: 0, high: Number.POSITIVE_INFINITY }])
  expect(ticks).toEqual([0.01, 0.1, 1, 10, 100])
  expect(at(0)).toBe(0)
  expect(at(Number.POSITIVE_INFINITY)).toBe(1)
})
