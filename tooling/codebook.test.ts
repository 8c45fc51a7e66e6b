/** The codebook for people says what the data says: every number in it is counted here. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { datasetFrom } from '../src/dataset/dataset'
import type { Compiled, TableName } from '../src/model/record'
import { TABLES } from '../src/model/record'
import { DIRECTIONS, EVIDENCE, GEO_PRECISIONS, keysOf } from '../src/model/vocabulary'
import { readData } from './read-data'

interface Field {
  name: string
  constraints?: { enum?: string[] }
  items?: { fields?: Field[] }
}

const codebook = readFileSync('data/README.md', 'utf8')
const record = readData('data').compiled as Compiled
const tableNames = Object.keys(TABLES) as TableName[]
const { resources } = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as {
  resources: { name: string; schema: { fields: Field[] } }[]
}
const fieldsOf = (resource: string): Field[] =>
  resources.find(({ name }) => name === resource)?.schema.fields ?? []
const dataset = datasetFrom(record)
const { strikes } = dataset
const attacksOf = (some: readonly { attacks: number }[]): number =>
  some.reduce((sum, { attacks }) => sum + attacks, 0)

/** Cells of the rows of all tables whose first cell is `first`. */
const rowsOf = (first: string): string[][] =>
  codebook
    .split('\n')
    .filter((line) => line.startsWith(`| ${first} |`))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )

test('counts the records of each table', () => {
  const names = {
    strikes: 'strikes',
    actors: 'actors',
    places: 'places',
    sources: 'sources',
    contextEvents: 'context events',
    publishedTotals: 'published totals',
  }
  for (const table of tableNames)
    expect(rowsOf(names[table]).map((row) => Number(row[2]))).toEqual([record.tables[table].length])
})

test('counts records and attacks of each evidence class', () => {
  for (const evidence of keysOf(EVIDENCE)) {
    const held = strikes.filter((strike) => strike.evidence === evidence)
    const told = rowsOf(evidence).map((row) => [Number(row[2]), Number(row[3])])
    expect(told[0]).toEqual([held.length, attacksOf(held)])
  }
  expect(
    strikes.filter(({ outcome, actors }) => outcome === 'claimed-only' && actors.length === 0),
  ).toEqual([])
  expect(rowsOf('reported').map((row) => row[2])).toContain('0')
})

test('counts records and attacks of each direction', () => {
  const names = {
    'against-israel': 'against Israel',
    'against-us-and-coalition': 'against US and Coalition',
    'counter-strike': 'counter-strike',
    other: 'other',
  }
  for (const direction of keysOf(DIRECTIONS)) {
    const held = strikes.filter((strike) => strike.direction === direction)
    expect(rowsOf(names[direction]).map((row) => [Number(row[2]), Number(row[3])])).toEqual([
      [held.length, attacksOf(held)],
    ])
  }
})

test('counts strikes of each precision of date and place', () => {
  for (const precision of ['day', 'week', 'month'])
    expect(rowsOf(precision).map((row) => Number(row[2]))).toEqual([
      strikes.filter((strike) => strike.datePrecision === precision).length,
    ])
  for (const precision of keysOf(GEO_PRECISIONS))
    expect(rowsOf(precision).map((row) => [Number(row[2]), Number(row[3])])).toEqual([
      [
        dataset.places.filter((place) => place.geoPrecision === precision).length,
        strikes.filter((strike) => dataset.placeById.get(strike.target)?.geoPrecision === precision)
          .length,
      ],
    ])
})

const against = (side: string, from: string, to: string) =>
  strikes.filter((strike) => strike.direction === side && strike.date >= from && strike.date <= to)
const numbers: [string, number][] = [
  ['535 records stand', strikes.length],
  ['for 609 claimed or reported attacks', attacksOf(strikes)],
  ['53 records stand for more than one', strikes.filter(({ attacks }) => attacks > 1).length],
  ['43 records have one', strikes.filter(({ originCountry }) => originCountry).length],
  ['nobody is named (46 records)', strikes.filter(({ actors }) => actors.length === 0).length],
  ['given in 152 records', strikes.filter(({ munitions }) => munitions !== null).length],
  ['each given in 120 records', strikes.filter(({ killed }) => killed !== null).length],
  ['each given in 120 records', strikes.filter(({ injured }) => injured !== null).length],
  [
    'Islamic Resistance in Iraq (340 records)',
    strikes.filter(({ actors }) =>
      actors.some(
        ({ actor, role }) => actor === 'islamic-resistance-in-iraq' && role === 'claimed',
      ),
    ).length,
  ],
  [
    '9 counter-strikes that Israel or the United States announced are `reported`',
    strikes.filter(
      ({ evidence, actors }) =>
        evidence === 'reported' &&
        actors.some(
          ({ actor, role }) => role === 'claimed' && ['israel', 'united-states'].includes(actor),
        ),
    ).length,
  ],
  ['102 of the', new Set(strikes.map(({ target }) => target)).size],
  ['of the 155 places', dataset.places.length],
  ['434 reports bear no date', dataset.sources.filter(({ published }) => !published).length],
  ['10 of 13 claims in July', attacksOf(against('against-israel', '2024-07-01', '2024-07-31'))],
  ['5 of 6 in August', attacksOf(against('against-israel', '2024-08-01', '2024-08-31'))],
  [
    '27 of 35 in September',
    attacksOf(
      against('against-israel', '2024-09-01', '2024-09-30').filter(({ actors }) =>
        actors.some(({ role }) => role === 'claimed'),
      ),
    ),
  ],
  ['29 attacks in all', attacksOf(against('against-israel', '2024-09-01', '2024-09-30'))],
  [
    '221 of them to 21 November 2024',
    attacksOf(against('against-us-and-coalition', '2023-10-17', '2024-11-21')),
  ],
  ['77 of about 90', attacksOf(against('against-israel', '2024-10-01', '2024-10-31'))],
  [
    '8 of them without a day',
    attacksOf(
      against('against-israel', '2024-10-01', '2024-10-31').filter(
        ({ datePrecision }) => datePrecision !== 'day',
      ),
    ),
  ],
  ['20 of 41 for 29 October', attacksOf(against('against-israel', '2024-10-29', '2024-11-04'))],
  ['58 of the 65 drone attacks', attacksOf(against('against-israel', '2024-11-01', '2024-11-18'))],
  [
    'it holds 223 attacks',
    attacksOf(against('against-us-and-coalition', '2023-10-17', '2024-12-31')),
  ],
]
test.each(numbers)('"%s"', (words, held) => {
  expect(codebook).toContain(words)
  expect(words.match(/\d+/g)?.map(Number)).toContain(held)
})

test('names the one source without an address', () => {
  expect(dataset.sources.filter(({ url }) => url === null)).toHaveLength(1)
})

test('names every field of every table, and every value of the strikes', () => {
  for (const { name: table } of resources)
    for (const { name, constraints, items } of fieldsOf(table)) {
      expect(codebook).toContain(`\`${name}\``)
      for (const inner of items?.fields ?? []) expect(codebook).toContain(`\`${inner.name}\``)
      const values = table === 'strikes' ? constraints?.enum : undefined
      for (const value of values ?? [])
        expect(codebook.includes(`\`${value}\``) || codebook.includes(`| ${value} |`)).toBe(true)
    }
})

test('cites the version that is shipped, as the licence and the data package do', () => {
  const { credit, version } = record.dataset
  expect(credit).toContain(`version ${version}`)
  const words = (text: string): string => text.replace(/\s+/g, ' ')
  expect(codebook).toContain(credit)
  expect(words(readFileSync('data/LICENSE', 'utf8'))).toContain(credit)
})

test('a strike tells who speaks of its outcome, exactly where somebody but the actor does', () => {
  for (const { id, outcome, outcomeBy, outcomeByKind } of strikes) {
    const told = outcome !== 'claimed-only'
    expect([id, outcomeBy !== null, outcomeByKind !== null]).toEqual([id, told, told])
  }
})
