import { actorPanel, chart, map, open, region, status } from './atlas'
import { expectNoViolations } from './axe'
import { expect, test } from './network'
import { involving, strikes } from './record'

test('axe finds nothing on the first screen, and with menus and search open', async ({ page }) => {
  await open(page)
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Filters', exact: true }).click()
  await expectNoViolations(page, { within: 'header, [aria-label="Filter"]' })
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Search' }).fill('kataib')
  await expect(
    page.getByRole('listbox', { name: 'Search results' }).getByRole('option').first(),
  ).toBeVisible()
  await expectNoViolations(page, { within: 'header' })
})

test('axe finds nothing with filters, a profile and a strike open', async ({ page }) => {
  await open(page, '?actor=kataib-hezbollah&stack=evidence&bin=day&q=drone')
  await actorPanel(page).getByRole('button', { name: "Profile of Kata'ib Hezbollah" }).click()
  await expectNoViolations(page)
  await page.goto('./?strike=2024-05-24-haifa-1&from=2024-05-01&to=2024-06-30')
  await expect(region(page, 'Strike')).toBeVisible()
  await expectNoViolations(page, { within: '[aria-label="Strike"]' })
})

test('axe finds nothing when nothing passes, and on a narrow screen', async ({ page }) => {
  await open(page, '?q=zzzz')
  await expectNoViolations(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoViolations(page)
})

test('axe finds nothing in Coverage', async ({ page }) => {
  await open(page, '?panel=coverage')
  await expect(region(page, 'Coverage')).toBeVisible()
  await expectNoViolations(page, { within: '[aria-label="Coverage"]' })
})

test('the main job can be done by keyboard alone', async ({ page }) => {
  await open(page)
  const press = async (key: string, times = 1) => {
    for (let time = 0; time < times; time++) await page.keyboard.press(key)
  }
  const tabTo = async (found: () => Promise<boolean>) => {
    for (let step = 0; step < 400; step++) {
      await press('Tab')
      if (await found()) return
    }
    throw new Error('not reached by Tab')
  }
  const focused = page.locator(':focus')
  const nameOf = async () =>
    (await focused.getAttribute('aria-label')) ?? (await focused.textContent()) ?? ''

  // A date, typed.
  await page.getByLabel('From', { exact: true }).focus()
  await press('Control+a')
  await page.keyboard.type('2024-01-01')
  await expect(page).toHaveURL(/from=2024-01-01/)

  // An actor on the map.
  await tabTo(
    async () =>
      /^Kata'ib Hezbollah/.test(await nameOf()) &&
      (await focused.getAttribute('aria-pressed')) !== null,
  )
  await press('Enter')
  await expect(page).toHaveURL(/actor=kataib-hezbollah/)
  const expected = involving('kataib-hezbollah').filter((strike) => strike.date >= '2024-01-01')
  await expect(status(page)).toContainText(`${expected.length} of ${strikes.length}`)

  // The picture.
  await tabTo(async () => (await nameOf()) === 'Export')
  await press('Enter')
  await expect(page.getByRole('menuitem', { name: /^PNG/ })).toBeFocused()
  await press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: /^SVG/ })).toBeFocused()
  const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')])
  expect(download.suggestedFilename()).toMatch(/\.svg$/)
})

test('everything fits at each size, and nothing scrolls sideways', async ({ page }) => {
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [390, 844],
    // 1280 wide at 200 % zoom.
    [640, 450],
  ] as const) {
    await page.setViewportSize({ width, height })
    await open(page, '?from=2024-10-01&actor=houthis&evidence=claimed')
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
    for (const view of [map(page), chart(page)]) {
      const box = await view.boundingBox()
      expect(box?.width).toBeGreaterThan(Math.min(width - 40, 360))
      expect(box?.height).toBeGreaterThan(180)
    }
  }
})
