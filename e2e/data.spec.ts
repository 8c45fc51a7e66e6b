import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import Papa from 'papaparse'
import { exportFrom, open, region, selectedCount } from './atlas'
import { expect, test } from './network'
import { between, contextEvents, evidence, strikes } from './record'

const header = (page: Page) => page.getByRole('banner')
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })

async function openExport(page: Page, item: RegExp) {
  await header(page).getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

async function save(page: Page, name: RegExp) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name }).click(),
  ])
  await expect(
    page.getByRole('dialog').getByText(`Saved ${download.suggestedFilename()}`),
  ).toBeVisible()
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  }
}

const rowsOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data

test('what is chosen leaves in every format, with as many rows as the buttons and the status say', async ({
  page,
}) => {
  await open(page, '?v=1&from=2024-09-01&to=2024-11-18&evidence=confirmed')
  const chosen = between('2024-09-01', '2024-11-18').filter(
    (strike) => evidence(strike) === 'confirmed',
  )
  const count = await selectedCount(page)
  expect(count).toBe(chosen.length)
  await openExport(page, /^Download data/)
  const ids = chosen.map(({ id }) => id).sort()

  const csv = await save(page, new RegExp(`^Download CSV, ${count} rows$`))
  expect(csv.name).toBe('strike-atlas_2024-09-01_2024-11-18_strikes.csv')
  const rows = rowsOf(csv.text)
  expect(rows.map((row) => row.strike_id).sort()).toEqual(ids)
  expect(rows[0]).toMatchObject({
    filter: '1 Sep – 18 Nov 2024; evidence: confirmed',
    dataset_version: '1.0.0',
    licence: 'CC-BY-4.0',
    link: page.url(),
  })

  const geo = await save(page, new RegExp(`^Download GeoJSON, ${count} rows$`))
  expect(
    JSON.parse(geo.text)
      .features.map(({ id }: { id: string }) => id)
      .sort(),
  ).toEqual(ids)
  const kml = await save(page, new RegExp(`^Download KML, ${count} rows$`))
  expect(kml.text.match(/<Placemark /g)).toHaveLength(count)
  const json = await save(page, new RegExp(`^Download JSON, ${count} rows$`))
  expect(JSON.parse(json.text).dataset.counts.strikes).toBe(count)

  const shown = contextEvents.filter(({ date }) => date >= '2024-09-01' && date <= '2024-11-18')
  const events = await save(page, /^Download Events as CSV/)
  for (const { id } of shown) expect(rowsOf(events.text).map((row) => row.event_id)).toContain(id)

  await page.getByRole('checkbox', { name: /ACLED/ }).check()
  await page.getByRole('checkbox', { name: /Excel/ }).check()
  await page.getByRole('checkbox', { name: /Filter, version/ }).uncheck()
  const acled = await save(page, /^Download CSV,/)
  expect(acled.name).toContain('acled-columns')
  expect(acled.text.startsWith('\ufeffevent_id_cnty,event_date')).toBe(true)
  expect(acled.text).not.toContain('CC-BY')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  const picture = await exportFrom(page, 'Map', /^SVG/)
  expect(picture.name).toMatch(/^strike-atlas_2024-09-01_2024-11-18_map-.*\.svg$/)
  expect(picture.bytes.toString('utf8')).toContain('>Eilat</text>')
  const places = await exportFrom(page, 'Map', /^CSV data/)
  expect(
    rowsOf(places.bytes.toString('utf8')).reduce((sum, row) => sum + Number(row.strikes), 0),
  ).toBe(count)
  const listed = await exportFrom(page, 'Strikes', /^CSV data/)
  expect(rowsOf(listed.bytes.toString('utf8'))).toHaveLength(count)
})

test('citations of the view and of the dataset are copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '?evidence=confirmed')
  const count = await selectedCount(page)
  await openExport(page, /^Cite/)
  const cite = dialog(page, 'Cite')
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  for (const [form, sign] of [
    ['Sentence', 'Accessed '],
    ['APA', '[Data set]'],
    ['BibTeX', '@misc{'],
    ['RIS', 'TY  - DATA'],
    ['CSL-JSON', '"dataset"'],
  ] as const) {
    await cite.getByRole('button', { name: `Copy ${form}`, exact: true }).click()
    await expect(cite.getByText(`${form} copied`)).toBeAttached()
    const text = await copied()
    expect(text).toContain(sign)
    expect(text).toContain('Filter: evidence: confirmed')
    expect(text).toContain(`Selected: ${count} of ${strikes.length} strikes`)
  }
  await cite.getByRole('radio', { name: 'The dataset' }).check()
  await cite.getByRole('button', { name: 'Copy BibTeX' }).click()
  await expect.poll(copied).not.toContain('Filter:')
})

test('rows under a licence that forbids passing on are saved only once that is read and accepted', async ({
  page,
}) => {
  await page.route(/strike-atlas-\w+\.json/, async (route) => {
    const compiled = await (await route.fetch()).json()
    Object.assign(compiled.dataset, {
      licence: { name: 'terms', title: 'Invented terms', url: null, passOn: false },
      credit: 'An invented provider',
      provider: 'An invented provider',
    })
    await route.fulfill({ json: compiled })
  })
  await open(page)
  await openExport(page, /^Download data/)
  const csv = dialog(page, 'Download data').getByRole('button', { name: /^Download CSV/ })
  await expect(dialog(page, 'Download data')).toContainText('These rows are not yours to pass on')
  await expect(csv).toBeDisabled()
  await page.getByRole('checkbox', { name: 'I keep the file to myself' }).check()
  const saved = await save(page, /^Download CSV/)
  expect(rowsOf(saved.text)[0]).toMatchObject({
    licence: 'terms',
    credit: 'An invented provider. Licence: Invented terms.',
  })
  await page.keyboard.press('Escape')

  await region(page, 'Strikes').getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: /^GeoJSON/ }).click()
  const before = dialog(page, 'Before you save the rows')
  await expect(before.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
  await before.getByRole('button', { name: 'Do not save' }).click()
  await expect(before).toHaveCount(0)
})
