import { expect, it } from 'vitest'
import { ratioAxis, ticksWithRoom } from './ratioAxis'

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

it('labels the ticks that have room, 1 before all others', () => {
  const { ticks, at } = ratioAxis([{ ratio: 0.24, low: 0.07, high: 1.2 }])
  expect(ticks).toEqual([0.05, 0.1, 0.2, 0.5, 1, 2])
  const shown = (width: number) =>
    [
      ...ticksWithRoom(
        ticks,
        (ratio) => at(ratio) * width,
        (label) => label.length * 10,
      ),
    ].sort()
  expect(shown(1000)).toEqual([0.05, 0.1, 0.2, 0.5, 1, 2])
  // A doubling is 24 px wide. From 1 to 2 takes 18, to 0.5 takes 28; from 0.2 to 0.1 38, to 0.05 43 of 48.
  expect(shown(128)).toEqual([0.05, 0.2, 1, 2])
  expect(shown(10)).toEqual([1])
})
