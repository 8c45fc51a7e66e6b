import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { OpenError } from './handler'
import { HANDLERS } from './handlers'
import { MOST_BYTES, startOf } from './start'

const file = (name: string, ...parts: BlobPart[]) => new File(parts, name)
const handlerOf = async (from: File) => {
  const start = await startOf(from)
  return HANDLERS.find((handler) => handler.accepts(start))?.id
}

test('the bytes say what a file is, not its name', async () => {
  const record = '{"format":"strike-atlas/1","dataset":{}}'
  expect(await handlerOf(file('table.csv', record))).toBe('record')
  expect(await handlerOf(file('packed.csv', new Uint8Array(gzipSync(record))))).toBe('record')
  expect(await handlerOf(file('marked.json', `\ufeff  \n${record}`))).toBe('record')
})

test('a byte order mark is no part of the text, and UTF-16 is text', async () => {
  expect((await startOf(file('a', '\ufeffdate,lat'))).text).toBe('date,lat')
  const utf16 = new Uint8Array([0xff, 0xfe, 0x64, 0, 0x2c, 0])
  expect((await startOf(file('a', utf16))).text).toBe('d,')
})

test('only the beginning of a large file is read', async () => {
  const start = await startOf(file('a', 'x'.repeat(200_000)))
  expect(start.bytes).toHaveLength(65_536)
  expect(start.size).toBe(200_000)
})

test('bytes that are no text are no text', async () => {
  expect((await startOf(file('a', new Uint8Array([0x50, 0x4b, 3, 4, 0])))).text).toBeNull()
})

test('some control characters do not make a text another thing', async () => {
  const textOf = async (text: string) => (await startOf(file('a', text))).text
  for (const text of ['date,lat\x1a', 'date,\x0blat', `${'x'.repeat(990)}${'\x0b'.repeat(10)}`])
    expect(await textOf(text)).toBe(text)
  // More than one in a hundred and one more; a NUL.
  expect(await textOf(`${'x'.repeat(988)}${'\x0b'.repeat(12)}`)).toBeNull()
  expect(await textOf(`${'x'.repeat(999)}\0`)).toBeNull()
})

test('an empty, a packed empty, a damaged and a huge file are refused in one sentence', async () => {
  await expect(startOf(file('a.csv'))).rejects.toThrow(/“a.csv” is empty/)
  await expect(startOf(file('a.gz', new Uint8Array(gzipSync(''))))).rejects.toThrow(/holds nothing/)
  const cut = new Uint8Array(gzipSync('date,lat'.repeat(900))).slice(0, 20)
  await expect(startOf(file('a.gz', cut))).rejects.toThrow(/damaged/)
  const huge = Object.defineProperty(file('a.csv', 'x'), 'size', { value: MOST_BYTES })
  await expect(startOf(huge)).rejects.toThrow(OpenError)
  await expect(startOf(huge)).rejects.toThrow(/2\.0 GB; .*up to 2 GB/)
})
