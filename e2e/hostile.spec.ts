import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { inventedCompiled } from '../src/dataset/invented.fixture'
import { actorPanel, chart, map, open, region, status } from './atlas'
import { expect, test } from './network'
import { strikes } from './record'

const SCRIPT = '<img src=x onerror="document.title=1"><script>document.title=1</script>'
const OVERRIDE = '\u202eesrever\u2066'
const LONG = 'x'.repeat(10_000)

/** An invented dataset whose every text tries to be more than text. */
function hostile(change: (compiled: ReturnType<typeof inventedCompiled>) => void = () => {}) {
  const compiled = structuredClone(inventedCompiled())
  const { actors, places, strikes, sources, contextEvents } = compiled.tables
  for (const actor of actors) {
    actor.name = `${SCRIPT} ${actor.id}`
    actor.summary = LONG
    actor.aliases = [`${OVERRIDE} alias`, '__proto__', 'constructor']
  }
  for (const place of places) place.name = `${OVERRIDE}${SCRIPT} ${place.id}`
  for (const strike of strikes) strike.summary = `${SCRIPT} ${LONG}`
  for (const source of sources) {
    source.publisher = `javascript:alert(1) ${OVERRIDE}`
    source.url = 'https://invented.test/?q="><script>document.title=1</script>'.replaceAll(' ', '')
  }
  for (const event of contextEvents) event.title = `${SCRIPT} ${OVERRIDE}`
  change(compiled)
  const sha256 = createHash('sha256').update('hostile').digest('hex')
  const title = `${SCRIPT}${OVERRIDE}Invented`
  return Buffer.from(
    JSON.stringify({ ...compiled, dataset: { ...compiled.dataset, title, sha256 } }),
  )
}

const choose = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('Files to open').setInputFiles({ name, mimeType: '', buffer })

/** What no text may bring about. */
async function expectHarmless(page: Page) {
  const found = await page.evaluate(() => ({
    title: document.title,
    scripts: document.querySelectorAll('script:not([src]), img[src="x"], [onerror], [onload]')
      .length,
    links: [...document.querySelectorAll('a')]
      .map((link) => link.href)
      .filter((href) => !/^https?:\/\//.test(href)),
    turned: /[\u202a-\u202e\u2066-\u2069]/.test(document.body.innerText),
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    polluted: 'broken' in {},
  }))
  expect(found).toEqual({
    title: expect.stringContaining('Strike Atlas'),
    scripts: 0,
    links: [],
    turned: false,
    wide: 0,
    polluted: false,
  })
}

test('a hostile dataset is text everywhere: map, list, strike, actors, search, chart, figure', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await open(page)
  await choose(page, `<img src=x onerror=alert(1)>${'\u202e'}nosj.json`, hostile())
  await expect(status(page)).toContainText('of 2 strikes')
  await expect(actorPanel(page)).toContainText('<img src=x onerror="document.title=1">')
  await expectHarmless(page)

  // Tooltips of the map, which come from Leaflet's world.
  await map(page)
    .getByRole('button', { name: /somewhere, 1 strike/ })
    .focus()
  await expect(page.getByRole('tooltip')).toContainText('<script>')
  // The strike and its sources.
  const list = region(page, 'Strikes')
  await list
    .getByRole('option')
    .or(list.getByRole('button', { name: /elsewhere/ }))
    .first()
    .click()
  const strike = region(page, 'Strike')
  await expect(strike).toContainText('<script>document.title=1</script>')
  await expect(strike.getByRole('link').first()).toHaveAttribute(
    'href',
    /^https:\/\/invented\.test/,
  )
  await expectHarmless(page)
  await page.keyboard.press('Escape')

  await page.getByRole('combobox', { name: /Search/ }).fill('esrever')
  await expect(page.getByRole('option').first()).toContainText('<script>')
  await expectHarmless(page)
  await page.keyboard.press('Escape')

  await chart(page).getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: /^Figure/ }).click()
  await expect(page.getByRole('dialog', { name: 'Figure' }).getByRole('img')).toBeVisible()
  await expectHarmless(page)
})

test('what a dataset must not hold is refused by name, and the record stays', async ({ page }) => {
  await open(page)
  const refusals: [string, Buffer, RegExp][] = [
    [
      'script-link.json',
      hostile(({ tables }) => {
        for (const source of tables.sources) source.url = 'javascript:alert(1)'
      }),
      /http\(s\) address/,
    ],
    [
      'long.json',
      hostile(({ tables }) => {
        for (const place of tables.places) place.name = 'x'.repeat(20_001)
      }),
      /at most 20,000 characters/,
    ],
    [
      'prototype.json',
      Buffer.from(
        hostile().toString().replace('"summary":', '"__proto__":{"broken":1},"summary":'),
      ),
      /__proto__|field/,
    ],
    ['deep.json', Buffer.from(`${'['.repeat(200_000)}${']'.repeat(200_000)}`), /./],
  ]
  for (const [name, file, says] of refusals) {
    await choose(page, name, file)
    const alert = page.getByRole('alert')
    await expect(alert, name).toContainText(says)
    await expect(alert, name).toContainText(name)
    await alert.getByRole('button', { name: 'Close' }).click()
    await expect(status(page)).toContainText(`of ${strikes.length} strikes`)
  }
  await expectHarmless(page)
})
