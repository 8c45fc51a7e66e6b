/** What is too much, too deep, too long, too large or no number: each has its sentence. */
import { describe, expect, it } from 'vitest'
import { MOST_TEXT } from '../model/bounds'
import type { Compiled } from '../model/record'
import { DatasetError } from './error'
import { collect } from './import/collect.fixture'
import { inventedCompiled } from './invented.fixture'
import { parseDataset } from './parse'

/** What is said of a JSON dataset after a change of its value, or of its text. */
function saidOf(change: (compiled: Compiled) => void, rewrite = (text: string) => text): string {
  const compiled = structuredClone(inventedCompiled())
  change(compiled)
  try {
    parseDataset(rewrite(JSON.stringify(compiled)))
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    return [error.message, ...error.details].join('\n')
  }
  return 'it was read'
}

const asItIs = () => {}
type Strike = Compiled['tables']['strikes'][number]
type Place = Compiled['tables']['places'][number]
const inStrike = (change: Partial<Record<keyof Strike, unknown>>) => (compiled: Compiled) =>
  Object.assign(compiled.tables.strikes[0] as Strike, change) && undefined
const inPlace = (change: Partial<Record<keyof Place, unknown>>) => (compiled: Compiled) =>
  Object.assign(compiled.tables.places[0] as Place, change) && undefined
/** A word of JSON that no value of ours would be written as. */
const written = (word: string) =>
  [inStrike({ killed: 987_654 }), (text: string) => text.replace('987654', word)] as const

const longer =
  (table: 'strikes' | 'actors' | 'places' | 'sources', length: number) => (compiled: Compiled) => {
    compiled.tables[table] = Array.from({ length }, () => 0) as never
  }

describe('a dataset as JSON', () => {
  it.each<[string, (compiled: Compiled) => void, (text: string) => string, string]>([
    ['no number', ...written('NaN'), 'no valid JSON'],
    ['infinity', ...written('Infinity'), 'no valid JSON'],
    ['a number beyond all numbers', ...written('1e999'), 'killed: is Infinity; expected'],
    ['1e308', ...written('1e308'), 'killed: is 1e+308; expected'],
    ['a number that is text', ...written('"7"'), 'killed: is "7"; expected a whole number'],
    ['a part of a person', ...written('0.5'), 'killed: is 0.5; expected a whole number'],
    ['fewer than nobody', ...written('-1'), 'killed: is -1; expected no negative number'],
    [
      'more people than a strike has',
      ...written('10000001'),
      'killed: is 10000001; expected at most 10,000,000',
    ],
    [
      '10,001 attacks',
      inStrike({ attacks: 10_001 }),
      (text) => text,
      'attacks: is 10001; expected at most 10,000',
    ],
    [
      'the year 0',
      inStrike({ date: '0000-01-01' }),
      (text) => text,
      'a real date from 1800 to 2200',
    ],
    [
      'the year 275760',
      inStrike({ date: '275760-09-13' }),
      (text) => text,
      'a real date from 1800 to 2200',
    ],
    [
      '30 February',
      inStrike({ date: '2024-02-30' }),
      (text) => text,
      'a real date from 1800 to 2200',
    ],
    [
      'a latitude beyond the pole',
      inPlace({ lat: 90.1 }),
      (text) => text,
      'lat: is 90.1; expected 90 or less',
    ],
    [
      'a longitude of 1e308',
      inPlace({ lon: 1e308 }),
      (text) => text,
      'lon: is 1e+308; expected 180 or less',
    ],
    [
      'a text of 20,001 characters',
      inPlace({ name: 'x'.repeat(MOST_TEXT + 1) }),
      (text) => text,
      'text of at most 20,000 characters',
    ],
    [
      'more strikes than memory holds',
      longer('strikes', 200_001),
      (text) => text,
      'The data holds 200,001 records in “strikes”; of JSON at most 200,000 are read. Open a part of it',
    ],
    [
      'more actors than memory holds',
      longer('actors', 50_001),
      (text) => text,
      '50,001 records in “actors”; of JSON at most 50,000',
    ],
    [
      'more places than memory holds',
      longer('places', 100_001),
      (text) => text,
      '100,001 records in “places”; of JSON at most 100,000',
    ],
    [
      'lists in lists',
      asItIs,
      (text) => `${text.slice(0, -1)},"x":${'['.repeat(101)}${']'.repeat(101)}}`,
      'nested more than 100 deep',
    ],
    ['lists in lists without end', asItIs, () => '['.repeat(300_000), 'cut short'],
    [
      'a table that is no list',
      (compiled) => Object.assign(compiled.tables, { strikes: { length: 1e9 } }),
      (text) => text,
      'Open a part of it',
    ],
    [
      'no tables',
      (compiled) => Object.assign(compiled, { tables: null }),
      (text) => text,
      'tables: is null; expected an object',
    ],
  ])('%s', (_, change, rewrite, sentence) => {
    expect(saidOf(change, rewrite)).toContain(sentence)
  })

  it('a zero with a minus is zero', () => {
    const compiled = inventedCompiled()
    for (const place of compiled.tables.places) place.lon = 111.5
    const text = JSON.stringify(compiled).replaceAll('111.5', '-0')
    expect(parseDataset(text).places.every(({ lon }) => Object.is(lon, 0))).toBe(true)
  })
})

/** Line 2 of a table of columns that are guessed, and what is said of it. */
async function row(
  cells: Partial<
    Record<'date' | 'latitude' | 'longitude' | 'killed' | 'attacks' | 'place' | 'summary', string>
  >,
) {
  const whole = {
    date: '2024-01-04',
    latitude: '33',
    longitude: '35',
    killed: '',
    attacks: '',
    place: 'Invented Town',
    summary: '',
    ...cells,
  }
  const text = `${Object.keys(whole).join()}\n${Object.values(whole).join()}\n`
  const { strikes, places, report } = await collect({
    'invented.csv': new TextEncoder().encode(text),
  })
  const said = report.kinds.flatMap(({ examples }) =>
    examples.map(({ column, why }) => `${column} ${why}`),
  )
  return { strike: strikes[0], place: [...places.values()][0], said }
}

describe('a value of a table', () => {
  it.each([
    [
      { killed: 'NaN' },
      'killed is no whole number of people from 0 to 10,000,000; taken as unknown',
    ],
    [
      { killed: '1e308' },
      'killed is no whole number of people from 0 to 10,000,000; taken as unknown',
    ],
    [
      { killed: '-3' },
      'killed is no whole number of people from 0 to 10,000,000; taken as unknown',
    ],
    [
      { killed: '0x10' },
      'killed is no whole number of people from 0 to 10,000,000; taken as unknown',
    ],
    [
      { killed: 'many' },
      'killed is no whole number of people from 0 to 10,000,000; taken as unknown',
    ],
    [
      { killed: '10000001' },
      'killed is no whole number of people from 0 to 10,000,000; taken as unknown',
    ],
    [{ attacks: '1e9' }, 'attacks is no whole number from 1 to 10,000; taken as 1'],
  ])('%j: the rest of the row is loaded', async (cells, sentence) => {
    const { strike, said } = await row(cells)
    expect(said).toEqual([sentence])
    expect(strike).toMatchObject({ killed: null, attacks: 1 })
  })

  it.each([
    [{ date: '0000-01-01' }, 'date its year is not between 1900 and 2100'],
    [{ date: '275760-09-13' }, 'date is no real date'],
    [{ date: '2024-02-30' }, 'date is no real date'],
    [{ latitude: '1e308' }, 'latitude lies outside of -90 to 90 degrees'],
    [{ latitude: 'Infinity' }, 'latitude is no number'],
    [{ longitude: '0x10' }, 'longitude is no number'],
    [{ longitude: 'NaN' }, 'longitude is no number'],
    [{ place: 'x'.repeat(MOST_TEXT + 1) }, 'place has more than 20,000 characters'],
    [{ summary: 'x'.repeat(MOST_TEXT + 1) }, 'summary has more than 20,000 characters'],
  ])('%j: the row is left out', async (cells, sentence) => {
    const { strike, said } = await row(cells)
    expect(said).toEqual([sentence])
    expect(strike).toBeUndefined()
  })

  it('that is as long or as large as it may be is taken; a zero with a minus is zero', async () => {
    const { strike, place, said } = await row({
      place: 'é'.repeat(MOST_TEXT),
      killed: '10000000',
      attacks: '1e4',
      longitude: '-0',
    })
    expect(said).toEqual([])
    expect(strike).toMatchObject({ killed: 10_000_000, attacks: 10_000 })
    expect(place?.name).toHaveLength(MOST_TEXT)
    expect(place?.lon).toBe(0)
    expect((await row({ killed: '-0' })).strike?.killed).toBe(0)
  })
})

describe('codes that are names from a prototype', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s', async (word) => {
    const acled =
      'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,inter1,country,location,latitude,longitude,geo_precision\n' +
      `INV1,2024-01-04,${word},Battles,${word},${word},${word},${word},${word},33,35,${word}\n`
    const ged =
      'id,date_start,date_end,type_of_violence,side_a,side_b,where_prec,geom_wkt,latitude,longitude,country\n' +
      `${word},2024-01-04,2024-01-04,${word},${word},${word},${word},POINT (35 33),,,${word}\n` +
      '2,2024-01-04,2024-01-04,1,a,b,1,POINT (999 1.2.3),,,Mali\n'
    const bytes = (text: string) => new TextEncoder().encode(text)
    const coded = await collect({ 'acled.csv': bytes(acled) })
    expect(coded.strikes).toHaveLength(1)
    expect(coded.strikes[0]).toMatchObject({ weapon: 'unspecified', datePrecision: 'month' })
    expect([...coded.places.values()][0]).toMatchObject({ geoPrecision: 'region' })
    const events = await collect({ 'ged.csv': bytes(ged) })
    expect(events.strikes).toHaveLength(1)
    expect([...events.places.values()][0]).toMatchObject({ geoPrecision: 'region', lat: 33 })
    expect(events.report.kinds.flatMap(({ examples }) => examples.map(({ why }) => why))).toContain(
      'is no point on Earth',
    )
  })
})
