/**
 * Random use from a seed. After each batch the totals of all views must agree, the link must be
 * the view, and undo must lead back. `npm run monkey` does ten thousand actions and weighs the page.
 */
import type { Page } from '@playwright/test'
import { seededRandom } from '../src/engine/statistics/random'
import { chart, map, open, region, selectedCount, settled, status } from './atlas'
import { UNCOMPILED, type Weight, weigh } from './heap'
import { act } from './monkey'
import { expect, test } from './network'

const ACTIONS = Number(process.env.MONKEY_ACTIONS ?? 60)
const SEED = Number(process.env.MONKEY_SEED ?? 20241118)
const BATCH = 50
/** A long run weighs the page after these; between the first and the last its heap may grow by a tenth. */
const WEIGHED =
  ACTIONS < 2000 ? [] : [1, 2, 3, 4, 5].map((fifth) => Math.round((fifth * ACTIONS) / 5))

const WINDOW = { width: 1440, height: 900 }
test.use({ viewport: WINDOW })
if (WEIGHED.length > 0)
  test.use({
    launchOptions: [
      async ({ launchOptions }, use) =>
        use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...UNCOMPILED] }),
      { scope: 'worker' },
    ],
  })

test(`${ACTIONS} random actions leave every total right`, async ({ page, context }) => {
  test.setTimeout(60_000 + ACTIONS * 1000)
  test.info().annotations.push({ type: 'seed', description: String(SEED) })
  await page.addInitScript(() => {
    window.print = () => {}
    // Links to sources lead away from the page, and from this test.
    addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a[target=_blank]'))
        event.preventDefault()
    })
  })
  page.on('dialog', (dialog) => dialog.dismiss())
  page.on('filechooser', () => {})
  const auditor = await context.newPage()
  for (const one of [page, auditor]) await open(one)

  const roll = seededRandom(SEED)
  const done: string[] = []
  const weights = new Map<number, Weight>()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  await page.bringToFront()
  for (let at = 1; at <= ACTIONS; at++) {
    done.push(await act(page, roll))
    const story = () => `seed ${SEED}, action ${at}:\n${done.slice(-BATCH - 5).join('\n')}`
    expect(faults, story()).toEqual([])
    if (at % BATCH === 0 || at === ACTIONS) await audit(page, auditor, story())
    if (WEIGHED.includes(at)) weights.set(at, await weighFirstView(page))
  }
  const all = [...weights.values()]
  const [light, heavy] = [all.at(0), all.at(-1)]
  if (light !== undefined && heavy !== undefined) {
    for (const [at, weight] of weights) console.log(`after ${at}: ${inWords(weight)}`)
    expect(heavy.data).toBeLessThan(light.data * 1.1)
    expect(heavy.used).toBeLessThan(light.used * 1.1)
  }
})

const mb = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`
const inWords = ({ data, code, used }: Weight) =>
  `heap after GC ${mb(data)} and ${mb(code)} of code, ${mb(used)} in use by scripts`

/** Puts a query into the page as the back button would. */
const goTo = (page: Page, query: string) =>
  page.evaluate((search) => {
    history.pushState(null, '', search === '' ? location.pathname : `?${search}`)
    dispatchEvent(new PopStateEvent('popstate'))
  }, query)

/** The number in the last row of the column of this name in a table. */
async function sumOf(page: Page, table: string, column: string): Promise<number> {
  return page
    .getByRole('table', { name: new RegExp(table) })
    .first()
    .evaluate((element, name) => {
      const heads = [...element.querySelectorAll('thead th')].map((head) => head.textContent)
      const foot = element.querySelector('tfoot tr')?.children[heads.indexOf(name)]
      return Number(foot?.textContent?.replaceAll(',', ''))
    }, column)
}

async function audit(page: Page, auditor: Page, story: string) {
  // Whatever is open or half done is left; a gesture ends with its button and key.
  await page.keyboard.press('Escape')
  // A list of choices that was open took that key, and the record plays on.
  if ((await page.getByRole('button', { name: 'Pause', exact: true }).count()) > 0)
    await page.keyboard.press('Escape')
  await expect(page.getByText(/cannot be shown/), story).toHaveCount(0)
  await expect(status(page), story).toContainText(' of ')
  await undoAndRedo(page, story)

  const link = new URL(page.url())
  const shown = await selectedCount(page)
  const query = new URLSearchParams(link.search)
  for (const key of ['strike', 'events']) query.delete(key)
  query.set('panel', 'strikes')
  query.set('table', 'chart,map')
  query.set('v', '1')
  await goTo(auditor, query.toString())
  await expect.poll(() => selectedCount(auditor), story).toBe(shown)
  expect(await sumOf(auditor, 'per (day|week|month)', 'All in the date range'), story).toBe(shown)
  if (!query.has('place')) {
    expect(await sumOf(auditor, 'by place of the target', 'All'), story).toBe(shown)
  }
  if (query.get('count') !== 'attacks') {
    await expect
      .poll(async () => {
        const title = await region(auditor, 'Strikes').getByRole('heading').first().textContent()
        return Number(/^[\d,]+/.exec(title ?? '')?.[0].replaceAll(',', ''))
      }, story)
      .toBe(shown)
  }
}

/** The link but for where the map stands: its moves are no steps, and one may still glide to its end. */
function viewOf(page: Page): string {
  const { searchParams } = new URL(page.url())
  searchParams.delete('map')
  return searchParams.toString()
}

/** Three steps back and three forth lead to the same view. */
async function undoAndRedo(page: Page, story: string) {
  const before = viewOf(page)
  let steps = 0
  for (; steps < 3; steps++) {
    const undo = page.getByRole('button', { name: 'Undo', exact: true })
    if (await undo.isDisabled()) break
    await undo.evaluate((button: HTMLButtonElement) => button.click())
  }
  for (; steps > 0; steps--)
    await page
      .getByRole('button', { name: 'Redo', exact: true })
      .evaluate((button: HTMLButtonElement) => button.click())
  expect(viewOf(page), story).toBe(before)
}

/** The page as it is first seen, in the window it was opened in: another one lays out more or less. */
async function weighFirstView(page: Page): Promise<Weight> {
  const [back, window] = [page.url(), page.viewportSize()]
  await page.setViewportSize(WINDOW)
  await goTo(page, '')
  await expect(chart(page).getByRole('slider').first()).toBeVisible()
  await expect(map(page)).toBeVisible()
  await settled(page)
  const weight = await weigh(page)
  await page.setViewportSize(window ?? WINDOW)
  await goTo(page, new URL(back).search.slice(1))
  return weight
}
