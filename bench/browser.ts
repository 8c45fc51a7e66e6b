/**
 * Large tables in a real browser, by the built page: how fast a CSV opens against bare papaparse in a
 * worker on the same file, what memory it takes, and how the page draws and answers afterwards; and how
 * soon the page with the shipped record can be used on a slow machine. Build first; run by hand, with
 * nothing else at work on the machine:
 *
 *     npm run build && npm run bench:browser -- [--sizes 100000,1000000] [--runs 5] [--json]
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from '@playwright/test'
import { installedBrowser, thisMachine } from '../tooling/browser'
import { answerFrom, listenFrom, readSite } from '../tooling/serve'
import { shippedDataset } from '../tooling/shipped'
import { type FirstLoad, firstLoad } from './first-load'
import { dragEnd, framesDuring, NAMES, quantile } from './frames'
import { synthetic } from './synthetic'
import { spreadOf, tableOf } from './table'
import { writeTable } from './table-file'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100000,1000000' },
    runs: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
})

/** Of one run. */
interface Sample {
  /** Rows a second: opened by the page until its numbers stand, and only parsed. */
  opened: number
  parsed: number
  /** Between frames while it opens and while an end is dragged, ms, 95 of 100 shorter. */
  framesOpening: number
  framesDragging: number
  /** Longest block of the main thread while filters change, ms. */
  longestBlock: number
  /** Over the page with the shipped record, MB: page and workers, heap and buffers. */
  memory: number
}

interface Figures {
  rows: number
  /** Of the file. */
  megabytes: number
  /** Each run's, in turn with the peer. */
  samples: Sample[]
}

const folder = mkdtempSync(join(tmpdir(), 'strike-atlas-bench-'))
const site = readSite('dist')
const text = (type: string, body: string | Buffer) => ({
  body: Buffer.from(body),
  gzip: null,
  headers: { 'Content-Type': type, ETag: `"${body.length}"` },
})
// The peer: the same parser, with nothing done to its rows.
site.set('/bench/index.html', text('text/html', '<input type="file" id="file">'))
site.set(
  '/bench/papaparse.js',
  text('text/javascript', readFileSync('node_modules/papaparse/papaparse.min.js')),
)
site.set(
  '/bench/parse.js',
  text(
    'text/javascript',
    `importScripts('/bench/papaparse.js')
onmessage = ({ data }) => {
  let rows = 0
  Papa.parse(data, {
    header: false,
    chunk: ({ data }) => { rows += data.length },
    complete: () => postMessage(rows),
  })
}`,
  ),
)
const server = createServer(answerFrom(site))
const port = await listenFrom(server, 4430, 20)
const origin = `http://127.0.0.1:${port}`
const executablePath = installedBrowser(thisMachine())
const browser = await chromium.launch(executablePath ? { executablePath } : {})
const all: Figures[] = []
try {
  const first = await firstLoad(browser, origin)
  if (!values.json) console.log(firstInWords(first))
  for (const rows of values.sizes.split(',').map(Number)) {
    const path = join(folder, `invented-${rows}.csv`)
    const { extent } = shippedDataset()
    const shape = { size: rows, places: 2000, actors: 300, seed: 20_241_231 }
    await writeTable(path, synthetic(shippedDataset(), { ...shape, ...extent }))
    const samples: Sample[] = []
    for (let run = 0; run < Number(values.runs); run++)
      samples.push({
        ...(await openedIn(browser, path, rows)),
        parsed: await parsedIn(browser, path),
      })
    const figures = { rows, megabytes: statSync(path).size / 1e6, samples }
    all.push(figures)
    if (!values.json) console.log(inWords(figures))
  }
  if (values.json) console.log(JSON.stringify({ first, sizes: all }, null, 2))
} finally {
  await browser.close()
  server.close()
  rmSync(folder, { recursive: true })
}

async function openedIn(browser: Browser, path: string, rows: number) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript(NAMES)
  await page.goto(`${origin}/`)
  await page.getByRole('slider', { name: 'End of date range' }).waitFor({ timeout: 60_000 })
  await page.waitForTimeout(3000)
  const before = await memoryOf(page)
  let opening = 0
  const { frames } = await framesDuring(page, async () => {
    const begun = performance.now()
    await page.getByLabel('Files to open').setInputFiles(path)
    // Rows may lie beyond what the format allows: then it says how many.
    await page.getByRole('alert').filter({ hasText: 'is open' }).waitFor({ timeout: 600_000 })
    opening = performance.now() - begun
  })
  await page.waitForTimeout(3000)
  const memory = (await memoryOf(page)) - before
  await page.evaluate(() => {
    const blocks: number[] = []
    Object.assign(window, { blocks })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) blocks.push(duration)
    }).observe({ type: 'longtask' })
  })
  for (const at of [0, 1]) {
    await press(page, 'section[aria-label=Actors] input[type=checkbox]', at)
    await page.waitForTimeout(1000)
  }
  await press(page, 'section[aria-label=Filter] input[inputmode=numeric]')
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText('2024-03-01')
  await page.waitForTimeout(1000)
  if (!/from=2024-03-01&.*actor=/.test(page.url())) throw new Error(`not filtered: ${page.url()}`)
  await press(page, 'section[aria-label=Filter] > div:last-child > button')
  await page.waitForTimeout(1500)
  const blocks = await page.evaluate(() => (window as unknown as { blocks: number[] }).blocks)
  const dragged = await dragEnd(page, 4)
  await page.close()
  const p95 = (times: number[]) =>
    quantile(
      [...times].sort((a, b) => a - b),
      0.95,
    )
  return {
    opened: (1000 * rows) / opening,
    framesOpening: p95(frames),
    framesDragging: p95(dragged.frames),
    longestBlock: Math.max(0, ...blocks),
    memory,
  }
}

/** As a hand does: a locator would look through the whole page by roles, in the time that is measured. */
async function press(page: Page, selector: string, at = 0) {
  const [x, y] = await page.evaluate(
    ([selector, at]) => {
      const element = document.querySelectorAll(selector)[at]
      if (!element) throw new Error(`nothing to press: ${selector}`)
      const { left, top, width, height } = element.getBoundingClientRect()
      return [left + width / 2, top + height / 2] as const
    },
    [selector, at] as const,
  )
  await page.mouse.click(x, y)
}

/** Rows a second of papaparse alone, in a worker, on the same file. */
async function parsedIn(browser: Browser, path: string): Promise<number> {
  const page = await browser.newPage()
  await page.addInitScript(NAMES)
  await page.goto(`${origin}/bench/index.html`)
  await page.locator('#file').setInputFiles(path)
  const speed = await page.evaluate(async () => {
    const file = (document.querySelector('#file') as HTMLInputElement).files?.[0]
    const worker = new Worker('/bench/parse.js')
    const begun = performance.now()
    const parsed = await new Promise<number>((resolve) => {
      worker.onmessage = ({ data }) => resolve(data)
      worker.postMessage(file)
    })
    return (1000 * parsed) / (performance.now() - begun)
  })
  await page.close()
  return speed
}

/** Heaps and buffers of the page and its workers after a collection, MB. */
async function memoryOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const own = (await session.send('Runtime.getHeapUsage')) as Usage
  const ofWorkers = await Promise.all(
    page.workers().map(async (worker) => {
      const { usedJSHeapSize = 0 } = await worker.evaluate(
        () => (performance as unknown as { memory?: Usage }).memory ?? { usedJSHeapSize: 0 },
      )
      return usedJSHeapSize
    }),
  )
  const bytes = [own.usedSize ?? 0, own.backingStorageSize ?? 0, ...ofWorkers]
  return bytes.reduce((sum, part) => sum + part, 0) / 1e6
}

interface Usage {
  usedSize?: number
  backingStorageSize?: number
  usedJSHeapSize?: number
}

function firstInWords({ shell, map, chart }: FirstLoad): string {
  const s = (ms: number) => `${(ms / 1000).toFixed(1)} s`
  return `first load, processor slowed to a quarter: first contents after ${s(shell)}, map ${s(map)}, chart ${s(chart)}`
}

function inWords({ rows, megabytes, samples }: Figures): string {
  const of = (name: keyof Sample) => spreadOf(samples.map((sample) => sample[name]))
  const line = (what: string, name: keyof Sample, digits = (value: number) => value.toFixed(0)) => {
    const { min, median, max } = of(name)
    return [what, ...[min, median, max].map(digits)]
  }
  const thousands = (value: number) => (value / 1000).toFixed(0)
  const ratio = of('opened').median / of('parsed').median
  return [
    `\n${rows.toLocaleString('en')} rows, ${megabytes.toFixed(0)} MB, ${samples.length} runs; opened ${ratio.toFixed(2)} times as fast as bare papaparse parses`,
    tableOf([
      ['', 'min', 'median', 'max'],
      line('opened, thousand rows a second', 'opened', thousands),
      line('bare papaparse, thousand rows a second', 'parsed', thousands),
      line('p95 frame opening, ms', 'framesOpening'),
      line('p95 frame dragging, ms', 'framesDragging'),
      line('longest block while filtering, ms', 'longestBlock'),
      line('memory over the shipped record, MB', 'memory'),
    ]),
  ].join('\n')
}
