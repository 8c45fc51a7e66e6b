import type { Locator } from '@playwright/test'
import { map, open, region, status } from './atlas'
import { expect, test } from './network'
import { between, evidence, placeName, sources, strikes } from './record'

const rows = (page: Parameters<typeof region>[0]) =>
  region(page, 'Strikes').getByRole('listitem').getByRole('button')

test('the list holds what passes the filter, newest first, and can be turned', async ({ page }) => {
  await open(page, '?from=2024-11-01&to=2024-11-30&place=eilat')
  const expected = between('2024-11-01', '2024-11-30').filter((strike) => strike.target === 'eilat')
  await expect(region(page, 'Strikes')).toContainText(`${expected.length} strikes`)
  const newest = expected
    .map((strike) => strike.date)
    .sort()
    .at(-1) as string
  const heading = region(page, 'Strikes').getByRole('heading', { level: 3 }).first()
  await expect(heading).toContainText(`${Number(newest.slice(8))} Nov 2024`)
  await region(page, 'Strikes').getByRole('button', { name: 'Order: newest first' }).click()
  const oldest = expected.map((strike) => strike.date).sort()[0] as string
  await expect(heading).toContainText(`${Number(oldest.slice(8))} Nov 2024`)
})

test('arrows walk through the list, Enter opens, Escape comes back to the row', async ({
  page,
}) => {
  await open(page)
  await rows(page).first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).nth(2)).toBeFocused()
  const name = await rows(page).nth(2).textContent()
  await page.keyboard.press('Enter')
  await expect(region(page, 'Strike')).toBeVisible()
  await expect(page).toHaveURL(/strike=/)
  await page.keyboard.press('Escape')
  await expect(region(page, 'Strike')).toHaveCount(0)
  await expect(page.locator(':focus')).toHaveText(name as string)
})

test('a strike shows every source with its stance, and opens none of them unasked', async ({
  page,
}) => {
  const strike = strikes.find(({ id }) => id === '2024-05-24-haifa-1')
  if (!strike) throw new Error('the record has changed')
  await open(page, `?strike=${strike.id}`)
  const detail = region(page, 'Strike')
  await expect(detail.getByRole('heading', { level: 2 })).toHaveText(placeName(strike.target))
  await expect(detail).toContainText('24 May 2024')
  await expect(detail).toContainText('Confirmed')
  await expect(detail).toContainText('Islamic Resistance in Iraq')
  for (const { source: id } of strike.sources) {
    const source = sources.find((one) => one.id === id)
    await expect(detail).toContainText(source?.publisher as string)
    const link = detail.locator(`a[href="${source?.url}"]`)
    await expect(link).toHaveAttribute('target', '_blank')
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer')
  }
})

test('who claims, who is named and who confirms stands at the top, what a class means below', async ({
  page,
}) => {
  // By hand from the record: the Houthis claim it, and name the Iraqi group as taking part.
  await open(page, '?strike=2024-12-01-eilat-1')
  const said = region(page, 'Who says so')
  await expect(said).toContainText('Claimed byHouthis (Ansar Allah)')
  await expect(said).toContainText(
    'WithIslamic Resistance in Iraq named as taking part by Houthis (Ansar Allah)',
  )
  await expect(said).toContainText('Confirmed bynobody')
  await expect(said).not.toContainText('Attributed')
  await expect(said.getByText('Confirmed by')).toBeInViewport()
  const definition = region(page, 'Strike').getByText('Only the actor itself says so.')
  await expect(definition).toBeHidden()
  await region(page, 'Strike').getByText('what it means').click()
  await expect(definition).toBeVisible()
})

test('a row says who claims the strike, and to whom another attributes it', async ({ page }) => {
  await open(page, '?from=2024-01-28&to=2024-01-28&place=tower-22')
  await expect(rows(page).first()).toContainText(
    'claimed by Islamic Resistance in Iraq · attributed to Iran-backed militias (not named) by US President Biden; to',
  )
  await page.goto('./?direction=against-israel&actor=houthis')
  await expect(rows(page).first()).toContainText(
    'claimed by Houthis (Ansar Allah) as joint with Islamic Resistance in Iraq',
  )
  // Whom a claimant names beside itself is not blamed: of seven by hand, one is.
  await page.goto('./?direction=against-israel&role=attributed&actor=islamic-resistance-in-iraq')
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page).first()).toContainText('by Times of Israel')
})

test('a strike known to the month, one that is contested, and one without a number say so', async ({
  page,
}) => {
  const month = strikes.find((strike) => strike.datePrecision === 'month')
  await open(page, `?strike=${month?.id}`)
  await expect(region(page, 'Strike')).toContainText('some day of')
  const contested = strikes.find(
    (strike) =>
      strike.sources.some(({ stance }) => stance === 'denies') &&
      strike.sources.some(({ stance }) => stance !== 'denies'),
  )
  await page.goto(`./?strike=${contested?.id}`)
  await expect(region(page, 'Strike')).toContainText(/Sources conflict/)
  const silent = strikes.find((strike) => strike.killed === null && strike.injured === null)
  await page.goto(`./?strike=${silent?.id}`)
  await expect(region(page, 'Strike')).toContainText('not stated')
})

test('strikes of the same day and place are one click away', async ({ page }) => {
  await open(page, '?strike=2024-05-24-haifa-1')
  const others = strikes.filter(({ target }) => target === 'haifa')
  const before = others
    .filter(({ date }) => date < '2024-05-24')
    .sort((a, b) => (a.date < b.date ? 1 : -1))[0]
  await region(page, 'Strike')
    .getByRole('button', { name: /^Before:/ })
    .click()
  await expect(page).toHaveURL(new RegExp(`strike=${before?.id}`))
  await page.goBack()
  await expect(page).toHaveURL(/strike=2024-05-24-haifa-1/)
})

test('marked strikes stand out and filter nothing', async ({ page }) => {
  await open(page, '?highlight=2024-12-20-southern-israel-1,2024-05-24-haifa-1')
  await expect(status(page)).toContainText(`${strikes.length} of ${strikes.length}`)
  await expect(region(page, 'Strikes')).toContainText(/2 .*marked|marked.* 2/i)
})

test('the citation names the record, its version and the link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '?strike=2024-05-24-haifa-1&from=2024-05-01')
  await region(page, 'Strike').getByRole('button', { name: 'Copy citation' }).click()
  await expect(
    region(page, 'Strike').getByRole('button', { name: 'Citation copied' }),
  ).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toContain('1.0.0')
  expect(text).toContain('24 May 2024')
  expect(text).toContain('?v=1&strike=2024-05-24-haifa-1')
  expect(text).not.toContain('\n')
})

test('the evidence badge of each row is the class of the codebook', async ({ page }) => {
  // So tall that the list draws all of them.
  await page.setViewportSize({ width: 1440, height: 1600 })
  await open(page, '?from=2024-12-01&to=2024-12-31')
  const expected = between('2024-12-01', '2024-12-31')
    .map((strike) => evidence(strike))
    .sort()
  const shown = await rows(page).evaluateAll((buttons) =>
    buttons.map(
      (button) =>
        [...button.querySelectorAll('[title]')]
          .map(({ textContent }) =>
            /^(confirmed|reported|claimed|attributed|contested)$/i.exec(textContent ?? ''),
          )
          .find((found) => found !== null)?.[1]
          ?.toLowerCase() ?? '',
    ),
  )
  expect(shown.filter(Boolean).sort()).toEqual(expected)
})

test('the row under the pointer stands out on the map and in the chart', async ({ page }) => {
  await open(page, '?from=2024-11-01&to=2024-11-30&place=eilat')
  await expect(map(page).locator('[data-spot]')).toHaveCount(0)
  await rows(page).first().hover()
  const spot = map(page).locator('[data-spot=pointed]')
  await expect(spot).toHaveCount(1)
  const middleOf = async (mark: Locator) => {
    const { x = 0, y = 0, width = 0, height = 0 } = (await mark.boundingBox()) ?? {}
    return [Math.round(x + width / 2), Math.round(y + height / 2)]
  }
  const eilat = map(page).getByRole('button', { name: /^Eilat, / })
  expect(await middleOf(spot)).toEqual(await middleOf(eilat))
  await page.getByRole('heading', { level: 1 }).hover()
  await expect(spot).toHaveCount(0)
})

test('the ring of an open strike lies over the symbols beside its own', async ({ page }) => {
  await open(page, '?strike=2024-04-01-eilat-1')
  const spot = map(page).locator('[data-spot=pointed]')
  await expect(spot).toHaveCount(1)
  const [ring = 0, ...symbols] = await map(page)
    .locator('.leaflet-symbols-pane')
    .evaluate((pane) => {
      const parts = [...(pane.firstElementChild?.children ?? [])]
      const isRing = (part: Element) => part.querySelector('[data-spot]') !== null
      return parts
        .sort((a, b) => Number(isRing(b)) - Number(isRing(a)))
        .map((part) => Number(getComputedStyle(part).zIndex) || 0)
    })
  expect(symbols.length).toBeGreaterThan(50)
  expect(ring).toBeGreaterThan(Math.max(...symbols))
})

test('context events stand in the list where they belong, if asked for', async ({ page }) => {
  await open(page, '?from=2024-11-18&to=2024-11-18')
  const strikesThatDay = await rows(page).count()
  await region(page, 'Strikes').getByRole('button', { name: 'Events' }).click()
  const event = region(page, 'Strikes').getByRole('button', {
    name: /writes to the UN Security Council/,
  })
  await expect(event).toContainText('Context')
  expect(await rows(page).count()).toBeGreaterThan(strikesThatDay)
  await expect(page).toHaveURL(/events=1/)
  await event.click()
  await expect(page).toHaveURL(/event=2024-11-18-israels-saar/)
})
