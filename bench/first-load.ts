/** How soon the page can be used on a slow machine: with nothing kept, the processor slowed to a quarter. */
import type { Browser } from '@playwright/test'
import { NAMES, quantile } from './frames'

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
    await page.addInitScript(NAMES)
    await page.addInitScript(noteWhatStands)
    await page.goto(origin)
    loads.push(await page.evaluate(whenAllStands))
    await context.close()
  }
  const median = (part: keyof FirstLoad) =>
    quantile(
      loads.map((load) => load[part]).sort((a, b) => a - b),
      0.5,
    )
  return { shell: median('shell'), map: median('map'), chart: median('chart') }
}

/** In the page, from its start on. */
function noteWhatStands() {
  const seen: Partial<FirstLoad> = {}
  Object.assign(window, { seen })
  requestAnimationFrame(function look() {
    if (document.querySelector('.leaflet-symbols-pane button')) seen.map ??= performance.now()
    if (document.querySelector('[role=slider]')) seen.chart ??= performance.now()
    if (!seen.map || !seen.chart) requestAnimationFrame(look)
  })
}

/** In the page. */
async function whenAllStands(): Promise<FirstLoad> {
  const { seen } = window as unknown as { seen: Partial<FirstLoad> }
  while (!seen.map || !seen.chart) await new Promise((resolve) => setTimeout(resolve, 200))
  const [paint] = performance.getEntriesByName('first-contentful-paint')
  if (!paint) throw new Error('nothing was painted')
  return { shell: paint.startTime, map: seen.map, chart: seen.chart }
}
