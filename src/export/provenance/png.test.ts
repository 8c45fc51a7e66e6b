import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readChunks, writeChunks } from './chunks'
import { crc32 } from './crc32'
import { PNG_KEYWORD, signPng } from './png'
import { GREY_PIXEL, INVENTED_PROVENANCE } from './provenance.fixture'
import { readPng } from './readPng'

const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const signed = signPng(GREY_PIXEL, INVENTED_PROVENANCE, 2)

test('checksums are those of the standard', () => {
  // The check value of CRC-32/ISO-HDLC, and the checksum that ends every PNG file.
  expect(crc32(latin1('123456789'))).toBe(0xcbf43926)
  expect(crc32(latin1('IEND'))).toBe(0xae426082)
})

test('what is written is read', async () => {
  expect(await readPng(signed)).toEqual({ provenance: INVENTED_PROVENANCE })
})

test('any text comes back as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (title) => {
      const bytes = signPng(GREY_PIXEL, { ...INVENTED_PROVENANCE, title }, 1)
      expect(await readPng(bytes)).toMatchObject({ provenance: { title } })
    }),
    { numRuns: 100 },
  )
})

test('the standard keywords stand in the file, before the image, and it prints at 96 dpi of the figure', () => {
  const chunks = readChunks(signed)
  const text = (keyword: string) => {
    const chunk = chunks.find(
      ({ type, data }) =>
        type === 'iTXt' && new TextDecoder().decode(data).startsWith(`${keyword}\0`),
    )
    return new TextDecoder().decode(chunk?.data.subarray(keyword.length + 5))
  }
  expect(text('Title')).toBe('Invented figure')
  expect(text('Description')).toBe('Made up for a test.')
  expect(text('Source')).toContain(`version 1.2.3, SHA-256 ${'ab'.repeat(32)}`)
  expect(text('Software')).toBe('Strike Atlas 1.0.0')
  expect(text('Creation Time')).toBe('2026-11-26T12:00:00Z')
  expect(chunks.findIndex(({ type }) => type === 'iTXt')).toBeLessThan(
    chunks.findIndex(({ type }) => type === 'IDAT'),
  )
  // 192 px to the inch of 25.4 mm: 7559 to the metre.
  const density = chunks.filter(({ type }) => type === 'pHYs')
  expect(density.map(({ data }) => [...data])).toEqual([[0, 0, 0x1d, 0x87, 0, 0, 0x1d, 0x87, 1]])
})

test('a figure that is signed again says the new, once', async () => {
  const again = signPng(signed, { ...INVENTED_PROVENANCE, title: 'Second' }, 1)
  expect(await readPng(again)).toMatchObject({ provenance: { title: 'Second' } })
  expect(readChunks(again).filter(({ type }) => type === 'pHYs')).toHaveLength(1)
})

test('a picture without our text says so', async () => {
  expect(await readPng(GREY_PIXEL)).toEqual({
    problem: expect.stringContaining('does not say which view it shows'),
  })
})

test('text that a program has packed is read all the same', async () => {
  expect(await readPng(packedText(JSON.stringify(INVENTED_PROVENANCE)))).toEqual({
    provenance: INVENTED_PROVENANCE,
  })
})

test('a small text that unpacks to a very long one is refused', async () => {
  const bomb = packedText(' '.repeat(50_000_000))
  expect(bomb.length).toBeLessThan(60_000)
  expect(await readPng(bomb)).toEqual({ problem: expect.stringContaining('too long') })
})

test('text that is not packed as it says is damage', async () => {
  expect(await readPng(withText(latin1(`${PNG_KEYWORD}\0\x01\0\0\0no zlib here`)))).toEqual({
    problem: expect.stringContaining('cannot be unpacked'),
  })
  expect(await readPng(withText(latin1(`${PNG_KEYWORD}\0\0\0no end`)))).toEqual({
    problem: expect.stringContaining('has no end'),
  })
})

test('a file cut short anywhere is told as such, with where', async () => {
  for (let length = 8; length < signed.length; length += 7) {
    const reading = await readPng(signed.subarray(0, length))
    expect(reading).toEqual({ problem: expect.stringMatching(/cut short/) })
  }
  expect(await readPng(signed.subarray(0, 5))).toEqual({ problem: 'The file is no PNG image.' })
})

test('any flipped bit is noticed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: signed.length - 1 }),
      fc.integer({ min: 0, max: 7 }),
      async (at, bit) => {
        const damaged = signed.slice()
        damaged[at] = (damaged[at] as number) ^ (1 << bit)
        expect(await readPng(damaged)).toHaveProperty('problem')
      },
    ),
    { numRuns: 300 },
  )
})

function withText(data: Uint8Array) {
  const [header, ...rest] = readChunks(GREY_PIXEL)
  return writeChunks([header as never, { type: 'iTXt', data }, ...rest])
}

function packedText(text: string) {
  return withText(
    Uint8Array.from([...latin1(`${PNG_KEYWORD}\0\x01\0\0\0`), ...deflateSync(Buffer.from(text))]),
  )
}
