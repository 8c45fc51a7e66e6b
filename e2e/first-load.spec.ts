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
  const said = strikes.flatMap(({ actors }) => {
    // Of claimants, only the Houthis name it in the record: looked up by hand.
    const isJoint = actors.some(({ actor, role }) => actor === 'houthis' && role === 'claimed')
    const roles = actors
      .filter(({ actor }) => actor === umbrella)
      .map(({ role, by }) => (isJoint && by === 'Houthis (Ansar Allah)' ? 'named' : role))
    return roles.length > 0 ? [new Set<string>(roles)] : []
  })
  const withRole = (role: string) => said.filter((roles) => roles.has(role)).length
  const named = said.filter((roles) => roles.size === 1 && roles.has('named')).length
  expect(named).toBeGreaterThan(0)
  await expect(
    actorPanel(page).getByRole('checkbox', {
      name: `Member not named (claimed as the umbrella), ${withRole('claimed')} claimed, ${withRole('attributed')} blamed, ${named} only named`,
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
