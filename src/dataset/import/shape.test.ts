import { expect, test } from 'vitest'
import { collect } from './collect.fixture'
import { shapeOf } from './shape'

const HEADER = ['id', 'date', 'latitude', 'longitude', 'place', 'notes']
const ROWS = [
  ['k1', '2024-10-03', '33.5', '44', 'Invented Town', 'one; two; three'],
  ['k2', 'soon', '33.5', '44', 'Invented Hill', 'a report'],
  ['k3', '2024-10-05', '33.5', '44', 'Invented Town', 'one; two'],
]
const table = (delimiter = ',', end = '\n') =>
  [HEADER, ...ROWS].map((row) => row.join(delimiter) + end).join('')

/** What was read, and on which lines of the file what was left out stands. */
async function readOf(text: string) {
  const { strikes, report, plan } = await collect({ 'invented.csv': Buffer.from(text) })
  return {
    header: plan.header,
    ids: strikes.map(({ id }) => id),
    faults: report.kinds.flatMap(({ examples }) =>
      examples.map(({ line, value }) => [line, value]),
    ),
  }
}

/** The table with so many lines above it. */
const under = (lines: number) => ({
  header: HEADER,
  ids: ['k1', 'k3'],
  faults: [[lines + 3, 'soon']],
})

test.each([';', '|', '^', '\t'])(
  'the line that says the separator is believed: %s',
  async (sep) => {
    const rows = table(sep).replaceAll('; ', sep === ';' ? ' / ' : '; ')
    expect(await readOf(`sep=${sep}\n${rows}`)).toEqual(under(1))
    expect(await readOf(`\ufeffsep=${sep}\r\n${rows.replaceAll('\n', '\r\n')}`)).toEqual(under(1))
    expect(await readOf(`sep=${sep}\r${rows.replaceAll('\n', '\r')}`)).toEqual(under(1))
  },
)

test.each([
  ['one title', 'Invented export of 2024-10-05\n', 1],
  ['titles and a blank line', 'Invented export\nas of 5 October 2024\n\n', 3],
  ['a title with a comma', 'Invented export, 2024\n', 1],
  ['a title with a semicolon', 'Invented export; 2024\n', 1],
  ['a title that a spreadsheet filled up', 'Invented export,,,,,\n,,,,,\n', 2],
  ['a title over two lines', '"Invented export\nof 2024"\n', 2],
  ['the separator and a title', 'sep=,\nInvented export\n', 2],
])('what stands above the header is skipped: %s', async (_, above, lines) => {
  expect(await readOf(above + table())).toEqual(under(lines))
  expect(await readOf((above + table()).replaceAll('\n', '\r\n'))).toEqual(under(lines))
})

test('a row of HXL tags under a header under a title is skipped too', async () => {
  const tagged = table().replace('\n', '\n#id,#date,#geo+lat,#geo+lon,#loc,\n')
  expect(await readOf(`Invented export\n${tagged}`)).toEqual(under(2))
})

test('the first line break outside of quotes ends lines', async () => {
  const mac = table(',', '\r')
  // A Mac's spreadsheet ends lines with a return and breaks a note with a line feed.
  expect(await readOf(mac.replace('a report', '"a ""report""\nof two lines"'))).toEqual(under(0))
  expect(await readOf(mac.replace('latitude', '"latitude"').replace('a report', '"a\nb"'))).toEqual(
    under(0),
  )
  const named = await readOf(mac.replace('notes', '"notes,\nin two lines"'))
  expect(named).toMatchObject({ ids: ['k1', 'k3'], faults: [[3, 'soon']] })
  // And the other way round.
  expect(await readOf(table(',', '\n').replace('a report', '"a\rb"'))).toEqual(under(0))
  expect(await readOf(table(',', '\r\n').replace('a report', '"a\rb\nc"'))).toMatchObject({
    ids: ['k1', 'k3'],
    faults: [[3, 'soon']],
  })
  // Some programs double the return.
  expect(shapeOf(table(',', '\r\r\n'))?.shape.newline).toBe('\n')
})

test('a title above decimal commas does not make them separators', () => {
  const rows = 'latitude;longitude;date\n33,5;44,1;2024-10-03\n33,6;44,2;2024-10-04\n'
  expect(shapeOf(`Invented export\n${rows}`)).toEqual({
    shape: { delimiter: ';', newline: '\n' },
    above: 1,
  })
})

test('a header is none of the rows above it, though rows are wider or mostly broken', () => {
  const ghosts = 'date,latitude,longitude\n2024-10-03,33.5,44,,,,\n2024-10-04,33.5,44,,,,\n'
  expect(shapeOf(ghosts)?.above).toBe(0)
  const sparse = 'date,latitude,longitude,,,,\n2024-10-03,33.5,44,x,,,y\n2024-10-04,33.5,44,,,,\n'
  expect(shapeOf(sparse)?.above).toBe(0)
  const broken =
    'id,date,latitude,longitude,notes\n1,2024-10-03,33.5,44,a, b; c\n2,2024-10-04,33.5,44,a; b\n'
  expect(shapeOf(broken)).toEqual({ shape: { delimiter: ',', newline: '\n' }, above: 0 })
})
