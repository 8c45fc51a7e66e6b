/**
 * How smoothly the record plays and the date range is dragged, in a real browser, by the built page:
 * frames while it plays in each window and bin width, over the shipped record and over as many
 * strikes as are asked for. Build first; run by hand, with nothing else at work on the machine:
 *
 *     npm run build && npm run bench:playback -- [--strikes 100000] [--seconds 4] [--json]
 */
import { createServer } from 'node:http'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { installedBrowser, thisMachine } from '../tooling/browser'
import { readData } from '../tooling/read-data'
import { answerFrom, listenFrom, readSite } from '../tooling/serve'
import { dragEnd, framesDuring, NAMES, quantile } from './frames'
import { multiplied } from './multiplied'

interface Setting {
  name: string
  query: string
  act: (page: Page, seconds: number) => ReturnType<typeof framesDuring>
}

export interface Smoothness {
  setting: string
  strikes: number
  frames: number
  /** Between frames, ms. */
  p50: number
  p95: number
  worst: number
  /** What the main thread does for a frame, ms: script, style, layout and paint. */
  work: number
}

const { values } = parseArgs({
  options: {
    strikes: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '4' },
    only: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  },
})

const SETTINGS: readonly Setting[] = [
  ...(['day', 'week', 'month'] as const).flatMap((bin) =>
    (['Cumulative', '28 days'] as const).map((window) => ({
      name: `play ${window.toLowerCase()}, by ${bin}`,
      query: `?bin=${bin}`,
      act: (page: Page, seconds: number) => play(page, window, seconds),
    })),
  ),
  ...(['day', 'week'] as const).map((bin) => ({
    name: `drag an end, by ${bin}`,
    query: `?bin=${bin}`,
    act: dragEnd,
  })),
]

async function play(page: Page, window: string, seconds: number) {
  const chart = page.getByRole('region', { name: 'Strike frequency', exact: true })
  await chart.getByRole('button', { name: 'Play the record' }).click()
  await chart.getByLabel('Window', { exact: true }).selectOption(window)
  // The same days of the record a second, whatever the bin: about eight weeks.
  await chart.getByLabel('Speed', { exact: true }).selectOption({ label: await fastest(page) })
  await chart.getByRole('button', { name: 'Loop' }).click()
  await page.waitForTimeout(500)
  return framesDuring(page, () => page.waitForTimeout(seconds * 1000))
}

const fastest = async (page: Page) =>
  (await page.getByLabel('Speed', { exact: true }).locator('option').last().textContent()) ?? ''

const site = readSite('dist')
const { compiled } = readData('data')
if (!compiled) throw new Error('the record has faults')
const shipped = compiled.tables.strikes.length
const many = Number(values.strikes)
const dataPath = [...site.keys()].find((path) => /\/strike-atlas-[0-9a-f]+\.json$/.test(path))
if (!dataPath) throw new Error('the built page has no record')

const server = createServer(answerFrom(site))
const port = await listenFrom(server, 4400, 20)
const executablePath = installedBrowser(thisMachine())
const browser = await chromium.launch(executablePath ? { executablePath } : {})
const rows: Smoothness[] = []
try {
  for (const strikes of [shipped, ...(many > shipped ? [many] : [])]) {
    const body = strikes === shipped ? null : JSON.stringify(multiplied(compiled, strikes))
    for (const { name, query, act } of SETTINGS) {
      if (!name.includes(values.only)) continue
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      await page.addInitScript(NAMES)
      if (body !== null)
        await page.route(`**${dataPath}`, (route) =>
          route.fulfill({ body, contentType: 'application/json' }),
        )
      await page.goto(`http://127.0.0.1:${port}/${query}`)
      await page.getByRole('slider', { name: 'End of date range' }).waitFor({ timeout: 120_000 })
      await page.waitForTimeout(1000)
      const { frames, work } = await act(page, Number(values.seconds))
      await page.close()
      const sorted = [...frames].sort((a, b) => a - b)
      const row = {
        setting: name,
        strikes,
        frames: frames.length,
        p50: quantile(sorted, 0.5),
        p95: quantile(sorted, 0.95),
        worst: quantile(sorted, 1),
        work,
      }
      rows.push(row)
      if (!values.json) console.log(inWords(row))
    }
  }
} finally {
  await browser.close()
  server.close()
}
if (values.json) console.log(JSON.stringify(rows, null, 2))

function inWords({ setting, strikes, frames, p50, p95, worst, work }: Smoothness): string {
  const ms = (value: number) => value.toFixed(1).padStart(6)
  return `${setting.padEnd(28)} ${String(strikes).padStart(7)} strikes ${String(frames).padStart(4)} frames  p50 ${ms(p50)}  p95 ${ms(p95)}  worst ${ms(worst)}  work ${ms(work)} ms a frame`
}
