/** A browser that gives no canvas, or loses what is on it: the map is there, an image is refused in words, an SVG is saved. */
import { chart, exportFrom, map, open, region, targetCounts, total } from './atlas'
import { expect, test } from './network'
import { between } from './record'

test('without a canvas the map has its names, a PNG is refused in words, and the SVG is saved', async ({
  page,
}) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
  })
  const [from, to] = ['2024-10-01', '2024-11-18']
  await open(page, `?from=${from}&to=${to}`)
  await expect(map(page).getByRole('button', { name: /^Eilat, / })).toBeVisible()
  await expect(map(page).getByText('Eilat', { exact: true })).toBeVisible()
  expect(total(await targetCounts(page))).toBe(between(from, to).length)

  for (const name of ['Map', 'Strike frequency']) {
    const view = region(page, name)
    await view.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: /^PNG/ }).click()
    await expect(
      page.getByText(/could not make an image of \d+ × \d+ px.*save the SVG/),
    ).toBeVisible()
    // It can be read, and does not stand over the button that it is about.
    expect((await view.getByRole('alert').boundingBox())?.width).toBeGreaterThan(200)
    const { bytes } = await exportFrom(page, name, /^SVG/)
    const svg = bytes.toString('utf8')
    expect(svg).toMatch(/^<(\?xml|svg)/)
    expect(svg).toContain('1 Oct – 18 Nov 2024')
  }

  // A canvas that is lost while it is used gives no image.
  await page.evaluate(() => {
    const lost = { drawImage() {}, measureText: () => ({ width: 0 }) }
    HTMLCanvasElement.prototype.getContext = (() => lost) as never
    HTMLCanvasElement.prototype.toBlob = (done) => done(null)
  })
  await chart(page).getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: /^Figure/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Figure' })
  await dialog.getByRole('radio', { name: 'PNG' }).check({ force: true })
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dialog.getByText(/could not make an image/)).toBeVisible()
  await dialog.getByRole('radio', { name: 'SVG' }).check({ force: true })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save', exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.svg$/)
})
