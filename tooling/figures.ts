/** Makes the figures of `docs/figures/` from the built page and the real record: `npm run build && npm run figures`, or some of them by name. */
import { mkdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { FIGURE_SIZES } from '../src/export/size'
import { findBrowser, thisMachine } from './browser'
import { GALLERY, type GalleryFigure } from './gallery'
import { readSite } from './serve'

/** Where the page stands in the links that the figures print: an address that can never be anybody's. */
const SITE = 'https://strike-atlas.example/'
const FOLDER = join('docs', 'figures')

/** Saves a figure as a reader does: in the dialog of the view's Export menu. */
async function makeFigure(page: Page, { file, query, region, size }: GalleryFigure): Promise<void> {
  await page.goto(`${SITE}${query}`)
  const view = page.getByRole('region', { name: region, exact: true })
  await view.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: /^Figure/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Figure' })
  await dialog.getByRole('radio', { name: FIGURE_SIZES[size].label }).check({ force: true })
  const format = extname(file) === '.png' ? 'PNG' : 'SVG'
  await dialog.getByRole('radio', { name: format }).check({ force: true })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save', exact: true }).click(),
  ])
  await download.saveAs(join(FOLDER, file))
  console.log(join(FOLDER, file))
}

/** Answers the page's own address from `dist`; there is no other. */
async function openSite(context: BrowserContext): Promise<void> {
  const site = readSite('dist')
  await context.route('**/*', (route) => {
    const { origin, pathname } = new URL(route.request().url())
    const asset = `${origin}/` === SITE ? site.get(pathname) : undefined
    if (!asset) return route.abort()
    return route.fulfill({ body: asset.body, headers: asset.headers })
  })
}

const wanted = process.argv.slice(2)
mkdirSync(FOLDER, { recursive: true })
const browser = await chromium.launch({ executablePath: findBrowser(thisMachine(), console.log) })
try {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    serviceWorkers: 'block',
  })
  await openSite(context)
  const page = await context.newPage()
  // The same view gives the same file: only what changes in a figure shows as a change.
  await page.clock.setFixedTime(new Date('2026-11-26T12:00:00Z'))
  for (const figure of GALLERY.filter(({ file }) => wanted.length === 0 || wanted.includes(file)))
    await makeFigure(page, figure)
} finally {
  await browser.close()
}
