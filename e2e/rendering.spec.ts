/** Figures in the hands of other programs: drawn by librsvg and Inkscape, read by exiftool, pngcheck and poppler. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { whyNot } from '../tooling/programs'
import { chart, open, selectedCount } from './atlas'
import { expect, test } from './network'

const FOLDER = join('docs', 'figures')
const figures = readdirSync(FOLDER).filter((name) => name.endsWith('.svg'))

/**
 * Bounds of the difference, as shares of white to black: of the mean over the whole picture, and of
 * the tone of the worst tile. Edges, above all of small type, are smoothed differently (up to 0.014
 * in the mean, 0.012 in a tile); a part that is missing, moved or of another colour fills tiles.
 */
const MEAN = 0.02
const WORST_TILE = 0.03
const TILE = 40

const rsvg = (svg: string | Buffer) =>
  execFileSync('rsvg-convert', ['--format=png'], { input: svg, maxBuffer: 1 << 27 })

const dataUrl = (type: string, bytes: Buffer | string) =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`

interface Difference {
  size: [number, number]
  mean: number
  worstTile: number
}

/** Draws both pictures on white and compares them, pixel by pixel and tile by tile. */
function compare(page: Page, svg: Buffer | string, png: Buffer): Promise<Difference> {
  return page.evaluate(
    async ([first, second, tile]) => {
      const pixels = async (url: string) => {
        const image = new Image()
        image.src = url
        await image.decode()
        const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
        const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
        context.fillStyle = '#fff'
        context.fillRect(0, 0, canvas.width, canvas.height)
        context.drawImage(image, 0, 0)
        return context.getImageData(0, 0, canvas.width, canvas.height)
      }
      const [a, b] = [await pixels(first), await pixels(second)]
      if (a.width !== b.width || a.height !== b.height)
        throw new Error(`${a.width} × ${a.height} is not ${b.width} × ${b.height}`)
      let sum = 0
      const across = Math.ceil(a.width / tile)
      const tiles = new Float64Array(across * Math.ceil(a.height / tile) * 3)
      for (let at = 0; at < a.data.length; at += 4) {
        const pixel = at / 4
        const row = Math.floor(pixel / a.width)
        const inTile = Math.floor(row / tile) * across + Math.floor((pixel - row * a.width) / tile)
        for (let channel = 0; channel < 3; channel++) {
          const off = (a.data[at + channel] as number) - (b.data[at + channel] as number)
          sum += Math.abs(off)
          tiles[inTile * 3 + channel] = (tiles[inTile * 3 + channel] as number) + off
        }
      }
      const worst = tiles.reduce((most, off) => Math.max(most, Math.abs(off)), 0)
      return {
        size: [a.width, a.height] as [number, number],
        mean: sum / 255 / 3 / (a.width * a.height),
        worstTile: worst / 255 / tile ** 2,
      }
    },
    [dataUrl('image/svg+xml', svg), dataUrl('image/png', png), TILE] as const,
  )
}

test('librsvg and the browser draw each figure of the gallery alike', async ({ page }) => {
  const missing = whyNot('rsvg-convert')
  test.skip(missing !== null, missing ?? '')
  expect(figures.length).toBeGreaterThan(3)
  for (const name of figures) {
    const svg = readFileSync(join(FOLDER, name))
    const { mean, worstTile } = await compare(page, svg, rsvg(svg))
    expect.soft(mean, `${name}: mean difference`).toBeLessThan(MEAN)
    expect.soft(worstTile, `${name}: worst tile`).toBeLessThan(WORST_TILE)
  }
})

test('so do Inkscape and the browser, where it is installed', async ({ page }) => {
  const missing = whyNot('inkscape')
  test.skip(missing !== null, missing ?? '')
  const folder = mkdtempSync(join(tmpdir(), 'strike-atlas-inkscape-'))
  // Two tell: one of patterns, one of paths, halos and dashes.
  for (const name of ['chart-evidence.svg', 'map.svg']) {
    const png = join(folder, `${name}.png`)
    execFileSync('inkscape', [join(FOLDER, name), `--export-filename=${png}`], { stdio: 'ignore' })
    const { mean, worstTile } = await compare(
      page,
      readFileSync(join(FOLDER, name)),
      readFileSync(png),
    )
    expect.soft(mean, `${name}: mean difference`).toBeLessThan(MEAN)
    expect.soft(worstTile, `${name}: worst tile`).toBeLessThan(WORST_TILE)
  }
  rmSync(folder, { recursive: true })
})

test('the comparison notices a figure without its textures, or with a bar of another colour', async ({
  page,
}) => {
  const missing = whyNot('rsvg-convert')
  test.skip(missing !== null, missing ?? '')
  const svg = readFileSync(join(FOLDER, 'chart-evidence.svg'), 'utf8')
  const whole = rsvg(svg)
  const untextured = svg.replace(/<defs>[\s\S]*<\/defs>/, '')
  const recoloured = svg.replaceAll('#1c2b45', '#8a95a3')
  for (const changed of [untextured, recoloured]) {
    expect(changed === svg).toBe(false)
    const { worstTile } = await compare(page, changed, whole)
    expect(worstTile).toBeGreaterThan(WORST_TILE)
  }
})

/** Texts of a figure that leave it or run into another; where each stands, by the browser's own measure. */
function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const svg = document.querySelector('svg') as SVGSVGElement
    const whole = svg.getBoundingClientRect()
    const texts = [...svg.querySelectorAll('text')]
      .filter((node) => node.textContent?.trim())
      .map((node) => {
        const { left, right, top, bottom } = node.getBoundingClientRect()
        // A line's box is taller than its letters.
        const free = (bottom - top) * 0.2
        const words = node.textContent ?? ''
        return { words, left, right, top: top + free, bottom: bottom - free }
      })
    const cut = texts.filter(
      ({ left, right, top, bottom }) =>
        left < whole.left || right > whole.right || top < whole.top || bottom > whole.bottom,
    )
    const overlaps = texts.flatMap((a, index) =>
      texts
        .slice(index + 1)
        .filter(
          (b) =>
            a.left < b.right &&
            b.left < a.right &&
            a.top < b.bottom &&
            b.top < a.bottom &&
            // The halo of a name is the same text once more.
            a.words !== b.words,
        )
        .map((b) => `“${a.words}” runs into “${b.words}”`),
    )
    return [...cut.map(({ words }) => `“${words}” is cut`), ...overlaps]
  })
}

test('no text of the gallery is cut or runs into another', async ({ page }) => {
  for (const name of figures) {
    await page.setContent(readFileSync(join(FOLDER, name), 'utf8'))
    expect.soft(await misplaced(page), name).toEqual([])
  }
  await page.setContent(
    '<svg width="99" height="99"><text x="80" y="50">outside</text><text x="1" y="50">one</text><text x="9" y="52">two</text></svg>',
  )
  expect(await misplaced(page)).toEqual(['“outside” is cut', '“one” runs into “two”'])
})

const MM = 72 / 25.4

/** What poppler makes of a PDF: its one page, and the words that can be selected on it. */
function readPdf(pdf: Buffer) {
  const read = (program: string, args: string[]) =>
    execFileSync(program, [...args, '-'], { input: pdf, encoding: 'utf8' })
  const info = read('pdfinfo', [])
  const [, width, height] = /^Page size:\s+([\d.]+) x ([\d.]+) pts/m.exec(info) ?? []
  return {
    pages: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]),
    title: /^Title:\s+(.*)/m.exec(info)?.[1],
    size: [Math.round(Number(width)), Math.round(Number(height))],
    words: execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' })
      // It says aloud which way a line runs.
      .replace(/[\u200e\u200f\u202a-\u202e]/g, '')
      .replace(/\s+/g, ' '),
    /** Two lines of head, then one for each picture of pixels. */
    pictures: read('pdfimages', ['-list']).trim().split('\n').length - 2,
  }
}

test('a PNG and a PDF from the dialog, and the printed sheet, have the size and the words that were asked for', async ({
  page,
}) => {
  const missing = whyNot('exiftool') ?? whyNot('pngcheck') ?? whyNot('pdftotext')
  test.skip(missing !== null, missing ?? '')
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  await open(page, '?v=1&from=2024-09-01&to=2024-11-18&direction=against-israel&stack=evidence')
  const count = await selectedCount(page)
  await chart(page).getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: /^Figure/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Figure' })
  await dialog.getByRole('radio', { name: 'Half column' }).check({ force: true })
  await dialog.getByRole('radio', { name: '3×' }).check({ force: true })
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Claims <b>of</b> an autumn · حزب')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save', exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^strike-atlas_2024-09-01_2024-11-18_.+\.png$/)
  const file = await download.path()
  expect(execFileSync('pngcheck', [file], { encoding: 'utf8' })).toMatch(/^OK:.*2400x1800/)
  const [read] = JSON.parse(
    execFileSync('exiftool', ['-json', '-n', '-charset', 'UTF8', file], { encoding: 'utf8' }),
  )
  // 288 px to the inch of 25.4 mm.
  expect(read).toMatchObject({ ImageWidth: 2400, ImageHeight: 1800, PixelsPerUnitX: 11339 })
  expect(read.Title).toBe('Claims <b>of</b> an autumn · حزب')
  expect(read.Description).toContain(`n = ${count} of `)
  expect(read.Description).toContain('1 Sep – 18 Nov 2024 · direction: against Israel')

  // The browser's own dialog makes the PDF of what is printed.
  const title = await page.title()
  await dialog.getByRole('button', { name: 'Print or PDF…' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed')
  const figure = readPdf(await page.pdf({ preferCSSPageSize: true }))
  expect(figure).toMatchObject({
    pages: 1,
    pictures: 0,
    // 800 × 600 px at 96 px to the inch of 72 points.
    size: [600, 450],
    title: download.suggestedFilename().replace(/png$/, 'pdf'),
  })
  for (const words of ['Claims <b>of</b> an autumn · حزب', `n = ${count} of `, 'Evidence: '])
    expect(figure.words).toContain(words)
  expect(figure.words).not.toContain('Copy image')
  await expect(page).toHaveTitle(title)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  const sheet = readPdf(await page.pdf({ preferCSSPageSize: true }))
  expect(sheet).toMatchObject({ pages: 1, size: [Math.round(297 * MM), Math.round(210 * MM)] })
  for (const words of [
    '1 Sep – 18 Nov 2024',
    `${count} of `,
    'Creative Commons',
    'Eilat',
    page.url(),
  ])
    expect(sheet.words.replaceAll(' ', '')).toContain(words.replaceAll(' ', ''))
  for (const control of ['Export', 'Reset filters', 'Undo'])
    expect(sheet.words).not.toContain(control)
})
