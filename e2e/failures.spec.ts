import type { Page } from '@playwright/test'
import { status } from './atlas'
import { expect, test } from './network'
import { strikes } from './record'

const DATASET = /strike-atlas-[0-9a-f]+\.json/

const FAILURES: Record<string, { answer: (page: Page) => Promise<unknown>; says: RegExp }> = {
  'no connection': {
    answer: (page) => page.route(DATASET, (route) => route.abort('internetdisconnected')),
    says: /no connection/i,
  },
  'a missing file': {
    answer: (page) => page.route(DATASET, (route) => route.fulfill({ status: 404, body: 'no' })),
    says: /404/,
  },
  'a fault of the server': {
    answer: (page) => page.route(DATASET, (route) => route.fulfill({ status: 500, body: 'no' })),
    says: /500/,
  },
  'a file cut short': {
    answer: (page) =>
      page.route(DATASET, async (route) => {
        const body = (await (await route.fetch()).body()).toString('utf8')
        await route.fulfill({
          contentType: 'application/json',
          body: body.slice(0, body.length / 2),
        })
      }),
    says: /incomplete/i,
  },
  'a web page in its place': {
    answer: (page) =>
      page.route(DATASET, (route) =>
        route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Log in</p>' }),
      ),
    says: /web page/i,
  },
  'another format': {
    answer: (page) =>
      page.route(DATASET, (route) => route.fulfill({ json: { format: 'other/1' } })),
    says: /not a Strike Atlas dataset/,
  },
  'a broken record': {
    answer: (page) =>
      page.route(DATASET, async (route) => {
        const compiled = await (await route.fetch()).json()
        compiled.tables.strikes[0].attacks = -1
        await route.fulfill({ json: compiled })
      }),
    says: /attacks/,
  },
}

test.use({ expectedErrors: [/console error: Failed to load resource/] })

for (const [name, { answer, says }] of Object.entries(FAILURES)) {
  test(`${name}: the page says so, draws nothing half, and recovers`, async ({ page }) => {
    await answer(page)
    await page.goto('./?from=2024-10-01')
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('could not be loaded')
    await expect(alert).toContainText(says)
    await expect(page.getByRole('region', { name: 'Map' })).toHaveCount(0)
    await page.unroute(DATASET)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(status(page)).toContainText(`of ${strikes.length} strikes`)
    await expect(page.getByLabel('From', { exact: true })).toHaveValue('2024-10-01')
  })
}

test('while the record is on its way, the page says that it loads', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(DATASET, async (route) => {
    await held
    await route.continue()
  })
  await page.goto('./')
  await expect(status(page)).toContainText('Loading the record')
  release()
  await expect(status(page)).toContainText(`of ${strikes.length} strikes`)
})
