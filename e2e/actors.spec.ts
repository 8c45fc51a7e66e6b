import { actorPanel, map, open, selectedCount, status, targetCounts, total } from './atlas'
import { expect, test } from './network'
import { between, involving, strikes } from './record'

const KATAIB = /^Kata'ib Hezbollah/

test('an actor clicked on the map is ticked in the panel and stands in the link', async ({
  page,
}) => {
  await open(page)
  await map(page).getByRole('button', { name: KATAIB }).click()
  const expected = involving('kataib-hezbollah').length
  await expect(map(page).getByRole('button', { name: KATAIB })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(actorPanel(page).getByRole('checkbox', { name: KATAIB })).toBeChecked()
  await expect(page).toHaveURL(/[?&]actor=kataib-hezbollah(&|$)/)
  await expect(status(page)).toContainText(`${expected} of ${strikes.length} strikes`)
  expect(total(await targetCounts(page))).toBe(expected)

  await page.reload()
  await expect(actorPanel(page).getByRole('checkbox', { name: KATAIB })).toBeChecked()
  await expect(status(page)).toContainText(`${expected} of ${strikes.length} strikes`)

  await map(page).getByRole('button', { name: KATAIB }).click()
  await expect(actorPanel(page).getByRole('checkbox', { name: KATAIB })).not.toBeChecked()
  await expect(status(page)).toContainText(`${strikes.length} of ${strikes.length} strikes`)
})

test('what the umbrella claimed for its members is said, and can be included', async ({ page }) => {
  await open(page)
  await actorPanel(page).getByRole('checkbox', { name: KATAIB }).check()
  const own = involving('kataib-hezbollah')
  const umbrella = strikes.filter((strike) =>
    strike.actors.some(
      (entry) => entry.actor === 'islamic-resistance-in-iraq' && entry.role === 'claimed',
    ),
  )
  const more = umbrella.filter((strike) => !own.includes(strike)).length
  await expect(actorPanel(page)).toContainText(`${more} more were claimed by its umbrella`)
  await actorPanel(page).getByRole('button', { name: 'Include them' }).click()
  await expect(status(page)).toContainText(`${own.length + more} of ${strikes.length} strikes`)
  await expect(page).toHaveURL(/umbrella=1/)
  await page.reload()
  expect(await selectedCount(page)).toBe(own.length + more)
  await actorPanel(page).getByRole('button', { name: 'Leave them out' }).click()
  await expect(status(page)).toContainText(`${own.length} of ${strikes.length} strikes`)
})

test('the umbrella ticks its members, and shows it when only some are ticked', async ({ page }) => {
  await open(page)
  const umbrella = actorPanel(page).getByRole('checkbox', { name: /^Islamic Resistance in Iraq/ })
  await umbrella.click()
  await expect(umbrella).toHaveAttribute('aria-checked', 'true')
  const kataib = actorPanel(page).getByRole('checkbox', { name: KATAIB })
  await expect(kataib).toBeChecked()
  await kataib.click()
  await expect(umbrella).toHaveAttribute('aria-checked', 'mixed')
  await expect(map(page).getByRole('button', { name: /^Islamic Resistance in Iraq/ })).toBeVisible()
})

test('a place clicked on the map filters by it, and again releases it', async ({ page }) => {
  await open(page)
  const eilat = map(page).getByRole('button', { name: /^Eilat, / })
  const count = strikes.filter((strike) => strike.target === 'eilat').length
  await expect(eilat).toHaveAccessibleName(`Eilat, ${count} strikes`)
  await eilat.click()
  await expect(status(page)).toContainText(`${count} of ${strikes.length} strikes`)
  await expect(eilat).toHaveAttribute('aria-pressed', 'true')
  // The map goes on to show what its own filter leaves out.
  expect(total(await targetCounts(page))).toBe(strikes.length)
  await eilat.click()
  await expect(status(page)).toContainText(`${strikes.length} of ${strikes.length} strikes`)
})

test('the name of the place of an open strike stands clear of its ring', async ({ page }) => {
  await open(page, '?strike=2024-04-01-eilat-1')
  const ring = await map(page)
    .locator('[data-spot=pointed]')
    .evaluate((path: SVGPathElement) => {
      const { width } = path.getBBox()
      const { e: x = 0, f: y = 0 } = path.getScreenCTM() ?? {}
      return { x, y, radius: (width + Number.parseFloat(getComputedStyle(path).strokeWidth)) / 2 }
    })
  const name = await map(page).getByText('Eilat', { exact: true }).boundingBox()
  if (!name) throw new Error('no name')
  const x = Math.max(name.x, Math.min(ring.x, name.x + name.width))
  const y = Math.max(name.y, Math.min(ring.y, name.y + name.height))
  const gap = Math.hypot(x - ring.x, y - ring.y) - ring.radius
  expect(gap).toBeGreaterThan(1)
  expect(gap).toBeLessThan(4)
})

test('names on the map keep off the legend as soon as it is there', async ({ page }) => {
  await open(page)
  const legend = map(page).getByRole('button', { name: 'Legend' })
  const underneath = async () => {
    const panel = page.locator(`[id="${await legend.getAttribute('aria-controls')}"]`)
    const box = await panel.boundingBox()
    if (!box) throw new Error('no legend')
    return map(page)
      .locator('.leaflet-names-pane span')
      .evaluateAll(
        (names, { x, y, width, height }) =>
          names
            .filter((name) => {
              const { left, right, top, bottom } = name.getBoundingClientRect()
              return left < x + width && right > x && top < y + height && bottom > y
            })
            .map((name) => name.textContent),
        box,
      )
  }
  await legend.click()
  await expect.poll(underneath).toEqual([])
})

test('every target and actor on the map can be clicked', async ({ page }) => {
  test.slow()
  await open(page)
  const buttons = map(page).locator('button[aria-pressed]')
  const count = await buttons.count()
  expect(count).toBeGreaterThan(100)
  for (let at = 0; at < count; at++) await buttons.nth(at).click({ trial: true, timeout: 20_000 })
})

test('an actor is found by any of its spellings', async ({ page }) => {
  await open(page)
  await actorPanel(page).getByRole('searchbox', { name: 'Find an actor' }).fill('Kataib Hizbullah')
  await expect(actorPanel(page).getByRole('checkbox', { name: KATAIB })).toBeVisible()
  await expect(actorPanel(page).getByRole('checkbox', { name: /^Houthis/ })).toHaveCount(0)
})

test('a profile tells what each party says of the actor', async ({ page }) => {
  await open(page)
  await actorPanel(page).getByRole('button', { name: "Profile of Kata'ib Hezbollah" }).click()
  const panel = actorPanel(page)
  await expect(panel).toContainText('كتائب حزب الله')
  await expect(panel).toContainText('named in Israel')
  await expect(panel).toContainText('one of only two Iraqi militias')
  const links = panel.getByRole('link')
  expect(await links.count()).toBeGreaterThan(3)
  for (const link of await links.all()) {
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
    expect(await link.getAttribute('target')).toBe('_blank')
  }
})

test('strikes that name no actor are said to pass, not to be none', async ({ page }) => {
  const unnamed = between('2024-12-25', '2024-12-31')
  expect(unnamed.flatMap(({ actors }) => actors)).toEqual([])
  expect(unnamed).toHaveLength(1)
  await open(page, '?from=2024-12-25&to=2024-12-31')
  await expect(actorPanel(page)).toContainText('1 strike passes the filter; it names no actor.')
})

test('a profile says who attributes strikes to the actor, under the other filters', async ({
  page,
}) => {
  // By hand from the record: seven strikes on Israel, six named by the Houthis, who claim them.
  await open(page, '?direction=against-israel')
  await actorPanel(page)
    .getByRole('button', { name: 'Profile of Islamic Resistance in Iraq' })
    .click()
  const profile = page.getByRole('region', { name: 'About Islamic Resistance in Iraq' })
  await expect(profile).toContainText('Named as taking part byHouthis (Ansar Allah) 6')
  await expect(profile).toContainText('Attributed to it byTimes of Israel 1')
})

test('an actor that is in no strike says so at the top, with the way on', async ({ page }) => {
  await open(page, '?actor=asaib-ahl-al-haq')
  await expect(
    actorPanel(page).getByText("Asa'ib Ahl al-Haq is named in no strike of this record."),
  ).toBeInViewport()
  const include = actorPanel(page).getByRole('button', { name: 'Include them' })
  await expect(include).toHaveCount(1)
  await expect(include).toBeInViewport()
  await include.click()
  const umbrella = strikes.filter((strike) =>
    strike.actors.some(
      (entry) => entry.actor === 'islamic-resistance-in-iraq' && entry.role === 'claimed',
    ),
  )
  await expect(status(page)).toContainText(`${umbrella.length} of ${strikes.length} strikes`)
})
