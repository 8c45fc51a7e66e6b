/** A page that slept for a day, and a page that is not the only one. */
import type { Page } from '@playwright/test'
import { chart, map, open, selectedCount, status } from './atlas'
import { expect, test } from './network'
import { between, strikes } from './record'

const GOLDEN = 'src/dataset/import/golden'

test('a page that slept for a day goes on where it was, the player too', async ({ page }) => {
  let loads = 0
  page.on('load', () => loads++)
  await page.clock.install()
  await open(page, '?from=2023-11-01&to=2023-11-30&bin=day')
  await chart(page).getByRole('button', { name: 'Play the record' }).click()
  const player = chart(page).getByRole('group', { name: 'Player' })
  const to = page.getByLabel('To', { exact: true })
  await expect(to).not.toHaveValue('2023-11-30')

  const day = 86_400_000
  const before = Date.parse(await to.inputValue())
  await page.clock.fastForward(day)
  await expect(to).not.toHaveValue(new Date(before).toISOString().slice(0, 10))
  await player.getByRole('button', { name: 'Pause' }).click()
  const shown = await to.inputValue()
  // A day and a night of playing would have led to the end, a year later.
  expect(Date.parse(shown) - before).toBeLessThan(180 * day)
  await expect(status(page)).toContainText(
    `${between('2023-11-01', shown).length} of ${strikes.length} strikes`,
  )

  // As a browser does with tabs that nobody looks at.
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  await session.send('Page.setWebLifecycleState', { state: 'active' })
  await page.clock.fastForward(day)
  await expect(page).toHaveURL(new RegExp(`from=2023-11-01&to=${shown}`))
  await map(page)
    .getByRole('button', { name: /^Eilat, / })
    .press('Enter')
  await expect(page).toHaveURL(/place=eilat/)
  expect(await selectedCount(page)).toBe(
    between('2023-11-01', shown).filter(({ target }) => target === 'eilat').length,
  )
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(loads).toBe(1)
})

/** What the browser still holds for the page: keys of small things, and how many kept files. */
const leftBehind = (page: Page) =>
  page.evaluate(async () => ({
    small: Object.keys(localStorage),
    files: await new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open('strike-atlas')
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const files = opening.result.transaction('files').objectStore('files').count()
        files.onsuccess = () => resolve(files.result)
        files.onerror = () => reject(files.error)
      }
    }),
  }))

test('what one tab changes, keeps and removes does not break the other', async ({
  page,
  context,
}) => {
  const other = await context.newPage()
  await open(page, '?from=2024-10-01&to=2024-11-18')
  await open(other, '?evidence=confirmed')
  const shown = await selectedCount(page)
  const theme = (one: Page) => one.evaluate(() => document.documentElement.dataset.theme)

  await other.getByRole('button', { name: 'Dark theme' }).click()
  expect(await theme(other)).toBe('dark')
  await expect.poll(() => theme(page)).toBe('dark')
  await other.getByLabel('Files to open').setInputFiles(`${GOLDEN}/ged-invented.csv`)
  await other.getByRole('button', { name: 'Keep in this browser' }).click()
  await expect(other.getByRole('button', { name: 'Kept in this browser' })).toBeVisible()
  const opened = await selectedCount(other)
  expect(await selectedCount(page)).toBe(shown)

  // The first tab knows what the other keeps, and removes all of it.
  await page.bringToFront()
  await page.getByRole('button', { name: 'Data', exact: true }).click()
  const kept = page.getByRole('region', { name: 'Kept datasets' })
  await expect(kept.getByRole('button', { name: /^ged-invented\.csv/ })).toBeVisible()
  await page.getByRole('button', { name: 'Remove all of it' }).click()
  await expect(kept).toHaveCount(0)
  await page.keyboard.press('Escape')

  // Both go on with what they show, and leave nothing behind.
  expect(await selectedCount(other)).toBe(opened)
  await other.getByRole('combobox', { name: 'Stack by' }).selectOption('actor')
  await expect(other).toHaveURL(/stack=actor/)
  await page.getByLabel('From', { exact: true }).fill('2024-11-01')
  await expect(status(page)).toContainText(
    `${between('2024-11-01', '2024-11-18').length} of ${strikes.length} strikes`,
  )
  for (const one of [page, other]) await one.goto('./icon.svg')
  expect(await leftBehind(page)).toEqual({ small: [], files: 0 })
})
