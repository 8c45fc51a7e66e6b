/** Dates are plain days: wherever the clock stands, and while it is put elsewhere, the numbers are the record's. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import Papa from 'papaparse'
import { chartRows, open, status } from './atlas'
import { expect, test } from './network'
import { between, countBy, strikes } from './record'

// The test sets the zone itself, and again under the open page; what Playwright sets can't be changed.
test.use({
  // biome-ignore lint/correctness/noEmptyPattern: the form that Playwright asks for
  timezoneId: [async ({}, use) => use(undefined), { scope: 'test' }],
})

/** Where the clock stands at midnight UTC of 10 Jan 2024; in New York it is changed on 10 March. */
const ZONES: [zone: string, hour: number, from: string, to: string][] = [
  ['Pacific/Apia', 13, '2023-12-29', '2024-02-04'],
  ['Asia/Baghdad', 3, '2024-02-01', '2024-02-29'],
  ['America/New_York', 19, '2024-03-09', '2024-04-07'],
]

/** The rows of the chosen strikes as saved from the page's header: day by id. */
async function savedDays(page: Page): Promise<Record<string, string>> {
  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: /^Download data/ }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download CSV/ }).click(),
  ])
  const csv = readFileSync(await download.path(), 'utf8')
  await page.keyboard.press('Escape')
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true })
  return Object.fromEntries(data.map(({ strike_id, date }) => [strike_id, date]))
}

test('in Apia, in Baghdad and over a night with a changed clock, each strike keeps its day', async ({
  page,
}) => {
  const session = await page.context().newCDPSession(page)
  for (const [at, [zone, hour, from, to]] of ZONES.entries()) {
    await session.send('Emulation.setTimezoneOverride', { timezoneId: zone })
    // One load in the far east; then the page stays open and the clock moves.
    if (at === 0) await open(page, '?bin=day')
    expect(await page.evaluate(() => new Date(Date.UTC(2024, 0, 10)).getHours())).toBe(hour)
    await page.getByLabel('From', { exact: true }).fill(from)
    await page.getByLabel('To', { exact: true }).fill(to)
    const expected = between(from, to)
    await expect(status(page), zone).toContainText(
      `${expected.length} of ${strikes.length} strikes`,
    )
    await expect(page).toHaveURL(new RegExp(`from=${from}&to=${to}`))

    const bins = await chartRows(page)
    const selected = bins.filter(({ selected }) => selected !== '0')
    expect(
      Object.fromEntries(selected.map(({ bin_start, selected }) => [bin_start, Number(selected)])),
      zone,
    ).toEqual(countBy(expected, ({ date }) => date))
    // Days follow on one another, none twice, none left out.
    for (const [row, { bin_start = '', bin_end }] of bins.entries()) {
      expect(bin_end).toBe(bin_start)
      const before = bins[row - 1]?.bin_start
      if (before) expect(Date.parse(bin_start) - Date.parse(before)).toBe(86_400_000)
    }
    expect(await savedDays(page), zone).toEqual(
      Object.fromEntries(expected.map(({ id, date }) => [id, date])),
    )
  }
})
