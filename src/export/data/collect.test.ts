import { expect, test } from 'vitest'
import { collect } from './collect'

async function* slow(pieces: number) {
  for (let piece = 0; piece < pieces; piece++) {
    const until = performance.now() + 15
    while (performance.now() < until);
    yield `${piece};`
  }
}

test('puts the pieces together and lets the page breathe between them', async () => {
  const seen: number[] = []
  let breaths = 0
  const timer = setInterval(() => breaths++, 0)
  const blob = await collect(slow(5), 'text/plain', { onProgress: (count) => seen.push(count) })
  clearInterval(timer)
  expect(await blob.text()).toBe('0;1;2;3;4;')
  expect(blob.type).toBe('text/plain')
  expect(seen).toEqual([1, 2, 3, 4, 5])
  expect(breaths).toBeGreaterThan(0)
})

test('stops at once where it is cancelled, and gives no file', async () => {
  const abort = new AbortController()
  let made = 0
  const pieces = (async function* () {
    for await (const piece of slow(100)) {
      made++
      yield piece
    }
  })()
  const whole = collect(pieces, 'text/plain', {
    signal: abort.signal,
    onProgress: (count) => {
      if (count === 2) abort.abort()
    },
  })
  await expect(whole).rejects.toMatchObject({ name: 'AbortError' })
  expect(made).toBeLessThan(5)
})
