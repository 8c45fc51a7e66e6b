import { DIRECTIONS } from '../src/model/vocabulary'
import { chart, exportFrom, open } from './atlas'
import { expect, test } from './network'
import { between, strikes } from './record'

/** Width and height from a PNG's header, which must be whole and be followed by image data. */
function pngSize(bytes: Buffer): { width: number; height: number } {
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]))
  expect(bytes.subarray(12, 16).toString('latin1')).toBe('IHDR')
  expect(bytes.includes('IDAT')).toBe(true)
  expect(bytes.subarray(-8, -4).toString('latin1')).toBe('IEND')
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

test('the SVG is a vector picture of the chart that says what it shows', async ({ page }) => {
  await open(page, '?from=2024-09-01&to=2024-11-18&stack=evidence')
  const { name, bytes } = await exportFrom(page, 'Strike frequency', /^SVG/)
  expect(name).toMatch(/^strike-atlas_2024-09-01_2024-11-18_.*\.svg$/)
  const svg = bytes.toString('utf8')
  const seen = await page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml')
    return {
      fault: picture.querySelector('parsererror')?.textContent ?? null,
      root: picture.documentElement.localName,
      words: [...picture.querySelectorAll('text')].map((node) => node.textContent).join(' '),
      bars: [...picture.querySelectorAll('path')]
        .map((node) => node.getAttribute('d')?.length ?? 0)
        .reduce((sum, length) => sum + length, 0),
      foreign: picture.querySelectorAll('foreignObject, script, image').length,
    }
  }, svg)
  expect(seen.fault).toBeNull()
  expect(seen.root).toBe('svg')
  expect(seen.foreign).toBe(0)
  expect(seen.bars).toBeGreaterThan(500)
  const selected = between('2024-09-01', '2024-11-18').length
  for (const words of [
    '1 Sep',
    '18 Nov 2024',
    `${selected} of ${strikes.length}`,
    'Confirmed',
    'Creative Commons Attribution 4.0',
  ])
    expect(seen.words).toContain(words)
})

test('the PNG is whole, at twice the size, and holds the bars in their colours', async ({
  page,
}) => {
  await open(page)
  const { name, bytes } = await exportFrom(page, 'Strike frequency', /^PNG/)
  expect(name).toMatch(/^strike-atlas_.*\.png$/)
  const { width, height } = pngSize(bytes)
  expect([width, height]).toEqual([3200, 1800])
  const tone = DIRECTIONS['against-israel'].colour.light
  const share = await page.evaluate(
    async ([base64, hex]) => {
      const image = new Image()
      image.src = `data:image/png;base64,${base64}`
      await image.decode()
      const picture = await createImageBitmap(image)
      const canvas = new OffscreenCanvas(picture.width, picture.height)
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
      context.drawImage(picture, 0, 0)
      const { data } = context.getImageData(0, 0, picture.width, picture.height)
      const wanted = [1, 3, 5].map((at) => Number.parseInt((hex as string).slice(at, at + 2), 16))
      let count = 0
      for (let at = 0; at < data.length; at += 4)
        if (wanted.every((value, channel) => data[at + channel] === value)) count++
      return count / (data.length / 4)
    },
    [bytes.toString('base64'), tone],
  )
  expect(share).toBeGreaterThan(0.01)
})

test('the CSV holds a row for each bin', async ({ page }) => {
  await open(page)
  await chart(page).getByRole('radio', { name: 'Month' }).check()
  const { name, bytes } = await exportFrom(page, 'Strike frequency', /^CSV/)
  expect(name).toMatch(/\.csv$/)
  // October 2023 to December 2024, and the header.
  expect(bytes.toString('utf8').trim().split('\r\n')).toHaveLength(16)
})
