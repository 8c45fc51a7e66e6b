/** What a reader of the page sees, read by role and accessible name. */
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect } from './network'

export const region = (page: Page, name: string): Locator =>
  page.getByRole('region', { name, exact: true })

/** Opens a view and waits until all of it is drawn. */
export async function open(page: Page, query = '') {
  await page.goto(`./${query}`)
  await expect(status(page)).toContainText(' of ', { timeout: 30_000 })
  await expect(chart(page).getByRole('slider').first()).toBeVisible({ timeout: 30_000 })
}

export const map = (page: Page) => region(page, 'Map')
export const chart = (page: Page) => region(page, 'Strike frequency')
export const actorPanel = (page: Page) => region(page, 'Actors')
/** The line of results; a view may have a status of its own further down. */
export const status = (page: Page) => page.getByRole('status').first()

/** The number before "of" in the status line. */
export async function selectedCount(page: Page): Promise<number> {
  // After a reload the page says first that it loads.
  await expect(status(page)).toContainText(' of ')
  const text = (await status(page).textContent()) ?? ''
  return Number(/^\s*([\d,]+) of/.exec(text)?.[1]?.replace(/,/g, ''))
}

/** Until what follows the numbers in turns has had its turn: some frames (`src/filter/pace.tsx`). */
export const settled = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame)
  })

/** Opens a file whose name is longer than any header, with one strike that never happened; gives the name. */
export async function openLongNamed(page: Page): Promise<string> {
  const name = `invented-${'events-'.repeat(12)}.csv`
  const rows = 'date,latitude,longitude,actor\n2024-01-05,33.1,44.2,Invented group\n'
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(rows) }
  await page.getByLabel('Files to open').setInputFiles([file])
  await page.getByRole('button', { name: 'Open the table' }).click()
  // The page under the file, which takes the place of the one before.
  await expect(status(page)).toContainText('1 of 1 strikes')
  return name
}

/** Amounts of the targets on the map, by place name. */
export async function targetCounts(page: Page): Promise<Record<string, number>> {
  await settled(page)
  const counts: Record<string, number> = {}
  const names = await map(page)
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''))
  for (const name of names) {
    const match = /^(.*), ([\d,]+) (?:strikes?|attacks?)/.exec(name)
    if (match?.[1]) counts[match[1]] = Number(match[2]?.replace(/,/g, ''))
  }
  return counts
}

export const total = (counts: Record<string, number>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

/** Chooses an item of a region's Export menu and returns the file that is saved. */
export async function exportFrom(page: Page, regionName: string, item: RegExp | string) {
  await region(page, regionName).getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ])
  const path = await download.path()
  return { name: download.suggestedFilename(), bytes: await readFile(path) }
}

/** The chart's bins as exported: one object a row, keyed by the header. */
export async function chartRows(page: Page): Promise<Record<string, string>[]> {
  const { bytes } = await exportFrom(page, 'Strike frequency', /^CSV/)
  const [header = '', ...lines] = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/)
  const keys = header.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(keys.map((key, at) => [key, cells[at] ?? '']))
  })
}
