import { actorPanel, chart, open, selectedCount, status } from './atlas'
import { expect, test } from './network'
import { between, strikes } from './record'

test('a link restores dates, actors, bins and stack', async ({ page }) => {
  await open(page, '?v=1&from=2024-10-01&to=2024-11-18&actor=houthis&bin=day&stack=evidence')
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('2024-10-01')
  await expect(actorPanel(page).getByRole('checkbox', { name: /^Houthis/ })).toBeChecked()
  await expect(chart(page).getByRole('radio', { name: 'Day' })).toBeChecked()
  await expect(chart(page).getByRole('combobox', { name: 'Stack by' })).toHaveValue('evidence')
  const expected = between('2024-10-01', '2024-11-18').filter((strike) =>
    strike.actors.some((entry) => entry.actor === 'houthis'),
  )
  expect(await selectedCount(page)).toBe(expected.length)
})

test('nonsense in a link is named and left out, and the page works', async ({ page }) => {
  await open(page, '?from=2024-99-99&actor=nobody,houthis&stack=mood&bin=<b>x</b>&__proto__=1')
  const notice = page.getByRole('alert')
  await expect(notice).toContainText('from=2024-99-99')
  await expect(notice).toContainText('actor=nobody')
  await expect(notice).toContainText('bin=<b>x</b>')
  await expect(actorPanel(page).getByRole('checkbox', { name: /^Houthis/ })).toBeChecked()
  await notice.getByRole('button', { name: 'Dismiss' }).click()
  await expect(notice).toHaveCount(0)
})

test('Back and Forward walk through the views', async ({ page }) => {
  await open(page)
  await page.getByLabel('From', { exact: true }).fill('2024-10-01')
  await chart(page).getByRole('radio', { name: 'Month' }).check()
  await expect(page).toHaveURL(/bin=month/)
  await page.goBack()
  await expect(chart(page).getByRole('radio', { name: 'Week' })).toBeChecked()
  await expect(status(page)).toContainText(`${between('2024-10-01', '2024-12-31').length} of`)
  await page.goBack()
  await expect(status(page)).toContainText(`${strikes.length} of ${strikes.length}`)
  await page.goForward()
  await page.goForward()
  await expect(chart(page).getByRole('radio', { name: 'Month' })).toBeChecked()
})

test('the link can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  await page.getByLabel('To', { exact: true }).fill('2024-11-18')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('Link copied').first()).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(page.url())
  expect(copied).toContain('v=1&to=2024-11-18')
})

test('undo and redo work by button and key, and reset is a step', async ({ page }) => {
  await open(page)
  await page.getByLabel('From', { exact: true }).fill('2024-10-01')
  await chart(page).getByRole('combobox', { name: 'Stack by' }).selectOption('weapon')
  await page.getByRole('button', { name: 'Reset filters' }).click()
  await expect(status(page)).toContainText(`${strikes.length} of ${strikes.length}`)
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+z')
  await expect(status(page)).toContainText(`${between('2024-10-01', '2024-12-31').length} of`)
  await page.keyboard.press('Control+z')
  await expect(chart(page).getByRole('combobox', { name: 'Stack by' })).toHaveValue('direction')
  await page.keyboard.press('Control+Shift+z')
  await expect(chart(page).getByRole('combobox', { name: 'Stack by' })).toHaveValue('weapon')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(status(page)).toContainText(`${strikes.length} of ${strikes.length}`)
})
