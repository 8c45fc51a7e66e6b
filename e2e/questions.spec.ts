/**
 * Replays `docs/questions.md`: the clicks that it names lead to the figures that it
 * gives, read off the screen and looked up in its text.
 */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { actorPanel, chart, map, open, region, status } from './atlas'
import { expect, test } from './network'

const doc = readFileSync('docs/questions.md', 'utf8').replace(/\s+/g, ' ')

/** The document has to give this, word for word, once the page has followed the clicks. */
async function expectAnswer(read: () => Promise<string | null>) {
  await expect(async () => {
    expect(doc).toContain(((await read()) ?? '').replace(/\s+/g, ' ').trim())
  }).toPass({ timeout: 5_000 })
}

async function tick(page: Page, group: string, option: RegExp) {
  await page.getByRole('button', { name: 'Filters', exact: true }).click()
  await page
    .getByRole('group', { name: group, exact: true })
    .getByRole('checkbox', { name: option })
    .check()
  await page.keyboard.press('Escape')
}

/** A facet's options with their counts: `{ Confirmed: '45', … }`, without those of zero. */
async function counts(page: Page, button: string, group: string): Promise<string> {
  await page.getByRole('button', { name: button, exact: true }).click()
  const labels = await page
    .getByRole('group', { name: group, exact: true })
    .locator('label')
    .evaluateAll((options) =>
      options.map((option) => {
        const parts = [...option.querySelectorAll('span')].map((span) => span.textContent ?? '')
        return { name: parts[0] ?? '', count: parts[1] ?? '' }
      }),
    )
  await page.keyboard.press('Escape')
  return labels
    .filter(({ count }) => count !== '0')
    .map(({ name, count }) => `${name} ${count}`)
    .join(', ')
}

async function result(page: Page): Promise<string> {
  return ((await status(page).textContent()) ?? '').split(' · ')[0] ?? ''
}

test('did claimed attacks decline after the letter, or after the ceasefire?', async ({ page }) => {
  await open(page)
  await tick(page, 'Direction', /^Against Israel/)
  await expectAnswer(() => result(page))
  await page.getByRole('radio', { name: 'Compare' }).check()
  const compare = region(page, 'Compare')
  const choice = compare.getByRole('combobox', { name: 'Before and after' })
  for (const event of [
    '2024-11-18-israels-saar-writes-to-the-un-security-council',
    '2024-11-27-israel-hezbollah-ceasefire-takes-effect',
  ]) {
    await choice.selectOption(event)
    await expectAnswer(() => compare.getByRole('blockquote').textContent())
  }
  await choice.selectOption('2024-11-18-israels-saar-writes-to-the-un-security-council')
  const reading = compare
    .getByRole('heading', { name: /^From A to B/ })
    .locator('xpath=..')
    .getByText(/a day before/)
    .first()
  await expect(reading).toContainText(/^22 Nov 2024/)
  // As it is seen: explanations that are hidden are no part of it.
  await expectAnswer(() => reading.innerText())

  await chart(page).getByRole('combobox', { name: 'Count' }).selectOption('attacks')
  await expect(compare.getByRole('blockquote')).toContainText(/^Claimed or reported attacks/)
  await expectAnswer(() => compare.getByRole('blockquote').textContent())
  await expect(reading).toContainText(/^18 Nov 2024/)
  await expectAnswer(() => reading.innerText())
  const leftOut = reading.locator('xpath=..').getByText(/^Left out/)
  await expectAnswer(() => leftOut.innerText())
})

test('who claimed, who was blamed, by whom?', async ({ page }) => {
  await open(page)
  await tick(page, 'Direction', /^Against Israel/)
  const boxes = actorPanel(page).getByRole('checkbox')
  for (const name of [
    /^Islamic Resistance in Iraq/,
    /^Member not named/,
    /^Saraya Awliya/,
    /^Houthis/,
  ])
    await expectAnswer(() =>
      boxes.and(page.getByRole('checkbox', { name })).getAttribute('aria-label'),
    )
  const umbrella = actorPanel(page).getByRole('button', {
    name: 'Profile of Islamic Resistance in Iraq',
  })
  await umbrella.click()
  for (const said of ['Houthis (Ansar Allah) 6', 'Times of Israel 1']) {
    await expect(actorPanel(page)).toContainText(said)
    await expectAnswer(async () => `“${said}”`)
  }
  await umbrella.click()
  const named = [
    "Kata'ib Hezbollah",
    'Harakat Hezbollah al-Nujaba',
    "Asa'ib Ahl al-Haq",
    "Kata'ib Sayyid al-Shuhada",
    'Harakat Ansar Allah al-Awfiya',
    'Badr Organization',
  ]
  const search = actorPanel(page).getByRole('searchbox', { name: 'Find an actor' })
  for (const name of named) {
    await search.fill(name)
    await actorPanel(page)
      .getByRole('button', { name: `Profile of ${name}` })
      .click()
    await expect(actorPanel(page)).toContainText(
      "named in Israel's letter to the UN Security Council",
    )
    await expectAnswer(async () => name)
    await actorPanel(page)
      .getByRole('button', { name: `Profile of ${name}` })
      .click()
  }
})

test('which strikes have a reported origin, and where?', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Filters', exact: true }).click()
  await page.keyboard.press('Escape')
  await expectAnswer(() => counts(page, 'Filters', 'Reported origin'))
  await tick(page, 'Direction', /^Against Israel/)
  await tick(page, 'Reported origin', /^Syria/)
  await expectAnswer(() => result(page))
  const targets = () =>
    map(page)
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons
          .map((button) => button.getAttribute('aria-label') ?? '')
          .filter((name) => /, \d+ strikes?$/.test(name)),
      )
  // The map follows the numbers a few frames later.
  await expect.poll(async () => (await targets()).length).toBe(2)
  for (const target of await targets()) await expectAnswer(async () => target)
})

test('how many claims did anyone confirm, which were intercepted, which hit, who was killed?', async ({
  page,
}) => {
  await open(page)
  await tick(page, 'Direction', /^Against Israel/)
  await actorPanel(page)
    .getByRole('checkbox', { name: /^Member not named/ })
    .check()
  await actorPanel(page).getByRole('combobox', { name: 'Role of actors' }).selectOption('claimed')
  await expectAnswer(() => result(page))
  await expectAnswer(() => counts(page, 'Evidence', 'Who says that it happened'))
  await expectAnswer(() => counts(page, 'Filters', 'Outcome'))
  await tick(page, 'Casualties', /^With casualties/)
  await expectAnswer(() => status(page).textContent())
})
