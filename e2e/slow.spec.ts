/** On a slow line: what the page waits for is said, it comes into use, and nothing jumps. */
import type { Page } from '@playwright/test'
import { actorPanel, chart, map, open, region, status, targetCounts, total } from './atlas'
import { expect, test } from './network'
import { between, strikes } from './record'

/** Slow 3G: 400 kbit a second, each answer 400 ms late. */
const SLOW = { offline: false, downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400 }

/** Half of what the measure calls good, of all shifts that no press has brought about; 0.007 was measured. */
const GOOD_SHIFT = 0.05

interface Watched {
  shifts: { value: number; moved: string[] }[]
  waits: { words: string; width: number }[]
}

const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: Watched['shifts'] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
          value: number
          hadRecentInput: boolean
          sources: { node: Node | null }[]
        }
        const moved = sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 80) : String(node?.nodeName),
        )
        if (!hadRecentInput) shifts.push({ value, moved })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })

/** What status lines say, and how wide they are then: what is hidden from the eye has a pixel. */
const watchWaits = (page: Page) =>
  page.addInitScript(() => {
    const waits: Watched['waits'] = []
    Object.assign(window, { waits })
    new MutationObserver(() => {
      for (const line of document.querySelectorAll('[role=status]'))
        waits.push({
          words: line.textContent ?? '',
          width: line.getBoundingClientRect().width,
        })
    }).observe(document, { childList: true, subtree: true })
  })

test('on a slow line the page says what it waits for, comes into use, and nothing jumps', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await watchShifts(page)
  await watchWaits(page)
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', SLOW)
  const [from, to] = ['2024-10-01', '2024-11-18']
  await open(page, `?from=${from}&to=${to}`)
  const waits = await page.evaluate(() => (window as unknown as Watched).waits)
  const read = waits.filter(({ width }) => width > 50).map(({ words }) => words)
  expect(read).toEqual(expect.arrayContaining(['Loading Strike Atlas…', 'Loading the record…']))

  const expected = between(from, to)
  await expect(status(page)).toContainText(`${expected.length} of ${strikes.length}`)
  await expect.poll(async () => total(await targetCounts(page))).toBe(expected.length)
  for (const view of [map(page), chart(page), actorPanel(page), region(page, 'Strikes')])
    await expect(view).toBeVisible()
  const moved = await page.evaluate(() => (window as unknown as Watched).shifts)
  const sum = moved.reduce((all, { value }) => all + value, 0)
  expect(sum, JSON.stringify(moved, null, 1)).toBeLessThan(GOOD_SHIFT)

  // What comes late comes when it is asked for.
  await page.getByRole('radio', { name: 'Compare' }).click()
  await expect(region(page, 'Compare').getByRole('heading').first()).toBeVisible({
    timeout: 30_000,
  })
  await expect(page).toHaveURL(/from=2024-10-01&to=2024-11-18/)
})
