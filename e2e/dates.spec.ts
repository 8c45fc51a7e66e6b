import { chart, chartRows, open, selectedCount, status, targetCounts, total } from './atlas'
import { expect, test } from './network'
import { between, countBy, placeName, strikes } from './record'

/** Sum of the cells that lie inside the date range, over all keys. */
function selectedSum(rows: Record<string, string>[]): number {
  return rows.reduce((sum, row) => sum + Number(row.selected), 0)
}

test('dates by hand change the map, the chart, the panel and the numbers alike', async ({
  page,
}) => {
  await open(page)
  await page.getByLabel('From', { exact: true }).fill('2024-10-01')
  await page.getByLabel('To', { exact: true }).fill('2024-11-18')
  const expected = between('2024-10-01', '2024-11-18')
  await expect(status(page)).toContainText(`${expected.length} of ${strikes.length} strikes`)

  const shown = await targetCounts(page)
  const byPlace = countBy(expected, (strike) => placeName(strike.target))
  expect(shown).toEqual(byPlace)
  expect(total(shown)).toBe(expected.length)
  expect(selectedSum(await chartRows(page))).toBe(expected.length)
  await expect(page).toHaveURL(/[?&]from=2024-10-01&to=2024-11-18/)
})

test('a strike known to the week counts where its week touches the range', async ({ page }) => {
  // The week from 1 December 2024 reaches to the 7th.
  await open(page, '?from=2024-12-07&to=2024-12-07')
  const expected = between('2024-12-07', '2024-12-07')
  expect(expected.some((strike) => strike.datePrecision === 'week')).toBe(true)
  expect(await selectedCount(page)).toBe(expected.length)
  expect(selectedSum(await chartRows(page))).toBe(expected.length)
})

test('bars are the same numbers as an independent count by week, day and month', async ({
  page,
}) => {
  await open(page)
  const weekOf = (date: string) => {
    const day = new Date(`${date}T12:00:00Z`)
    day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
    return day.toISOString().slice(0, 10)
  }
  const widths: [string, (date: string) => string][] = [
    ['Week', weekOf],
    ['Day', (date) => date],
    ['Month', (date) => `${date.slice(0, 7)}-01`],
  ]
  for (const [label, bin] of widths) {
    await chart(page).getByRole('radio', { name: label }).check()
    const rows = await chartRows(page)
    const shown = Object.fromEntries(
      rows
        .filter((row) => row.selected !== '0')
        .map((row) => [row.bin_start, Number(row.selected)]),
    )
    expect(shown).toEqual(countBy(strikes, (strike) => bin(strike.date)))
  }
})

test('the handles move by keys: a bin, a month, to the ends', async ({ page }) => {
  await open(page, '?from=2024-06-03&to=2024-09-01')
  const start = chart(page).getByRole('slider', { name: 'Start of date range' })
  const from = page.getByLabel('From', { exact: true })
  await start.focus()
  await expect(start).toHaveAttribute('aria-valuetext', '3 Jun 2024')
  await page.keyboard.press('ArrowRight')
  await expect(from).toHaveValue('2024-06-10')
  await page.keyboard.press('PageUp')
  await expect(from).toHaveValue('2024-07-10')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('ArrowLeft')
  await expect(from).toHaveValue('2024-06-03')
  await page.keyboard.press('Home')
  await expect(from).toHaveValue('2023-10-17')
  const end = chart(page).getByRole('slider', { name: 'End of date range' })
  await end.focus()
  await page.keyboard.press('End')
  await expect(page.getByLabel('To', { exact: true })).toHaveValue('2024-12-31')
  await expect(status(page)).toContainText(`${strikes.length} of ${strikes.length}`)
})

test('dragging on the plot brushes a range, which is one step of undo', async ({ page }) => {
  await open(page)
  const start = await chart(page).getByRole('slider', { name: 'Start of date range' }).boundingBox()
  const end = await chart(page).getByRole('slider', { name: 'End of date range' }).boundingBox()
  if (!start || !end) throw new Error('the handles have no box')
  const left = start.x + start.width / 2
  const width = end.x + end.width / 2 - left
  const y = start.y + start.height / 2
  await page.mouse.move(left + 0.5 * width, y)
  await page.mouse.down()
  for (let step = 1; step <= 8; step++) await page.mouse.move(left + (0.5 + 0.03 * step) * width, y)
  await page.mouse.up()
  const from = await page.getByLabel('From', { exact: true }).inputValue()
  const to = await page.getByLabel('To', { exact: true }).inputValue()
  // Half of the 442 days from 17 Oct 2023 is 25 May 2024; a quarter more is 12 Sep.
  expect(Math.abs(Date.parse(from) - Date.parse('2024-05-25')) / 86_400_000).toBeLessThan(3)
  expect(Math.abs(Date.parse(to) - Date.parse('2024-09-08')) / 86_400_000).toBeLessThan(4)
  const expected = between(from, to)
  await expect(status(page)).toContainText(`${expected.length} of ${strikes.length} strikes`)
  expect(total(await targetCounts(page))).toBe(expected.length)

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(status(page)).toContainText(`${strikes.length} of ${strikes.length} strikes`)
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
})

test('what is no date, or the wrong way round, is said and changes nothing', async ({ page }) => {
  await open(page, '?from=2024-10-01&to=2024-11-18')
  const count = await selectedCount(page)
  const from = page.getByLabel('From', { exact: true })
  await from.fill('2024-02-30')
  await expect(page.getByRole('alert')).toContainText('YYYY-MM-DD')
  await from.fill('2024-12-01')
  await expect(page.getByRole('alert')).toContainText('From is after To')
  expect(await selectedCount(page)).toBe(count)
  await page.getByLabel('To', { exact: true }).fill('2024-12-31')
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(await selectedCount(page)).toBe(between('2024-12-01', '2024-12-31').length)
})

test('presets give the ranges that analysts ask for', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Presets' }).click()
  await page.getByRole('button', { name: /^After the letter/ }).click()
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('2024-11-18')
  await expect(status(page)).toContainText(
    `${between('2024-11-18', '2024-12-31').length} of ${strikes.length}`,
  )
  await page.getByRole('button', { name: 'Presets' }).click()
  await page.getByRole('button', { name: /^Whole record/ }).click()
  await expect(status(page)).toContainText(`${strikes.length} of ${strikes.length}`)
})

test('on return, the last view is offered and restored', async ({ page }) => {
  await open(page, '?from=2024-10-01&to=2024-11-18&actor=houthis&stack=weapon')
  const count = await selectedCount(page)
  // Storage is shared with the next page's process only once it is written.
  await expect
    .poll(() => page.evaluate(() => JSON.stringify(localStorage)))
    .toContain('actor=houthis')
  await open(page)
  await page.getByRole('button', { name: 'Presets' }).click()
  await page.getByRole('button', { name: /^Last view/ }).click()
  expect(await selectedCount(page)).toBe(count)
  await expect(chart(page).getByRole('combobox', { name: 'Stack by' })).toHaveValue('weapon')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(status(page)).toContainText(`${strikes.length} of ${strikes.length}`)
})

test('where the browser keeps nothing, the page works all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError')
      },
    })
  })
  await open(page, '?from=2024-10-01')
  await page.getByRole('button', { name: /theme$/ }).click()
  await page.getByRole('button', { name: 'Presets' }).click()
  await expect(page.getByRole('button', { name: /^Last view/ })).toHaveCount(0)
  await expect(page.getByText('This browser keeps nothing here')).toBeVisible()
})
