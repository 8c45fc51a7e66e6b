/** What WCAG 2.2 AA asks beyond what a checker sees: keys, what is said aloud, zoom, spacing, motion, colours. */
import type { Locator, Page } from '@playwright/test'
import { chart, map, open, openLongNamed, region, status } from './atlas'
import { expect, test } from './network'
import { between, evidence, strikes } from './record'

/** The focused thing: its name, whether it is seen to be focused, and whether it is in sight. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const label = element.closest('label') ?? element.parentElement?.querySelector('label')
    const name =
      element.getAttribute('aria-label') ?? (element.textContent || label?.textContent) ?? ''
    // Small inputs hand their outline to the control that is drawn for them.
    const outlined = (one: Element, part?: string) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one, part)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
    }
    const drawn =
      outlined(element) ||
      outlined(element, '::after') ||
      (element.parentElement !== null && outlined(element.parentElement))
    const { left, top, right, bottom, width } = element.getBoundingClientRect()
    const seen = width > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight
    return { name: name.trim(), role: element.getAttribute('role') ?? element.tagName, drawn, seen }
  })

test('the whole main job can be done by keyboard, and the focus is always seen', async ({
  page,
}) => {
  test.setTimeout(150_000)
  await open(page)
  const unseen: string[] = []
  const tabTo = async (wanted: RegExp, key = 'Tab') => {
    for (let step = 0; step < 250; step++) {
      await page.keyboard.press(key)
      const here = await focus(page)
      if (!here.drawn || !here.seen) unseen.push(`${here.role} ${here.name}`)
      if (wanted.test(here.name)) return
    }
    throw new Error(`${wanted} was not reached by ${key}`)
  }

  // Dates.
  await tabTo(/^From/)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('2024-01-01')
  await tabTo(/^To/)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('2024-06-30')
  await expect(page).toHaveURL(/from=2024-01-01&to=2024-06-30/)

  // Evidence.
  await tabTo(/^Evidence/)
  await page.keyboard.press('Enter')
  await tabTo(/^Confirmed/)
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  const confirmed = between('2024-01-01', '2024-06-30').filter(
    (strike) => evidence(strike) === 'confirmed',
  )
  await expect(status(page)).toContainText(`${confirmed.length} of ${strikes.length}`)

  // A place and an actor on the map.
  await tabTo(/^Eilat, \d+ strikes?$/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/place=eilat/)
  await tabTo(/^Islamic Resistance in Iraq, umbrella/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/actor=/)

  // Undone, both.
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(status(page)).toContainText(`${confirmed.length} of ${strikes.length}`)

  // The chart, saved.
  await tabTo(/^Export$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('Escape')

  // Past the map by the links at the top: a strike, its sources, and back.
  await page.keyboard.press('/')
  await tabTo(/^Skip to Strikes$/, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await tabTo(/^Order: newest first/)
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const strike = region(page, 'Strike')
  await expect(strike).toBeVisible()
  await tabTo(/^(?!Copy|Previous|Next|Back|Close).*(https?:|\.[a-z]{2,}|opens|report)/i)
  await expect(page.locator('a:focus')).toHaveAttribute('href', /^https?:/)
  await page.keyboard.press('Escape')
  await expect(strike).toHaveCount(0)

  // Two periods.
  await tabTo(/^Strikes$/, 'Shift+Tab')
  await page.keyboard.press('ArrowRight')
  await expect(region(page, 'Compare')).toBeVisible()
  await tabTo(/^A from$/)
  for (const date of ['2024-01-01', '2024-02-29', '2024-03-01', '2024-04-29']) {
    await page.keyboard.type(date)
    await page.keyboard.press('Tab')
    while (!/^[AB] (from|to)$/.test((await focus(page)).name) && date !== '2024-04-29')
      await page.keyboard.press('Tab')
  }
  await expect(page).toHaveURL(/a=2024-01-01..2024-02-29&b=2024-03-01..2024-04-29/)
  expect([...new Set(unseen)]).toEqual([])
})

test('where the focused symbol of the map goes, the map has the focus', async ({ page }) => {
  await open(page)
  const symbol = map(page).getByRole('button', { name: /^Orot Rabin power station, / })
  await page.getByRole('button', { name: 'Evidence', exact: true }).click()
  await page.getByRole('checkbox', { name: /^Confirmed/ }).check()
  await page.keyboard.press('Escape')
  await expect(symbol).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await symbol.focus()
  await page.keyboard.press('Control+Shift+z')
  await expect(symbol).toHaveCount(0)
  await expect(map(page).getByRole('group', { name: /^Map window/ })).toBeFocused()
  // Not so where it has gone from the map before.
  await page.keyboard.press('Control+z')
  await symbol.focus()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+Shift+z')
  await expect(symbol).toHaveCount(0)
  await expect(page.locator('body')).toBeFocused()
})

/** Counts what live regions say from now on. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        const live = element?.closest('[aria-live], [role=status], [role=alert], [role=log]')
        if (!live || live.getAttribute('aria-live') === 'off') continue
        const text = live.textContent?.trim()
        if (text && said.at(-1) !== text) said.push(text)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said)
}

test('what changes is said once, when it rests, not at each step of a drag', async ({ page }) => {
  await open(page)
  const said = await listen(page)
  const end = chart(page).getByRole('slider', { name: 'End of date range' })
  const box = await end.boundingBox()
  if (!box) throw new Error('no handle')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  for (let step = 1; step <= 30; step++) await page.mouse.move(box.x - 12 * step, box.y + 20)
  expect(await said()).toEqual([])
  await page.mouse.up()
  await expect.poll(said).toHaveLength(1)
  const [words] = await said()
  await expect(status(page)).toContainText(words ?? 'nothing')

  // The page's order for who reads it by ear: landmarks, and headings that skip no level.
  const outline = await page.evaluate(() => {
    const parts = document.querySelectorAll('nav, header, search, main, section[aria-label]')
    return [...parts].flatMap((part) =>
      part.closest('section section') || part.matches('section header')
        ? []
        : [part.getAttribute('aria-label') ?? part.localName],
    )
  })
  expect(outline).toEqual([
    'Skip to',
    'header',
    'search',
    'Filter',
    'main',
    'Map',
    'Strike frequency',
    'Actors',
    'Strikes',
  ])
  const levels = await page
    .getByRole('heading')
    .evaluateAll((headings) => headings.map((heading) => Number(heading.tagName.slice(1))))
  expect(levels[0]).toBe(1)
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  for (const [at, level] of levels.entries())
    expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1)

  // Once it has fallen silent again, that was all.
  await expect(page.locator('[aria-live=polite]', { hasText: words ?? 'nothing' })).toHaveCount(0)
  expect(await said()).toEqual([words])
})

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Texts of controls that do not fit into them. */
const cut = (controls: Locator) =>
  controls.evaluateAll((elements) =>
    elements
      .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.textContent?.trim() ?? ''),
  )

test('the page reads at 400 %, with wider text, with less motion and in forced colours', async ({
  page,
}) => {
  // 1280 × 1024 at 400 %.
  await page.setViewportSize({ width: 320, height: 256 })
  await open(page, '?from=2024-10-01&to=2024-11-18&stack=evidence&evidence=claimed')
  expect(await overflow(page)).toBe(0)
  expect((await map(page).boundingBox())?.height).toBeGreaterThan(200)
  expect(await chart(page).getByRole('combobox', { name: 'Stack by' }).boundingBox()).toMatchObject(
    {
      height: 44,
    },
  )
  const stack = await chart(page).getByRole('combobox', { name: 'Stack by' }).boundingBox()
  expect(stack?.width).toBeGreaterThan(80)
  await page.getByRole('tab', { name: 'Strikes' }).click()
  await page.getByRole('radio', { name: 'Compare' }).click()
  await expect(region(page, 'Compare')).toBeVisible()
  expect(await overflow(page)).toBe(0)

  // WCAG 1.4.12.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    )
    document.adoptedStyleSheets.push(sheet)
  })
  expect(await overflow(page)).toBe(0)
  await page.setViewportSize({ width: 1440, height: 900 })
  expect(await overflow(page)).toBe(0)
  expect(
    await cut(page.locator('button:not([aria-label], nav *), [role=radiogroup] label')),
  ).toEqual([])

  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' })
  await page.getByRole('radio', { name: 'Month' }).click()
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1)
      .map(({ effect }) => (effect as KeyframeEffect).target?.outerHTML.slice(0, 80)),
  )
  expect(moving).toEqual([])
  // What is chosen is told from what is not, though the page's own colours are gone.
  const fill = (name: string) =>
    page
      .getByRole('radio', { name, exact: true })
      .evaluate((input) => getComputedStyle(input.parentElement as Element).backgroundColor)
  expect(await fill('Month')).not.toBe(await fill('Week'))
})

test('the header stays on one line, and cuts the name of what is shown between its parts', async ({
  page,
}) => {
  await open(page)
  const banner = page.getByRole('banner')
  const part = (text: string) => banner.getByText(text, { exact: true })
  const fits = async (width: number) => {
    await page.setViewportSize({ width, height: 768 })
    expect(await overflow(page)).toBe(0)
    expect((await banner.boundingBox())?.height).toBeLessThan(52)
  }
  for (const width of [768, 1024, 1100, 1280, 1440]) {
    await fits(width)
    expect(await cut(part('Strikes from Iraq and Syria'))).toEqual([])
  }
  await expect(part(', October 2023 - December 2024')).toBeInViewport({ ratio: 0.9 })
  await fits(1024)
  await expect(part('Strikes from Iraq and Syria')).toBeInViewport({ ratio: 0.9 })
  await expect(part(', October 2023 - December 2024')).not.toBeInViewport()

  const name = await openLongNamed(page)
  await expect(part(name)).toBeInViewport()
  for (const width of [768, 1024, 1100, 1280, 1440]) await fits(width)
  await expect(part(name)).toBeInViewport()
  const back = banner.getByRole('button', { name: 'Back to the shipped record' })
  await expect(back).toBeInViewport({ ratio: 1 })
})
