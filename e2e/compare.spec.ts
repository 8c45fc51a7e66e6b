import type { Page } from '@playwright/test'
import { chart, exportFrom, open, region } from './atlas'
import { expectNoViolations } from './axe'
import { expect, test } from './network'
import { attacksOf, contextEvents, countBy, lastDay, strikes } from './record'

const LETTER = '2024-11-18-israels-saar-writes-to-the-un-security-council'
const ON_ISRAEL = '?direction=against-israel&panel=compare'
const WINDOWS = 'a=2024-10-21..2024-11-17&b=2024-11-18..2024-12-15'

const compare = (page: Page) => region(page, 'Compare')
const date = (page: Page, name: string) => compare(page).getByRole('textbox', { name, exact: true })

/** Strikes on Israel whose whole window lies in the period. */
const onIsrael = (from: string, to: string) =>
  strikes.filter(
    (strike) => strike.targetSide === 'israel' && strike.date >= from && lastDay(strike) <= to,
  )

const BEFORE = onIsrael('2024-10-21', '2024-11-17')
const AFTER = onIsrael('2024-11-18', '2024-12-15')

/** The cells of a row of the main numbers. */
const cells = (page: Page, row: string) =>
  compare(page).getByRole('row', { name: row }).getByRole('cell')

test('before and after an event: equal windows, the counts of the record, one step of undo', async ({
  page,
}) => {
  await open(page, ON_ISRAEL)
  await expect(compare(page)).toContainText('Choose an event')
  await compare(page).getByRole('combobox', { name: 'Before and after' }).selectOption(LETTER)
  await expect(date(page, 'A from')).toHaveValue('2024-10-21')
  await expect(date(page, 'A to')).toHaveValue('2024-11-17')
  await expect(date(page, 'B from')).toHaveValue('2024-11-18')
  await expect(date(page, 'B to')).toHaveValue('2024-12-15')
  await expect(cells(page, 'Strikes')).toHaveText([String(BEFORE.length), String(AFTER.length)])
  await expect(cells(page, 'Days')).toHaveText(['28', '28'])
  await expect(page).toHaveURL(new RegExp(WINDOWS.replaceAll('.', '\\.')))

  const ownDay = compare(page).getByRole('combobox', { name: 'The day of the event counts' })
  await expect(ownDay).toHaveValue('after')
  await ownDay.selectOption('in neither')
  await expect(date(page, 'A to')).toHaveValue('2024-11-17')
  await expect(date(page, 'B from')).toHaveValue('2024-11-19')
  await expect(compare(page).getByRole('blockquote')).toContainText('which counts in neither')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(ownDay).toHaveValue('after')

  await compare(page).getByRole('radio', { name: '7', exact: true }).check()
  await expect(date(page, 'A from')).toHaveValue('2024-11-11')
  await expect(date(page, 'B to')).toHaveValue('2024-11-24')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(date(page, 'A from')).toHaveValue('2024-10-21')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(date(page, 'A from')).toHaveValue('')
})

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
] as const)
  test(`the answer is seen without scrolling at ${width} x ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await open(page, `${ON_ISRAEL}&event=${LETTER}&${WINDOWS}`)
    const answer = compare(page).getByText(/^Fell from 1\.79 to 0\.43 a day: ratio 0\.24, 95 % CI/)
    await expect(answer).toBeInViewport({ ratio: 1 })
  })

test('the link holds the comparison and its event', async ({ page }) => {
  await open(page, `${ON_ISRAEL}&event=${LETTER}&${WINDOWS}`)
  const title = contextEvents.find(({ id }) => id === LETTER)?.title ?? ''
  await expect(compare(page).getByRole('combobox', { name: 'Before and after' })).toHaveValue(
    LETTER,
  )
  await expect(compare(page).getByRole('blockquote')).toContainText(`the date of “${title}”`)
  const sentence = await compare(page).getByRole('blockquote').textContent()
  await page.reload()
  await expect(compare(page).getByRole('blockquote')).toHaveText(sentence ?? '', {
    timeout: 20_000,
  })
})

test('two periods by dates: typed, wrong, overlapping, outside the record', async ({ page }) => {
  await open(page, ON_ISRAEL)
  await date(page, 'A from').fill('2024-10-01')
  await date(page, 'A to').fill('2024-10-31')
  await date(page, 'B from').fill('2024-11-01')
  await expect(compare(page).getByRole('table')).toHaveCount(0)
  await date(page, 'B to').fill('2024-11-30')
  await expect(cells(page, 'Strikes')).toHaveText([
    String(onIsrael('2024-10-01', '2024-10-31').length),
    String(onIsrael('2024-11-01', '2024-11-30').length),
  ])

  await date(page, 'B to').fill('2024-11-31')
  await expect(compare(page).getByRole('alert')).toContainText('B to: give a date as YYYY-MM-DD')
  await expect(cells(page, 'Days')).toHaveText(['31', '30'])
  await date(page, 'B to').fill('2024-10-01')
  await expect(compare(page).getByRole('alert')).toContainText('B from is after B to.')

  await date(page, 'B from').fill('2024-10-30')
  await date(page, 'B to').fill('2024-11-10')
  await expect(compare(page)).toContainText('A and B share 2 days.')
  await expect(compare(page).getByText('Ratio B/A')).toHaveCount(0)

  await date(page, 'B to').fill('2025-12-31')
  await date(page, 'B from').fill('2025-12-01')
  await expect(compare(page)).toContainText('B lies outside the record.')
})

test('a range dragged on the chart can be taken for a period', async ({ page }) => {
  await open(page, `${ON_ISRAEL}&from=2024-10-01&to=2024-10-14`)
  await compare(page).getByRole('button', { name: 'Use the date range as A' }).click()
  await expect(date(page, 'A from')).toHaveValue('2024-10-01')
  await expect(date(page, 'A to')).toHaveValue('2024-10-14')
  await date(page, 'B from').fill('2024-10-15')
  await date(page, 'B to').fill('2024-10-28')
  // The date range picks no strikes here: B lies beyond it and has its own.
  await expect(cells(page, 'Strikes').nth(1)).toHaveText(
    String(onIsrael('2024-10-15', '2024-10-28').length),
  )
})

test('periods are drawn on the chart, one drag each, and Escape gives up', async ({ page }) => {
  await open(page, ON_ISRAEL)
  const plot = await chart(page)
    .getByRole('slider', { name: /^Read by/ })
    .locator('..')
    .boundingBox()
  if (!plot) throw new Error('the chart has no plot')
  const dragOver = async (from: number, to: number) => {
    const y = plot.y + plot.height / 2
    await page.mouse.move(plot.x + plot.width * from, y)
    await page.mouse.down()
    await page.mouse.move(plot.x + plot.width * (from + 0.02), y)
    await page.mouse.move(plot.x + plot.width * to, y)
    await page.mouse.up()
  }
  const draw = (name: string) =>
    compare(page).getByRole('button', { name: `Draw ${name} on the chart` })
  await draw('A').click()
  await page.keyboard.press('Escape')
  await expect(draw('A')).toHaveAttribute('aria-pressed', 'false')

  await draw('A').click()
  await expect(chart(page)).toContainText('Drag over the days of A')
  await dragOver(0.2, 0.3)
  // The other one is asked for next, and the date range is left alone.
  await expect(draw('B')).toHaveAttribute('aria-pressed', 'true')
  await expect(date(page, 'A from')).not.toHaveValue('')
  await expect(date(page, 'B from')).toHaveValue('')
  await dragOver(0.4, 0.5)
  await expect(draw('B')).toHaveAttribute('aria-pressed', 'false')
  const texts = await Promise.all(
    ['A from', 'A to', 'B from', 'B to'].map((name) => date(page, name).inputValue()),
  )
  const [aFrom = '', aTo = '', bFrom = '', bTo = ''] = texts
  expect(aFrom < aTo && aTo < bFrom && bFrom < bTo).toBe(true)
  await expect(cells(page, 'Strikes')).toHaveText([
    String(onIsrael(aFrom, aTo).length),
    String(onIsrael(bFrom, bTo).length),
  ])
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('2023-10-17')
  await expect(page).toHaveURL(new RegExp(`a=${aFrom}\\.\\.${aTo}&b=${bFrom}\\.\\.${bTo}`))
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(date(page, 'A from')).toHaveValue('')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
})

test('each number explains itself on focus', async ({ page }) => {
  await open(page, `${ON_ISRAEL}&stack=evidence&${WINDOWS}`)
  const ratio = compare(page).getByRole('button', { name: 'Ratio B/A' })
  await expect(compare(page).getByRole('tooltip')).toHaveCount(0)
  await ratio.focus()
  await expect(compare(page).getByRole('tooltip')).toContainText('1 is no difference')
  await expect(ratio).toHaveAccessibleDescription(/1 is no difference/)
  await page.keyboard.press('Escape')
  await expect(compare(page).getByRole('tooltip')).toHaveCount(0)
  const terms = compare(page).locator('th button, dt button')
  await expect(terms).toHaveText([
    ...['Strikes', 'Days', 'A day', 'A week'],
    ...['Difference', 'Ratio B/A', '95 % interval', 'p', 'Dispersion'],
  ])
  // Within sentences too: of each row, of the change point, of the ratio by others' totals.
  const inText = compare(page).getByRole('button', {
    name: /^(ratio 0|\(p |95 % interval of the day|Ratio by published totals)/,
  })
  await expect(inText.filter({ hasText: 'adjusted p' })).toHaveCount(2)
  await expect(inText.filter({ hasText: /^\(p / })).toHaveCount(2)
  for (const term of [...(await terms.all()), ...(await inText.all())]) {
    await term.focus()
    await expect(compare(page).getByRole('tooltip')).toBeVisible()
    await expect(term).toHaveAccessibleDescription(/.{20,}/)
  }
})

test('the sentence is copied as it stands', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, `${ON_ISRAEL}&${WINDOWS}`)
  const sentence = await compare(page).getByRole('blockquote').textContent()
  expect(sentence).toContain(`(${BEFORE.length} in 28 days)`)
  expect(sentence).toContain(`(${AFTER.length} in 28 days)`)
  await compare(page).getByRole('button', { name: 'Copy sentence' }).click()
  await expect(compare(page).getByRole('button', { name: 'Sentence copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(sentence)
})

test('the breakdown adds up, by whatever the chart is stacked', async ({ page }) => {
  await open(page, `${ON_ISRAEL}&${WINDOWS}`)
  const parts = compare(page).getByRole('region', { name: 'What changed' })
  await parts.getByRole('combobox', { name: 'Break down by' }).selectOption('outcome')
  await expect(page.getByRole('combobox', { name: 'Stack by' })).toHaveValue('outcome')
  const outcomes = Object.keys(countBy([...BEFORE, ...AFTER], ({ outcome }) => outcome))
  await expect(parts.getByRole('listitem')).toHaveCount(outcomes.length)
  const counts = await parts
    .getByRole('listitem')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('[data-period]')].map((bar) =>
          Number(bar.lastElementChild?.textContent),
        ),
      ),
    )
  const sum = (at: number) => counts.reduce((total, row) => total + (row[at] ?? 0), 0)
  expect([sum(0), sum(1)]).toEqual([BEFORE.length, AFTER.length])
  await expect(parts).toContainText('Benjamini and Hochberg')
})

test('where all are of one kind, their ratio and p stand once', async ({ page }) => {
  await open(page, `${ON_ISRAEL}&stack=direction&${WINDOWS}`)
  const parts = compare(page).getByRole('region', { name: 'What changed' })
  await expect(parts.getByRole('listitem')).toHaveCount(1)
  await expect(parts).toContainText('Against Israel')
  await expect(parts).toContainText('its ratio stands above')
  await expect(parts).not.toContainText('adjusted p')
  await parts.getByRole('combobox', { name: 'Break down by' }).selectOption('evidence')
  await expect(parts.getByText('adjusted p')).toHaveCount(2)
  await expect(parts).not.toContainText('its ratio stands above')
})

test('published totals stand beside our count, and coverage is a click away', async ({ page }) => {
  await open(page, `${ON_ISRAEL}&${WINDOWS}`)
  const totals = compare(page).getByRole('region', { name: 'How complete is this?' })
  await expect(totals).toContainText('58 of 65 attacks against Israel counted by')
  await expect(totals).toContainText('20 of 41 claimed attacks against Israel counted by')
  await expect(totals).toContainText('Up to 8 more of uncertain day.')
  await expect(totals).toContainText('No independent count of this period.')
  await expect(totals).toContainText('Ratio by published totals: 0.14')
  await totals.getByRole('button', { name: 'Coverage' }).click()
  await expect(region(page, 'Coverage')).toBeVisible()
})

test('strikes are not held against counts of attacks without their own number of attacks', async ({
  page,
}) => {
  await open(page, `${ON_ISRAEL}&${WINDOWS}`)
  const [before, after] = [attacksOf(BEFORE), attacksOf(AFTER)].map(String)
  const unit = `the ${BEFORE.length} and ${AFTER.length} here are ${before} and ${after}.`
  const totals = compare(page).getByRole('region', { name: 'How complete is this?' })
  const sentence = compare(page).getByRole('blockquote')
  await expect(totals).toContainText(unit)
  await expect(sentence).toContainText(unit)
  // The count that flatters the record and the one that does not, both with their share.
  await expect(sentence).toContainText(
    /58 of 65 attacks .+ \(89 %\) and 20 of 41 claimed .+ \(49 %/,
  )

  await chart(page).getByRole('combobox', { name: 'Count' }).selectOption('attacks')
  await expect(cells(page, 'Attacks')).toHaveText([before ?? '', after ?? ''])
  await expect(compare(page).getByRole('rowheader').first()).toHaveText(/^Attacks/)
  await expect(sentence).not.toContainText('Others count attacks')
  await expect(totals).not.toContainText('Others count attacks')
})

test('the change point is read, with candidates, the same each time', async ({ page }) => {
  await open(page, `${ON_ISRAEL}&${WINDOWS}`)
  const change = compare(page).getByRole('region', { name: 'Which change?' })
  await expect(change).toContainText('From A to B 21 Oct – 15 Dec 2024')
  await expect(change).toContainText('22 Nov 2024: 1.69 a day before, 0.17 from it')
  // The rate from it is of days: what is dated to a week or month counts in B, and is no part of it.
  await expect(change).toContainText(
    'Left out, as only the week or month is known: 4 strikes in these days and 7 perhaps in them.',
  )
  await expect(change).toContainText('candidates, not causes')
  await expect(change).toHaveAttribute('aria-busy', 'false')
  const text = await change.textContent()
  await page.reload()
  await expect(change).toHaveText(text ?? '', { timeout: 20_000 })
})

test('the chosen event has a line beside the change, and another that analysts ask about is named', async ({
  page,
}) => {
  const letter = '2024-11-18-israels-saar-writes-to-the-un-security-council'
  await open(page, `${ON_ISRAEL}&${WINDOWS}&event=${letter}`)
  const change = compare(page).getByRole('region', { name: 'Which change?' })
  await expect(change).toContainText(
    "Israel's Sa'ar writes to the UN Security Council: 4 days before this day, inside the interval.",
  )
  await expect(change).toContainText('B also contains the Lebanon ceasefire (27 Nov 2024).')
})

test('the chart shows both periods and the change that the panel reads', async ({ page }) => {
  // Four pages, one after the other.
  test.slow()
  await open(page, ON_ISRAEL)
  await expect(chart(page).locator('[data-period]')).toHaveCount(0)
  await open(page, `${ON_ISRAEL}&${WINDOWS}`)
  for (const name of ['A', 'B'])
    await expect(chart(page).locator(`g[data-period=${name}]`)).toHaveText(name)
  const box = async (name: string) => {
    const found = await chart(page).locator(`rect[data-period=${name}]`).boundingBox()
    if (!found) throw new Error(`no band ${name}`)
    return found
  }
  const [a, b] = [await box('A'), await box('B')]
  // 28 days each, one after the other.
  expect(Math.abs(a.width - b.width)).toBeLessThan(0.5)
  expect(Math.abs(a.x + a.width - b.x)).toBeLessThan(0.5)

  const line = chart(page).locator('[data-change]')
  const panel = compare(page).getByRole('region', { name: 'Which change?' })
  await expect(line).toHaveText('change: 22 Nov 2024 (18 – 26 Nov)')
  await expect(panel).toContainText('22 Nov 2024: 1.69 a day before')
  await expect(panel).toContainText('95 % interval of the day: 18 – 26 Nov 2024')
  // The dates of the filter have no part in it, nor whether the panel is open.
  await open(page, `?direction=against-israel&from=2024-06-01&to=2024-07-01&${WINDOWS}`)
  await expect(line).toHaveText('change: 22 Nov 2024 (18 – 26 Nov)')
  // Without periods the open panel reads the days of the date range, and the chart shows that.
  await open(page, `${ON_ISRAEL}&from=2024-10-21&to=2024-12-15`)
  await expect(panel).toContainText('22 Nov 2024: 1.69 a day before')
  await expect(line).toHaveText('change: 22 Nov 2024 (18 – 26 Nov)')
  // It is read in a worker.
  expect(page.workers().some((worker) => /worker/.test(worker.url()))).toBe(true)
})

test('the chart does without the code of the panel', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await open(page, `?direction=against-israel&${WINDOWS}`)
  await expect(chart(page).locator('[data-change]')).toBeAttached()
  expect(asked.filter((url) => /CompareView/.test(url))).toEqual([])
})

test('the exported figure says what the screen says, and its link restores it', async ({
  page,
}) => {
  await open(page, `${ON_ISRAEL}&stack=evidence&event=${LETTER}&${WINDOWS}`)
  const figure = (term: string) =>
    compare(page).locator('dl > div').filter({ hasText: term }).locator('dd').first()
  const ratio = await figure('Ratio B/A').textContent()
  const interval = await figure('95 % interval').textContent()
  const { name, bytes } = await exportFrom(page, 'Compare', /^SVG/)
  expect(name).toBe('strike-atlas_2024-10-21_2024-12-15_before-and-after-by-evidence.svg')
  await expect(compare(page)).toContainText(`Saved ${name}`)
  const texts = await page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml')
    return [...picture.querySelectorAll('text')].map((node) => node.textContent ?? '')
  }, bytes.toString('utf8'))
  const words = texts.join(' ')
  expect(words).toContain(`ratio B/A ${ratio}, 95 % interval ${interval}`)
  expect(texts).toContain(`${ratio} (${interval})`)
  const parts = compare(page).getByRole('region', { name: 'What changed' }).getByRole('listitem')
  for (const part of await parts.all()) {
    const label = (await part.locator('p').first().textContent())?.trim() ?? ''
    expect(words).toContain(label)
  }

  const sentence = await compare(page).getByRole('blockquote').textContent()
  const link = texts.slice(texts.findIndex((text) => text.startsWith('http'))).join('')
  await open(page, new URL(link).search)
  await expect(compare(page).getByRole('blockquote')).toHaveText(sentence ?? '')
})

test('the exported table has the counts of both periods', async ({ page }) => {
  await open(page, `${ON_ISRAEL}&${WINDOWS}`)
  const { bytes } = await exportFrom(page, 'Compare', /^CSV/)
  const [header = [], all = []] = bytes
    .toString('utf8')
    .split('\r\n')
    .map((line) => line.split(','))
  const value = (column: string) => Number(all[header.indexOf(column)])
  expect([value('a_count'), value('b_count')]).toEqual([BEFORE.length, AFTER.length])
})

test('periods that cannot be compared are not exported', async ({ page }) => {
  await open(page, `${ON_ISRAEL}&a=2024-10-01..2024-10-31&b=2024-10-20..2024-11-10`)
  await expect(compare(page)).toContainText('A and B share 12 days.')
  await expect(compare(page).getByRole('button', { name: 'Export' })).toHaveCount(0)
})

test('axe finds nothing in the panel, and it fits 320 px', async ({ page }) => {
  await open(page, `${ON_ISRAEL}&stack=evidence&${WINDOWS}`)
  await expect(compare(page).getByRole('region', { name: 'Which change?' })).toHaveAttribute(
    'aria-busy',
    'false',
  )
  await expectNoViolations(page, { within: '[aria-label="Compare"]' })
  await page.setViewportSize({ width: 320, height: 800 })
  const tab = page.getByRole('tab', { name: 'Compare' })
  if (await tab.isVisible()) await tab.click()
  await expect(compare(page)).toBeVisible()
  expect(
    await compare(page).evaluate((panel) =>
      [panel, ...panel.querySelectorAll('*')].every(
        (element) =>
          element.scrollWidth <= element.clientWidth + 1 ||
          element.clientWidth === 0 ||
          element.matches('.visually-hidden'),
      ),
    ),
  ).toBe(true)
})
