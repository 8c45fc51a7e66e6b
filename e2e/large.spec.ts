/** A hundred thousand strikes of another region: what leaves the page, and that it can be stopped. */
import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { chart, exportFrom, open, region, status } from './atlas'
import { expect, test } from './network'

const STRIKES = 100_000
const PLACES = 20_000
const ACTORS = 5000

const HEADER =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp'

/** As an ACLED export, from West to East Africa, so many days from 1997 on; nothing of it is real. */
function invented(days = 10_000): Buffer {
  const lines = [HEADER]
  for (let n = 0; n < STRIKES; n++) {
    // Every place is struck, the first ones far more often.
    const place = n % 3 === 0 ? n % 40 : n % PLACES
    const date = new Date(Date.UTC(1997, 0, 1 + Math.floor((n * days) / STRIKES)))
    const day = date.toISOString().slice(0, 10)
    const y = (-10 + (25 * ((place * 7919) % PLACES)) / PLACES).toFixed(4)
    const x = (-10 + (50 * place) / PLACES).toFixed(4)
    lines.push(
      `INV${n},${day},${day.slice(0, 4)},1,Political violence,Explosions/Remote violence,Air/drone strike,Invented Group ${n % ACTORS},,Rebel group,,,,,,466,Western Africa,Mali,,,,Invented Town ${place},${y},${x},1,Invented Gazette,National,Invented: strike ${n}.,${n % 4},,1700000000`,
    )
  }
  return Buffer.from(lines.join('\n'))
}

/** Keeps from the workers what they are asked between one event and the other. */
function holdWorkers() {
  const { postMessage } = Worker.prototype
  let held: (() => void)[] | null = null
  Worker.prototype.postMessage = function (...args: unknown[]) {
    const post = () => Reflect.apply(postMessage, this, args)
    if (held) held.push(post)
    else post()
  }
  addEventListener('hold-workers', () => {
    held = []
  })
  addEventListener('release-workers', () => {
    const waiting = held ?? []
    held = null
    for (const post of waiting) post()
  })
}

test('of a hundred thousand strikes figures leave, and rows with progress, which can be cancelled', async ({
  page,
}) => {
  test.slow()
  await page.addInitScript(holdWorkers)
  await open(page)
  await page
    .getByLabel('Files to open')
    .setInputFiles([{ name: 'large-invented.csv', mimeType: 'text/csv', buffer: invented() }])
  await expect(status(page)).toContainText('100,000 of 100,000 strikes', { timeout: 90_000 })

  // Ten strikes a day under its heading, the newest first: the list's second page begins in day 9545.
  const list = region(page, 'Strikes')
  const [below, above] = ['below', 'above'].map((side) =>
    list.getByRole('button', { name: `Show the strikes ${side}` }),
  ) as [Locator, Locator]
  await expect(above).toHaveCount(0)
  await below.click()
  await expect(list.locator(':focus')).toContainText('Invented Town 14, 19 Feb 2023')
  await page.keyboard.press('ArrowDown')
  await expect(list.locator(':focus')).toContainText('Invented Town 15453, 19 Feb 2023')
  await above.click()
  await expect(list.locator(':focus')).toContainText('Invented Town 15455, 19 Feb 2023')
  await expect(above).toHaveCount(0)

  for (const view of ['Strike frequency', 'Map', 'Actors']) {
    const figure = (await exportFrom(page, view, /^SVG/)).bytes.toString('utf8')
    expect(figure, view).toContain('n = 100,000 of 100,000 strike records')
    expect(figure, view).toContain('targets in Mali')
    expect(figure.length, view).toBeLessThan(3_000_000)
  }

  // What is ticked while the strikes are counted stays so, and nothing moves once they are.
  await page.evaluate(() => dispatchEvent(new Event('hold-workers')))
  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: /^Download data/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Download data' })
  const accepted = dialog.getByRole('checkbox', { name: 'I keep the file to myself' })
  await accepted.check()
  await expect(dialog).toContainText('Counting…')
  const controls = () =>
    dialog
      .locator('button, input')
      .evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())))
  const before = await controls()
  await page.evaluate(() => dispatchEvent(new Event('release-workers')))
  await expect(dialog).toContainText('100,000 strikes of 100,000')
  await expect(accepted).toBeChecked()
  expect(await controls()).toEqual(before)
  const save = (format: string) =>
    dialog.getByRole('button', { name: `Download ${format}, 100,000 rows` }).click()
  const downloads: string[] = []
  page.on('download', (download) => downloads.push(download.suggestedFilename()))
  await save('JSON')
  await expect(dialog.getByRole('progressbar')).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog.getByRole('progressbar')).toHaveCount(0)
  await expect(dialog.getByRole('alert')).toHaveCount(0)

  const saved = page.waitForEvent('download', { timeout: 60_000 })
  await save('GeoJSON')
  const download = await saved
  const text = await readFile(await download.path(), 'utf8')
  expect(text.match(/"type":\s?"Feature"/g)).toHaveLength(STRIKES)
  // What was cancelled never came.
  expect(downloads).toEqual([download.suggestedFilename()])
})

test('of a hundred thousand strikes in a week the amounts beside the chart are whole', async ({
  page,
}) => {
  test.slow()
  await open(page)
  await page
    .getByLabel('Files to open')
    .setInputFiles([{ name: 'week-invented.csv', mimeType: 'text/csv', buffer: invented(5) }])
  await expect(status(page)).toContainText('100,000 of 100,000 strikes', { timeout: 90_000 })
  await chart(page).getByRole('radio', { name: 'Week' }).check({ force: true })

  const amount = chart(page).locator('svg.recharts-surface text', { hasText: /^100,000$/ })
  await expect(amount).toHaveCount(1)
  const cut = await amount.evaluate(
    (text) =>
      (text.closest('svg')?.getBoundingClientRect().left ?? Number.NaN) -
      text.getBoundingClientRect().left,
  )
  expect(cut).toBeLessThanOrEqual(0)
})
