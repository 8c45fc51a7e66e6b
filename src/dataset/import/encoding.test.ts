import { expect, test } from 'vitest'
import { collect } from './collect.fixture'
import { encodingOf } from './encoding'

const latin = (text: string) => Buffer.from(text, 'latin1')

test('some bytes that are no UTF-8 do not make a text of UTF-8 another', () => {
  const cut = Buffer.from('é').subarray(0, 1)
  // Four letters that are whole, one that is cut.
  expect(encodingOf(Buffer.concat([Buffer.from('Café, بغد '), cut, Buffer.from(' x')]))).toBe(
    'utf-8',
  )
  // As many as are cut.
  expect(encodingOf(Buffer.concat([Buffer.from('é'), cut, latin(' x')]))).toBe('windows-1252')
  // Spoilt before it was saved.
  expect(encodingOf(Buffer.from('Caf\ufffd, \ufffd'))).toBe('utf-8')
  // The end of the part may cut one.
  expect(encodingOf(Buffer.concat([Buffer.from('x'), cut]))).toBe('utf-8')
})

test('a text of a code page holds by chance what looks like UTF-8', () => {
  // É before a closing quote is two bytes of UTF-8; the four others are none.
  expect(
    encodingOf(latin('"CAF\u00c9\u0094 \u00e9t\u00e9, for\u00eat, \u00e0 c\u00f4t\u00e9')),
  ).toBe('windows-1252')
  // Alef before the Arabic comma is too; the letters of Baghdad are none.
  expect(encodingOf(Buffer.from([0xc7, 0xa1, 0x20, 0xc8, 0xdb, 0xcf, 0xc7, 0xcf]))).toBe(
    'windows-1256',
  )
})

const HEADER = 'id,date,latitude,longitude,actor\n'
const row = (id: string, name: Buffer) =>
  Buffer.concat([Buffer.from(`${id},2024-01-31,1,2,`), name, Buffer.from('\n')])
const namesIn = async (bytes: Buffer) =>
  [...(await collect({ 'invented.csv': bytes })).actors.values()].map(({ name }) => name)

test('a text that is cut in mid-character spoils itself alone', async () => {
  const bytes = Buffer.concat([
    Buffer.from(HEADER),
    row('k1', Buffer.from('Café Müller')),
    row('k2', Buffer.from('Čapek').subarray(0, 1)),
  ])
  expect(await namesIn(bytes)).toEqual(['Café Müller', '\ufffd'])
})

test('a byte order mark of UTF-8 says so, whatever follows', async () => {
  const bytes = Buffer.concat([Buffer.from(`\ufeff${HEADER}`), row('k1', latin('Caf\u00e9'))])
  expect(await namesIn(bytes)).toEqual(['Caf\ufffd'])
})
