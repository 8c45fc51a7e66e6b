import type { Page } from '@playwright/test'
import { actorPanel, chart, map, open, region, status } from './atlas'
import { expect, test } from './network'
import { between, involving, strikes } from './record'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

interface Touch {
  x: number
  y: number
}

/** Fingers that go down, move and lift, as the browser's own input: no synthetic events. */
async function swipe(page: Page, path: readonly (readonly Touch[])[]) {
  const session = await page.context().newCDPSession(page)
  const [first = [], ...rest] = path
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [...first] })
  for (const touchPoints of rest)
    await session.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: [...touchPoints],
    })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

test('map, chart and one panel at a time stand in one column', async ({ page }) => {
  await open(page)
  const [mapBox, chartBox] = [await map(page).boundingBox(), await chart(page).boundingBox()]
  expect(mapBox && chartBox && mapBox.y + mapBox.height <= chartBox.y).toBe(true)
  await expect(actorPanel(page)).toBeVisible()
  await expect(region(page, 'Strikes')).toBeHidden()
  await page.getByRole('tab', { name: 'Strikes' }).tap()
  await expect(region(page, 'Strikes')).toBeVisible()
  await expect(actorPanel(page)).toBeHidden()
})

test('controls are large enough for a finger', async ({ page }) => {
  await open(page)
  for (const name of ['Presets', 'Evidence', 'Filters', 'Reset filters']) {
    const box = await page.getByRole('button', { name, exact: true }).boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
  }
})

test('a range is brushed with one finger', async ({ page }) => {
  await open(page)
  await chart(page).scrollIntoViewIfNeeded()
  const start = await chart(page).getByRole('slider', { name: 'Start of date range' }).boundingBox()
  const end = await chart(page).getByRole('slider', { name: 'End of date range' }).boundingBox()
  if (!start || !end) throw new Error('the handles have no box')
  const left = start.x + start.width / 2
  const width = end.x + end.width / 2 - left
  const y = start.y + start.height / 2
  await swipe(
    page,
    Array.from({ length: 12 }, (_, step) => [{ x: left + (0.4 + 0.03 * step) * width, y }]),
  )
  const from = await page.getByLabel('From', { exact: true }).inputValue()
  const to = await page.getByLabel('To', { exact: true }).inputValue()
  expect(from > '2023-10-17' && to < '2024-12-31' && from < to).toBe(true)
  await expect(status(page)).toContainText(`${between(from, to).length} of ${strikes.length}`)
})

test('two fingers zoom the map', async ({ page }) => {
  await open(page)
  await map(page).scrollIntoViewIfNeeded()
  const box = await map(page).boundingBox()
  if (!box) throw new Error('the map has no box')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const distance = () =>
    map(page)
      .getByRole('button')
      .evaluateAll((buttons) => {
        const at = (name: RegExp) =>
          buttons
            .find((button) => name.test(button.getAttribute('aria-label') ?? ''))
            ?.getBoundingClientRect()
        const [a, b] = [at(/^Eilat, /), at(/^Ain al-Asad/)]
        return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0
      })
  const before = await distance()
  await swipe(
    page,
    Array.from({ length: 10 }, (_, step) => [
      { x: x - 30 - 8 * step, y },
      { x: x + 30 + 8 * step, y },
    ]),
  )
  await expect.poll(distance).toBeGreaterThan(1.5 * before)
})

test('an actor is ticked with a tap, on the map and in the panel alike', async ({ page }) => {
  await open(page)
  await actorPanel(page)
    .getByRole('checkbox', { name: /^Kata'ib Hezbollah/ })
    .tap()
  await expect(status(page)).toContainText(
    `${involving('kataib-hezbollah').length} of ${strikes.length}`,
  )
  await expect(map(page).getByRole('button', { name: /^Kata'ib Hezbollah/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})
