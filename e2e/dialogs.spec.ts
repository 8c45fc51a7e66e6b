/** Each dialog and menu, and the tables in place of chart and map, as a checker of accessibility sees them. */
import type { Page } from '@playwright/test'
import { chart, open, status } from './atlas'
import { expectNoViolations } from './axe'
import { expect, test } from './network'

const GOLDEN = 'src/dataset/import/golden'
const OPEN = 'dialog[open]'

test('axe finds nothing in the tables of chart and map, nor in any dialog', async ({ page }) => {
  test.setTimeout(180_000)
  await open(page, '?from=2024-10-01&to=2024-11-18&stack=evidence&bin=month')
  const banner = page.getByRole('banner')
  const dialog = (name: string) => page.getByRole('dialog', { name })

  /** Opens a dialog, looks at it alone, and closes it by the key. */
  const look = async (name: string, opener: () => Promise<void>) => {
    await opener()
    await expect(dialog(name)).toBeVisible()
    await expectNoViolations(page, { within: OPEN })
    await page.keyboard.press('Escape')
    await expect(dialog(name)).toHaveCount(0)
  }
  const exported = (item: RegExp) => async () => {
    await banner.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await look('Keys', () => page.getByRole('button', { name: 'Keys' }).click())
  await look('Figure', async () => {
    await chart(page).getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: /^Figure/ }).click()
    await expect(dialog('Figure').getByRole('img')).toBeVisible()
  })
  await look('Download data', exported(/^Download data/))
  await look('Cite', exported(/^Cite/))

  await banner.getByRole('button', { name: 'Data', exact: true }).click()
  await expect(page.getByText('All that is kept in this browser')).toBeVisible()
  await expectNoViolations(page, { within: '[role=group][aria-label=Data]' })
  await page.keyboard.press('Escape')

  for (const view of ['Map', 'Strike frequency']) {
    await page
      .getByRole('region', { name: view, exact: true })
      .getByRole('button', { name: 'Table' })
      .click()
    await expect(
      page.getByRole('region', { name: view, exact: true }).getByRole('table').first(),
    ).toBeVisible()
    await expectNoViolations(page, { within: `[aria-label="${view}"]` })
  }

  // What columns mean is asked; then what could not be read is listed.
  await look('About the file', () => choose(page, 'table-windows-1256-invented.tsv'))
  await choose(page, 'acled-invented.csv')
  await expect(status(page)).toContainText('of 243 strikes')
  await look('About the file', () =>
    page.getByRole('alert').getByRole('button', { name: 'See what was wrong' }).click(),
  )
})

const choose = (page: Page, name: string) =>
  page.getByLabel('Files to open').setInputFiles(`${GOLDEN}/${name}`)
