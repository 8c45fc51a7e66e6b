import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { actorPanel, open, region, status } from './atlas'
import { expect, test } from './network'
import { strikes } from './record'

const GOLDEN = 'src/dataset/import/golden'
const golden = (name: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: readFileSync(`${GOLDEN}/${name}`),
})

const choose = (page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.getByLabel('Files to open').setInputFiles(files)

test('an ACLED file is opened, its wrong rows are named to the line, and a strike gives its note', async ({
  page,
}) => {
  await open(page)
  await choose(page, golden('acled-invented.csv'))
  const told = page.getByRole('alert')
  await expect(told).toContainText('8 of 251 rows had to be left out')
  await expect(status(page)).toContainText('of 243 strikes')
  await expect(page.getByRole('banner')).toContainText('ACLED events · acled-invented.csv')
  await expect(status(page)).toContainText('evidence not recorded')
  await told.getByRole('button', { name: 'See what was wrong' }).click()
  const report = page.getByRole('dialog', { name: 'About the file' })
  const text = readFileSync(`${GOLDEN}/acled-invented.csv`, 'utf8')
  const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length
  await expect(report).toContainText(`line ${lineOf('0025-03-01')}, event_date: 0025-03-01`)
  await expect(report).toContainText(`line ${lineOf('INV9004')}`)
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    report.getByRole('button', { name: /Save the list/ }).click(),
  ])
  const csv = readFileSync(await saved.path(), 'utf8')
  expect(csv).toContain(
    `acled-invented.csv,${lineOf('134.5')},latitude,134.5,No place on Earth,lies outside of -90 to 90 degrees,yes`,
  )
  expect(csv.trim().split('\r\n')).toHaveLength(12)
  await report.getByRole('button', { name: 'Close' }).click()
  await expect(report).toBeHidden()

  const groupOf = (label: string) => actorPanel(page).getByRole('region', { name: label })
  await expect(groupOf('Armed groups')).toContainText('Invented Group 1')
  await expect(groupOf('States and forces')).toContainText('Military Forces of Invented Land')
  await expect(groupOf('Others, or kind not stated')).toContainText('Invented Guards')
  await expect(groupOf('Not named')).toBeHidden()
  await page.getByLabel('From', { exact: true }).fill('2022-04-01')
  const list = region(page, 'Strikes')
  await list
    .getByRole('option')
    .or(list.getByRole('button', { name: /Invented Town/ }))
    .first()
    .click()
  await expect(page.getByText(/As coded by the provider/)).toBeVisible()
  const said = region(page, 'Who says so')
  await expect(said).toContainText(/NamedMilitary Forces of Invented Land .* and Invented Group \d/)
  await expect(said).not.toContainText(/Claimed by|Attributed to/)
  await expect(page.getByText(/^Invented: /).first()).toBeVisible()
  // Nobody claims or reports what a provider has coded.
  await expect(page.getByText('1 attack, as coded', { exact: true })).toBeVisible()
})

test('a GED file of two decades is counted by month, and a strike gives its range of deaths', async ({
  page,
}) => {
  await open(page)
  await choose(page, golden('ged-invented.csv'))
  await expect(status(page)).toContainText('of 200 strikes · evidence not recorded · 991 killed')
  const chart = region(page, 'Strike frequency')
  await expect(chart.getByRole('radio', { name: 'Month' })).toBeChecked()
  // Chosen, weeks stay, for whoever follows the link as well.
  await chart.getByRole('radio', { name: 'Week' }).check({ force: true })
  await expect(page).toHaveURL(/data=/)
  await expect(page).not.toHaveURL(/bin=month/)
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('another dataset')
  await choose(page, golden('ged-invented.csv'))
  await expect(status(page)).toContainText('of 200 strikes')
  await expect(chart.getByRole('radio', { name: 'Week' })).toBeChecked()
  await page.getByLabel('From', { exact: true }).fill('2009-04-09')
  await region(page, 'Strikes')
    .getByRole('button', { name: /Invented Village/ })
    .first()
    .click()
  const killed = page.getByRole('term').filter({ hasText: /^Killed$/ })
  await expect(killed.locator('+ dd')).toHaveText('none, as reported; provider’s range: 0 to 4')
})

test('a table of nobody’s format is asked about once, and remembered', async ({ page }) => {
  await open(page)
  const table = golden('table-windows-1256-invented.tsv')
  await choose(page, table)
  const dialog = page.getByRole('dialog', { name: 'About the file' })
  await expect(dialog.getByLabel(/^Latitude/)).toHaveValue('1')
  await expect(dialog.getByRole('region', { name: 'First rows' })).toContainText('1 Jan 2023')
  await dialog.getByLabel(/^Latitude/).selectOption('None')
  await expect(dialog).toContainText('Still needed: latitude')
  await expect(dialog.getByRole('button', { name: 'Open the table' })).toBeDisabled()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(status(page)).toContainText(`of ${strikes.length} strikes`)

  await choose(page, table)
  await dialog.getByLabel('Actor', { exact: true }).selectOption('None')
  await dialog.getByRole('button', { name: 'Open the table' }).click()
  await expect(status(page)).toContainText('of 30 strikes')
  await choose(page, table)
  await expect(dialog.getByLabel('Actor', { exact: true })).toHaveValue('-1')
  await page.keyboard.press('Escape')
  await expect(status(page)).toContainText('of 30 strikes')

  await choose(page, {
    name: 'prose.csv',
    mimeType: '',
    buffer: Buffer.from('Only words.\nNo table.\n'),
  })
  await expect(page.getByRole('alert')).toContainText('is no table')
})

test('a row at 0, 0, where no place is known, is left out and told; the map stays where the others are', async ({
  page,
}) => {
  await open(page)
  const rows = ['2024-10-03,0,0,Invented A', '2024-10-04,33.3,44.4,Invented A']
  const buffer = Buffer.from(['date,latitude,longitude,actor', ...rows, ''].join('\n'))
  await choose(page, { name: 'invented-null-island.csv', mimeType: 'text/csv', buffer })
  const dialog = page.getByRole('dialog', { name: 'About the file' })
  await dialog.getByRole('button', { name: 'Open the table' }).click()
  await expect(status(page)).toContainText('of 1 strike')
  await page.getByRole('button', { name: 'See what was wrong' }).click()
  await expect(dialog).toContainText('1 of 2 rows was loaded, 1 left out.')
  await expect(dialog).toContainText('A needed value is missing 1')
  await expect(dialog).toContainText('line 2, latitude: 0 is of the point 0, 0 in the open sea')
})

test('of dates the file’s own say their order, else what was said before; wrong letters are told', async ({
  page,
}) => {
  const table = (name: string, ...rows: string[]) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(['when,latitude,longitude,actor', ...rows, ''].join('\n'), 'latin1'),
  })
  const american = table('invented-us.csv', '10/3/2024,33,44,A', '10/13/2024,33,44,A')
  const european = table(
    'invented-eu.csv',
    '10/3/2024,33,44,Caf\u00e9',
    '13/10/2024,33,44,B\u00c3\u00a9',
  )
  const open2024 = table('invented-open.csv', '10/3/2024,33,44,A')
  await open(page)
  const dialog = page.getByRole('dialog', { name: 'About the file' })
  const order = dialog.getByLabel('Dates such as 03/04/2024 are')
  const date = dialog.getByLabel(/^Date needed/)
  const go = dialog.getByRole('button', { name: 'Open the table' })
  const first = dialog.getByRole('region', { name: 'First rows' })

  // No column's name tells a date: the one that is chosen says its order.
  await choose(page, american)
  await expect(order).toHaveValue('day-first')
  await date.selectOption('when')
  await expect(order).toHaveValue('month-first')
  await expect(first).toContainText('3 Oct 2024')
  await go.click()
  await expect(status(page)).toContainText('of 2 strikes')

  await choose(page, open2024)
  await expect(date).toHaveValue('0')
  await expect(order).toHaveValue('month-first')
  await page.keyboard.press('Escape')

  await choose(page, european)
  await expect(order).toHaveValue('day-first')
  await expect(first).toContainText('10 Mar 2024')
  // Whatever is chosen stays, and is not asked of the columns again.
  await order.selectOption('month-first')
  await date.selectOption('None')
  await date.selectOption('when')
  await expect(order).toHaveValue('month-first')
  await order.selectOption('day-first')
  await go.click()
  await expect(status(page)).toContainText('of 2 strikes')
  await page.getByRole('button', { name: 'See what was wrong' }).click()
  await expect(dialog).toContainText('2 of 2 rows were loaded, 0 left out.')
  await expect(dialog).toContainText('Letters in another encoding than the file’s 1')
  await expect(dialog).toContainText(
    'line 3, actor: BÃ© holds letters that are not in Windows-1252, as the file’s first ones are; shown as others (the rest of the row was loaded)',
  )
})

test('200,000 rows: progress, Cancel, and the dataset before stays until the new one is whole', async ({
  page,
}) => {
  test.setTimeout(240_000)
  await open(page)
  await page.evaluate(() => {
    const rows = [
      'event_id_cnty,event_date,event_type,sub_event_type,actor1,assoc_actor_1,country,location,latitude,longitude,source,notes,fatalities',
    ]
    for (let n = 0; n < 200_000; n++) {
      const date = new Date(Date.UTC(1997, 0, 1 + (n % 9000))).toISOString().slice(0, 10)
      const at = n === 150_000 ? 'nowhere' : 10 + (n % 900) / 100
      rows.push(
        `INV${n},${date},Battles,Armed clash,Invented Group ${n % 50},Invented Youth; Invented Guards,Sudan,Invented Town ${n % 900},${at},${20 + (n % 900) / 100},Invented Gazette,"Invented: row ${n}, ""quoted"",\nover two lines",${n % 5}`,
      )
    }
    const whole = new Blob([rows.join('\n'), '\n'])
    Object.assign(window, {
      drop: (times: number) => {
        const data = new DataTransfer()
        data.items.add(new File(Array(times).fill(whole), 'large-invented.csv'))
        document.body.dispatchEvent(
          new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
        )
      },
    })
  })
  const drop = (times = 1) =>
    page.evaluate((n) => (window as unknown as { drop(times: number): void }).drop(n), times)
  const card = region(page, 'Opening a file')
  // Many times over, so that it is not read before it is cancelled.
  await drop(8)
  await expect(card.getByRole('progressbar')).toBeVisible()
  await expect(card).toContainText(/[1-9][\d,]* rows · .* of \d+ MB · [\d,]+ rows\/s/)
  // The page goes on working meanwhile.
  await page.getByLabel('From', { exact: true }).fill('2024-10-01')
  await expect(page).toHaveURL(/from=2024-10-01/)
  await card.getByRole('button', { name: 'Cancel' }).click()
  await expect(card).toHaveCount(0)
  await expect(status(page)).toContainText(`of ${strikes.length} strikes`)

  await drop()
  await expect(card).toBeVisible()
  await expect(status(page)).toContainText(`of ${strikes.length} strikes`)
  await expect(page.getByRole('alert').filter({ hasText: 'is open' })).toContainText(
    '1 of 200,000 rows had to be left out',
    { timeout: 180_000 },
  )
  await expect(status(page)).toContainText('of 199,999 strikes', { timeout: 20_000 })
  await page.getByRole('button', { name: 'See what was wrong' }).click()
  // Each row before it takes two lines, and the header one.
  await expect(page.getByRole('dialog', { name: 'About the file' })).toContainText(
    `line ${(2 + 2 * 150_000).toLocaleString('en')}, latitude: nowhere is no number`,
  )
})

test.describe('the worker that holds an opened table', () => {
  test.use({ expectedErrors: [/console error: Failed to load resource/] })

  test('dies: the record comes back, the table too when it is asked for; or never starts', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const made: Worker[] = []
      Object.assign(window, { made })
      window.Worker = class extends Worker {
        constructor(...args: ConstructorParameters<typeof Worker>) {
          super(...args)
          made.push(this)
        }
      }
    })
    await open(page)
    const table = golden('ged-42-columns-invented.csv')
    await choose(page, table)
    await expect(status(page)).not.toContainText(`of ${strikes.length} `)
    await expect(status(page)).toContainText(/of \d+ strikes/)
    const told = page.getByRole('alert')
    const whole = (await status(page).textContent())?.match(/of [\d,]+ strikes/)?.[0] ?? ''
    expect(whole).toMatch(/^of \d+ strikes$/)
    const name =
      (await actorPanel(page).getByRole('checkbox').first().getAttribute('aria-label')) ?? ''
    await actorPanel(page).getByRole('checkbox', { name, exact: true }).check()
    await expect(page).toHaveURL(/actor=/)
    const query = new URL(page.url()).search

    // As the browser ends one that takes too much memory.
    await page.evaluate(() => {
      const [worker] = (window as unknown as { made: Worker[] }).made
      worker?.terminate()
      worker?.dispatchEvent(new ErrorEvent('error', { message: 'invented', cancelable: true }))
    })
    await expect(told.filter({ hasText: 'had to be closed' })).toContainText(
      `${table.name} had to be closed`,
    )
    await expect(status(page)).toContainText(`of ${strikes.length} strikes`)
    await page.getByRole('button', { name: 'Open it again' }).click()
    await expect(status(page)).toContainText(whole)
    await expect(page.getByRole('checkbox', { name, exact: true })).toBeChecked()
    expect(new URL(page.url()).search).toBe(query)

    await page.route(/\/assets\/worker-[^/]+\.js$/, (route) => route.abort('connectionreset'))
    await choose(page, golden('acled-invented.csv'))
    await expect(told.filter({ hasText: 'did not start' })).toContainText('Reload the page')
    await expect(status(page)).toContainText(whole)
    expect(new URL(page.url()).search).toBe(query)
  })
})
