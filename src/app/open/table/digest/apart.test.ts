import { expect, test } from 'vitest'
import { createDigest } from '../../../../dataset/import/digest'
import { type Asked, digestApart } from './apart'

/** A thread that answers only when it is told to. */
function slowThread() {
  const digest = createDigest()
  const asked: Asked[] = []
  const thread = {
    ended: false,
    onmessage: null as ((event: MessageEvent<string | null>) => void) | null,
    onerror: null as ((event: ErrorEvent) => void) | null,
    postMessage: (one: Asked, transfer: Transferable[]) =>
      void asked.push(structuredClone(one, { transfer })),
    terminate() {
      thread.ended = true
    },
    /** Answers the oldest question. */
    answer() {
      const one = asked.shift()
      if (one === undefined) throw new Error('nothing was asked')
      if (one !== 'end') digest.update(one)
      thread.onmessage?.({ data: one === 'end' ? digest.hex() : null } as MessageEvent)
    },
  }
  return thread
}

// NIST, FIPS 180-2, appendix B.1: SHA-256 of "abc".
const OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

const bytesOf = (text: string) => new TextEncoder().encode(text)

test('pieces are handed over, and their digest comes at the end', async () => {
  const thread = slowThread()
  const digest = digestApart(thread)
  const [a, bc] = [bytesOf('a'), bytesOf('bc')]
  await digest.update(a)
  await digest.update(bc)
  expect([a.length, bc.length]).toEqual([0, 0])
  const hex = digest.hex()
  for (let count = 0; count < 3; count++) thread.answer()
  expect(await hex).toBe(OF_ABC)
  expect(thread.ended).toBe(true)
})

test('a seventeenth piece waits until the first is done', async () => {
  const thread = slowThread()
  const digest = digestApart(thread)
  for (let count = 1; count <= 16; count++) await digest.update(bytesOf('x'))
  let hasRoom = false
  const last = Promise.resolve(digest.update(bytesOf('x'))).then(() => {
    hasRoom = true
  })
  await new Promise((resolve) => setTimeout(resolve))
  expect(hasRoom).toBe(false)
  thread.answer()
  await last
})

test('where the thread dies, whoever asks is told why', async () => {
  const thread = slowThread()
  const digest = digestApart(thread)
  await digest.update(bytesOf('a'))
  let isHandled = false
  thread.onerror?.({
    message: 'out of memory',
    preventDefault: () => {
      isHandled = true
    },
  } as unknown as ErrorEvent)
  await expect(digest.hex()).rejects.toThrow('out of memory')
  expect(isHandled).toBe(true)
})
