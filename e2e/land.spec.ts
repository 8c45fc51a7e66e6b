/** The land under the symbols: drawn anew whenever the map has moved, so that both agree. */

import type { Page } from '@playwright/test'
import { map, open, settled } from './atlas'
import { expect, test } from './network'

/** Which of the outlines lie under the middle of a symbol; borders and coasts are lines, and under none. */
const areasUnder = (page: Page, name: RegExp) =>
  map(page)
    .getByRole('button', { name })
    .evaluate((symbol) => {
      const { left, top, width, height } = symbol.getBoundingClientRect()
      const middle = new DOMPoint(left + width / 2, top + height / 2)
      const paths = document.querySelectorAll<SVGPathElement>('.leaflet-basemap-pane path')
      return [...paths].flatMap((path, at) => {
        const inPath = middle.matrixTransform(path.getScreenCTM()?.inverse())
        const isArea = getComputedStyle(path).fill !== 'none'
        return isArea && path.isPointInFill(inPath) ? [at] : []
      })
    })

async function expectLandUnderSymbols(page: Page) {
  const under = () =>
    Promise.all(
      [/^Ain al-Asad Airbase,/, /^Harir Airbase,/, /^al-Shaddadi base,/].map((name) =>
        areasUnder(page, name),
      ),
    )
  await expect(async () => {
    const [asad = [], harir = [], shaddadi = []] = await under()
    expect([asad.length, harir.length, shaddadi.length]).toEqual([1, 1, 1])
    // Two in Iraq and one in Syria.
    expect(asad).toEqual(harir)
    expect(shaddadi).not.toEqual(asad)
  }).toPass({ timeout: 10_000 })
}

test('countries stay under their symbols when the map zooms, moves and changes its size', async ({
  page,
}) => {
  await open(page)
  await expectLandUnderSymbols(page)
  const drawn = () =>
    map(page)
      .locator('.leaflet-basemap-pane path')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')).join())
  let before = await drawn()
  const expectDrawnAnew = async () => {
    await expect.poll(drawn).not.toBe(before)
    before = await drawn()
    await expectLandUnderSymbols(page)
  }
  await map(page).getByRole('button', { name: 'Zoom in' }).click()
  await expectDrawnAnew()
  await map(page)
    .getByRole('group', { name: /^Map window/ })
    .press('ArrowRight')
  await expectDrawnAnew()
  await page.setViewportSize({ width: 1100, height: 700 })
  await expectDrawnAnew()
  await map(page).getByRole('button', { name: 'Fit map' }).click()
  await expectDrawnAnew()
})

test('a double click zooms where it is, but not on a symbol', async ({ page }) => {
  await open(page)
  const eilat = map(page).getByRole('button', { name: /^Eilat, / })
  const before = await eilat.boundingBox()
  await eilat.dblclick()
  await settled(page)
  expect(await eilat.boundingBox()).toEqual(before)
  await expect(page).not.toHaveURL(/map=|place=/)
  // In Saudi Arabia, where nothing was struck.
  const box = await map(page).boundingBox()
  const at = { x: (box?.width ?? 0) * 0.5, y: (box?.height ?? 0) * 0.8 }
  await map(page).dblclick({ position: at })
  await expect(page).toHaveURL(/map=/)
  await expect.poll(async () => (await eilat.boundingBox())?.x).toBeLessThan(before?.x ?? 0)
})

test('a legend of two lines leaves the map as large as one of one', async ({ page }) => {
  // Lines are told by where their names stand.
  const linesOfLegend = () =>
    map(page)
      .getByRole('list', { name: /^Symbols on the map/ })
      .getByRole('listitem')
      .evaluateAll((items) => new Set(items.map((item) => item.getBoundingClientRect().top)).size)
  const frame = () =>
    map(page)
      .getByRole('group', { name: /^Map window/ })
      .boundingBox()
  await open(page, '?v=1&from=2024-12-15')
  expect(await linesOfLegend()).toBe(1)
  const before = await frame()
  await open(page)
  expect(await linesOfLegend()).toBe(2)
  expect(await frame()).toEqual(before)
})
