import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { chart, open, status } from './atlas'
import { expect, test } from './network'
import { strikes } from './record'

const GOLDEN = 'src/dataset/import/golden'
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/csv', buffer })
const choose = (page: Page, ...files: ReturnType<typeof file>[]) =>
  page.getByLabel('Files to open').setInputFiles(files)
const golden = (name: string) => file(name, readFileSync(`${GOLDEN}/${name}`))

const kept = (page: Page) => page.getByRole('region', { name: 'Kept datasets' })
const keep = (page: Page) => page.getByRole('button', { name: 'Keep in this browser' })
const isKept = (page: Page) => page.getByRole('button', { name: 'Kept in this browser' })
const openMenu = (page: Page) => page.getByRole('button', { name: 'Data', exact: true }).click()

test('an export opens again; what is kept opens by its link, from the menu, and is removed', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await open(page)
  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: /^Download data/ }).click()
  const dialog = page.getByRole('dialog', { name: /Download data/ })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: /^Download CSV/ }).click(),
  ])
  await page.keyboard.press('Escape')
  await choose(page, file('exported.csv', readFileSync(await download.path())))
  await expect(page.getByRole('banner')).toContainText('exported.csv')
  await expect(status(page)).toContainText(`of ${strikes.length} strikes`)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await keep(page).click()
  await expect(isKept(page)).toBeVisible()

  // A table that was asked about is kept with the answer.
  await choose(page, golden('table-windows-1256-invented.tsv'))
  const asked = page.getByRole('dialog', { name: 'About the file' })
  await asked.getByRole('button', { name: 'Open the table' }).click()
  await expect(status(page)).toContainText('of 30 strikes')
  await keep(page).click()
  await expect(isKept(page)).toBeVisible()

  await page.reload()
  await expect(status(page)).toContainText('of 30 strikes', { timeout: 30_000 })
  await expect(asked).toBeHidden()
  await openMenu(page)
  const entry = kept(page).getByRole('button', { name: /^exported\.csv/ })
  await expect(entry).toContainText(`${strikes.length} strikes`)
  await expect(entry).toContainText(/[\d.]+ [kM]B · kept \d/)
  await expect(page.getByText(/2 datasets \(/)).toBeVisible()
  await entry.click()
  await expect(status(page)).toContainText(`of ${strikes.length} strikes`)
  await openMenu(page)
  await kept(page).getByRole('button', { name: 'Remove table-windows' }).click()
  await expect(kept(page).getByRole('listitem')).toHaveCount(1)
  await expect(page.getByText(/1 dataset \(/)).toBeVisible()
  await page.getByRole('button', { name: 'Remove all of it' }).click()
  await expect(kept(page)).toHaveCount(0)
  // Thirty-six years: days would be narrower than a pixel.
  await page.getByRole('radio', { name: 'Day' }).check({ force: true })
  const decades = ['1989-01-02', '2001-06-15', '2024-12-30'].map(
    (day, n) =>
      `INV${n},${day},Battles,Armed clash,Invented Group,Sudan,Invented Town,${10 + n},30,Invented Gazette,1`,
  )
  const columns =
    'event_id_cnty,event_date,event_type,sub_event_type,actor1,country,location,latitude,longitude,source,fatalities'
  await choose(page, file('decades-invented.csv', Buffer.from([columns, ...decades].join('\n'))))
  await expect(status(page)).toContainText('of 3 strikes')
  await expect(chart(page).getByRole('radio')).toHaveCount(1)
  await expect(chart(page).getByRole('radio', { name: 'Month' })).toBeChecked()
  await expect(chart(page)).toContainText('narrower than a pixel')
  await page.goBack()
  // The dataset that was open is let go of with its last copy: its link says so.
  await expect(page.getByRole('alert')).toContainText('made with another dataset')
})

test('a full browser, damaged bytes and a browser that keeps nothing are told and lose nothing', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await open(page)
  const session = await page.context().newCDPSession(page)
  const { origin } = new URL(page.url())
  const grant = (quotaSize: number) =>
    session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize })
  await choose(page, golden('ged-invented.csv'))
  const alert = page.getByRole('alert')
  await alert.getByRole('button', { name: 'Close' }).click()
  await grant(1000)
  await keep(page).click()
  await expect(alert).toContainText('The dataset was not kept')
  await expect(alert).toContainText(/no room for “ged-invented.csv” \(\d+ kB\)/)
  await alert.getByRole('button', { name: 'Close' }).click()
  await grant(1e9)
  await keep(page).click()
  await expect(isKept(page)).toBeVisible()

  // The disk fills up between the two writes of a second one: the first stays, and so does what is shown.
  await choose(page, golden('acled-invented.csv'))
  await expect(page.getByRole('banner')).toContainText('acled-invented.csv')
  await expect(status(page)).toContainText('of 243 strikes')
  await alert.getByRole('button', { name: 'Close' }).click()
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (...args) {
      if (this.name === 'told') {
        const error = new DOMException('invented', 'QuotaExceededError')
        Object.defineProperty(this.transaction, 'error', { value: error })
        this.transaction.abort()
      }
      return put.apply(this, args)
    }
    Object.assign(window, { mend: () => Object.assign(IDBObjectStore.prototype, { put }) })
  })
  await keep(page).click()
  await expect(alert).toContainText(
    /no room for “acled-invented.csv” .* Nothing that was kept is lost/,
  )
  await alert.getByRole('button', { name: 'Close' }).click()
  await expect(status(page)).toContainText('of 243 strikes')
  await page.evaluate(() => (window as unknown as { mend: () => void }).mend())
  await openMenu(page)
  await expect(kept(page).getByRole('listitem')).toHaveCount(1)
  await kept(page)
    .getByRole('button', { name: /^ged-invented.csv/ })
    .click()
  await expect(page.getByRole('banner')).toContainText('ged-invented.csv')
  await alert.getByRole('button', { name: 'Close' }).click()

  // Its bytes get lost, and another entry is from a version to come.
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('strike-atlas')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const write = database.transaction(['told', 'files'], 'readwrite')
          write.objectStore('files').clear()
          write.objectStore('told').put({ told: 99 }, '0123456789ab')
          write.oncomplete = () => {
            database.close()
            resolve()
          }
        }
      }),
  )
  await page.reload()
  await expect(alert.first()).toContainText(/as it was kept in this browser, can’t be read/, {
    timeout: 20_000,
  })
  await expect(status(page)).toContainText(`of ${strikes.length} strikes`)
  await alert.getByRole('button', { name: 'Close' }).first().click()
  await openMenu(page)
  await expect(kept(page)).toContainText('this version of the page can’t read')
  await page.getByRole('button', { name: 'Remove all kept datasets' }).click()
  await expect(kept(page)).toHaveCount(0)

  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('invented', 'SecurityError')
    }
  })
  await open(page)
  await choose(page, golden('ged-invented.csv'))
  await alert.getByRole('button', { name: 'Close' }).click()
  await expect(status(page)).toContainText('of 200 strikes')
  // One that refuses at once, one that refuses when it was asked, one that has no such storage.
  for (const refuse of [
    () => {},
    () => {
      indexedDB.open = (name) => {
        const asked = IDBFactory.prototype.open.call(indexedDB, `${name}-invented`, 1)
        asked.addEventListener('upgradeneeded', (event) => {
          event.stopImmediatePropagation()
          asked.transaction?.abort()
        })
        return asked
      }
    },
    () => void Object.defineProperty(window, 'indexedDB', { value: undefined }),
  ]) {
    await page.evaluate(refuse)
    await keep(page).click()
    await expect(alert).toContainText('keeps nothing for this page')
    await expect(alert).toContainText('“ged-invented.csv” stays open')
    await alert.getByRole('button', { name: 'Close' }).click()
    await expect(status(page)).toContainText('of 200 strikes')
  }
  await openMenu(page)
  await expect(page.getByText(/keeps nothing for this page/)).toBeVisible()
})
