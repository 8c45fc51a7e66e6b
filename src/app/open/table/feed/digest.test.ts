import { gzipSync } from 'node:zlib'
import { afterEach, expect, test, vi } from 'vitest'
import { digestOf } from './digest'

afterEach(() => vi.restoreAllMocks())

// NIST, FIPS 180-2, appendix B.1: SHA-256 of "abc".
const OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

const fileOf = (text: string) => new File([text], 'invented.csv')
const pieces = ['ab', 'c'].map((text) => new TextEncoder().encode(text))
const native = () => vi.spyOn(crypto.subtle, 'digest')

async function digested(files: Parameters<typeof digestOf>[0], memory?: number) {
  const digest = digestOf(files, memory)
  for (const piece of pieces) digest.add(piece)
  return digest.hex()
}

test('files that fit are digested by the browser, one behind the other', async () => {
  const asked = native()
  const files = ['ab', 'c'].map((text) => ({ file: fileOf(text), gzip: false }))
  expect(await digested(files)).toBe(OF_ABC)
  expect(asked).toHaveBeenCalledOnce()
})

test('what is packed, or too large for the device, is digested as it goes by', async () => {
  const asked = native()
  expect(await digested([{ file: fileOf('abc'), gzip: false }], 0)).toBe(OF_ABC)
  const packed = new File([new Uint8Array(gzipSync('abc'))], 'invented.csv.gz')
  expect(await digested([{ file: packed, gzip: true }])).toBe(OF_ABC)
  expect(asked).not.toHaveBeenCalled()
})

test('where memory is too short for that after all, it is worked out here', async () => {
  native().mockRejectedValue(new RangeError('invented'))
  expect(await digested([{ file: fileOf('abc'), gzip: false }])).toBe(OF_ABC)
})
