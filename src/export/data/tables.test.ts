/** CSV, read back by Papa Parse and by Python's own csv. */
import { execFileSync } from 'node:child_process'
import Papa from 'papaparse'
import { describe, expect, it, test } from 'vitest'
import { shippedDataset } from '../../../tooling/shipped'
import { withoutGuard } from '../../dataset/guard'
import { NO_FILTER } from '../../engine/filter'
import { plainText } from '../xml'
import { ACLED_COLUMNS } from './acled'
import { LIST_SEPARATOR, ORIGIN_COLUMNS, STRIKE_COLUMNS } from './columns'
import { HOSTILE, hostileDataset, selectionOf, textOf } from './selection.fixture'
import { CSV_OPTIONS, eventsCsv, strikesCsv } from './tables'

const shipped = shippedDataset()
const whole = selectionOf(shipped)

function read(csv: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv, {
    header: true,
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  return data
}

/** Null on a machine without Python. */
function readByPython(csv: string): Record<string, string>[] | null {
  const program =
    'import csv,io,json,sys;sys.stdout.reconfigure(encoding="utf-8");t=sys.stdin.buffer.read().decode("utf-8-sig");csv.field_size_limit(10**9);print(json.dumps(list(csv.DictReader(io.StringIO(t,newline=""),strict=True))))'
  try {
    return JSON.parse(
      execFileSync('python3', ['-c', program], { input: csv, maxBuffer: 1 << 28 }).toString(),
    )
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !process.env.CI) return null
    throw error
  }
}

describe('strikes as CSV', () => {
  it('gives one row a strike under the columns that maps and notebooks look for', async () => {
    const rows = read(await textOf(strikesCsv(whole)))
    expect(rows).toHaveLength(shipped.strikes.length)
    expect(Object.keys(rows[0] ?? {})).toEqual(
      [...STRIKE_COLUMNS, ...ORIGIN_COLUMNS].map(({ name }) => name),
    )
    expect(Object.keys(rows[0] ?? {})).toEqual(
      expect.arrayContaining(['date', 'latitude', 'longitude']),
    )
  })

  it('holds what the record holds, names joined to ids, unknown numbers empty', async () => {
    const rows = new Map(read(await textOf(strikesCsv(whole))).map((row) => [row.strike_id, row]))
    for (const strike of shipped.strikes) {
      const row = rows.get(strike.id)
      const place = shipped.placeById.get(strike.target)
      expect(row).toMatchObject({
        date: strike.date,
        date_precision: strike.datePrecision,
        target_id: strike.target,
        target: place?.name,
        latitude: String(place?.lat),
        longitude: String(place?.lon),
        evidence: strike.evidence,
        killed: strike.killed === null ? '' : String(strike.killed),
        attacks: String(strike.attacks),
      })
      const list = (cell = '') => (cell === '' ? [] : cell.split(LIST_SEPARATOR))
      expect(list(row?.actor_ids)).toEqual(strike.actors.map(({ actor }) => actor))
      for (const column of ['actors', 'actor_roles'])
        expect(list(row?.[column])).toHaveLength(strike.actors.length)
      for (const column of [
        'source_ids',
        'sources',
        'source_dates',
        'source_stances',
        'source_urls',
      ])
        expect(row?.[column]?.split(LIST_SEPARATOR)).toHaveLength(strike.sources.length)
    }
  })

  it('says in every row filter, version, licence and credit of the dataset that is open', async () => {
    const selection = selectionOf(hostileDataset(), NO_FILTER, ['evidence: claimed', '=1+1'])
    const [row] = read(await textOf(strikesCsv(selection)))
    expect(row).toMatchObject({
      dataset: "'=1+1 <b>title</b>",
      dataset_version: '0.1.0',
      licence: 'CC0-1.0',
      credit: 'An invented record, for tests. Licence: Public domain.',
      // An apostrophe stands before a formula also where a line could be cut.
      filter: "evidence: claimed; '=1+1",
      exported: '2026-11-26',
      link: 'https://atlas.test/?v=1',
    })
    const bare = await textOf(strikesCsv(whole, { ...CSV_OPTIONS, origin: false }))
    expect(bare.split('\r\n')[0]).not.toContain('licence')
  })

  it('reads the same in Python', async ({ skip }) => {
    for (const selection of [whole, selectionOf(hostileDataset())]) {
      const csv = await textOf(strikesCsv(selection, { ...CSV_OPTIONS, bom: true }))
      const rows = readByPython(csv)
      if (rows === null) return skip('python3 is not installed')
      expect(rows).toEqual(read(csv.slice(1)))
    }
  }, 60_000)

  it('begins with a byte-order mark only where one is asked for', async () => {
    expect((await textOf(strikesCsv(whole))).charCodeAt(0)).toBe('s'.charCodeAt(0))
    expect((await textOf(strikesCsv(whole, { ...CSV_OPTIONS, bom: true }))).charCodeAt(0)).toBe(
      0xfeff,
    )
  })

  it('has a row of HXL tags under the header where asked for, one for each column', async () => {
    const csv = await textOf(strikesCsv(whole, { ...CSV_OPTIONS, hxl: true }))
    const [header = [], tags = [], first = []] = Papa.parse<string[]>(csv).data
    expect(tags).toHaveLength(header.length)
    expect(tags[header.indexOf('latitude')]).toBe('#geo+lat')
    expect(tags[header.indexOf('longitude')]).toBe('#geo+lon')
    expect(tags[header.indexOf('killed')]).toBe('#affected+killed')
    for (const tag of tags) expect(tag).toMatch(/^(#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*)?$/)
    expect(first[0]).toBe(shipped.strikes[0]?.id)
  })

  it('no cell of hostile text can run, and each can be had back', async () => {
    const selection = selectionOf(hostileDataset(), NO_FILTER, [...HOSTILE])
    const csv = await textOf(strikesCsv(selection, CSV_OPTIONS))
    const rows = Papa.parse<string[]>(csv, { delimiter: ',', newline: '\r\n' }).data
    const numeric = new Set(['latitude', 'longitude'])
    for (const row of rows)
      row.forEach((cell, at) => {
        if (numeric.has(rows[0]?.[at] ?? '')) return
        expect(cell).not.toMatch(/^\s*[=+\-@]/)
        expect(cell).not.toMatch(/[;\t]["'\s]*[=+\-@](?<!'.)/)
        expect(cell).toBe(plainText(cell))
      })
    const summary = (rows[0] ?? []).indexOf('summary')
    expect(
      rows
        .slice(1, -1)
        .map((row) => withoutGuard(row[summary] ?? ''))
        .sort(),
    ).toEqual(HOSTILE.map(plainText).sort())
  })

  it('leaves numbers numbers, below zero too', async () => {
    const dataset = hostileDataset()
    for (const place of dataset.places) Object.assign(place, { lat: -33.5, lon: -70.25 })
    const [row] = read(await textOf(strikesCsv(selectionOf(dataset))))
    expect([row?.latitude, row?.longitude]).toEqual(['-33.5', '-70.25'])
  })

  it('leaves the point empty where the place has none', async () => {
    const dataset = hostileDataset()
    const places = new Map(dataset.placeById)
    places.delete(dataset.strikes[0]?.target ?? '')
    const [row] = read(await textOf(strikesCsv(selectionOf({ ...dataset, placeById: places }))))
    expect([row?.latitude, row?.longitude, row?.target]).toEqual(['', '', ''])
  })
})

describe('under the column names of ACLED', () => {
  const NAMES =
    'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp'

  it('are its 31 columns in its order', () => {
    expect(ACLED_COLUMNS.map(({ name }) => name).join(',')).toBe(NAMES)
  })

  it('holds what the record has and leaves the rest empty', async () => {
    const csv = await textOf(strikesCsv(whole, { ...CSV_OPTIONS, acled: true, origin: false }))
    const rows = new Map(read(csv).map((row) => [row.event_id_cnty, row]))
    expect(rows.size).toBe(shipped.strikes.length)
    // From the record: four rockets at Conoco on some day of October 2024, with an impact.
    expect(rows.get('2024-10-01-conoco-1')).toMatchObject({
      event_date: '2024-10-01',
      year: '2024',
      time_precision: '3',
      event_type: 'Explosions/Remote violence',
      sub_event_type: 'Shelling/artillery/missile attack',
      actor1: 'Iran-backed militias (not named)',
      assoc_actor_1: '',
      inter1: '',
      iso: '760',
      country: 'Syria',
      fatalities: '',
      timestamp: '',
    })
    for (const strike of shipped.strikes) {
      const row = rows.get(strike.id)
      if (strike.outcome === 'intercepted' || strike.weapon === 'unspecified')
        expect(row?.sub_event_type).toBe('')
      expect(row?.fatalities).toBe(strike.killed === null ? '' : String(strike.killed))
    }
  })
})

test('events as CSV: a row for each that is shown, with the origin', async () => {
  const rows = read(await textOf(eventsCsv(whole)))
  expect(rows.map((row) => row.event_id)).toEqual(whole.events.map(({ id }) => id))
  expect(rows[0]).toMatchObject({ licence: 'CC-BY-4.0', filter: 'none' })
  expect(rows[0]?.title).toBe(whole.events[0]?.title)
})
