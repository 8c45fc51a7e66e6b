/** Files of a selection, as they are handed to the browser. */
import { afterEach, expect, test, vi } from 'vitest'
import { shippedDataset } from '../../../tooling/shipped'
import { datasetFrom } from '../../dataset/dataset'
import { inventedCompiled } from '../../dataset/invented.fixture'
import { toCsv } from '../csv'
import * as downloads from '../download'
import { ORIGIN_COLUMNS, withOrigin } from './columns'
import { DATA_FORMATS } from './formats'
import { saveSelection } from './save'
import { originOf } from './selection'
import { hostileDataset, selectionOf, textOf } from './selection.fixture'

afterEach(() => {
  vi.restoreAllMocks()
})

const invented = selectionOf(datasetFrom(inventedCompiled()))

test('events as JSON: each that is shown with its fields, the sources they cite, and the origin', async () => {
  const selection = selectionOf(shippedDataset())
  const events = selection.events.slice(3, 9)
  const text = await textOf(DATA_FORMATS.eventsJson.pieces({ ...selection, events }))
  const file = JSON.parse(text)
  expect(file.contextEvents).toEqual(JSON.parse(JSON.stringify(events)))
  const cited = new Set(events.flatMap(({ sources }) => sources))
  expect(cited.size).toBeGreaterThan(0)
  expect(new Set(file.sources.map(({ id }: { id: string }) => id))).toEqual(cited)
  expect(file.origin).toMatchObject({
    dataset_version: '1.0.0',
    licence: 'CC-BY-4.0',
    filter: 'none',
    link: 'https://atlas.test/?v=1',
  })
  expect(file.origin.credit).toContain('Strike Atlas')
})

test('events as JSON hold no text that acts where the file is shown', async () => {
  const text = await textOf(DATA_FORMATS.eventsJson.pieces(selectionOf(hostileDataset())))
  expect(text).not.toMatch(/<\/?script|<img|\u202e/)
  expect(JSON.parse(text).contextEvents.length).toBeGreaterThan(0)
})

test('a table of counts says in each row where it comes from, and no cell of it can run', () => {
  const origin = originOf(selectionOf(hostileDataset(), undefined, ['=1+1']))
  const { header, rows } = withOrigin(
    {
      header: ['bin_start', 'strikes'],
      rows: [
        ['2024-01-01', 2],
        ['2024-01-08', 0],
      ],
    },
    origin,
  )
  expect(header).toEqual(['bin_start', 'strikes', ...ORIGIN_COLUMNS.map(({ name }) => name)])
  expect(rows).toHaveLength(2)
  for (const row of rows) {
    expect(row).toHaveLength(header.length)
    expect(row[header.indexOf('dataset_version')]).toBe('0.1.0')
    expect(row[header.indexOf('link')]).toBe('https://atlas.test/?v=1')
  }
  const [, first = ''] = toCsv(header, rows).split('\r\n')
  expect(first).toContain("'=1+1")
  expect(first).not.toMatch(/,[=+@-]/)
})

test('a file that the memory has no room for says so, and nothing is saved', async () => {
  const save = vi.spyOn(downloads, 'download').mockImplementation(() => undefined)
  const selection = {
    ...invented,
    page: () => {
      throw new RangeError('Invalid string length')
    },
  }
  await expect(saveSelection(selection, 'csv')).rejects.toThrow(
    'There is not enough memory for so large a file. Choose fewer strikes.',
  )
  expect(save).not.toHaveBeenCalled()
})

test('a file that is cancelled is not saved; the next one is, under a name that says what it is', async () => {
  const save = vi.spyOn(downloads, 'download').mockImplementation(() => undefined)
  const abort = new AbortController()
  const saving = saveSelection(
    {
      ...invented,
      page: (start, count) => {
        abort.abort()
        return invented.page(start, count)
      },
    },
    'geojson',
    { signal: abort.signal },
  )
  await expect(saving).rejects.toThrow()
  expect(save).not.toHaveBeenCalled()
  const name = await saveSelection(invented, 'geojson')
  expect(name).toMatch(/^strike-atlas_2024-01-01_2024-01-31_strikes\.geojson$/)
  expect(save).toHaveBeenCalledTimes(1)
})
