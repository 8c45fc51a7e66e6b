import { actorPanel, map, open, region, selectedCount, status, targetCounts, total } from './atlas'
import { expect, test } from './network'
import { evidence, placeName, strikes } from './record'

const count = (test: (strike: (typeof strikes)[number]) => boolean) => strikes.filter(test).length

test('evidence is a filter with counts, several at once, and its classes are defined', async ({
  page,
}) => {
  await open(page)
  await page.getByRole('button', { name: 'Evidence', exact: true }).click()
  const panel = page.getByRole('group', { name: 'Evidence', exact: true })
  for (const name of ['confirmed', 'reported', 'claimed', 'attributed', 'contested'])
    await expect(
      panel.getByRole('checkbox', { name: new RegExp(`^${name}`, 'i') }),
    ).toHaveAccessibleName(new RegExp(`\\b${count((strike) => evidence(strike) === name)}\\b`))
  await expect(panel).toContainText('Only the actor itself says so.')
  // A press beside it is near; a sheet on a phone has a button.
  await expect(panel.getByRole('button', { name: 'Done' })).toBeHidden()
  await panel.getByRole('checkbox', { name: /^Claimed/ }).check()
  await panel.getByRole('checkbox', { name: /^Contested/ }).check()
  const expected = strikes.filter((strike) => ['claimed', 'contested'].includes(evidence(strike)))
  await expect(status(page)).toContainText(`${expected.length} of ${strikes.length}`)
  expect(total(await targetCounts(page))).toBe(expected.length)
  // Cross-filtered: the counts of the classes not chosen stay.
  await expect(panel.getByRole('checkbox', { name: /^Confirmed/ })).toHaveAccessibleName(
    new RegExp(`\\b${count((strike) => evidence(strike) === 'confirmed')}\\b`),
  )
  await expect(page).toHaveURL(/evidence=claimed,contested/)
})

test('classes of target, weapon, outcome, country and casualties filter alike', async ({
  page,
}) => {
  await open(page)
  await page.getByRole('button', { name: 'Filters', exact: true }).click()
  const panel = page.getByRole('group', { name: 'Filters', exact: true })
  const cases: [string, RegExp, (strike: (typeof strikes)[number]) => boolean][] = [
    ['Direction', /^Against Israel/, (strike) => strike.targetSide === 'israel'],
    ['Target side', /^Coalition/, (strike) => strike.targetSide === 'coalition'],
    ['Weapon', /^Rocket/, (strike) => strike.weapon === 'rocket'],
    ['Outcome', /^Intercepted/, (strike) => strike.outcome === 'intercepted'],
    [
      'Casualties',
      /^With casualties/,
      (strike) => (strike.killed ?? 0) + (strike.injured ?? 0) > 0,
    ],
  ]
  for (const [group, name, passes] of cases) {
    const option = panel.getByRole('group', { name: group }).getByRole('checkbox', { name })
    await option.check()
    expect(await selectedCount(page)).toBe(count(passes))
    await option.uncheck()
  }
  await panel
    .getByRole('group', { name: 'Target country' })
    .getByRole('checkbox', { name: /^Israel/ })
    .check()
  await expect(page).toHaveURL(/country=IL/)
  await page.getByRole('button', { name: 'Remove filter: In Israel' }).click()
  await expect(status(page)).toContainText(`${strikes.length} of`)
})

test('every filter is a chip, and each can be taken away by itself', async ({ page }) => {
  await open(
    page,
    '?from=2024-10-01&actor=houthis&place=eilat&evidence=claimed&weapon=one-way-attack-drone&q=drone',
  )
  const chips = page.getByRole('list', { name: 'Active filters' }).getByRole('listitem')
  await expect(chips).toHaveCount(6)
  for (let left = 5; left > 0; left--) {
    await chips.first().getByRole('button').click()
    await expect(chips).toHaveCount(left)
  }
  await chips.first().getByRole('button').click()
  await expect(chips).toHaveCount(0)
  await expect(status(page)).toContainText(`${strikes.length} of ${strikes.length}`)
})

test('when nothing passes, the page says so and what to do', async ({ page }) => {
  await open(page, '?q=zzzz')
  await expect(status(page)).toContainText(`0 of ${strikes.length} strikes`)
  await expect(region(page, 'Map').getByText('No strikes pass the filter')).toBeVisible()
  await page.getByRole('button', { name: 'Reset filters' }).first().click()
  expect(total(await targetCounts(page))).toBe(strikes.length)
  expect(Object.keys(await targetCounts(page))).toContain(placeName('eilat'))
})

test('an umbrella is chosen with its members in one piece, and nothing moves for it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page)
  const before = await map(page).boundingBox()
  await actorPanel(page)
    .getByRole('checkbox', { name: /^Islamic Resistance in Iraq/ })
    .click()
  const chips = page.getByRole('list', { name: 'Active filters' }).getByRole('listitem')
  await expect(chips).toHaveText(['Islamic Resistance in Iraq and members'])
  expect(await map(page).boundingBox()).toEqual(before)
  await chips.getByRole('button').click()
  await expect(chips).toHaveCount(0)
  await expect(status(page)).toContainText(`${strikes.length} of ${strikes.length} strikes`)
})
