import { expect, test } from 'vitest'
import { compiledSchema } from '../model/record'
import { compileDataset } from './compile'
import { inventedCompiled, inventedPackage, inventedTables } from './invented.fixture'

test('the head tells name, version, day, coverage, licence, credit and counts', () => {
  expect(inventedCompiled().dataset).toEqual({
    name: 'invented-record',
    title: 'An invented record',
    version: '0.1.0',
    compiled: '2024-02-01',
    coverage: { from: '2024-01-01', to: '2024-01-31' },
    licence: {
      name: 'CC0-1.0',
      title: 'Public domain',
      url: 'https://licence.test/zero',
      passOn: true,
    },
    credit: 'An invented record, for tests',
    provider: 'An inventor',
    sha256: '0'.repeat(64),
    counts: {
      actors: 2,
      places: 2,
      sources: 1,
      strikes: 2,
      contextEvents: 1,
      publishedTotals: 1,
      // One attack and three.
      attacks: 4,
    },
  })
})

test('is of the format that the page accepts', () => {
  expect(compiledSchema.safeParse(inventedCompiled()).success).toBe(true)
})

test('the hash is that of the tables as compact JSON', () => {
  const hashed: string[] = []
  const { tables } = compileDataset(inventedTables(), inventedPackage, (text) => {
    hashed.push(text)
    return '0'.repeat(64)
  })
  expect(hashed).toEqual([JSON.stringify(tables)])
})

test('gives the same bytes in whatever order the tables come', () => {
  const { actors, places, ...others } = inventedTables()
  const turned = { ...others, places, actors }
  expect(JSON.stringify(inventedCompiled(turned))).toBe(JSON.stringify(inventedCompiled()))
})

test('the head says where it is published, and where raw rows may not be passed on', () => {
  const [licence] = inventedPackage.licenses
  const { dataset } = compileDataset(
    inventedTables(),
    {
      ...inventedPackage,
      homepage: 'https://record.test/',
      licenses: [{ ...licence, passOn: false }],
    },
    () => '0'.repeat(64),
  )
  expect(dataset.licence.passOn).toBe(false)
  expect(dataset.homepage).toBe('https://record.test/')
})
