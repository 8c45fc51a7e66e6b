import { map, open, status } from './atlas'
import { expect, test } from './network'
import { pagesOf } from './pdf'

const LONG =
  '?v=1&from=2024-01-01&to=2024-11-18&actor=kataib-hezbollah,islamic-resistance-in-iraq,harakat-hezbollah-al-nujaba,kataib-sayyid-al-shuhada&country=IL,SY,IQ,JO&side=israel,united-states,coalition,syria&weapon=one-way-attack-drone,rocket,cruise-missile,ballistic-missile&outcome=impact,intercepted,fell-short,reported,claimed-only&evidence=confirmed,reported,claimed&origin=IQ,SY,none&q=drone&stack=actor'

test.use({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' })

test('prints one light page of A4 across with chart, map, numbers, filters, sources and link, and no control', async ({
  page,
}) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/PrintSheet-[^/]+\.js/, async (route) => {
    await held
    await route.fallback()
  })
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  const sheet = page.waitForResponse(/PrintSheet-[^/]+\.js/)
  await open(page, LONG)

  // Whoever is faster than the page prints what is there; Ctrl+P waits for the sheet.
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(status(page)).toBeVisible()
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: null })
  const root = page.locator('html')
  await page.keyboard.press('Control+p')
  await expect(root).not.toHaveAttribute('data-printed')
  release()
  await expect(root).toHaveAttribute('data-printed')
  await expect(map(page).getByRole('button').first()).toBeVisible()
  await (await sheet).finished()
  await expect(
    page.locator('path.leaflet-interactive, .leaflet-basemap-pane path').first(),
  ).toBeAttached()
  const numbers = ((await status(page).textContent()) ?? '').trim()

  // What a browser does on Ctrl+P; its dialog is none of the page's.
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pagesOf(pdf)).toEqual({ count: 1, size: [842, 595] })

  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const printed = page.getByRole('article')
  await expect(printed).toBeVisible()
  await expect(printed).toContainText(numbers)
  await expect(printed).toContainText('claimed by or blamed on Kata')
  await expect(printed).toContainText('Creative Commons Attribution 4.0')
  await expect(printed.getByRole('link')).toHaveAttribute('href', page.url())
  await expect(printed.getByRole('table', { name: 'Evidence' })).toBeVisible()
  await expect(printed.locator('svg').filter({ hasText: 'Strikes per week' })).toBeVisible()
  await expect(printed.locator('svg').filter({ hasText: 'Eilat' })).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(0)
  const look = await page.evaluate(() => {
    const sheetBox = document.querySelector('article')?.getBoundingClientRect()
    const cut = [...document.querySelectorAll('article > *')].filter((part) => {
      const box = part.getBoundingClientRect()
      return box.bottom > (sheetBox?.bottom ?? 0) + 1 || part.scrollHeight > part.clientHeight + 1
    })
    return {
      cut: cut.map(({ className }) => className),
      surface: getComputedStyle(document.querySelector('article') as Element).backgroundColor,
    }
  })
  expect(look).toEqual({ cut: [], surface: 'rgb(255, 255, 255)' })

  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  await expect(printed).toHaveCount(0)
  await expect(map(page)).toBeVisible()
})
