/** What is shown while an end of the dates is dragged, and once it is let go. */
import type { Page } from '@playwright/test'
import { actorPanel, chart, map, open, settled } from './atlas'
import { expect, test } from './network'

/** Name by row, of all actors: `Kata'ib Hezbollah, 3 claimed, 2 blamed`. */
const actors = (page: Page) =>
  actorPanel(page)
    .getByRole('checkbox')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label') ?? ''))

/** What stands on the map, by name: what is drawn, and where. */
const symbols = (page: Page) =>
  map(page)
    .getByRole('button')
    .evaluateAll((buttons) =>
      Object.fromEntries(
        buttons.map((button) => [
          button.getAttribute('aria-label') ?? '',
          `${button.parentElement?.style.left} ${button.parentElement?.style.top} ${button.innerHTML}`,
        ]),
      ),
    )

const names = (page: Page) =>
  map(page)
    .locator('[data-kind]')
    .evaluateAll((texts) =>
      texts.map((text) => `${text.textContent} ${text.lastElementChild?.getAttribute('style')}`),
    )

/** Takes the end of the dates and moves it by so many px, in steps, without letting go. */
async function dragEnd(page: Page, by: number) {
  const handle = chart(page).getByRole('slider', { name: 'End of date range' })
  const box = await handle.boundingBox()
  if (!box) throw new Error('the chart has no handle')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 1; step <= 10; step++) {
    await page.mouse.move(x + (by * step) / 10, y)
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
}

test('let go, everything is as a page says that is opened anew', async ({ page, context }) => {
  await open(page)
  const before = await actors(page)
  await dragEnd(page, -500)
  await page.mouse.up()
  await expect(page).toHaveURL(/[?&]to=/)
  await settled(page)
  const anew = await context.newPage()
  await open(anew, new URL(page.url()).search)
  await settled(anew)
  // No pointer may rest on anything that shows it.
  await page.mouse.move(720, 5)
  expect(await actors(page)).toEqual(await actors(anew))
  expect(await actors(page)).not.toEqual(before)
  expect(await symbols(page)).toEqual(await symbols(anew))
  expect(await names(page)).toEqual(await names(anew))
  await anew.close()
})

test('an actor scrolled into sight while the end is held has the numbers of the moment', async ({
  page,
  context,
}) => {
  await open(page)
  const row = actorPanel(page).getByRole('checkbox', { name: /^United States/ })
  await expect(row).not.toBeInViewport()
  const before = await row.getAttribute('aria-label')
  await dragEnd(page, -500)
  await row.evaluate((box) => box.closest('li')?.scrollIntoView({ block: 'center' }))
  await expect(row).not.toHaveAttribute('aria-label', before ?? '')
  await settled(page)
  const held = await row.getAttribute('aria-label')
  await page.mouse.up()
  await expect(page).toHaveURL(/[?&]to=/)
  const anew = await context.newPage()
  await open(anew, new URL(page.url()).search)
  await expect(actorPanel(anew).getByRole('checkbox', { name: /^United States/ })).toHaveAttribute(
    'aria-label',
    held ?? '',
  )
  await anew.close()
})
