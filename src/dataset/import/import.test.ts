import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDay } from '../../model/day'
import { collect } from './collect.fixture'
import { planOf } from './plan'

const HEADER = ['key', 'date', 'latitude', 'longitude', 'actor', 'killed', 'notes']

/** Values of a column, each with whether a row that has it can be loaded. */
const valued = (good: readonly string[], bad: readonly string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...good).map((text) => ({ text, loads: true })) },
    { weight: 1, arbitrary: fc.constantFrom(...bad).map((text) => ({ text, loads: false })) },
  )

/** Whatever people write in a cell: quotes, every separator, breaks, other scripts. */
const prose = fc
  .array(fc.constantFrom('a', 'drone', '"', ',', ';', '\t', '\n', 'ش', 'é', '  ', '#', '=1'), {
    maxLength: 12,
  })
  .map((parts) => `x${parts.join('')}x`)

const row = fc
  .tuple(
    valued(['2024-01-31', '1989-05-06', '3 March 2020'], ['', '0025-01-01', '2024-02-30', 'soon']),
    valued(['0', '-33.5', '90'], ['', '91', 'north']),
    valued(['0', '179.5', '-180'], ['', '181', 'east']),
    fc.constantFrom('', 'Invented A', 'Invented B; Invented C'),
    fc.constantFrom('', '0', '7', 'many'),
    prose,
  )
  .map(([date, lat, lon, actor, killed, notes]) => ({
    cells: [date.text, lat.text, lon.text, actor, killed, notes],
    // A place that is not known is often written 0, 0.
    loads: date.loads && lat.loads && lon.loads && !(lat.text === '0' && lon.text === '0'),
  }))

const tables = fc.array(row, { minLength: 1, maxLength: 40 })

/** The table as a file, and on which line each row begins. */
function written(rows: readonly (readonly string[])[], separator: string, end: string) {
  const cell = (text: string) =>
    /["\n\r]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text
  let text = HEADER.join(separator) + end
  const lines = rows.map((cells) => {
    const line = text.split('\n').length
    text += cells.map(cell).join(separator) + end
    return line
  })
  return { bytes: new TextEncoder().encode(text), lines }
}

const keyed = (rows: readonly { cells: string[] }[]) =>
  rows.map(({ cells }, at) => [`k${at}`, ...cells])

/** Says of the columns what they are: a small table may leave it in doubt. */
const opened = (bytes: Uint8Array, piece: number) =>
  collect(
    { 'invented.csv': bytes },
    {
      piece,
      plan: (plan) =>
        plan.format === 'mapped'
          ? { ...plan, index: { ...plan.index, id: 0, date: 1, latitude: 2, longitude: 3 } }
          : plan,
    },
  )

test('every row of any table is loaded or reported with its line, exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(
      tables,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 3, max: 500 }),
      async (rows, separator, end, piece) => {
        const { bytes, lines } = written(keyed(rows), separator, end)
        const { strikes, report } = await opened(bytes, piece)
        const at = rows.map((_, index) => index)
        expect(strikes.map(({ id }) => id)).toEqual(
          at.filter((index) => rows[index]?.loads).map((index) => `k${index}`),
        )
        const leftOut = report.kinds
          .flatMap(({ examples }) => examples)
          .filter(({ rowLeftOut }) => rowLeftOut)
        expect(leftOut.map(({ line }) => line).sort((a, b) => a - b)).toEqual(
          at.filter((index) => !rows[index]?.loads).map((index) => lines[index]),
        )
        expect(report).toMatchObject({ rows: rows.length, leftOut: leftOut.length, merged: 0 })
      },
    ),
    { numRuns: 200 },
  )
})

test('neither the order of rows nor what parts cells and lines changes what is read', async () => {
  const told = async (rows: readonly string[][], separator: string, end: string) => {
    const { strikes, actors, places } = await opened(written(rows, separator, end).bytes, 1000)
    return strikes
      .map(({ id, first, last, place, actors: cast, killed, text }) => ({
        id,
        days: [formatDay(first), formatDay(last)],
        point: [places.get(place)?.lat, places.get(place)?.lon],
        actors: cast.map(({ actor }) => actors.get(actor)?.name),
        killed,
        text: text.replaceAll('\r\n', '\n').trim(),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  }
  const shuffledTables = tables.chain((rows) => {
    const all = keyed(rows)
    const shuffled = fc.shuffledSubarray(all, { minLength: all.length })
    return fc.tuple(fc.constant(all), shuffled)
  })
  await fc.assert(
    fc.asyncProperty(shuffledTables, async ([rows, shuffled]) => {
      const plain = await told(rows, ',', '\n')
      for (const [separator, end] of [
        [';', '\r\n'],
        ['\t', '\n'],
      ] as const)
        expect(await told(shuffled, separator, end)).toEqual(plain)
    }),
    { numRuns: 60 },
  )
})

const TEXT = `${HEADER.join(',')}\nk1,2024-01-31,33.5,36.3,Invented Café,2,"Invented: said ""هنا"",\nover two lines, long enough to stay in the file"\n`

test.each([
  ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16, low byte first', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['UTF-16, high byte first', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
])('a table in %s is read in pieces that cut characters in two', async (_, bytes) => {
  for (const piece of [1, 3, 1000]) {
    const { strikes, actors } = await opened(bytes, piece)
    expect(strikes.map(({ id, killed, text }) => [id, killed, text])).toEqual([
      ['k1', 2, 'Invented: said "هنا",\nover two lines, long enough to stay in the file'],
    ])
    expect([...actors.values()].map(({ name }) => name)).toEqual(['Invented Café'])
  }
})

test('Windows-1252 and Windows-1256 are told apart by their letters', async () => {
  const line = (name: Buffer) =>
    Buffer.concat([
      Buffer.from(`${HEADER.join(',')}\nk1,2024-01-31,1,2,`),
      name,
      Buffer.from(',,\n'),
    ])
  const nameIn = async (bytes: Buffer) =>
    [...(await opened(bytes, 1000)).actors.values()].map(({ name }) => name)
  expect(await nameIn(line(Buffer.from([0x43, 0x61, 0x66, 0xe9])))).toEqual(['Café'])
  // Baghdad, as Windows-1256 writes it.
  expect(await nameIn(line(Buffer.from([0xc8, 0xdb, 0xcf, 0xc7, 0xcf])))).toEqual(['بغداد'])
})

test('a row of HXL tags is no row, a header alone holds none, and a file cut short is told', async () => {
  const tagged = TEXT.replace(
    '\n',
    '\n#event+id,#date,#geo+lat,#geo+lon,#group+name,#affected+killed,\n',
  )
  expect((await opened(Buffer.from(tagged), 1000)).report).toMatchObject({ rows: 1, leftOut: 0 })
  const bare = await opened(Buffer.from(`${HEADER.join(',')}\n`), 1000)
  expect(bare).toMatchObject({ strikes: [], coverage: null, report: { rows: 0, kinds: [] } })
  const cut = await opened(Buffer.from(TEXT.slice(0, -20)), 1000)
  expect(cut.report.leftOut).toBeGreaterThan(0)
  expect(cut.report.kinds[0]?.examples[0]).toMatchObject({ kind: 'quote', line: 2 })
})

test('where no quote closes, each line is told, and a good one behind them is read', async () => {
  const broken = Array.from({ length: 100_000 }, (_, at) => `"k${at},2024-01-31,0,0,A,,x`)
  const good = 'k,2024-01-31,33.5,36.3,Invented A,2,x'
  const text = [HEADER.join(','), ...broken, good, ''].join('\n')
  const { report, strikes } = await opened(Buffer.from(text), 1 << 20)
  expect(report).toMatchObject({ rows: 100_001, leftOut: 100_000 })
  expect(strikes).toHaveLength(1)
})

test('a quote that only a quote far behind it closes takes no rows with it', async () => {
  const rows = [
    'date,notes,latitude,longitude,actor',
    '2024-01-01,"Invented: never closed,33,44,Invented A',
    '2024-01-02,Invented: fine,33,44,Invented B',
    '2024-01-03,he said "also fine",35,45,Invented C',
  ]
  const { strikes, report } = await collect({ 'invented.csv': Buffer.from(rows.join('\n')) })
  expect(strikes.map(({ id, text }) => [id, text])).toEqual([
    ['row-3', 'Invented: fine'],
    ['row-4', 'he said "also fine"'],
  ])
  expect(report.kinds.map(({ kind, count }) => [kind, count])).toEqual([['quote', 1]])
  expect(report.kinds[0]?.examples[0]).toMatchObject({ line: 2, rowLeftOut: true })
})

test('rows without ids are strikes of their own, in whatever file they stand', async () => {
  const table = (day: string) =>
    Buffer.from(`date,latitude,longitude,actor\n${day},33,44,Invented A\n`)
  const { strikes, report } = await collect({
    'one.csv': table('2024-01-01'),
    'two.csv': table('2024-03-01'),
  })
  expect(strikes.map(({ id, first }) => [id, formatDay(first)])).toEqual([
    ['row-2', '2024-01-01'],
    ['row-2-2', '2024-03-01'],
  ])
  expect(report).toMatchObject({ merged: 0, kinds: [] })
})

test('a row that repeats an id and tells of another event is told', async () => {
  const row = ['k1', '2024-01-31', '33.5', '36.3', 'Invented A', '2', 'x']
  const but = (column: number, value: string, id = 'k1') =>
    row.map((cell, at) => (at === column ? value : at === 0 ? id : cell)).join(',')
  const rows = [
    HEADER.join(','),
    row.join(','),
    but(4, 'Invented B'),
    but(1, '2024-02-01'),
    but(2, '34'),
    but(5, '17'),
    but(5, '17', 'k2'),
  ]
  const { strikes, actors, report } = await opened(Buffer.from(rows.join('\n')), 1000)
  expect(strikes.map(({ id, killed, actors }) => [id, killed, actors.length])).toEqual([
    ['k1', 2, 2],
    ['k2', 17, 1],
  ])
  expect([...actors.values()].map(({ name }) => name)).toEqual(['Invented A', 'Invented B'])
  expect(report).toMatchObject({ rows: 6, leftOut: 0, merged: 4 })
  expect(report.kinds.map(({ kind }) => kind)).toEqual(['repeated'])
  expect(report.kinds[0]?.examples.map(({ line, column }) => [line, column])).toEqual([
    [4, 'key'],
    [5, 'key'],
    [6, 'key'],
  ])
})

const line = (...columns: string[]) => columns.join(',')
const feature = (lon: number, lat: number) =>
  JSON.stringify({
    type: 'Feature',
    properties: { date: '2024-01-31', actor: 'Invented A' },
    geometry: { type: 'Point', coordinates: [lon, lat] },
  })

test.each([
  [
    'ACLED',
    line('event_id_cnty', 'event_date', 'event_type', 'actor1', 'latitude', 'longitude'),
    (lat: string, lon: string) => line('INV1', '2024-01-31', 'Battles', 'Invented A', lat, lon),
    'latitude',
  ],
  [
    'UCDP GED',
    line('id', 'date_start', 'date_end', 'type_of_violence', 'side_a', 'side_b,latitude,longitude'),
    (lat: string, lon: string) => line('1', '2024-01-31', '2024-01-31', '1', 'A', 'B', lat, lon),
    'latitude',
  ],
  [
    'UCDP GED as WKT',
    line('id', 'date_start', 'date_end', 'type_of_violence', 'side_a', 'side_b', 'geom_wkt'),
    (lat: string, lon: string) =>
      line('1', '2024-01-31', '2024-01-31', '1', 'A', 'B', `POINT (${lon} ${lat})`),
    'geom_wkt',
  ],
  [
    'an export',
    line(
      ...['strike_id', 'date', 'target_id', 'latitude', 'longitude', 'actor_ids', 'actor_roles'],
      ...['outcome', 'source_ids', 'source_stances'],
    ),
    (lat: string, lon: string) =>
      line('s1', '2024-01-31', 'invented-town', lat, lon, 'a', 'named', 'reported', 'b', 'reports'),
    'latitude',
  ],
  [
    'any other',
    line('date', 'Breite', 'lon', 'actor'),
    (lat: string, lon: string) => line('2024-01-31', lat, lon, 'Invented A'),
    'Breite',
  ],
])(
  'a row of %s at exactly 0, 0 has no place: it is left out and told; on one of the two lines it is loaded',
  async (_, header, row, column) => {
    const read = async (lat: string, lon: string) =>
      (await collect({ 'invented.csv': Buffer.from(`${header}\n${row(lat, lon)}\n`) })).report
    for (const [lat = '', lon = ''] of [
      ['0', '0'],
      ['0.0000', '-0.0'],
    ])
      expect(await read(lat, lon)).toMatchObject({
        rows: 1,
        leftOut: 1,
        kinds: [
          {
            kind: 'missing',
            count: 1,
            examples: [
              {
                line: 2,
                column,
                value: column === 'geom_wkt' ? `POINT (${lon} ${lat})` : lat,
                why: expect.stringContaining('0, 0 in the open sea'),
              },
            ],
          },
        ],
      })
    expect(await read('0', '37.5')).toMatchObject({ leftOut: 0 })
    expect(await read('51.5', '0')).toMatchObject({ leftOut: 0 })
  },
)

test('a feature at 0, 0 has no place', async () => {
  const text = `{"type":"FeatureCollection","features":[${feature(0, 0)},${feature(0, 51.5)}]}`
  const { strikes, report } = await collect({ 'invented.geojson': Buffer.from(text) })
  expect(strikes).toHaveLength(1)
  expect(report.kinds[0]?.examples).toMatchObject([
    { kind: 'missing', unit: 'feature', line: 1, column: 'latitude', value: '0' },
  ])
})

const LONG = 'x'.repeat(20_001)

test.each([
  [
    'ACLED',
    'event_id_cnty,event_date,event_type,actor1,latitude,longitude,notes,tags',
    (notes: string, tags: string) => `INV1,2024-01-31,Battles,Invented A,33,44,${notes},${tags}`,
    'notes',
  ],
  [
    'UCDP GED',
    'id,date_start,date_end,type_of_violence,side_a,side_b,latitude,longitude,source_headline,source_original',
    (headline: string, original: string) =>
      `1,2024-01-31,2024-01-31,1,Invented A,Invented B,33,44,${headline},${original}`,
    'source_headline',
  ],
  [
    'any other',
    'date,latitude,longitude,notes,invented_more',
    (notes: string, more: string) => `2024-01-31,33,44,${notes},${more}`,
    'notes',
  ],
])(
  'of %s a column that is not used may be of any length, one that is used may not',
  async (_, header, row, used) => {
    const read = async (line: string) =>
      (await collect({ 'invented.csv': Buffer.from(`${header}\n${line}\n`) })).report
    expect(await read(row('x', LONG))).toEqual({ rows: 1, leftOut: 0, merged: 0, kinds: [] })
    expect(await read(row(LONG.slice(1), LONG))).toMatchObject({ leftOut: 0, kinds: [] })
    expect(await read(row(LONG, LONG))).toMatchObject({
      leftOut: 1,
      kinds: [{ kind: 'long', count: 1, examples: [{ line: 2, column: used }] }],
    })
  },
)

test('columns of an invented aid organisation’s table are guessed from their names', async () => {
  const header =
    'Incident ID;Incident date;Governorate;Town;Lat;Long;Perpetrator;Dead;Wounded;Narrative;Reported by'
  const row =
    'k1;3 October 2024;Invented Province;Invented Town;33;44;Invented A;2;;Said so;Gazette'
  const { plan, strikes, places, sources } = await collect({
    'invented.csv': Buffer.from(`${header}\n${row}\n`),
  })
  expect(plan.format).toBe('mapped')
  expect(strikes).toMatchObject([{ id: 'k1', killed: 2, injured: null, text: 'Said so' }])
  expect([...places.values()]).toMatchObject([
    { name: 'Invented Town', admin1: 'Invented Province', lat: 33, lon: 44 },
  ])
  expect([...sources.values()].map(({ publisher }) => publisher)).toEqual(['Gazette'])
})

test('bytes that are no table have no plan', () => {
  expect(planOf(Buffer.from('Only words.\nNo table.\n'))).toBeNull()
  expect(planOf(new Uint8Array(gzipSync('x')))).toBeNull()
})
