import { expect, it } from 'vitest'
import { changePointOf } from '../../engine/statistics/changePoint'
import { readChange } from './read'

/** Thirty days of 3 a day, then thirty of 0. Without a worker, as here, the page reads itself. */
const falling = () => Float64Array.from({ length: 60 }, (_, day) => (day < 30 ? 3 : 0))

it('the same counts are read once, whoever asks', async () => {
  const first = readChange(falling())
  expect(readChange(falling())).toBe(first)
  expect(readChange(falling().map((count) => 2 * count))).not.toBe(first)
  expect(await first).toEqual(changePointOf(falling()))
  expect((await first)?.at).toBe(30)
})

it('too little to read is null', async () => {
  expect(await readChange(new Float64Array(60))).toBeNull()
})

it('only the latest readings are kept', async () => {
  const first = readChange(falling())
  for (let at = 0; at < 16; at++) void readChange(Float64Array.of(at))
  expect(readChange(falling())).not.toBe(first)
})
