/** Between phone and desktop the side panel is a drawer over the map. */
import type { Locator, Page } from '@playwright/test'
import { chart, map, open, region } from './atlas'
import { expect, test } from './network'

test.use({ viewport: { width: 1024, height: 768 } })

const COMPARED =
  '?direction=against-israel&panel=compare&event=2024-11-18-israels-saar-writes-to-the-un-security-council&a=2024-10-21..2024-11-17&b=2024-11-18..2024-12-15'

const opener = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: 'Strikes', exact: true })

const boxOf = async (locator: Locator) => {
  const box = await locator.boundingBox()
  if (!box) throw new Error('it has no box')
  return box
}

test('the drawer leaves the chart whole, which shows the periods that it compares', async ({
  page,
}) => {
  await open(page, COMPARED)
  const [panel, below] = [await boxOf(region(page, 'Compare')), await boxOf(chart(page))]
  expect(panel.y + panel.height).toBeLessThanOrEqual(below.y)
  for (const name of ['Export', 'Table', 'Play the record']) {
    const button = chart(page).getByRole('button', { name, exact: true })
    await button.click({ trial: true })
  }
})

test('its button and Escape close it, and the focus goes to what opens it again', async ({
  page,
}) => {
  await open(page)
  const list = region(page, 'Strikes')
  const close = page.getByRole('button', { name: 'Close panel' })
  await expect(list).toBeHidden()
  await expect(close).toHaveCount(0)

  await opener(page).click()
  await close.click()
  await expect(list).toBeHidden()
  await expect(opener(page)).toBeFocused()

  await opener(page).click()
  await expect(list).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(opener(page)).toBeFocused()

  // From a strike the key leads back to the list, from a row of that it closes the drawer.
  await opener(page).click()
  await list.getByRole('listitem').getByRole('button').first().click()
  await expect(region(page, 'Strike')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(region(page, 'Strike')).toHaveCount(0)
  await expect(list).toBeVisible()
  await list.getByRole('listitem').getByRole('button').nth(1).focus()
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(opener(page)).toBeFocused()
})

test('Escape closes what is open before it closes the drawer', async ({ page }) => {
  await open(page, COMPARED)
  const compare = region(page, 'Compare')
  const evidence = page.getByRole('button', { name: 'Evidence', exact: true })
  await evidence.click()
  await page.keyboard.press('Escape')
  await expect(evidence).toHaveAttribute('aria-expanded', 'false')
  await expect(compare).toBeVisible()

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(compare).toBeVisible()

  const draw = compare.getByRole('button', { name: 'Draw A on the chart' })
  await draw.click()
  await page.keyboard.press('Escape')
  await expect(draw).toHaveAttribute('aria-pressed', 'false')
  await expect(compare).toBeVisible()

  await map(page).getByRole('button', { name: 'Zoom in' }).focus()
  await page.keyboard.press('Escape')
  await expect(compare).toBeHidden()
  await expect(map(page).getByRole('button', { name: 'Zoom in' })).toBeFocused()
})

test('Escape closes what a bracket of the chart says before it closes the drawer', async ({
  page,
}) => {
  await open(page)
  await opener(page).click()
  const list = region(page, 'Strikes')
  await expect(list).toBeVisible()
  // A key first, so that the focus shows.
  await page.keyboard.press('Shift')
  const totals = chart(page).getByRole('list', { name: 'Published totals' })
  await totals.getByRole('button').first().focus()
  await expect(page.getByRole('tooltip')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  await expect(list).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
})
