import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerFrom, listenFrom, readSite } from '../tooling/serve'
import { chartRows, exportFrom, open, region, status } from './atlas'
import { expect, test } from './network'
import { pagesOf } from './pdf'
import { between, evidence, strikes } from './record'

interface Host {
  /** Puts other files in place, as an upload does. */
  deploy: (dir: string) => void
  /** The build with another title, told apart from the first. */
  newBuild: string
  /** What an upload cut short leaves: the worker of the new build, the page of the old. */
  halfUploaded: string
}

const NEW_TITLE = 'Strike Atlas, a build for tests'

function builds() {
  const root = mkdtempSync(join(tmpdir(), 'strike-atlas-builds-'))
  const [newBuild, halfUploaded] = [join(root, 'new'), join(root, 'half')]
  for (const dir of [newBuild, halfUploaded]) cpSync('dist', dir, { recursive: true })
  const page = readFileSync('dist/index.html', 'utf8').replace(
    '<title>Strike Atlas</title>',
    `<title>${NEW_TITLE}</title>`,
  )
  const hash = createHash('sha384').update(page).digest('base64')
  const entry = /\{"[^{}]*"url":"index\.html"[^{}]*\}/
  const worker = readFileSync('dist/sw.js', 'utf8')
  if (!entry.test(worker)) throw new Error('sw.js does not list index.html')
  const newWorker = worker.replace(
    entry,
    `{url:"index.html",revision:"new",integrity:"sha384-${hash}"}`,
  )
  writeFileSync(join(newBuild, 'index.html'), page)
  for (const dir of [newBuild, halfUploaded]) writeFileSync(join(dir, 'sw.js'), newWorker)
  return { root, newBuild, halfUploaded }
}

let answer = answerFrom(new Map())

/** Each test has a host of its own, whose files it may change. */
const hosted = test.extend<{ host: Host; folder: string }>({
  /** Where on the host the app lies, a slash at both ends; everything else is not found. */
  folder: ['/', { option: true }],
  baseURL: async ({ folder }, use) => {
    answer = answerFrom(readSite('dist'))
    const server = createServer((request, response) => {
      const within = request.url?.startsWith(folder)
      request.url = within ? request.url?.slice(folder.length - 1) : '/not-here'
      answer(request, response)
    })
    const port = await listenFrom(server, 0, 1)
    await use(`http://127.0.0.1:${port}${folder}`)
    server.closeAllConnections()
    server.close()
  },
  // biome-ignore lint/correctness/noEmptyPattern: the form that Playwright asks for
  host: async ({}, use) => {
    const { root, newBuild, halfUploaded } = builds()
    const deploy = (dir: string) => {
      answer = answerFrom(readSite(dir))
    }
    await use({ deploy, newBuild, halfUploaded })
    rmSync(root, { recursive: true })
  },
  serviceWorkers: 'allow',
  // A file that is not the one that the worker was built with is refused aloud.
  expectedErrors: [/integrity|ERR_INTERNET_DISCONNECTED/],
})

/** Until all files of the build are kept. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })

/**
 * Looks for a new build and says what became of it. The browser also looks by itself some time after
 * a page was opened: a look that joins one already under way hears what was there before.
 */
const lookForBuild = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    const found = registration.installing ?? registration.waiting
    if (!found) return 'nothing new'
    if (found.state !== 'installing') return found.state
    return new Promise<string>((resolve) =>
      found.addEventListener('statechange', () => resolve(found.state), { once: true }),
    )
  })

const notice = (page: Page) => page.getByRole('region', { name: 'New version' })

/** Figures as SVG, PNG and PDF, and the rows; `count` strikes are chosen. Code that was never asked for is there, too. */
async function saveEverything(page: Page, count: number) {
  const n = `n = ${count} of ${strikes.length} strike records`
  for (const view of ['Strike frequency', 'Map']) {
    const svg = await exportFrom(page, view, /^SVG/)
    expect(svg.bytes.toString('utf8'), view).toContain(n)
    const png = await exportFrom(page, view, /^PNG/)
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)], view).toEqual([3200, 1800])
  }
  await region(page, 'Strike frequency').getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: /^Figure/ }).click()
  await page.getByRole('button', { name: 'Print or PDF…' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed')
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pagesOf(pdf)).toEqual({ count: 1, size: [1200, 675] })
  await page.keyboard.press('Escape')

  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: /^Download data/ }).click()
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Download CSV, ${count} rows` }).click(),
  ])
  const lines = readFileSync(await csv.path(), 'utf8')
    .trim()
    .split('\r\n')
  expect(lines).toHaveLength(1 + count)
}

for (const folder of ['/', '/tools/strike-atlas/'])
  hosted.describe(`under ${folder}`, () => {
    hosted.use({ folder })

    hosted(
      'after the first visit everything works without a network',
      async ({ page, context, baseURL }) => {
        hosted.slow()
        await page.addInitScript(() => {
          window.print = () => document.documentElement.setAttribute('data-printed', '')
        })
        await open(page)
        await kept(page)
        const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)
        expect(scope).toBe(baseURL)
        await context.setOffline(true)
        await page.goto('./?v=1&evidence=confirmed')
        await expect(status(page)).toContainText(`of ${strikes.length} strikes`)
        await page.reload()
        await expect(status(page)).toContainText(`of ${strikes.length} strikes`)
        await page.getByLabel('From', { exact: true }).fill('2024-10-01')
        await expect(page).toHaveURL(`${baseURL}?v=1&from=2024-10-01&evidence=confirmed`)
        const rows = await chartRows(page)
        expect(rows.length).toBeGreaterThan(0)
        // What leaves the page leads back to where it came from.
        const { bytes } = await exportFrom(page, 'Strike frequency', /^SVG/)
        expect(bytes.toString('utf8')).toContain(
          `${baseURL}?v=1&amp;from=2024-10-01&amp;evidence=confirmed`,
        )
        if (folder !== '/') return
        const chosen = between('2024-10-01', '9999-12-31')
        await saveEverything(page, chosen.filter((one) => evidence(one) === 'confirmed').length)
      },
    )
  })

hosted('a new build waits until it is asked for, in every tab', async ({ page, context, host }) => {
  await open(page)
  await kept(page)
  await page.goto('./?v=1&evidence=confirmed')
  const other = await context.newPage()
  await other.goto('./')
  await expect(status(other)).toContainText(`of ${strikes.length} strikes`)

  host.deploy(host.halfUploaded)
  await expect.poll(() => lookForBuild(page)).toBe('redundant')
  await expect(notice(page)).toHaveCount(0)

  host.deploy(host.newBuild)
  await expect.poll(() => lookForBuild(page)).toBe('installed')
  await expect(notice(page)).toContainText('is ready')
  await expect(page).toHaveTitle('Strike Atlas')
  // The old worker goes on with the old build alone.
  await page.reload()
  await expect(page).toHaveTitle('Strike Atlas')
  await expect(status(page)).toContainText(`of ${strikes.length} strikes`)

  await notice(page).getByRole('button', { name: 'Reload' }).click()
  await expect(page).toHaveTitle(NEW_TITLE)
  await expect(page).toHaveURL(/evidence=confirmed/)
  await expect(status(page)).toContainText(`of ${strikes.length} strikes`)
  await expect(other).toHaveTitle('Strike Atlas')
  await expect(notice(other)).toContainText('Another tab')
})

hosted('the app can be installed', async ({ page, request }) => {
  await page.goto('./')
  const href = await page.locator('link[rel=manifest]').getAttribute('href')
  const response = await request.get(href ?? '')
  expect(response.headers()['content-type']).toContain('application/manifest+json')
  const manifest = await response.json()
  expect(manifest).toMatchObject({ name: 'Strike Atlas', start_url: './', display: 'standalone' })
  for (const { src, sizes, type } of manifest.icons) {
    if (type !== 'image/png') continue
    const image = await (await request.get(src)).body()
    // Width and height stand in the header of a PNG.
    expect(`${image.readUInt32BE(16)}x${image.readUInt32BE(20)}`).toBe(sizes)
  }
  expect(manifest.icons.some(({ purpose }: { purpose?: string }) => purpose === 'maskable')).toBe(
    true,
  )
})
