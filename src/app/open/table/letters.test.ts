import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { isAscii } from '../../../dataset/import/bytes'
import { planOf } from '../../../dataset/import/plan'
import { startOf } from '../start'
import { lettersOf } from './letters'

const HEADER = 'id,date,latitude,longitude,actor\n'
const PLAIN = 'k,2024-01-31,33.5,36.3,Invented A\n'
/** 34 bytes a row, so that the letters come far behind the first 64 kB, beyond several pieces too. */
const [NEAR, FAR] = [3000, 100_000]

const LETTERS = {
  'windows-1252': Buffer.from('k,2024-01-31,33.5,36.3,Caf\u00e9\n', 'latin1'),
  // Baghdad, as Windows-1256 writes it.
  'windows-1256': Buffer.from('k,2024-01-31,33.5,36.3,\u00c8\u00db\u00cf\u00c7\u00cf\n', 'latin1'),
  'utf-8': Buffer.from('k,2024-01-31,33.5,36.3,بغداد\n'),
}

async function encodingOf(file: File) {
  const start = await startOf(file)
  return planOf(start.bytes, await lettersOf(file, start))?.encoding
}

describe.each([NEAR, FAR])('letters behind %i rows without any', (rows) => {
  test.each(Object.entries(LETTERS))('tell %s', async (encoding, letters) => {
    const bytes = Buffer.concat([Buffer.from(HEADER + PLAIN.repeat(rows)), letters])
    expect(await encodingOf(new File([bytes], 'invented.csv'))).toBe(encoding)
    expect(await encodingOf(new File([gzipSync(bytes)], 'invented.csv.gz'))).toBe(encoding)
  })
})

test('64 kB from the first letter on are looked at, in however many pieces they come', async () => {
  // The letter is the last but one of the first piece.
  const line = `${'x'.repeat(1023)}\n`
  const text = `${line.repeat(1023)}${'x'.repeat(1022)}é${line.repeat(200)}`
  const file = new File([text], 'invented.csv')
  const letters = await lettersOf(file, await startOf(file))
  expect(letters).toEqual(
    new TextEncoder()
      .encode(text)
      .subarray(1023 * 1024 + 1022)
      .slice(0, 65_536),
  )
})

test('nothing is looked for where the start has letters, or is all, or where none come', async () => {
  const none = async (text: string) => {
    const file = new File([text], 'invented.csv')
    return lettersOf(file, await startOf(file))
  }
  expect(await none(`é${PLAIN.repeat(NEAR)}é`)).toBeNull()
  expect(await none(PLAIN)).toBeNull()
  expect(await none(PLAIN.repeat(NEAR))).toBeNull()
  expect(await none(`\ufeff${PLAIN.repeat(NEAR)}`)).toBeNull()
})

test('a packed file that is damaged behind its start is told of when it is read', async () => {
  const noise = Buffer.from(Array.from({ length: 400_000 }, (_, at) => 48 + ((at * at) % 43)))
  const cut = gzipSync(noise).subarray(0, -100)
  const file = new File([new Uint8Array(cut)], 'invented.csv.gz')
  const start = await startOf(file)
  expect(isAscii(start.bytes)).toBe(true)
  expect(await lettersOf(file, start)).toBeNull()
})
