import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { BufferSource, Input, WEBM } from 'mediabunny'
import { chart, map, open, status } from './atlas'
import { expectNoViolations } from './axe'
import { expect, test } from './network'
import { between, strikes } from './record'

const from = (page: Page) => page.getByLabel('From', { exact: true })
const to = (page: Page) => page.getByLabel('To', { exact: true })
const control = (page: Page, name: string) =>
  chart(page).getByRole('group', { name: 'Player' }).getByRole('button', { name, exact: true })
const window = (page: Page) => chart(page).getByLabel('Window', { exact: true })

const dayNumber = (iso: string) => Date.parse(iso) / 86_400_000

const opener = (page: Page) => chart(page).getByRole('button', { name: 'Play the record' })

/** Opens it stopped, as it does where less motion is asked for; what was asked for holds again after that. */
async function openPlayer(page: Page, query = '') {
  await open(page, query)
  const still = await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await opener(page).click()
  await expect(control(page, 'Play')).toBeFocused()
  if (!still) await page.emulateMedia({ reducedMotion: 'no-preference' })
}

/** Plays until To has left the day. */
async function playBeyond(page: Page, day: string) {
  await control(page, 'Play').click()
  await expect(to(page)).not.toHaveValue(day)
}

/** From and To at one moment. */
const dates = (page: Page) =>
  page.evaluate(() => {
    const inputOf = (name: string) =>
      [...document.querySelectorAll('label')].find((label) => label.textContent === name)?.control
    const [first, last] = [inputOf('From'), inputOf('To')] as HTMLInputElement[]
    return { from: first?.value ?? '', to: last?.value ?? '' }
  })

/** How solid the places on the map are, 0 to 1. */
const opacities = (page: Page) =>
  map(page)
    .getByRole('button', { name: /, \d+ strikes?/ })
    .evaluateAll((buttons) =>
      buttons.map((button) => Number(getComputedStyle(button.parentElement as Element).opacity)),
    )

test('a map that stands is flat: nothing on it is a layer for itself, which every frame would pay for', async ({
  page,
}) => {
  await open(page)
  const layers = await map(page)
    .locator('.leaflet-container')
    .evaluate((container) =>
      [...container.querySelectorAll<HTMLElement>('*')]
        .filter((element) => {
          const { willChange, transform } = getComputedStyle(element)
          return (
            willChange !== 'auto' || transform.includes('3d') || /3d/.test(element.style.transform)
          )
        })
        .map((element) => element.className.toString()),
    )
  expect(layers).toEqual([])
})

test('one press plays, and the next stops', async ({ page }) => {
  await open(page, '?from=2024-03-04&to=2024-03-31')
  await opener(page).click()
  await expect(control(page, 'Pause')).toBeFocused()
  await expect(to(page)).not.toHaveValue('2024-03-31')
  await control(page, 'Pause').click()
  await expect(control(page, 'Play')).toBeVisible()
  await expect(chart(page).getByText(/^Stopped at/)).toBeAttached()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(to(page)).toHaveValue('2024-03-31')
})

test('playing moves the end of the dates on, and what is shown when it stops is what the record says', async ({
  page,
}) => {
  await openPlayer(page, '?from=2024-03-04&to=2024-03-31')
  await playBeyond(page, '2024-03-31')
  await expect(page).toHaveURL(/to=2024-03-31/)
  await control(page, 'Pause').click()
  await expect(control(page, 'Play')).toBeVisible()
  const stopped = await dates(page)
  expect(stopped.from).toBe('2024-03-04')
  expect(stopped.to > '2024-03-31').toBe(true)
  await expect(page).toHaveURL(new RegExp(`to=${stopped.to}`))
  await expect(status(page)).toContainText(
    `${between(stopped.from, stopped.to).length} of ${strikes.length} strikes`,
  )
  await expect(chart(page).getByText(/^Stopped at/)).toBeAttached()
})

test('a whole playback is one step of undo and one entry of the history', async ({ page }) => {
  await openPlayer(page, '?from=2024-03-04&to=2024-03-31')
  await playBeyond(page, '2024-03-31')
  await control(page, 'Pause').click()
  const stopped = await to(page).inputValue()
  await page.goBack()
  await expect(to(page)).toHaveValue('2024-03-31')
  await page.goForward()
  await expect(to(page)).toHaveValue(stopped)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(to(page)).toHaveValue('2024-03-31')
  // The step before opened the player.
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(control(page, 'Play')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
})

test('it stops at the end of the record, and plays again from the first day chosen', async ({
  page,
}) => {
  await openPlayer(page, '?from=2024-12-02&to=2024-12-20')
  await chart(page).getByLabel('Speed').selectOption('8 weeks a second')
  await control(page, 'Play').click()
  await expect(chart(page).getByText('The end of the record, 31 Dec 2024')).toBeAttached()
  expect(await dates(page)).toEqual({ from: '2024-12-02', to: '2024-12-31' })
  await chart(page).getByLabel('Speed').selectOption('1 week a second')
  await control(page, 'Play').click()
  await expect(to(page)).not.toHaveValue('2024-12-31')
  await expect(from(page)).toHaveValue('2024-12-02')
})

test('the link holds how it plays, and in a loop it begins anew', async ({ page }) => {
  await openPlayer(page, '?from=2024-12-16&to=2024-12-29')
  await control(page, 'Loop').click()
  await window(page).selectOption('28 days')
  await chart(page).getByLabel('Speed').selectOption('8 weeks a second')
  await expect(page).toHaveURL(/play=28,8,loop/)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page).toHaveURL(/play=28,4,loop/)
  await page.reload()
  await expect(window(page)).toHaveValue('28')
  await expect(chart(page).getByLabel('Speed')).toHaveValue('4')
  await expect(control(page, 'Loop')).toHaveAttribute('aria-pressed', 'true')
  await expect(control(page, 'Play')).not.toBeFocused()
  await window(page).selectOption('Cumulative')
  await control(page, 'Play').click()
  await expect.poll(async () => (await dates(page)).to < '2024-12-29').toBe(true)
  await expect(control(page, 'Pause')).toBeVisible()
})

test('a step is a bin of the chart: a week, a day, a month', async ({ page }) => {
  await openPlayer(page, '?from=2024-03-04&to=2024-03-31')
  await control(page, 'Step forward').click()
  await expect(to(page)).toHaveValue('2024-04-07')
  await control(page, 'Step back').click()
  await control(page, 'Step back').click()
  await expect(to(page)).toHaveValue('2024-03-24')
  await chart(page).getByRole('radio', { name: 'Day' }).check()
  await control(page, 'Step forward').click()
  await expect(to(page)).toHaveValue('2024-03-25')
  await chart(page).getByRole('radio', { name: 'Month' }).check()
  await control(page, 'Step forward').click()
  await expect(to(page)).toHaveValue('2024-03-31')
  await control(page, 'Step forward').click()
  await expect(to(page)).toHaveValue('2024-04-30')
  await expect(from(page)).toHaveValue('2024-03-04')
})

test('a window of 28 days is 28 days long at every moment, and older places are lighter', async ({
  page,
}) => {
  await openPlayer(page)
  await window(page).selectOption('28 days')
  await control(page, 'Play').click()
  await expect(from(page)).not.toHaveValue('2023-10-17')
  let named: string[] = []
  for (let look = 0; look < 8; look++) {
    const shown = await dates(page)
    expect(dayNumber(shown.to) - dayNumber(shown.from)).toBe(27)
    // A name that went would let the legend's line unwrap, and the map jump.
    const now = await map(page)
      .getByRole('list', { name: /^Symbols on the map/ })
      .getByRole('listitem')
      .allTextContents()
    expect(now).toEqual(expect.arrayContaining(named))
    named = now
  }
  await expect.poll(async () => (await opacities(page)).some((one) => one < 0.9)).toBe(true)
  await control(page, 'Pause').click()
  await expect.poll(async () => (await opacities(page)).every((one) => one === 1)).toBe(true)
})

test('by keys: space plays, arrows step, Escape stops, Escape closes', async ({ page }) => {
  await openPlayer(page, '?from=2024-03-04&to=2024-03-31')
  await page.keyboard.press('ArrowRight')
  await expect(to(page)).toHaveValue('2024-04-07')
  await page.keyboard.press('ArrowLeft')
  await expect(to(page)).toHaveValue('2024-03-31')
  await page.keyboard.press('Space')
  await expect(to(page)).not.toHaveValue('2024-03-31')
  await page.keyboard.press('Escape')
  await expect(control(page, 'Play')).toBeVisible()
  const stopped = await to(page).inputValue()
  await page.keyboard.press('Escape')
  await expect(control(page, 'Play')).toHaveCount(0)
  await expect(opener(page)).toBeFocused()
  await expect(to(page)).toHaveValue(stopped)
})

test('a press on the map stops it', async ({ page }) => {
  await openPlayer(page, '?from=2024-03-04&to=2024-03-31')
  await playBeyond(page, '2024-03-31')
  const box = await map(page).boundingBox()
  if (!box) throw new Error('the map has no box')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.8)
  await page.mouse.down()
  await expect(control(page, 'Play')).toBeVisible()
  await page.mouse.up()
})

test('dates by hand stop it, and are a step of their own', async ({ page }) => {
  await openPlayer(page, '?from=2024-03-04&to=2024-03-31')
  await playBeyond(page, '2024-03-31')
  await from(page).fill('2024-02-01')
  await expect(control(page, 'Play')).toBeVisible()
  await expect(from(page)).toHaveValue('2024-02-01')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(from(page)).toHaveValue('2024-03-04')
  expect((await to(page).inputValue()) > '2024-03-31').toBe(true)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(to(page)).toHaveValue('2024-03-31')
})

test('the Back button stops it and brings back what was before', async ({ page }) => {
  await openPlayer(page)
  await control(page, 'Step forward').click()
  await playBeyond(page, '2023-10-22')
  await page.goBack()
  await expect(control(page, 'Play')).toBeVisible()
  expect(await dates(page)).toEqual({ from: '2023-10-17', to: '2024-12-31' })
})

/** Chooses a kind of file in the dialog and gives the bytes of what is saved. */
async function saved(page: Page, kind: string) {
  const dialog = page.getByRole('dialog', { name: 'Save animation' })
  await dialog.getByLabel('File').selectOption(kind)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save', exact: true }).click(),
  ])
  await expect(dialog).toContainText(`Saved ${download.suggestedFilename()}`)
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test('a playback is saved as a video and as pictures: a frame for each step, and it can be given up', async ({
  page,
}) => {
  await openPlayer(page, '?from=2024-09-30&to=2024-11-24')
  const dialog = page.getByRole('dialog', { name: 'Save animation' })
  await control(page, 'Save animation…').click()
  // Eight weeks from Monday to Sunday, four a second.
  await expect(dialog).toContainText('8 frames, 2 s')
  await expectNoViolations(page, { within: 'dialog[open]' })

  const pictures = await saved(page, 'Numbered pictures (PNG in a ZIP)')
  expect(pictures.name).toBe('strike-atlas_2024-09-30_2024-11-24_animation-by-week.zip')
  const files = unzipSync(new Uint8Array(pictures.bytes))
  expect(Object.keys(files)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((at) => `frame-${at}.png`))
  const images = Object.values(files).map((file) => Buffer.from(file))
  for (const image of images) {
    expect(image.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
    // Width and height, big-endian, at the start of the first chunk.
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1280, 720])
  }
  expect(new Set(images.map((image) => image.toString('base64'))).size).toBe(8)

  const video = await saved(page, 'Video (WebM)')
  expect(video.bytes.subarray(0, 4).toString('hex')).toBe('1a45dfa3')
  const input = new Input({ source: new BufferSource(video.bytes), formats: [WEBM] })
  expect(await input.computeDuration()).toBeCloseTo(2, 3)
  const track = await input.getPrimaryVideoTrack()
  expect([track?.displayWidth, track?.displayHeight]).toEqual([1280, 720])
  expect((await track?.computePacketStats())?.packetCount).toBe(8)

  await dialog.getByLabel('Days').selectOption('The whole record')
  await expect(dialog).toContainText('64 frames')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dialog.getByRole('progressbar', { name: 'Progress' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('progressbar')).toHaveCount(0)
  await expect(dialog).not.toContainText('Saved')

  // Where the browser makes no video, the dialog says what to do.
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'VideoEncoder'))
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('Save pictures in its place')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test.describe('where the system asks for less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('it goes by whole weeks, one a second, and nothing plays by itself', async ({ page }) => {
    await openPlayer(page)
    await expect(chart(page).getByLabel('Speed')).toBeDisabled()
    expect(await dates(page)).toEqual({ from: '2023-10-17', to: '2024-12-31' })
    await control(page, 'Play').click()
    // The record begins on a Tuesday: its weeks end on Sundays.
    await expect(to(page)).toHaveValue('2023-10-22')
    const seen = new Set<string>()
    await expect
      .poll(
        async () => {
          seen.add(await to(page).inputValue())
          return seen.size
        },
        { intervals: [40] },
      )
      .toBe(3)
    expect([...seen]).toEqual(['2023-10-22', '2023-10-29', '2023-11-05'])
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the player stands at the foot of the screen, in reach, and a touch of the chart stops it', async ({
    page,
  }) => {
    await openPlayer(page)
    const player = chart(page).getByRole('group', { name: 'Player' })
    const box = await player.boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= 390 && box.y + box.height <= 844).toBe(true)
    for (const size of await player
      .locator('button, select')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height)))
      expect(size).toBeGreaterThanOrEqual(44)
    await control(page, 'Play').tap()
    await expect(to(page)).not.toHaveValue('2024-12-31')
    await chart(page).getByRole('heading', { name: 'Strike frequency' }).tap()
    await expect(control(page, 'Play')).toBeVisible()
  })
})

test('axe finds nothing in the player', async ({ page }) => {
  await openPlayer(page)
  await window(page).selectOption('7 days')
  await expectNoViolations(page, { within: 'section[aria-label="Strike frequency"] header' })
})

for (const width of [1024, 1280, 1440, 1600, 1920])
  test(`at ${width} px Stack by stays where it is when actors are chosen in it, and the player leaves the plot room`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: width > 1024 ? 900 : 768 })
    await openPlayer(page)
    const stack = chart(page).getByRole('combobox', { name: 'Stack by' })
    const before = await stack.boundingBox()
    await stack.selectOption('actor')
    await expect(chart(page).getByRole('list', { name: 'Legend' })).toContainText('Houthis')
    expect(await stack.boundingBox()).toEqual(before)
    const legend = await chart(page).getByRole('list', { name: 'Legend' }).boundingBox()
    expect(legend?.height).toBeLessThan(48)
    const plot = await chart(page)
      .getByRole('slider', { name: /^Read by/ })
      .boundingBox()
    expect(plot?.height).toBeGreaterThan(80)
  })
