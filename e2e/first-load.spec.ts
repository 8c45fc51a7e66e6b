import { actorPanel, chart, map, open, region, status, targetCounts, total } from './atlas'
import { expect, test } from './network'
import { attacksOf, countBy, evidence, involving, placeName, strikes } from './record'

test('the first load shows the exact totals of the record', async ({ page }) => {
  await open(page)
  await expect(status(page)).toContainText(`${strikes.length} of ${strikes.length} strikes`)
  const confirmed = strikes.filter((strike) => evidence(strike) === 'confirmed').length
  await expect(status(page)).toContainText(
    `${Math.round((100 * confirmed) / strikes.length)} % confirmed`,
  )
  const sum = (field: 'killed' | 'injured') =>
    strikes.reduce((all, strike) => all + (strike[field] ?? 0), 0)
  // Some strikes give no number, so that both sums are the least.
  expect(strikes.some((strike) => strike.killed === null)).toBe(true)
  await expect(status(page)).toContainText(
    `at least ${sum('killed')} killed, ${sum('injured')} injured`,
  )
})

test('the map shows each struck place with its number', async ({ page }) => {
  await open(page)
  const expected = Object.fromEntries(
    Object.entries(countBy(strikes, (strike) => strike.target)).map(([id, count]) => [
      placeName(id),
      count,
    ]),
  )
  const shown = await targetCounts(page)
  expect(shown).toEqual(expected)
  expect(total(shown)).toBe(strikes.length)
})

test('the actor panel shows who claimed and who is blamed', async ({ page }) => {
  await open(page)
  const umbrella = 'islamic-resistance-in-iraq'
  const withRole = (role: string) =>
    strikes.filter((strike) =>
      strike.actors.some((entry) => entry.actor === umbrella && entry.role === role),
    ).length
  await expect(
    actorPanel(page).getByRole('checkbox', {
      name: `Member not named (claimed as the umbrella), ${withRole('claimed')} claimed, ${withRole('attributed')} blamed`,
    }),
  ).toBeVisible()
  await expect(
    actorPanel(page).getByText(String(involving(umbrella).length), { exact: true }),
  ).toBeVisible()
})

test('every view is a named region', async ({ page }) => {
  await open(page)
  for (const name of ['Map', 'Strike frequency', 'Actors', 'Strikes'])
    await expect(region(page, name)).toBeVisible()
  await expect(map(page).getByRole('button', { name: 'Fit map' })).toBeVisible()
  await expect(chart(page).getByRole('radiogroup', { name: 'Bin width' })).toBeVisible()
})

test('counting by attacks changes every number', async ({ page }) => {
  await open(page)
  await page.getByRole('combobox', { name: 'Count' }).selectOption('attacks')
  const attacks = attacksOf(strikes)
  await expect(status(page)).toContainText(`${attacks} of ${attacks} attacks`)
  expect(total(await targetCounts(page))).toBe(attacks)
})
