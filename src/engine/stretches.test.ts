import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStretch, type Stretch, staysInFile, stretchesOf } from './stretches'
import { oneMore } from './words'

/** Texts of a made-up file, each as [first byte, bytes]; without bytes, one that is held. */
const ranges = (texts: readonly (readonly [at: number, length: number | null])[]) => ({
  textAt: Uint32Array.from(texts, ([at]) => at),
  textLength: Uint32Array.from(texts, ([, length]) => oneMore(length)),
})

const plain = ({ rows, at, length }: Stretch) => [[...rows], at, length]

describe('texts that stayed in their file', () => {
  it('are read together where they lie near each other, in the order of the file', () => {
    const words = ranges([
      [500, 20],
      [10, 5],
      [90, 10],
      [15, 30],
    ])
    expect(stretchesOf(words, [0, 1, 2, 3], 90).map(plain)).toEqual([
      [[1, 3, 2], 10, 90],
      [[0], 500, 20],
    ])
    expect(stretchesOf(words, [0, 1, 2, 3], 89).map(plain)).toEqual([
      [[1, 3], 10, 35],
      [[2], 90, 10],
      [[0], 500, 20],
    ])
    expect(stretchesOf(words, [2], 90).map(plain)).toEqual([[[2], 90, 10]])
    expect(stretchesOf(words, [], 90)).toEqual([])
  })

  it('are read whole, however long, and with what lies within them', () => {
    const words = ranges([
      [0, 1000],
      [200, 50],
      [1000, 1],
    ])
    expect(stretchesOf(words, [0, 1, 2], 64).map(plain)).toEqual([
      [[0, 1], 0, 1000],
      [[2], 1000, 1],
    ])
  })

  it('come back as they stand there, each row once', async () => {
    const text = fc.tuple(fc.nat(200), fc.nat(40))
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 30 }), fc.nat(120), async (texts, most) => {
        const file = Uint8Array.from({ length: 240 }, (_, at) => at)
        const reader = {
          slice: async (at: number, length: number) => file.slice(at, at + length),
          decode: (bytes: Uint8Array) => bytes.join(),
        }
        const words = ranges(texts)
        const read: [number, string][] = []
        for (const stretch of stretchesOf(words, texts.keys(), most)) {
          const textOf = await readStretch(words, reader, stretch)
          for (const row of stretch.rows) read.push([row, textOf(row)])
        }
        expect(read.sort(([a], [b]) => a - b)).toEqual(
          texts.map(([at, length], row) => [row, file.slice(at, at + length).join()]),
        )
      }),
    )
  })

  it('are told from those that are held', () => {
    const words = ranges([
      [0, null],
      [0, 0],
    ])
    expect([staysInFile(words, 0), staysInFile(words, 1)]).toEqual([false, true])
  })
})
