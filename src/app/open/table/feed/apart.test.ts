import { gzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { type Asked, feedApart, type Thread, type Told } from './apart'
import { type Feed, feedHere } from './feed'
import { PIECE } from './pieces'
import { MOST_READY, serveFeed, type Taker } from './serve'

/** A thread that says what a test wants it to. */
function madeUpThread() {
  const asked: Asked[] = []
  const thread: Thread & { ended: boolean; say(told: Told): void } = {
    ended: false,
    onmessage: null,
    onerror: null,
    postMessage: (one) => void asked.push(one),
    terminate() {
      thread.ended = true
    },
    say: (told) => thread.onmessage?.({ data: told } as MessageEvent<Told>),
  }
  return { thread, asked }
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
const fileOf = (bytes: Uint8Array) => new File([bytes as BlobPart], 'invented.csv')
const textOf = async (feed: Feed, file: number) => new Response(feed.bytes(file)).text()

// NIST, FIPS 180-2, appendix B.1: SHA-256 of "abc".
const OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

test('in the same thread: files one behind the other, unpacked, with the digest of all', async () => {
  const packed = gzipSync('bc')
  const feed = feedHere([
    { file: fileOf(bytesOf('a')), gzip: false },
    { file: fileOf(packed), gzip: true },
  ])
  expect(await textOf(feed, 0)).toBe('a')
  expect(feed.read).toBe(1)
  expect(await textOf(feed, 1)).toBe('bc')
  expect(feed.read).toBe(1 + packed.length)
  expect(await feed.sha256()).toBe(OF_ABC)
})

test('a large file comes in pieces, packed or not', async () => {
  const large = new Uint8Array(2 * PIECE + 5).fill(0x61)
  for (const gzip of [false, true]) {
    const feed = feedHere([{ file: fileOf(gzip ? gzipSync(large) : large), gzip }])
    const sizes: number[] = []
    for await (const piece of feed.bytes(0) as unknown as AsyncIterable<Uint8Array>)
      sizes.push(piece.length)
    expect(sizes.length).toBeGreaterThan(2)
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThanOrEqual(PIECE)
    expect(sizes.reduce((sum, size) => sum + size)).toBe(large.length)
  }
})

test('pieces end behind a line', async () => {
  const line = `${'a'.repeat(999)}\n`
  const large = bytesOf(`${line.repeat(2500)}the last`)
  for (const gzip of [false, true]) {
    const feed = feedHere([{ file: fileOf(gzip ? gzipSync(large) : large), gzip }])
    const pieces: string[] = []
    for await (const piece of feed.bytes(0) as unknown as AsyncIterable<Uint8Array>)
      pieces.push(new TextDecoder().decode(piece))
    expect(pieces.length).toBeGreaterThan(2)
    expect(pieces.slice(0, -1).filter((piece) => !piece.endsWith('\n'))).toEqual([])
    expect(pieces.join('')).toBe(new TextDecoder().decode(large))
  }
})

test('from another thread: pieces in their order, each with a word that it was taken', async () => {
  const { thread, asked } = madeUpThread()
  const files = ['ab', 'c'].map((text) => ({ file: fileOf(bytesOf(text)), gzip: false }))
  const begun = feedApart(files, () => thread)
  expect(asked).toEqual([files])
  thread.say({ piece: bytesOf('a'), read: 1 })
  const feed = await begun
  const first = textOf(feed, 0)
  thread.say({ piece: bytesOf('b'), read: 2 })
  thread.say({ end: 0 })
  thread.say({ piece: bytesOf('c'), read: 3 })
  thread.say({ end: 1 })
  thread.say({ sha256: OF_ABC })
  expect(await first).toBe('ab')
  expect([feed.read, asked.slice(1)]).toEqual([2, ['took', 'took']])
  expect(await textOf(feed, 1)).toBe('c')
  expect(await feed.sha256()).toBe(OF_ABC)
  expect(thread.ended).toBe(true)
})

test('the reading end waits where eight pieces lie ready, and goes on as they are taken', async () => {
  const told: Told[] = []
  const taker: Taker = { postMessage: (one) => void told.push(one), onmessage: null }
  serveFeed(taker)
  const say = (data: Asked) => taker.onmessage?.({ data } as MessageEvent<Asked>)
  const pieces = () => told.filter((one) => 'piece' in one).length
  const file = fileOf(new Uint8Array(10 * PIECE))
  say([{ file, gzip: false }])
  await vi.waitFor(() => expect(pieces()).toBe(MOST_READY))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(pieces()).toBe(MOST_READY)
  say('took')
  await vi.waitFor(() => expect(pieces()).toBe(MOST_READY + 1))
  for (let time = 0; time < 9; time++) say('took')
  await vi.waitFor(() => expect(told.at(-1)).toHaveProperty('sha256'))
  expect(told.slice(-2)[0]).toEqual({ end: 0 })
})

test('the reading end says why it cannot read', async () => {
  const told: Told[] = []
  const taker: Taker = { postMessage: (one) => void told.push(one), onmessage: null }
  serveFeed(taker)
  const cutShort = fileOf(gzipSync('some text').subarray(0, 12))
  taker.onmessage?.({ data: [{ file: cutShort, gzip: true }] } as unknown as MessageEvent<Asked>)
  await vi.waitFor(() => expect(told.at(-1)).toHaveProperty('error'))
})

test('where the thread dies or cannot read, whoever takes bytes is told why', async () => {
  const files = [{ file: fileOf(bytesOf('a')), gzip: false }]
  const { thread } = madeUpThread()
  const begun = feedApart(files, () => thread)
  let isHandled = false
  thread.onerror?.({
    message: 'out of memory',
    preventDefault: () => {
      isHandled = true
    },
  } as unknown as ErrorEvent)
  await expect(textOf(await begun, 0)).rejects.toThrow('out of memory')
  expect([isHandled, thread.ended]).toEqual([true, true])

  const other = madeUpThread()
  const damaged = feedApart(files, () => other.thread)
  other.thread.say({ error: 'the file is gone' })
  await expect(textOf(await damaged, 0)).rejects.toThrow('the file is gone')
})

test('where the code of the thread does not come, the files are read all the same', async () => {
  const { thread } = madeUpThread()
  const begun = feedApart([{ file: fileOf(bytesOf('abc')), gzip: false }], () => thread)
  thread.onerror?.({ preventDefault: () => {} } as ErrorEvent)
  const feed = await begun
  expect(await textOf(feed, 0)).toBe('abc')
  expect(feed.read).toBe(3)
  expect(await feed.sha256()).toBe(OF_ABC)
})

test('where no thread can be started, the files are read all the same', async () => {
  const feed = await feedApart([{ file: fileOf(bytesOf('abc')), gzip: false }], () => {
    throw new Error('no workers in workers')
  })
  expect(await textOf(feed, 0)).toBe('abc')
  expect(await feed.sha256()).toBe(OF_ABC)
})
