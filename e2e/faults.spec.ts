/** A part that fails says so, keeps the others working, and comes back when it is asked to. */
import type { Page } from '@playwright/test'
import { inventedCompiled } from '../src/dataset/invented.fixture'
import { actorPanel, chart, map, open, region, selectedCount, status } from './atlas'
import { expect, test } from './network'
import { between, strikes } from './record'

const GOLDEN = 'src/dataset/import/golden'
const SCRIPT = /\/assets\/[^/]+\.js$/

declare global {
  interface Window {
    /** Names of views that are to throw when they draw. */
    failing: Set<string>
    /** Hears of each worker that another worker starts, where `TELLS_OF_WORKERS` stands before its code. */
    asked(url: string): void
  }
}

/** Stands before a worker's code and tells the page of the workers that this one starts. */
const TELLS_OF_WORKERS = `
  const told = new BroadcastChannel('workers')
  const Unseen = self.Worker
  self.Worker = class extends Unseen {
    constructor(url, options) {
      told.postMessage(new URL(url, location.href).href)
      super(url, options)
    }
  };
`

/** Makes every view throw while its name is in `failing`, where it says what it is called. */
async function withFailingViews(page: Page) {
  await page.addInitScript(() => {
    window.failing = new Set()
  })
  await page.route(SCRIPT, async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace(
      /"aria-label":\s*(["'`])(Map|Strike frequency|Actors|Strikes|Compare|Coverage|Search)\1/g,
      (whole, _, name) =>
        `${whole.slice(0, whole.indexOf(':') + 1)}(() => { if (failing.has(${JSON.stringify(name)})) throw new RangeError('invented fault of ${name}'); return ${JSON.stringify(name)} })()`,
    )
    await route.fulfill({ response, body })
  })
}

test.describe('a view that throws', () => {
  test.use({
    expectedErrors: [/console error: .*invented fault|console error: %o/],
    permissions: ['clipboard-read', 'clipboard-write'],
  })

  test('stops alone, says so, gives its details and comes back', async ({ page }) => {
    await withFailingViews(page)
    const query = '?from=2024-10-01&to=2024-11-18'
    await open(page, query)
    const expected = between('2024-10-01', '2024-11-18').length

    /** What makes each view draw again, and what it shows once it is back. */
    const views: [name: string, draw: () => Promise<unknown>, back: () => Promise<unknown>][] = [
      [
        'Strike frequency',
        () => chart(page).getByRole('radio', { name: 'Month' }).click(),
        () => expect(chart(page).getByRole('slider').first()).toBeVisible(),
      ],
      [
        'Map',
        () => map(page).getByRole('button', { name: 'Legend' }).click(),
        () => expect(map(page).getByRole('button', { name: /^Eilat, / })).toBeVisible(),
      ],
      [
        'Actors',
        () => page.getByRole('combobox', { name: 'Stack by' }).selectOption('evidence'),
        () => expect(actorPanel(page).getByRole('checkbox').first()).toBeVisible(),
      ],
      [
        'Coverage',
        () => page.getByRole('radio', { name: 'Coverage' }).click(),
        () => expect(region(page, 'Coverage').getByRole('heading').first()).toBeVisible(),
      ],
      [
        'Compare',
        () => page.getByRole('radio', { name: 'Compare' }).click(),
        () => expect(region(page, 'Compare').getByRole('heading').first()).toBeVisible(),
      ],
      [
        'Strikes',
        () => page.getByRole('radio', { name: 'Strikes' }).click(),
        () => expect(region(page, 'Strikes').getByRole('heading').first()).toBeVisible(),
      ],
      [
        'Search',
        () => page.getByRole('combobox', { name: 'Search' }).fill('e'),
        () => expect(page.getByRole('combobox', { name: 'Search' })).toBeVisible(),
      ],
    ]
    for (const [name, draw, back] of views) {
      await page.evaluate((one) => window.failing.add(one), name)
      await draw()
      const failed = region(page, name)
      await expect(failed.getByRole('alert')).toContainText(`${name} cannot be shown`)
      await expect(page.getByRole('alert')).toHaveCount(1)
      await expect(status(page)).toContainText(`${expected} of ${strikes.length}`)
      await expect(page).toHaveURL(/from=2024-10-01&to=2024-11-18/)

      await failed.getByRole('button', { name: 'Copy details' }).click()
      await expect(failed.getByRole('button', { name: 'Details copied' })).toBeVisible()
      const report = await page.evaluate(() => navigator.clipboard.readText())
      expect(report).toContain(`${name} cannot be shown`)
      expect(report).toContain(`RangeError: invented fault of ${name}\n    at `)
      expect(report).toContain(`View: ${page.url()}`)
      expect(report).toMatch(/Record: .+, version \d+\.\d+\.\d+, SHA-256 [0-9a-f]{64}/)
      expect(report).toMatch(/Strike Atlas \d+\.\d+\.\d+/)

      // Still failing: it says so again. Mended: it is back.
      await failed.getByRole('button', { name: 'Try again' }).click()
      await expect(failed.getByRole('alert')).toContainText('cannot be shown')
      await page.evaluate((one) => window.failing.delete(one), name)
      await failed.getByRole('button', { name: 'Try again' }).click()
      await expect(page.getByRole('alert')).toHaveCount(0)
      await back()
    }
  })
})

test.describe('code that does not come', () => {
  test.use({
    expectedErrors: [/console error: (Failed to load|CodeFault|.*MIME type|%o)/],
  })

  const LATE = /\/assets\/(FrequencyView|CoverageView|CompareView)-[^/]+\.js$/

  test('of a build that is gone, cut short or of a wrong type is said, and asked for again', async ({
    page,
  }) => {
    await page.route(LATE, (route) => route.fulfill({ status: 404, body: 'gone' }))
    await page.goto('./?from=2024-10-01&to=2024-11-18')
    await expect(status(page)).toContainText(' of ')
    const alert = chart(page).getByRole('alert')
    await expect(alert).toContainText('Its code did not arrive')
    // The rest works, and the filter goes on being kept.
    await map(page)
      .getByRole('button', { name: /^Eilat, / })
      .press('Enter')
    await expect(page).toHaveURL(/place=eilat/)
    const count = await selectedCount(page)

    // A page in place of the script, as a host with a fallback page answers.
    await page.unroute(LATE)
    await page.route(LATE, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Not found</p>' }),
    )
    await chart(page).getByRole('button', { name: 'Try again' }).click()
    await expect(alert).toContainText('Its code did not arrive')
    await page.unroute(LATE)
    await chart(page).getByRole('button', { name: 'Try again' }).click()
    await expect(chart(page).getByRole('slider').first()).toBeVisible()

    // Cut short: a browser may keep that; a reload asks anew, and the filter is there.
    await page.route(LATE, async (route) => {
      const response = await route.fetch()
      const body = await response.text()
      // No browser stores what came shorter than announced.
      const headers = { ...response.headers(), 'cache-control': 'no-store' }
      await route.fulfill({ response, headers, body: body.slice(0, body.length / 2) })
    })
    await page.getByRole('radio', { name: 'Coverage' }).click()
    await expect(region(page, 'Coverage').getByRole('alert')).toContainText('did not arrive')
    await page.unroute(LATE)
    await region(page, 'Coverage').getByRole('button', { name: 'Reload' }).click()
    await expect(region(page, 'Coverage').getByRole('heading').first()).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
    expect(await selectedCount(page)).toBe(count)
    await expect(page).toHaveURL(/place=eilat/)
  })

  test('of the worker leaves its work to the page', async ({ page }) => {
    await page.route(/\/assets\/worker-[^/]+\.js$/, (route) => route.abort('connectionreset'))
    await open(page, '?panel=compare&a=2023-10-17..2024-02-03&b=2024-02-04..2024-05-24')
    const reading = region(page, 'Which change?')
    await expect(reading).toHaveAttribute('aria-busy', 'false')
    await expect(reading).toContainText(/95 % interval|stands out/)
  })

  test('of the threads that read files leaves their work to others', async ({ page }) => {
    await page.route(/\/assets\/worker-[^/]+\.js$/, async (route) => {
      const response = await route.fetch()
      const body = await response.text()
      if (body.includes('isForPeople')) return route.abort('connectionreset')
      // A test hears little of a worker's own workers: that one asks for what is not there, and says so.
      const gone = body.replaceAll(/worker-[\w-]+\.js/g, 'gone.js')
      return route.fulfill({ response, body: `${TELLS_OF_WORKERS}${gone}` })
    })
    const asked: string[] = []
    await page.exposeFunction('asked', (url: string) => asked.push(new URL(url).pathname))
    await page.addInitScript(() => {
      const channel = new BroadcastChannel('workers')
      channel.onmessage = ({ data }) => window.asked(data)
    })
    await open(page)
    const choose = page.getByLabel('Files to open')
    await choose.setInputFiles(`${GOLDEN}/ged-invented.csv`)
    await expect(page.getByRole('alert')).toContainText('ged-invented.csv is open')
    await expect.poll(() => asked).toEqual(['/assets/gone.js'])
    const compiled = Buffer.from(JSON.stringify(inventedCompiled()))
    await choose.setInputFiles({ name: 'invented.json', mimeType: '', buffer: compiled })
    await expect(status(page)).toContainText('2 of 2 strikes')
  })
})
