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

const TABLE = 'id,date,latitude,longitude,actor,notes,unused\n'
/** A row whose last cells are these bytes; in a table without a line end within them. */
const cells = (id: string, ...bytes: Buffer[]) =>
  Buffer.concat([
    Buffer.from(`${id},2024-01-31,1,2`),
    ...bytes.flatMap((one) => [Buffer.from(','), one]),
    Buffer.from('\n'),
  ])
const plain = Buffer.from('x')
const bytes = (...some: number[]) => Buffer.from(some)

/** What is told of letters, of a table in pieces of any size. */
async function lettersToldOf(rows: readonly Buffer[]) {
  const table = Buffer.concat([Buffer.from(TABLE), ...rows])
  const told = []
  for (const piece of [50, 1 << 20]) {
    const { report, strikes } = await collect({ 'invented.csv': table }, { piece })
    expect(strikes).toHaveLength(rows.length)
    expect(report).toMatchObject({ rows: rows.length, leftOut: 0 })
    told.push(
      report.kinds.map(({ kind, count, examples }) => ({
        kind,
        count,
        examples: examples.map(({ line, column, value, rowLeftOut }) =>
          rowLeftOut ? 'left out' : `${line} ${column} ${value}`,
        ),
      })),
    )
  }
  expect(told[0]).toEqual(told[1])
  return told[0]
}

test('in UTF-8, bytes that are no letter are told where they are used, and the row is loaded', async () => {
  const note = Buffer.from('Invented: a long note that was told in Čapek’s town')
  const whole = (id: string) =>
    cells(id, Buffer.from('Café Müller'), Buffer.from('"Ľ, in quotes"'), plain)
  expect(
    await lettersToldOf([
      whole('k0'),
      cells('k1', latin('Caf\u00e9'), plain, plain),
      // A note stays in the file: its letters are not read until it is shown.
      cells('k2', plain, Buffer.concat([note, latin(' \u00e9t\u00e9')]), plain),
      cells('k3', plain, plain, latin('\u00e9')),
      // Spoilt before it was saved: the file says what it says.
      cells('k4', Buffer.from('Caf\ufffd'), plain, plain),
      whole('k5'),
    ]),
  ).toEqual([
    {
      kind: 'letters',
      count: 2,
      examples: ['3 actor Caf\ufffd', `4 notes ${note} \ufffdt\ufffd`],
    },
  ])
})

const MANY = latin('\u00e9t\u00e9 for\u00eat \u00e0 c\u00f4t\u00e9 d\u00e9j\u00e0 \u00c9\u00e9')

test('in Windows-1252, letters of UTF-8 and bytes that are none are told; quotes behind capitals are fine', async () => {
  expect(
    await lettersToldOf([
      cells(
        'k1',
        latin('CAF\u00c9\u0094 \u0093DE L\u0092\u00c9T\u00c9\u0092\u0094 \u0080'),
        MANY,
        plain,
      ),
      cells('k2', Buffer.from('Müller'), MANY, plain),
      cells('k3', Buffer.from('بغداد'), MANY, Buffer.from('بغداد')),
      cells('k4', Buffer.from('Köy'), bytes(0x41, 0x8d), plain),
    ]),
  ).toEqual([
    {
      kind: 'letters',
      count: 4,
      // As the code page has them.
      examples: ['3 actor MÃ¼ller', '4 actor Ø¨ØºØ¯Ø§Ø¯', '5 actor KÃ¶y', '5 notes A'],
    },
  ])
})

test('in Windows-1256, letters of UTF-8 are told; an Arabic comma behind a letter is fine', async () => {
  // Baghdad, alef and comma, twice; and "gaf" of Persian between letters.
  const arabic = bytes(0xc8, 0xdb, 0xcf, 0xc7, 0xcf, 0xa1, 0x20, 0xc3, 0xa1, 0xc7, 0x90, 0xcf)
  const told = await lettersToldOf([
    cells('k1', arabic, arabic, arabic),
    cells('k2', Buffer.from('بغ'), arabic, arabic),
  ])
  expect(told).toMatchObject([{ kind: 'letters', count: 1 }])
  expect(told?.[0]?.examples[0]).toMatch(/^3 actor /)
})

test('in GeoJSON, what is no letter is told by feature', async () => {
  const feature = (actor: string) => ({
    type: 'Feature',
    properties: { date: '2024-01-31', actor, unused: 'x' },
    geometry: { type: 'Point', coordinates: [44, 33.5] },
  })
  const text = JSON.stringify({
    type: 'FeatureCollection',
    features: [feature('Café'), feature('Caf#'), feature('Čapek')],
  })
  const [before = '', behind = ''] = text.split('#')
  const { report, strikes } = await collect(
    {
      'invented.geojson': Buffer.concat([
        Buffer.from(before),
        latin('\u00e9'),
        Buffer.from(behind),
      ]),
    },
    { piece: 7 },
  )
  expect(strikes).toHaveLength(3)
  expect(report.kinds).toMatchObject([
    { kind: 'letters', count: 1, examples: [{ line: 2, unit: 'feature', value: 'Caf\ufffd' }] },
  ])
})
