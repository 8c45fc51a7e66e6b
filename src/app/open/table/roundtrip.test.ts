import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { shippedDataset } from '../../../../tooling/shipped'
import type { DerivedStrike, HeldDataset } from '../../../dataset/dataset'
import { ATLAS_COLUMNS } from '../../../dataset/import/atlas'
import { ORIGIN_ORDER } from '../../../dataset/import/origin'
import { planOf } from '../../../dataset/import/plan'
import { createColumnEngine } from '../../../engine/engine'
import { NO_FILTER } from '../../../engine/filter'
import type { Summary } from '../../../engine/summary'
import { ORIGIN_COLUMNS, STRIKE_COLUMNS } from '../../../export/data/columns'
import { strikesGeoJson } from '../../../export/data/geojson'
import type { Selection } from '../../../export/data/selection'
import { hostileDataset, selectionOf, textOf } from '../../../export/data/selection.fixture'
import { CSV_OPTIONS, strikesCsv } from '../../../export/data/tables'
import { plainText } from '../../../export/xml'
import { buildTables } from './build'
import { nothingIn } from './nothing'

const shipped = shippedDataset()

const EXPORTS: Record<string, (selection: Selection) => AsyncGenerator<string>> = {
  CSV: (selection) => strikesCsv(selection),
  'CSV for Excel and HDX': (selection) =>
    strikesCsv(selection, { ...CSV_OPTIONS, bom: true, hxl: true }),
  GeoJSON: strikesGeoJson,
}
const exporters = Object.entries(EXPORTS)

function selected(dataset: HeldDataset, strikes: readonly DerivedStrike[]): Selection {
  return {
    ...selectionOf(dataset, NO_FILTER, ['invented choice']),
    size: strikes.length,
    page: (start, count) => strikes.slice(start, start + count),
  }
}

/** Opens files as the page does, apart from the worker. */
async function opened(...files: File[]) {
  const jobs = await Promise.all(
    files.map(async (file) => {
      const raw = new Uint8Array(await file.arrayBuffer())
      const gzip = raw[0] === 0x1f && raw[1] === 0x8b
      const start = gzip
        ? new Response(new Blob([raw]).stream().pipeThrough(new DecompressionStream('gzip')))
        : new Response(raw)
      const plan = planOf(new Uint8Array(await start.arrayBuffer()).subarray(0, 65_536))
      if (!plan) throw new Error(`${file.name} is no table`)
      return { file, gzip, plan }
    }),
  )
  const { report, built } = await buildTables({ name: 'files', files: jobs }, () => {})
  if (!built) throw new Error(JSON.stringify(report))
  const { set, reader } = built
  const engine = createColumnEngine(set, reader)
  const rows = Uint32Array.from({ length: set.columns.size }, (_, row) => row)
  return { ...set, plan: jobs[0]?.plan, report, engine, strikes: await engine.strikes(rows) }
}

const fileOf = async (pieces: AsyncGenerator<string>) =>
  new File([await textOf(pieces)], 'exported-invented.csv')

/** Amounts by key, the naive way. */
function counted(strikes: readonly DerivedStrike[], keys: (strike: DerivedStrike) => string[]) {
  const counts: Record<string, number> = {}
  for (const strike of strikes)
    for (const key of new Set(keys(strike))) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

const inOrder = (counts: Iterable<readonly [string, number]>) =>
  Object.fromEntries([...counts].filter(([, count]) => count > 0).sort())

/** Amounts of the days' bins. */
function byDay({ bins }: Summary) {
  const { edges, keys, amounts } = bins
  const width = keys.length * 4
  return Object.fromEntries(
    Array.from(edges.subarray(0, -1), (day, bin) => [
      String(day),
      amounts.subarray(bin * width, (bin + 1) * width).reduce((sum, one) => sum + one, 0),
    ]),
  )
}

test('an import knows every column that an export writes, and no other', () => {
  expect(Object.keys(ATLAS_COLUMNS)).toEqual(STRIKE_COLUMNS.map(({ name }) => name))
  expect(ORIGIN_ORDER).toEqual(ORIGIN_COLUMNS.map(({ name }) => name))
})

/** Of claimants, only the Houthis name a partner in the record: looked up by hand. */
const isPartner = ({ by }: DerivedStrike['actors'][number], { actors }: DerivedStrike) =>
  by === 'Houthis (Ansar Allah)' &&
  actors.some(({ actor, role }) => actor === 'houthis' && role === 'claimed')

describe.each(exporters)('%s', (_, exporter) => {
  test('brings the range of the number killed back', async () => {
    const ranged = shipped.strikes.slice(0, 2).map((strike, at) => ({
      ...strike,
      killedRange: { low: at === 0 ? 0 : null, high: 12 + at },
    }))
    const { strikes } = await opened(await fileOf(exporter(selected(shipped, ranged))))
    expect(strikes).toEqual(ranged)
  })

  test('of the shipped record comes back with every strike and gives the same answers', async () => {
    const { strikes } = shipped
    const back = await opened(await fileOf(exporter(selected(shipped, strikes))))
    expect(back.report).toMatchObject({ rows: strikes.length, leftOut: 0, merged: 0, kinds: [] })
    expect(back.strikes).toEqual(strikes)

    const summary = (await back.engine.summarize({
      filter: NO_FILTER,
      measure: 'strikes',
      bin: 'day',
      stack: 'weapon',
    })) as Summary
    const facet = (name: 'direction' | 'evidence' | 'weapon' | 'outcome') =>
      inOrder(summary.facets[name])
    expect(facet('direction')).toEqual(
      inOrder(Object.entries(counted(strikes, (s) => [s.direction]))),
    )
    expect(facet('evidence')).toEqual(
      inOrder(Object.entries(counted(strikes, (s) => [s.evidence]))),
    )
    expect(facet('weapon')).toEqual(inOrder(Object.entries(counted(strikes, (s) => [s.weapon]))))
    expect(inOrder(Object.entries(byDay(summary)))).toEqual(
      inOrder(Object.entries(counted(strikes, (s) => [String(s.window.first)]))),
    )
    const actors = [...summary.actors]
    for (const role of ['claimed', 'attributed'] as const)
      expect(inOrder(actors.map(([id, tally]) => [id, tally[role]]))).toEqual(
        inOrder(
          Object.entries(
            counted(strikes, (s) =>
              s.actors
                .filter((entry) => entry.role === role && !isPartner(entry, s))
                .map(({ actor }) => actor),
            ),
          ),
        ),
      )
    expect(inOrder([...summary.places].map(([id, { amount }]) => [id, amount]))).toEqual(
      inOrder(Object.entries(counted(strikes, (s) => [s.target]))),
    )
  })

  test('brings back places, names, sources, and what the data ask of whoever uses them', async () => {
    const { head, tables } = await opened(
      await fileOf(exporter(selected(shipped, shipped.strikes))),
    )
    for (const { id, name, lat, lon, country, admin1, geoPrecision } of tables.places)
      expect(shipped.placeById.get(id)).toMatchObject({
        name,
        lat,
        lon,
        country,
        admin1,
        geoPrecision,
      })
    for (const { id, name, kind } of tables.actors)
      expect(shipped.actorById.get(id)).toMatchObject({ name, kind })
    for (const source of tables.sources) expect(shipped.sourceById.get(source.id)).toEqual(source)
    const { title, version, licence, credit, sha256 } = shipped.head
    expect(head).toMatchObject({
      title,
      version,
      credit: credit.replace(/\.$/, ''),
      licence: { name: licence.name, title: licence.title },
      selection: { filter: ['invented choice'], query: 'v=1', exported: '2026-11-26' },
    })
    expect(head.selection?.of).toMatchObject({ version, sha256 })
    expect(head.counts.strikes).toBe(shipped.strikes.length)
  })

  test('of any part of the record comes back as that part', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([...shipped.strikes], { minLength: 1, maxLength: 60 }),
        async (strikes) => {
          const back = await opened(await fileOf(exporter(selected(shipped, strikes))))
          expect(back.report.kinds).toEqual([])
          expect(back.strikes).toEqual(strikes)
        },
      ),
      { numRuns: 30 },
    )
  }, 60_000)

  test('of an empty choice says that it has no rows', async () => {
    await expect(opened(await fileOf(exporter(selected(shipped, []))))).rejects.toThrow(
      /"rows":0|no table/,
    )
  })

  test('keeps hostile text as text: what was guarded against formulas is plain again', async () => {
    const dataset = hostileDataset()
    const back = await opened(await fileOf(exporter(selected(dataset, dataset.strikes))))
    expect(back.report.leftOut).toBe(0)
    const texts = new Map(dataset.strikes.map(({ id, summary }) => [id, summary]))
    for (const { id, summary } of back.strikes)
      expect(summary.trim()).toBe(plainText(texts.get(id) ?? '').trim())
  })
})

test('two exports that overlap give each strike once, and tell of those that came twice', async () => {
  const [a, b, c] = shipped.strikes as [DerivedStrike, DerivedStrike, DerivedStrike]
  const back = await opened(
    await fileOf(strikesCsv(selected(shipped, [a, b]))),
    await fileOf(strikesGeoJson(selected(shipped, [b, c]))),
  )
  expect(back.strikes.map(({ id }) => id)).toEqual([a.id, b.id, c.id])
  expect(back.report.kinds.map(({ kind, count }) => [kind, count])).toEqual([['repeated', 1]])
})

test('an export without kinds of actors says of none what it is; beside one that says it, they are one', async () => {
  const [a, b] = ['united-states', 'islamic-resistance-in-iraq'].map((id) =>
    shipped.strikes.filter(({ actors }) => actors.some(({ actor }) => actor === id)),
  ) as [DerivedStrike[], DerivedStrike[]]
  const strikes = [...a.slice(0, 3), ...b.slice(0, 3)]
  const csv = await textOf(strikesCsv(selected(shipped, strikes)))
  const rows = Papa.parse<string[]>(csv.trim()).data
  const at = (rows[0] as string[]).indexOf('actor_kinds')
  expect(at).toBeGreaterThan(0)
  const before = Papa.unparse(rows.map((row) => row.toSpliced(at, 1)))
  const kindsOf = async (...files: File[]) => {
    const { tables, report } = await opened(...files)
    expect(report.kinds.filter(({ kind }) => kind !== 'repeated')).toEqual([])
    return Object.fromEntries(tables.actors.map(({ id, kind }) => [id, kind]))
  }
  const old = () => new File([before], 'invented-before.csv')
  const actors = Object.keys(await kindsOf(old()))
  expect(await kindsOf(old())).toEqual(Object.fromEntries(actors.map((id) => [id, 'other'])))
  const now = new File([csv], 'invented-now.csv')
  for (const files of [
    [old(), now],
    [now, old()],
  ]) {
    const kinds = await kindsOf(...files)
    expect(kinds).toEqual(
      Object.fromEntries(actors.map((id) => [id, shipped.actorById.get(id)?.kind])),
    )
    expect(kinds['united-states']).toBe('state')
  }
})

test('packed, with semicolons, and in UTF-16 the same table is the same strikes', async () => {
  const strikes = shipped.strikes.slice(0, 40)
  const csv = await textOf(strikesCsv(selected(shipped, strikes)))
  const rows = Papa.parse<string[]>(csv.trim()).data
  const semicolons = Papa.unparse(rows, { delimiter: ';' })
  const little = Buffer.from(`\ufeff${Papa.unparse(rows, { delimiter: '\t' })}`, 'utf16le')
  const big = Buffer.from(little).swap16()
  for (const bytes of [gzipSync(csv), Buffer.from(semicolons), little, big]) {
    const back = await opened(new File([new Uint8Array(bytes)], 'invented.csv'))
    expect(back.strikes).toEqual(strikes)
  }
})

test('a licence that forbids passing rows on holds for their export too', async () => {
  const acled = {
    ...shipped,
    head: {
      ...shipped.head,
      credit: 'ACLED (Armed Conflict Location & Event Data), acleddata.com',
      licence: { name: 'ACLED terms', title: 'ACLED terms of use', url: null, passOn: false },
      retrieved: '2026-01-31',
    },
  }
  const { head } = await opened(
    await fileOf(strikesCsv(selected(acled, shipped.strikes.slice(0, 3)))),
  )
  expect(head).toMatchObject({
    provider: 'ACLED',
    retrieved: '2026-01-31',
    licence: { passOn: false },
  })
  expect(head.citation).toContain('accessed 2026-01-31')
})

test('under the names of ACLED our strikes open as coded, and are credited as ours', async () => {
  const strikes = shipped.strikes.slice(0, 20)
  const back = await opened(
    await fileOf(strikesCsv(selected(shipped, strikes), { ...CSV_OPTIONS, acled: true })),
  )
  expect(back.plan?.format).toBe('acled')
  expect(new Set(back.strikes.map(({ evidence }) => evidence))).toEqual(new Set(['as-coded']))
  expect(back.head.title).toBe(shipped.head.title)
  expect(back.tables.actors[0]?.summary).not.toContain('ACLED')
})

test('rows that were changed by hand are told of to the line', async () => {
  const csv = await textOf(strikesCsv(selected(shipped, shipped.strikes.slice(0, 5))))
  const [header = '', ...rows] = csv.trim().split(/\r\n(?=\d{4}-\d\d-\d\d-[a-z])/)
  const names = header.split(',')
  const changed = (row: number, column: string, value: string) => {
    const cells = (rows[row] as string).match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g) as string[]
    cells[names.indexOf(column)] = `${value},`
    rows[row] = cells.join('')
  }
  changed(0, 'outcome', 'nothing')
  changed(1, 'actor_roles', 'claimed; claimed; claimed; claimed; claimed')
  changed(2, 'latitude', '')
  changed(3, 'evidence', 'as-coded')
  changed(4, 'source_ids', '')
  changed(3, 'actor_kinds', 'invented; umbrella')
  const { report } = await opened(new File([[header, ...rows].join('\r\n')], 'invented.csv'))
  const told = report.kinds.flatMap(({ kind, examples }) =>
    examples.map(({ column, line, rowLeftOut }) => [line, column, kind, rowLeftOut]),
  )
  expect(told).toContainEqual([2, 'outcome', 'code', false])
  expect(told).toContainEqual([3, 'actor_roles', 'list', true])
  expect(told).toContainEqual([4, 'latitude', 'missing', true])
  expect(told).toContainEqual([5, 'evidence', 'code', false])
  expect(told).toContainEqual([6, 'source_ids', 'missing', true])
  expect(told).toContainEqual([5, 'actor_kinds', 'code', false])
  expect(report.leftOut).toBe(3)
})

test('a file with no row, and one with no usable row, get one sentence each', async () => {
  const reportOf = async (text: string) => {
    const file = new File([text], 'invented.csv')
    const plan = planOf(new TextEncoder().encode(text))
    if (plan?.format !== 'mapped') throw new Error('is another table')
    const { report, built } = await buildTables(
      { name: 'invented.csv', files: [{ file, gzip: false, plan }] },
      () => {},
    )
    expect(built).toBeNull()
    return report
  }
  const header = 'date,latitude,longitude\n'
  expect(nothingIn('invented.csv', await reportOf(header)).message).toBe(
    '“invented.csv” has a header but no rows. Choose a file that holds data.',
  )
  const { message, details } = nothingIn(
    'invented.csv',
    await reportOf(`${header}soon,1,2\n2024-01-01,north,2\n`),
  )
  expect(message).toMatch(/^None of the 2 rows of “invented.csv” could be used/)
  expect(details).toEqual([
    'line 2, date: “soon” is no real date',
    'line 3, latitude: “north” is no number',
  ])
})

test('files of several encodings make one dataset whose texts are read as they were written', async () => {
  const header =
    'event_id_cnty,event_date,event_type,actor1,country,location,latitude,longitude,source,notes'
  const line = (id: string, notes: Buffer) =>
    new File(
      [
        `${header}\n${id},2024-01-0${id},Battles,Invented Group,Mali,Invented Town,1,2,Invented Gazette,`,
        new Uint8Array(notes),
        '\n',
      ],
      `${id}.csv`,
    )
  const long = Buffer.from('Invented, long enough to stay in the file: '.replace(',', ''))
  const back = await opened(
    line('1', Buffer.concat([long, Buffer.from('قصف', 'utf8')])),
    // Café in Windows-1252, Baghdad in Windows-1256.
    line('2', Buffer.concat([long, Buffer.from([0x43, 0x61, 0x66, 0xe9])])),
    line('3', Buffer.concat([long, Buffer.from([0xc8, 0xdb, 0xcf, 0xc7, 0xcf])])),
  )
  expect(back.strikes.map(({ summary }) => summary.split(': ')[1])).toEqual([
    'قصف',
    'Café',
    'بغداد',
  ])
})
