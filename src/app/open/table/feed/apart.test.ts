import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import type { RowsPiece } from '../../../../dataset/import/rows'
import { type Asked, feedApart, type Thread, type Told } from './apart'
import { type Fed, type Feed, feedHere } from './feed'
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
const fedOf = (bytes: Uint8Array, gzip = false): Fed => ({
  file: fileOf(bytes),
  gzip,
  plan: { rows: 'lines', wide: null, shape: { delimiter: ',', newline: '\n' }, mark: 0 },
})

async function piecesOf(feed: Feed, file: number): Promise<RowsPiece[]> {
  const pieces: RowsPiece[] = []
  const reader = feed.pieces(file).getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read())
    pieces.push(next.value)
  return pieces
}

const pieceOf = (text: string): RowsPiece => ({
  text,
  bytes: null,
  rows: new Uint32Array(),
  apart: [],
})

const textsOf = async (feed: Feed, file: number) =>
  (await piecesOf(feed, file)).map(({ text }) => text)

const textOf = async (feed: Feed, file: number) => (await textsOf(feed, file)).join('')

// NIST, FIPS 180-2, appendix B.1: SHA-256 of "abc".
const OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

test('in the same thread: files one behind the other, unpacked, with the digest of all', async () => {
  const packed = gzipSync('bc')
  const feed = await feedHere([fedOf(bytesOf('a')), fedOf(packed, true)])
  expect(await textOf(feed, 0)).toBe('a')
  expect(feed.read).toBe(1)
  expect(await textOf(feed, 1)).toBe('bc')
  expect(feed.read).toBe(1 + packed.length)
  expect(await feed.sha256()).toBe(OF_ABC)
})

test('files that lie in memory together come apart again', async () => {
  const feed = await feedHere(['a\nb', 'c'].map((text) => fedOf(bytesOf(text))))
  expect([await textOf(feed, 0), await textOf(feed, 1)]).toEqual(['a\nb', 'c'])
  expect(await feed.sha256()).toBe(createHash('sha256').update('a\nbc').digest('hex'))
})

test('a large file comes in pieces of whole lines, packed or not', async () => {
  // More than is read at once of a file.
  const line = `${'a'.repeat(999)}\n`
  const text = `${line.repeat(17_500)}the last`
  const large = bytesOf(text)
  for (const gzip of [false, true]) {
    const feed = await feedHere([fedOf(gzip ? gzipSync(large, { level: 1 }) : large, gzip)])
    const pieces = (await textsOf(feed, 0)).filter((piece) => piece !== '')
    expect(pieces.length).toBeGreaterThan(16)
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(2 * PIECE)
    expect(pieces.slice(0, -1).filter((piece) => !piece.endsWith('\n'))).toEqual([])
    expect(pieces.join('') === text).toBe(true)
    expect(await feed.sha256()).toBe(createHash('sha256').update(large).digest('hex'))
  }
})

test('a large file without a single end of line comes whole', async () => {
  const large = new Uint8Array(2 * PIECE + 5).fill(0x61)
  for (const gzip of [false, true]) {
    const feed = await feedHere([fedOf(gzip ? gzipSync(large) : large, gzip)])
    expect((await textOf(feed, 0)).length).toBe(large.length)
  }
})

test('from another thread: pieces in their order, each with a word that it was taken', async () => {
  const { thread, asked } = madeUpThread()
  const files = ['ab', 'c'].map((text) => fedOf(bytesOf(text)))
  const begun = feedApart(files, () => thread)
  expect(asked).toEqual([files])
  thread.say({ piece: pieceOf('a'), read: 1 })
  const feed = await begun
  const first = textOf(feed, 0)
  thread.say({ piece: pieceOf('b'), read: 2 })
  thread.say({ end: 0 })
  thread.say({ piece: pieceOf('c'), read: 3 })
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
  say([fedOf(bytesOf(`${'a'.repeat(9999)}\n`.repeat(1050)))])
  await vi.waitFor(() => expect(pieces()).toBe(MOST_READY))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(pieces()).toBe(MOST_READY)
  say('took')
  await vi.waitFor(() => expect(pieces()).toBe(MOST_READY + 1))
  for (let time = 0; time < 20; time++) say('took')
  await vi.waitFor(() => expect(told.at(-1)).toHaveProperty('sha256'))
  expect(told.slice(-2)[0]).toEqual({ end: 0 })
})

test('the reading end says why it cannot read', async () => {
  const told: Told[] = []
  const taker: Taker = { postMessage: (one) => void told.push(one), onmessage: null }
  serveFeed(taker)
  const cutShort = fedOf(gzipSync('some text').subarray(0, 12), true)
  taker.onmessage?.({ data: [cutShort] } as unknown as MessageEvent<Asked>)
  await vi.waitFor(() => expect(told.at(-1)).toHaveProperty('error'))
})

test('where the thread dies or cannot read, whoever takes bytes is told why', async () => {
  const files = [fedOf(bytesOf('a'))]
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
  const begun = feedApart([fedOf(bytesOf('abc'))], () => thread)
  thread.onerror?.({ preventDefault: () => {} } as ErrorEvent)
  const feed = await begun
  expect(await textOf(feed, 0)).toBe('abc')
  expect(feed.read).toBe(3)
  expect(await feed.sha256()).toBe(OF_ABC)
})

test('where no thread can be started, the files are read all the same', async () => {
  const feed = await feedApart([fedOf(bytesOf('abc'))], () => {
    throw new Error('no workers in workers')
  })
  expect(await textOf(feed, 0)).toBe('abc')
  expect(await feed.sha256()).toBe(OF_ABC)
})
