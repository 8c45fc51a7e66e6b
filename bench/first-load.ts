/** How soon the page can be used on a slow machine: with nothing kept, the processor slowed to a quarter. */
import type { Browser } from '@playwright/test'
import { quantile } from './frames'

export interface FirstLoad {
  /** From the start of the navigation, ms, medians. First contents: the page without its data. */
  shell: number
  /** Symbols stand on the map. */
  map: number
  /** The chart's dates can be dragged, too. */
  chart: number
}

const SLOWER = 4
const LOADS = 5

/** Loads of the page at `origin`, each in a browser context of its own. */
export async function firstLoad(browser: Browser, origin: string): Promise<FirstLoad> {
  const loads: FirstLoad[] = []
  for (let load = 0; load < LOADS; load++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    await page.addInitScript(`
      addEventListener('DOMContentLoaded', function look() {
        const seen = (globalThis.seen ??= {})
        if (document.querySelector('.leaflet-symbols-pane button')) seen.map ??= performance.now()
        if (document.querySelector('[role=slider]')) seen.chart ??= performance.now()
        if (!seen.map || !seen.chart) requestAnimationFrame(look)
      })`)
    await page.goto(origin)
    await page.waitForFunction('globalThis.seen?.map && globalThis.seen?.chart', null, {
      polling: 500,
      timeout: 120_000,
    })
    const seen = (await page.evaluate(
      `({ ...globalThis.seen, shell: performance.getEntriesByName('first-contentful-paint')[0].startTime })`,
    )) as FirstLoad
    loads.push(seen)
    await context.close()
  }
  const median = (part: keyof FirstLoad) =>
    quantile(
      loads.map((load) => load[part]).sort((a, b) => a - b),
      0.5,
    )
  return { shell: median('shell'), map: median('map'), chart: median('chart') }
}
