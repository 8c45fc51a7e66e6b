import { open, region, status } from './atlas'
import { expect, test } from './network'
import { attacksOf, lastDay, strikes } from './record'

const UMBRELLA = 'islamic-resistance-in-iraq'

/** Attacks on Israel that the umbrella claimed (or has any part in), whole windows inside the period. */
const held = (from: string, to: string) =>
  attacksOf(
    strikes.filter(
      (strike) =>
        strike.targetSide === 'israel' &&
        strike.date >= from &&
        lastDay(strike) <= to &&
        strike.actors.some(({ actor }) => actor === UMBRELLA) &&
        strike.actors.some(({ role }) => role === 'claimed'),
    ),
  )

test('independent counts stand beside ours, and the record is called incomplete', async ({
  page,
}) => {
  await open(page)
  await page.getByRole('radio', { name: 'Coverage' }).check()
  const coverage = region(page, 'Coverage')
  await expect(coverage).toContainText('This record is not complete.')
  await expect(coverage).toContainText(`We hold ${held('2024-09-01', '2024-09-30')} of 35`)
  await expect(coverage).toContainText(`We hold ${held('2024-10-29', '2024-11-04')} of 41`)
  await expect(page).toHaveURL(/panel=coverage/)
})

test('a count leads to its period, and one undo leads back', async ({ page }) => {
  await open(page, '?panel=coverage')
  const row = region(page, 'Coverage').getByRole('listitem').filter({ hasText: 'We hold 20 of 41' })
  await row.getByRole('button', { name: /Show this period/ }).click()
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('2024-10-29')
  await expect(page.getByLabel('To', { exact: true })).toHaveValue('2024-11-04')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(status(page)).toContainText(`${strikes.length} of ${strikes.length}`)
})

test('each count gives its sources, opened only when asked', async ({ page }) => {
  await open(page, '?panel=coverage')
  const coverage = region(page, 'Coverage')
  await coverage
    .getByRole('button', { name: /Details/ })
    .first()
    .click()
  const link = coverage.getByRole('link').first()
  await expect(link).toHaveAttribute('target', '_blank')
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer')
})
