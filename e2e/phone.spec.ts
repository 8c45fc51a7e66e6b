import type { Locator, Page } from '@playwright/test'
import { actorPanel, chart, map, open, openLongNamed, region, settled, status } from './atlas'
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
  await open(page, '?side=israel')
  for (const name of ['Presets', 'Evidence', 'Filters', 'Reset filters']) {
    const box = await page.getByRole('button', { name, exact: true }).boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
  }
})

test('what opens is large enough for a finger as well', async ({ page }) => {
  await open(page)
  // The lowest; asked again, since a list is drawn anew as its answer comes.
  const lowest = (controls: Locator) =>
    expect.poll(async () => {
      const heights = await controls.evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect().height),
      )
      return heights.length > 0 && Math.min(...heights)
    })
  await page.getByRole('button', { name: 'Presets', exact: true }).tap()
  const presets = page.getByRole('group', { name: 'Presets' })
  await lowest(presets.getByRole('button')).toBeGreaterThanOrEqual(44)
  await presets.getByRole('button', { name: 'Done' }).tap()

  await page.getByRole('combobox', { name: 'Search' }).fill('haifa')
  const hits = page.getByRole('listbox', { name: 'Search results' }).getByRole('option')
  await expect(hits.first()).toBeVisible()
  await lowest(hits).toBeGreaterThanOrEqual(44)
  await page.keyboard.press('Escape')

  const role = actorPanel(page).getByRole('combobox', { name: 'Role of actors' })
  await lowest(role).toBeGreaterThanOrEqual(44)

  await map(page).getByRole('button', { name: 'Table' }).tap()
  await lowest(map(page).getByRole('table').getByRole('button')).toBeGreaterThanOrEqual(44)
})

test('the button that resets the filters takes room only where there is something to reset', async ({
  page,
}) => {
  await open(page)
  const reset = page.getByRole('button', { name: 'Reset filters' })
  await expect(reset).toBeHidden()
  await open(page, '?side=israel')
  await reset.tap()
  await expect(status(page)).toContainText(`${strikes.length} of ${strikes.length}`)
  await expect(reset).toBeHidden()
})

test('a sheet of filters is closed by its own button, wherever it is scrolled', async ({
  page,
}) => {
  await open(page)
  for (const name of ['Presets', 'Evidence', 'Filters']) {
    const opener = page.getByRole('button', { name, exact: true })
    await opener.tap()
    const sheet = page.getByRole('group', { name, exact: true })
    const done = sheet.getByRole('button', { name: 'Done' })
    await expect(done).toBeInViewport({ ratio: 1 })
    await sheet.evaluate((element) => element.scrollTo(0, element.scrollHeight))
    await expect(done).toBeInViewport({ ratio: 1 })
    await done.tap()
    await expect(sheet).toHaveCount(0)
    await expect(opener).toBeFocused()
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

/** Names of the map's symbols and controls that the tooltip lies on. */
const underTooltip = (page: Page) =>
  map(page).evaluate((view) => {
    const tooltip = view.querySelector('[role=tooltip]')?.getBoundingClientRect()
    if (!tooltip) return ['no tooltip']
    const { x, y, right, bottom } = tooltip
    return [...view.querySelectorAll('button')]
      .filter((button) => {
        // A symbol is pressed in a wider circle than it is drawn.
        const box = (button.querySelector('[viewBox^="-"]') ?? button).getBoundingClientRect()
        return box.x < right && x < box.right && box.y < bottom && y < box.bottom
      })
      .map((button) => button.getAttribute('aria-label') ?? button.innerText)
  })

test('what is said of a tapped place hides neither the place nor the buttons of the map', async ({
  page,
}) => {
  await open(page)
  for (const place of ['Erbil airport', 'Golan Heights', 'Babil province', 'Eilat']) {
    const symbol = map(page).getByRole('button', {
      name: new RegExp(`^${place}.*, [0-9]+ strikes?`),
    })
    await symbol.tap()
    await expect(page.getByRole('tooltip')).toContainText(place)
    const buttons = ['Export', 'Zoom in', 'Zoom out', 'Fit map']
    const hidden = await underTooltip(page)
    expect(hidden.filter((name) => name.startsWith(place) || buttons.includes(name))).toEqual([])
    await symbol.tap()
  }
})

test('two symbols tapped one after the other, however quickly, are two places, and no zoom', async ({
  page,
}) => {
  // So many that they are one chip, before and after: the map does not move under the fingers.
  const others = [...new Set(strikes.map(({ target }) => target))]
    .filter((place) => !/eilat|erbil/.test(place))
    .slice(0, 6)
  await open(page, `?place=${others.join()}`)
  await settled(page)
  const middleOf = async (name: RegExp) => {
    const box = await map(page).getByRole('button', { name }).boundingBox()
    const { x = 0, y = 0, width = 0, height = 0 } = box ?? {}
    return [x + width / 2, y + height / 2] as const
  }
  const both = async () => [await middleOf(/^Eilat, /), await middleOf(/^Erbil airport/)] as const
  const before = await both()
  for (const at of before) await page.touchscreen.tap(...at)
  await expect(page).toHaveURL(/place=[^&]*eilat/)
  await expect(page).toHaveURL(/place=[^&]*erbil/)
  await settled(page)
  expect(await both()).toEqual(before)
  await expect(page).not.toHaveURL(/map=/)
})

const card = (page: Page) => page.getByRole('region', { name: 'Strike', exact: true })

test('a link that opens a strike leads to its card, and what is opened later moves nothing', async ({
  page,
}) => {
  await open(page, '?strike=2024-05-24-haifa-1')
  const title = card(page).getByRole('heading').first()
  await expect(title).toBeInViewport()
  // Else the browser would go back to where the page stood, and hide what the page does.
  await page.evaluate(() => {
    history.scrollRestoration = 'manual'
  })

  await card(page).getByRole('button', { name: 'Next', exact: true }).tap()
  await expect(page).not.toHaveURL(/2024-05-24-haifa-1/)
  await expect(title).toBeFocused()
  await page.evaluate(() => scrollTo(0, 0))
  await page.goBack()
  await expect(page).toHaveURL(/2024-05-24-haifa-1/)
  await settled(page)
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('without a strike the page opens at its top', async ({ page }) => {
  await open(page, '?panel=compare')
  await expect(region(page, 'Compare')).toBeVisible()
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('an opened file is named beside the page, with the way back to the record', async ({
  page,
}) => {
  await open(page)
  const name = await openLongNamed(page)
  const banner = page.getByRole('banner')
  await expect(banner.getByText(name, { exact: true })).toBeInViewport()
  const back = banner.getByRole('button', { name: 'Back to the shipped record' })
  await expect(back).toBeInViewport({ ratio: 1 })
  const box = await back.boundingBox()
  expect([box?.width, box?.height]).toEqual([44, 44])
  const heading = await banner.getByRole('heading', { level: 1 }).boundingBox()
  // In the line of the page's name, which is whole beside it.
  expect(
    Math.abs((heading?.y ?? 0) + (heading?.height ?? 0) / 2 - (box?.y ?? 0) - 22),
  ).toBeLessThan(6)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await back.tap()
  await expect(status(page)).toContainText(`${strikes.length} of ${strikes.length} strikes`)
})
