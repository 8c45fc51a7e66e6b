import { gzipSync } from 'node:zlib'
import { afterEach, expect, test, vi } from 'vitest'
import { type Digest, digestOfPieces, digestOfWhole, wholeOf } from './digest'

afterEach(() => vi.restoreAllMocks())

// NIST, FIPS 180-2, appendix B.1: SHA-256 of "abc".
const OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const fedOf = (...texts: string[]) =>
  texts.map((text) => ({ file: new File([text], 'invented.csv'), gzip: false }))

async function hexOf(digest: Digest) {
  for (const text of ['ab', 'c']) digest.add(bytesOf(text))
  return digest.hex()
}

test('files that fit are there at once, one behind the other', async () => {
  expect(await wholeOf(fedOf('ab', 'c'))).toEqual(bytesOf('abc'))
})

test('what is packed, too large for the device or gone is not', async () => {
  const packed = new File([new Uint8Array(gzipSync('abc'))], 'invented.csv.gz')
  expect(await wholeOf([{ file: packed, gzip: true }])).toBeNull()
  expect(await wholeOf(fedOf('abc'), 0)).toBeNull()
  vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValue(new Error('invented'))
  expect(await wholeOf(fedOf('abc'))).toBeNull()
})

test('a whole is digested by the browser, from the beginning on', async () => {
  const asked = vi.spyOn(crypto.subtle, 'digest')
  const digest = digestOfWhole(bytesOf('abc'))
  expect(asked).toHaveBeenCalledOnce()
  expect(await hexOf(digest)).toBe(OF_ABC)
})

test('where memory is too short for that after all, it is worked out here', async () => {
  vi.spyOn(crypto.subtle, 'digest').mockRejectedValue(new RangeError('invented'))
  expect(await hexOf(digestOfWhole(bytesOf('abc')))).toBe(OF_ABC)
})

test('pieces are digested as they go by', async () => {
  const asked = vi.spyOn(crypto.subtle, 'digest')
  expect(await hexOf(digestOfPieces())).toBe(OF_ABC)
  expect(asked).not.toHaveBeenCalled()
})
