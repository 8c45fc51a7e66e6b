import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { inventedCompiled } from '../src/dataset/invented.fixture'
import { actorPanel, map, open, status } from './atlas'
import { expect, test } from './network'
import { strikes } from './record'

const hash = createHash('sha256').update('invented').digest('hex')

/** A whole dataset of two invented strikes, as our own JSON. */
function invented(title = 'Invented record'): Buffer {
  const compiled = inventedCompiled()
  return Buffer.from(
    JSON.stringify({ ...compiled, dataset: { ...compiled.dataset, title, sha256: hash } }),
  )
}

const json = (name: string, buffer: Buffer) => ({ name, mimeType: '', buffer })

const choose = (page: Page, ...files: ReturnType<typeof json>[]) =>
  page.getByLabel('Files to open').setInputFiles(files)

/** Drops files on the page as a file manager would; `over` stops while they hover. */
const drag = (page: Page, name: string, text: string, ...types: string[]) =>
  page.evaluate(
    ([name = '', text = '', types = '']) => {
      const data = new DataTransfer()
      data.items.add(new File([text], name))
      for (const type of types.split(' '))
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
        )
    },
    [name, text, types.join(' ')],
  )

test('a file is opened, its link names it, and the shipped record comes back', async ({ page }) => {
  await open(page, '?v=1&from=2024-10-01&actor=houthis')
  await page.getByRole('button', { name: 'Data' }).click()
  await expect(page.getByText('Nothing leaves your browser')).toBeVisible()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open file…' }).click(),
  ])
  // Named as what it is not: the bytes decide.
  await chooser.setFiles([json('invented.csv.gz', gzipSync(invented()))])
  await expect(status(page)).toContainText('of 2 strikes')
  await expect(page.getByRole('banner')).toContainText('Invented record · invented.csv.gz')
  await expect(page).toHaveURL(new RegExp(`data=${hash.slice(0, 12)}`))
  const notice = page.getByRole('alert')
  await expect(notice).toContainText('actor=houthis')
  await expect(notice).toContainText('from=2024-10-01')
  await expect(map(page)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()

  // Back in the browser's history leads to the view before, on its own dataset.
  await page.goBack()
  await expect(status(page)).toContainText(`of ${strikes.length} strikes`)
  await expect(actorPanel(page).getByRole('checkbox', { name: /^Houthis/ })).toBeChecked()

  await choose(page, json('invented.json', invented()))
  await expect(status(page)).toContainText('of 2 strikes')
  await page.getByRole('button', { name: 'Back to the shipped record' }).click()
  await expect(status(page)).toContainText(`of ${strikes.length} strikes`)
  await expect(page).not.toHaveURL(/data=/)
})

test('what cannot be opened is told and changes nothing', async ({ page }) => {
  await open(page, '?v=1&from=2024-10-01')
  const before = await status(page).textContent()
  const broken = inventedCompiled()
  const faults: [string, string | Buffer, RegExp][] = [
    ['empty.csv', '', /“empty.csv” is empty/],
    ['picture.json', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1]), /is no text/],
    ['cut.json', invented().subarray(0, 900), /no whole JSON file/],
    [
      'broken.json',
      JSON.stringify({
        ...broken,
        tables: {
          ...broken.tables,
          strikes: broken.tables.strikes.map((strike) => ({ ...strike, attacks: -1 })),
        },
      }),
      /breaks the rules.*attacks/s,
    ],
    [
      'parts.csv.gz',
      Buffer.concat(['date,latitude,', 'longitude\n'].map((part) => gzipSync(part))),
      /its gzip is damaged, cut short or of several parts, .* Unpack it/,
    ],
    ['newer.json', '{"format": "strike-atlas/99"}', /of another version/],
  ]
  const alert = page.getByRole('alert')
  for (const [name, content, says] of faults) {
    await choose(page, json(name, Buffer.from(content)))
    await expect(alert, name).toContainText(says)
    await expect(alert).toContainText('What was shown is still there.')
    await alert.getByRole('button', { name: 'Close' }).click()
    await expect(alert).toHaveCount(0)
  }
  await choose(page, json('one.json', invented()), json('two.json', invented('Another')))
  await expect(alert).toContainText('one after the other')
  expect(await status(page).textContent()).toBe(before)
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('2024-10-01')
})

test('files dropped on the page are opened, and a link without its dataset says so', async ({
  page,
}) => {
  await open(page, `?v=1&data=${hash.slice(0, 12)}&evidence=claimed`)
  await expect(page.getByRole('alert')).toContainText('made with another dataset')
  await expect(status(page)).toContainText(`of ${strikes.length} strikes`)
  await drag(page, 'dropped.json', '', 'dragenter', 'dragover')
  await expect(page.getByText('Drop to open')).toBeVisible()
  await drag(page, 'dropped.json', '', 'dragleave')
  await expect(page.getByText('Drop to open')).toHaveCount(0)
  await drag(page, 'dropped.json', invented().toString(), 'dragenter', 'dragover', 'drop')
  await expect(page.getByText('Drop to open')).toHaveCount(0)
  // The view of the link, now that its dataset is here.
  await expect(status(page)).toContainText('of 2 strikes')
  await expect(page).toHaveURL(/evidence=claimed/)
  await expect(page.getByRole('alert')).toHaveCount(0)
})
