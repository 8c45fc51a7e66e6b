/** The text of a JSON dataset: what is damaged, and what holds more than a page can. */
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { inventedCompiled } from '../../../dataset/invented.fixture'
import type { Desk } from '../handler'
import { openRecord } from './openRecord'
import { textOf } from './read'

const desk = { signal: new AbortController().signal, progress: () => {} } as unknown as Desk
const file = (bytes: Uint8Array | string) => new File([bytes as BlobPart], 'invented.json')

describe('the text of a file', () => {
  it('is read packed and not', async () => {
    expect(await textOf(file('{"a":1}'))).toBe('{"a":1}')
    expect(await textOf(file(gzipSync('{"a":1}')))).toBe('{"a":1}')
  })

  it.each([
    ['as it is', 'x'.repeat(2_000_001)],
    ['packed into a thousandth', gzipSync('x'.repeat(2_000_001))],
  ])('that is too much, %s, is given up before it is whole', async (_, bytes) => {
    await expect(textOf(file(bytes), 2_000_000)).rejects.toMatchObject({
      name: 'OpenError',
      message: expect.stringMatching(/^“invented.json” holds more than 2 MB of JSON.*Open a part/),
    })
  })

  it('that is packed and cut short is damaged', async () => {
    const packed = gzipSync(JSON.stringify(inventedCompiled()))
    await expect(openRecord([file(packed.subarray(0, packed.length - 20))], desk)).rejects.toThrow(
      /^“invented.json” could not be read: it is damaged/,
    )
  })

  it('that is nested too deep, or holds too many records, says so under its name', async () => {
    const deep = `{"format":"strike-atlas/1","x":${'['.repeat(200)}${']'.repeat(200)}}`
    await expect(openRecord([file(deep)], desk)).rejects.toThrow(
      /^“invented.json” was not opened. The data is nested more than 100 deep/,
    )
    const compiled = inventedCompiled()
    const many = JSON.stringify({
      ...compiled,
      tables: { ...compiled.tables, strikes: Array.from({ length: 200_001 }, () => 0) },
    })
    await expect(openRecord([file(many)], desk)).rejects.toThrow(
      /^“invented.json” was not opened. The data holds 200,001 records in “strikes”/,
    )
  })
})
