import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { chart, exportFrom, open, status } from './atlas'
import { expect, test } from './network'

const QUERY =
  '?v=1&from=2024-09-01&to=2024-11-18&direction=against-israel&stack=evidence&bin=month&count=attacks'

const openFile = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('Files to open').setInputFiles([{ name, mimeType: '', buffer }])

/** The parts of the view in the link; their order says nothing. */
const viewOf = (page: Page) => [...new URL(page.url()).searchParams].map(String).sort()

/** The picture on the clipboard, and whether it is, pixel by pixel, the one of the file. */
const copiedPicture = (page: Page, file: Buffer) =>
  page.evaluate(async (base64) => {
    const [item] = await navigator.clipboard.read()
    if (!item) throw new Error('nothing on the clipboard')
    const pixels = async (source: Blob) => {
      const picture = await createImageBitmap(source)
      const canvas = new OffscreenCanvas(picture.width, picture.height)
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
      context.drawImage(picture, 0, 0)
      return context.getImageData(0, 0, picture.width, picture.height)
    }
    const png = await item.getType('image/png')
    const signature = [...new Uint8Array(await png.slice(0, 8).arrayBuffer())]
    const saved = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    const [a, b] = [await pixels(png), await pixels(new Blob([saved]))]
    return {
      types: item.types,
      signature,
      size: [a.width, a.height],
      same: a.data.every((value, at) => value === b.data[at]),
    }
  }, file.toString('base64'))

test('a figure is chosen, saved, copied, and opened again: the very view comes back as one step', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, QUERY)
  const address = viewOf(page)
  const counted = (await status(page).textContent()) ?? ''
  await chart(page).getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: /^Figure/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Figure' })
  await expect(dialog.getByRole('img')).toBeVisible()
  await dialog.getByLabel('Title').fill('<script>alert(1)</script> A title of our own')
  await dialog.getByRole('radio', { name: 'Half column' }).check()
  await dialog.getByRole('radio', { name: '3×' }).check()
  await expect(dialog).toContainText('2400 × 1800 px')
  const saved = async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save' }).click(),
    ])
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }
  const png = await saved()
  expect(png.name).toBe(
    'strike-atlas_2024-09-01_2024-11-18_frequency-month-by-evidence-attacks.png',
  )
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2400, 1800])
  await dialog.getByRole('button', { name: 'Copy image' }).click()
  await expect(dialog).toContainText('Copied the image')
  expect(await copiedPicture(page, png.bytes)).toEqual({
    types: ['image/png'],
    signature: [137, 80, 78, 71, 13, 10, 26, 10],
    size: [2400, 1800],
    same: true,
  })
  await dialog.getByRole('radio', { name: 'SVG' }).check()
  await dialog.getByLabel('Transparent background').check()
  const svg = await saved()
  const text = svg.bytes.toString('utf8')
  expect(text).toContain('width="800" height="600"')
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; A title of our own')
  expect(text).not.toContain('<script')
  // The figure counts what the screen counts.
  const [shown = ''] = /^[\d,]+/.exec(counted.trim()) ?? []
  expect(text).toContain(`n = ${shown} claimed or reported attacks`)
  expect(text).toContain('1 Sep – 18 Nov 2024')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await page.getByRole('button', { name: 'Reset filters' }).click()
  await expect(page).not.toHaveURL(/direction=/)
  for (const { name, bytes } of [png, svg]) {
    await openFile(page, name, bytes)
    await expect(page.getByRole('alert')).toContainText(`The view of “${name}” is back.`)
    await expect.poll(() => viewOf(page)).toEqual(address)
    await expect(status(page)).toHaveText(counted)
    await page.getByRole('alert').getByRole('button', { name: 'Close' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page).not.toHaveURL(/direction=/)
  }
})

test.describe('what is no figure of ours', () => {
  // The browser itself styles the note that it puts into a broken document, which is never shown.
  test.use({ expectedErrors: [/style-src/] })

  test('pictures of others, damaged ones and figures of another dataset each have their words', async ({
    page,
  }) => {
    await open(page, QUERY)
    const address = page.url()
    const { bytes } = await exportFrom(page, 'Strike frequency', /^SVG/)
    const svg = bytes.toString('utf8')
    const alert = page.getByRole('alert')
    const faults: [string, string | Buffer, RegExp][] = [
      [
        'other.svg',
        '<svg xmlns="http://www.w3.org/2000/svg"/>',
        /does not say which view it shows/,
      ],
      ['damaged.svg', svg.slice(0, -40), /damaged/],
      ['hostile.svg', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg}`, /entities/],
      ['cut.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /cut short/],
    ]
    for (const [name, content, says] of faults) {
      await openFile(page, name, Buffer.from(content))
      await expect(alert, name).toContainText(says)
      await alert.getByRole('button', { name: 'Close' }).click()
    }
    expect(page.url()).toBe(address)

    const [, sha256 = ''] = /&quot;sha256&quot;:&quot;([0-9a-f]{64})/.exec(svg) ?? []
    expect(sha256).not.toBe('')
    await openFile(page, 'older.svg', Buffer.from(svg.replaceAll(sha256, 'ab'.repeat(32))))
    await expect(alert).toContainText('The view is restored, but its numbers can differ.')
    expect(page.url()).toBe(address)
  })
})

test('an image that the browser does not let be copied is said to be so, and nothing is lost', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { write: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    })
  })
  await open(page, QUERY)
  await chart(page).getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: /^Figure/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Figure' })
  await dialog.getByRole('button', { name: 'Copy image' }).click()
  await expect(dialog.getByRole('alert')).toContainText(
    'The browser refused to copy the image. Save the PNG instead.',
  )
  await expect(dialog.getByRole('img')).toBeVisible()
})

test('while the first dialog of a visit is on its way, the menu it was asked for in stays, and has the focus after it', async ({
  page,
}) => {
  let arrive = () => {}
  const held = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route(/\/FigureDialog[^/]*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await open(page)
  const button = chart(page).getByRole('button', { name: 'Export' })
  const place = await button.boundingBox()
  // The code is asked for when the menu opens, not when its entry is chosen.
  const asked = page.waitForRequest(/\/FigureDialog[^/]*\.js$/)
  await button.click()
  await asked
  await page.getByRole('menuitem', { name: /^Figure/ }).click()
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(button).toBeFocused()
  expect(await button.boundingBox()).toEqual(place)
  arrive()
  await expect(page.getByRole('dialog', { name: 'Figure' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(button).toBeFocused()
})
