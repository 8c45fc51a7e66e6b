import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { chart, exportFrom, open, region, status } from './atlas'
import { expectNoViolations } from './axe'
import { expect, test } from './network'
import { actors, attacksOf, lastDay, strikes } from './record'

interface RawEvent {
  id: string
  date: string
  datePrecision: string
  kind: string
  title: string
  summary: string
  sources: string[]
}

interface RawTotal {
  from: string
  to: string
  counts: string
  direction: string
  byWhom: string
  country: string | null
  value: number
  valueNote: string
  saidBy: string
}

const events: RawEvent[] = JSON.parse(readFileSync('data/context-events.json', 'utf8'))
const totals: RawTotal[] = JSON.parse(readFileSync('data/published-totals.json', 'utf8'))

const find = (part: string) => {
  const event = events.find(({ id }) => id.includes(part))
  if (!event) throw new Error(`No event like ${part}`)
  return event
}
const ceasefire = find('israel-hezbollah-ceasefire-takes-effect')
const barzani = find('masoud-barzani')

const lane = (page: Page) => chart(page).getByRole('list', { name: 'Context events' })
const mark = (page: Page, { title }: RawEvent) =>
  lane(page).getByRole('button', { name: new RegExp(`^${title.replace(/[^\w ]/g, '.')}, `) })
const stacks = (page: Page) => lane(page).getByRole('button', { name: /^\d+ events, / })
const card = (page: Page, { title }: RawEvent) =>
  lane(page).getByRole('group', { name: new RegExp(`^${title.replace(/[^\w ]/g, '.')}, `) })

/** Events behind all marks of the lane. */
async function eventsShown(page: Page): Promise<number> {
  const names = await lane(page)
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''))
  return names.reduce((sum, name) => sum + Number(/^(\d+) events, /.exec(name)?.[1] ?? 1), 0)
}

test('every event of the record stands on the chart, alone or behind a count', async ({ page }) => {
  await open(page)
  expect(await eventsShown(page)).toBe(events.length)
  expect(await stacks(page).count()).toBeGreaterThan(0)
})

test('the letter to the Security Council and the Lebanon ceasefire are named, in a small window too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await open(page)
  await expect(mark(page, find('saar-writes-to-the-un'))).toContainText('Security Council')
  await expect(mark(page, ceasefire)).toContainText('ceasefire')
})

test('pointing at an event, or focusing it, tells what happened and who says so', async ({
  page,
}) => {
  await open(page)
  const tooltip = page.getByRole('tooltip')
  await mark(page, ceasefire).hover()
  await expect(tooltip).toContainText(ceasefire.summary)
  await expect(tooltip).toContainText('27 Nov 2024 · Ceasefire')
  await page.mouse.move(10, 10)
  await expect(tooltip).toHaveCount(0)
  await lane(page).getByRole('button').first().focus()
  for (let at = 0; at < 60; at++) {
    if (await mark(page, ceasefire).evaluate((node) => node === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(tooltip).toContainText(ceasefire.summary)
  await page.keyboard.press('Escape')
  await expect(tooltip).toHaveCount(0)
})

test('choosing an event sets a reference line, in the link too, with sources to open', async ({
  page,
}) => {
  await open(page)
  await mark(page, ceasefire).click()
  await expect(page).toHaveURL(new RegExp(`[?&]event=${ceasefire.id}`))
  await expect(chart(page).locator(`[data-reference="${ceasefire.id}"] line`)).toHaveCount(1)
  await expect(mark(page, ceasefire)).toHaveAttribute('aria-pressed', 'true')
  await expect(card(page, ceasefire)).toContainText('the day itself counts as after')
  const sources = card(page, ceasefire).getByRole('list', { name: 'Sources' }).getByRole('link')
  await expect(sources).toHaveCount(ceasefire.sources.length)
  await expect(sources.first()).toHaveAttribute('rel', 'noopener noreferrer')

  await page.keyboard.press('Escape')
  await expect(card(page, ceasefire)).toHaveCount(0)
  await page.reload()
  await expect(chart(page).locator('[data-reference] line')).toHaveCount(1)
  await mark(page, ceasefire).click()
  await card(page, ceasefire).getByRole('button', { name: 'Remove line' }).click()
  await expect(chart(page).locator('[data-reference]')).toHaveCount(0)
  await expect(page).not.toHaveURL(/event=/)
})

test('before and after are exact: the day itself counts as after', async ({ page }) => {
  await open(page)
  const from = page.getByLabel('From', { exact: true })
  const to = page.getByLabel('To', { exact: true })
  await mark(page, ceasefire).click()
  await card(page, ceasefire).getByRole('button', { name: 'Before', exact: true }).click()
  await expect(to).toHaveValue('2024-11-26')
  await expect(from).toHaveValue('2023-10-17')
  await card(page, ceasefire).getByRole('button', { name: 'After', exact: true }).click()
  await expect(from).toHaveValue('2024-11-27')
  await expect(to).toHaveValue('2024-12-31')
})

test('before and after are compared over equal days', async ({ page }) => {
  await open(page)
  await mark(page, ceasefire).click()
  await card(page, ceasefire).getByRole('button', { name: 'Compare before and after' }).click()
  await expect(page).toHaveURL(/panel=compare/)
  const address = decodeURIComponent(page.url())
  for (const day of ['2024-10-30', '2024-11-26', '2024-11-27', '2024-12-24'])
    expect(address).toContain(day)
})

test('kinds of events can be switched off', async ({ page }) => {
  await open(page)
  const ceasefires = events.filter(({ kind }) => kind === 'ceasefire').length
  await chart(page).getByRole('button', { name: 'Context events' }).click()
  const box = chart(page).getByRole('checkbox', { name: `Ceasefire ${ceasefires}` })
  await box.uncheck()
  await expect(mark(page, ceasefire)).toHaveCount(0)
  expect(await eventsShown(page)).toBe(events.length - ceasefires)
  await box.check()
  await expect(mark(page, ceasefire)).toHaveCount(1)
})

test('crowded events open as a list, from which one gets a mark of its own', async ({ page }) => {
  await open(page)
  await stacks(page).first().click()
  const list = lane(page).getByRole('group', { name: /^\d+ events, / })
  const choice = list.getByRole('button').first()
  const [title = ''] = ((await choice.getAttribute('aria-label')) ?? '').split(/, \d/)
  const event = events.find((one) => one.title === title)
  expect(event).toBeDefined()
  await choice.click()
  await expect(page).toHaveURL(new RegExp(`event=${event?.id}`))
  await expect(mark(page, event as RawEvent)).toBeFocused()
  await expect(card(page, event as RawEvent)).toContainText(event?.summary ?? '')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(chart(page).locator('[data-reference]')).toHaveCount(0)
  expect(await eventsShown(page)).toBe(events.length)
})

test('an event of which only the month is known is a span, and so is its line', async ({
  page,
}) => {
  // 442 days from 17 October 2023 to 31 December 2024; July 2024 has 31 of them.
  await open(page, `?bin=day&event=${barzani.id}`)
  await expect(mark(page, barzani)).toHaveAccessibleName(`${barzani.title}, some day of Jul 2024`)
  const axis = (await lane(page).boundingBox())?.width ?? 0
  const span = (await mark(page, barzani).locator('span').first().boundingBox())?.width ?? 0
  expect(span).toBeCloseTo((31 / 442) * axis, 0)
  await expect(chart(page).locator('[data-reference] line')).toHaveCount(2)
})

test('published totals stand over their periods with what the record holds', async ({ page }) => {
  await open(page)
  const row = chart(page).getByRole('list', { name: 'Published totals' }).getByRole('button')
  const names = await row.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
  expect(names).toContain('We hold 27 of 35 attacks · Washington Institute, Sep 2024')
  const umbrella = 'islamic-resistance-in-iraq'
  expect(actors.find(({ id }) => id === umbrella)?.name).toBe('Islamic Resistance in Iraq')
  const expected = totals
    .filter(({ direction }) => direction === 'against-israel')
    .map((total) => {
      const { from, to, byWhom, counts, value, valueNote, saidBy } = total
      const held = attacksOf(
        strikes.filter(
          (strike) =>
            strike.targetSide === 'israel' &&
            strike.date >= from &&
            lastDay(strike) <= to &&
            (byWhom !== 'Islamic Resistance in Iraq' ||
              strike.actors.some(({ actor }) => actor === umbrella)) &&
            (counts !== 'claimed-attacks' || strike.actors.some(({ role }) => role === 'claimed')),
        ),
      )
      const published = `${{ exact: '', about: 'about ', 'at-least': 'at least ' }[valueNote]}${value}`
      const words =
        held <= value
          ? `${held} of ${published} attacks`
          : `${held} attacks; published ${published}`
      return `We hold ${words} · ${saidBy}`
    })
  for (const name of names) expect(expected).toContain(name?.replace(/, [^,]*$/, ''))

  await row.first().click()
  await expect(region(page, 'Coverage')).toBeVisible()
})

test('totals stand aside where the filter counts something else', async ({ page }) => {
  await open(page, '?origin=SY')
  await expect(chart(page).getByRole('list', { name: 'Published totals' })).toHaveCount(0)
  await expect(chart(page)).toContainText('No independent count covers this selection')
  await chart(page).getByRole('button', { name: 'Coverage' }).click()
  await expect(region(page, 'Coverage')).toBeVisible()
})

test('the chart says how complete the record is in the range', async ({ page }) => {
  await open(page, '?from=2024-09-01&to=2024-09-30')
  await expect(chart(page)).toContainText('it holds 27 of 35 claimed attacks on Israel')
})

test('what is counted can be switched in the chart', async ({ page }) => {
  await open(page)
  await chart(page)
    .getByRole('combobox', { name: 'Count' })
    .selectOption({ label: 'claimed or reported attacks' })
  await expect(status(page)).toContainText(`${attacksOf(strikes)} of ${attacksOf(strikes)}`)
  await expect(page).toHaveURL(/count=attacks/)
})

test('a strike pointed at in the list, and strikes that a link marks, show on the chart', async ({
  page,
}) => {
  const [first] = strikes.filter(({ datePrecision }) => datePrecision === 'day')
  await open(page, `?highlight=${first?.id},${strikes.at(-1)?.id}`)
  await expect(chart(page).locator('[data-marked]')).toHaveCount(2)
  await expect(chart(page).locator('[data-pointed]')).toHaveCount(0)
  await region(page, 'Strikes')
    .getByRole('button', { name: /^Southern Israel/ })
    .first()
    .hover()
  await expect(chart(page).locator('[data-pointed]')).toHaveCount(1)
})

test('an exported figure carries the reference line with its title', async ({ page }) => {
  await open(page, `?event=${ceasefire.id}`)
  const { bytes } = await exportFrom(page, 'Strike frequency', /^SVG/)
  expect(bytes.toString('utf8')).toContain(`${ceasefire.title}, 27 Nov 2024`)
})

test('on a phone an event is tapped and its card stands at the foot of the window', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    ...(baseURL ? { baseURL } : {}),
  })
  const page = await context.newPage()
  await open(page)
  expect(await eventsShown(page)).toBe(events.length)
  await stacks(page).last().tap()
  await lane(page).getByRole('group').getByRole('button').last().tap()
  const box = await lane(page).getByRole('group').boundingBox()
  expect(box?.x).toBe(8)
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(836)
  await context.close()
})

const KINDS = '[role="group"][aria-label="Context events"]'

test('axe finds nothing with an event, a stack and the kinds open', async ({ page }) => {
  const inPanel = async () => {
    // The marks that an open panel half covers are no targets, but axe counts them as neighbours.
    await expectNoViolations(page, { within: KINDS, without: ['target-size'] })
    const heights = await page
      .locator(`${KINDS} label`)
      .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().height))
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24)
  }
  await open(page)
  await mark(page, ceasefire).click()
  await expectNoViolations(page, { within: '[aria-label="Strike frequency"]' })
  await stacks(page).first().click()
  await expectNoViolations(page, { within: '[aria-label="Strike frequency"]' })
  await chart(page).getByRole('button', { name: 'Context events' }).click()
  await inPanel()
  await page.setViewportSize({ width: 390, height: 844 })
  await inPanel()
})

test('a letter names the groups that it names, and each can be ticked', async ({ page }) => {
  const letter = find('israels-saar')
  await open(page, `?event=${letter.id}&direction=against-israel`)
  await mark(page, letter).click()
  const named = card(page, letter).getByRole('list', { name: 'Actors' }).getByRole('button')
  await expect(named).toHaveCount(7)
  await named.filter({ hasText: "Asa'ib Ahl al-Haq" }).click()
  await expect(page).toHaveURL(/[?&]actor=asaib-ahl-al-haq(&|$)/)
  await expect(named.filter({ hasText: "Asa'ib Ahl al-Haq" })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expectNoViolations(page, { within: '[aria-label="Strike frequency"]' })
})
