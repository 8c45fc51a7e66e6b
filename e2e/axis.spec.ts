/** The chart's axis at the chosen dates: what it shows, what keeps it, what ends it, and its link. */
import type { Page } from '@playwright/test'
import { chart, chartRows, open, region, selectedCount } from './atlas'
import { expect, test } from './network'

const AUTUMN = '?v=1&from=2024-11-04&to=2024-12-15&bin=day'

const zoom = (page: Page) => chart(page).getByRole('button', { name: 'Zoom to dates' })
const whole = (page: Page) => chart(page).getByRole('button', { name: 'Whole record' })
const cursor = (page: Page) => chart(page).getByRole('slider', { name: /^Read by/ })
const start = (page: Page) => chart(page).getByRole('slider', { name: 'Start of date range' })
const end = (page: Page) => chart(page).getByRole('slider', { name: 'End of date range' })

/** Labels of the days under the plot, which only the eye reads. */
const labels = (page: Page) =>
  chart(page)
    .locator('svg text')
    .filter({ hasText: /^(\d+ )?[A-Z][a-z]{2}\b/ })
    .allTextContents()

/** How many bins there are, and the width of the one that is read, px. */
const bins = async (page: Page) => Number(await cursor(page).getAttribute('aria-valuemax')) + 1
const binWidth = async (page: Page) => (await cursor(page).boundingBox())?.width ?? 0

test('zoomed to November and December 2024, days are wide and named, and the whole record comes back', async ({
  page,
}) => {
  await open(page, AUTUMN)
  const count = await selectedCount(page)
  const days = await bins(page)
  expect(days).toBeGreaterThan(430)
  expect(await binWidth(page)).toBeLessThan(4)
  await zoom(page).click()
  // 42 days and five beside them on either side.
  await expect(cursor(page)).toHaveAttribute('aria-valuemax', '51')
  expect(await binWidth(page)).toBeGreaterThan(20)
  expect(await labels(page)).toEqual(expect.arrayContaining(['18 Nov', '25 Nov', '2 Dec', '9 Dec']))
  const width = (await end(page).boundingBox())?.x ?? 0
  expect(width - ((await start(page).boundingBox())?.x ?? 0)).toBeGreaterThan(1000)
  expect(await selectedCount(page)).toBe(count)
  await expect(page).toHaveURL(/&axis=2024-10-30\.\.2024-12-20/)

  const rows = await chartRows(page)
  expect([rows[0]?.bin_start, rows.at(-1)?.bin_end]).toEqual(['2024-10-30', '2024-12-20'])
  await chart(page).getByRole('button', { name: 'Table' }).click()
  await expect(chart(page).getByRole('row', { name: /^Wed 30 Oct 2024/ })).toHaveCount(1)
  await expect(chart(page).getByRole('row', { name: /^Tue 29 Oct 2024/ })).toHaveCount(0)
  await chart(page).getByRole('button', { name: 'Table' }).click()

  await whole(page).click()
  await expect(cursor(page)).toHaveAttribute('aria-valuemax', String(days - 1))
  await expect(page).not.toHaveURL(/axis=/)
})

test('no control moves when the axis changes, and without dates there is nothing to zoom to', async ({
  page,
}) => {
  await open(page, '?v=1&bin=day')
  await expect(zoom(page)).toBeDisabled()
  await open(page, AUTUMN)
  const places = () =>
    chart(page)
      .locator('header')
      .locator('button, select, label')
      .filter({ hasNotText: /^(Zoom to dates|Whole record)$/ })
      .evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())))
  const before = await places()
  const button = await zoom(page).boundingBox()
  await zoom(page).click()
  const other = await whole(page).boundingBox()
  expect(await places()).toEqual(before)
  expect(other?.y).toBe(button?.y)
  expect((other?.x ?? 0) + (other?.width ?? 0)).toBeCloseTo((button?.x ?? 0) + (button?.width ?? 0))
})

test('ends are dragged and stepped within the axis, which stays; one drag is one step', async ({
  page,
}) => {
  await open(page, AUTUMN)
  await zoom(page).click()
  const plot = await chart(page)
    .getByRole('slider', { name: 'Date range', exact: true })
    .boundingBox()
  const grip = await end(page).boundingBox()
  if (!plot || !grip) throw new Error('the chart has no handles')
  const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  // Far beyond the end of the axis, and back onto it.
  await page.mouse.move(x + 600, y, { steps: 5 })
  await expect(end(page)).toHaveAttribute('aria-valuetext', '20 Dec 2024')
  await page.mouse.move(x - plot.width / 6, y, { steps: 5 })
  // A sixth of 42 days back.
  await expect(end(page)).toHaveAttribute('aria-valuetext', '8 Dec 2024')
  await page.mouse.up()
  await expect(cursor(page)).toHaveAttribute('aria-valuemax', '51')

  await start(page).focus()
  await page.keyboard.press('Home')
  await expect(start(page)).toHaveAttribute('aria-valuetext', '30 Oct 2024')
  await page.keyboard.press('ArrowLeft')
  await expect(start(page)).toHaveAttribute('aria-valuetext', '30 Oct 2024')
  await expect(cursor(page)).toHaveAttribute('aria-valuemax', '51')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(end(page)).toHaveAttribute('aria-valuetext', '15 Dec 2024')
  await expect(whole(page)).toBeVisible()
})

test('by key alone, undone and done again; a reload and the copied link show the same', async ({
  page,
  context,
}) => {
  await open(page, AUTUMN)
  await zoom(page).focus()
  await page.keyboard.press('Enter')
  await expect(whole(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(zoom(page)).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(whole(page)).toBeVisible()
  const shown = await labels(page)
  await page.reload()
  await expect(cursor(page)).toHaveAttribute('aria-valuemax', '51')
  expect(await labels(page)).toEqual(shown)
  const other = await context.newPage()
  await open(other, new URL(page.url()).search)
  await expect(whole(other)).toBeVisible()
  expect(await labels(other)).toEqual(shown)
  await other.close()
})

test('dates beyond the axis bring the whole record back; within it they leave it alone', async ({
  page,
}) => {
  await open(page, AUTUMN)
  const days = await bins(page)
  await zoom(page).click()
  await page.getByLabel('From', { exact: true }).fill('2024-11-18')
  await expect(page).toHaveURL(/from=2024-11-18/)
  await expect(cursor(page)).toHaveAttribute('aria-valuemax', '51')
  await page.getByRole('button', { name: 'Presets' }).click()
  await page.getByRole('button', { name: /^After the letter/ }).click()
  await expect(cursor(page)).toHaveAttribute('aria-valuemax', String(days - 1))
  await expect(page).not.toHaveURL(/axis=/)
  await page.keyboard.press('Control+z')
  await expect(cursor(page)).toHaveAttribute('aria-valuemax', '51')
})

test('another bin makes the axis grow to whole bins, in one step', async ({ page }) => {
  await open(page, AUTUMN)
  await zoom(page).click()
  await chart(page).getByRole('radio', { name: 'Week' }).check({ force: true })
  await expect(page).toHaveURL(/axis=2024-10-28\.\.2024-12-22/)
  // Eight weeks.
  await expect(cursor(page)).toHaveAttribute('aria-valuemax', '7')
  await page.keyboard.press('Control+z')
  await expect(page).toHaveURL(/axis=2024-10-30\.\.2024-12-20/)
})

test('an axis that does not hold the dates is named and not used', async ({ page }) => {
  await open(page, `${AUTUMN}&axis=2024-11-10..2024-12-20`)
  await expect(zoom(page)).toBeVisible()
  await expect(page.getByText('axis=2024-11-10..2024-12-20')).toBeVisible()
})

test('context events beyond the axis do not pile up at its ends', async ({ page }) => {
  await open(page, '?v=1&from=2024-11-18&to=2024-11-27&bin=day&hide=statement')
  await zoom(page).click()
  const lane = region(page, 'Strike frequency').getByRole('list', { name: 'Context events' })
  await expect(lane.getByRole('button', { name: /ceasefire takes effect/ })).toBeVisible()
  await expect(lane.getByRole('button', { name: /Assad/ })).toHaveCount(0)
})
