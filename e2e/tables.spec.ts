/** The numbers of chart and map as tables: the same as in the pictures, under the same filter. */
import type { Locator } from '@playwright/test'
import { actorPanel, chart, map, open, status } from './atlas'
import { expect, test } from './network'
import { between, countBy, evidence, placeName } from './record'

/** A table as it is read: by row header and column header. */
async function cellsOf(table: Locator): Promise<Record<string, Record<string, string>>> {
  return table.evaluate((element) => {
    const heads = [...element.querySelectorAll('thead th')].map((head) => head.textContent)
    return Object.fromEntries(
      [...element.querySelectorAll('tbody tr, tfoot tr')].map((row) => {
        const [first, ...cells] = [...row.children].map((cell) => cell.textContent)
        return [first, Object.fromEntries(cells.map((cell, at) => [heads[at + 1], cell]))]
      }),
    )
  })
}

const numbers = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, String(count)]))

test('chart and map stand as tables that hold the same numbers and follow the filter', async ({
  page,
}) => {
  const [from, to] = ['2024-10-01', '2024-11-18']
  await open(page, `?from=${from}&to=${to}&stack=evidence&bin=month`)
  await chart(page).getByRole('button', { name: 'Table' }).click()
  await map(page).getByRole('button', { name: 'Table' }).click()
  await expect(page).toHaveURL(/table=chart,map/)

  const expected = between(from, to)
  const byClass = countBy(expected, evidence)
  const bins = chart(page).getByRole('table', { name: /^Strikes per month, by evidence/ })
  const months = await cellsOf(bins)
  const label = (key: string) => key.charAt(0).toUpperCase() + key.slice(1)
  for (const [key, count] of Object.entries(byClass))
    expect(months.Sum?.[label(key)], key).toBe(String(count))
  expect(months.Sum?.['All in the date range']).toBe(String(expected.length))
  // A strike is counted where its first day lies, as in the bars.
  for (const [name, month] of [
    ['Oct 2024', '2024-10'],
    ['Nov 2024', '2024-11'],
  ] as const) {
    const within = expected.filter(({ date }) => date.startsWith(month))
    expect(months[name]?.['All in the date range']).toBe(String(within.length))
  }
  expect(months['Dec 2023']?.['All in the date range']).toBe('0')
  expect(Number(months['Dec 2023']?.['Outside the date range'])).toBe(
    between('2023-12-01', '2023-12-31').filter(({ date }) => date.startsWith('2023-12')).length,
  )

  const places = map(page).getByRole('table', { name: /by place of the target/ })
  const byPlace = await cellsOf(places)
  expect(
    Object.fromEntries(Object.entries(byPlace).map(([name, cells]) => [name, cells.All])),
  ).toEqual({
    ...numbers(countBy(expected, ({ target }) => placeName(target))),
    Sum: String(expected.length),
  })

  // A press on a place filters, as its symbol would; the chart's table follows, undo leads back.
  await places.getByRole('button', { name: 'Eilat', exact: true }).press('Enter')
  const there = expected.filter(({ target }) => target === 'eilat').length
  await expect(status(page)).toContainText(`${there} of`)
  expect((await cellsOf(bins)).Sum?.['All in the date range']).toBe(String(there))
  const actors = map(page).getByRole('table', { name: /^Actors on the map/ })
  await expect(actors.getByRole('button', { name: "Kata'ib Hezbollah" })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(status(page)).toContainText(`${expected.length} of`)

  // A link brings the tables back, and the pictures come when they are asked for.
  await page.reload()
  await expect(places).toBeVisible()
  await expect(actorPanel(page)).toBeVisible()
  await map(page).getByRole('button', { name: 'Table' }).click()
  await chart(page).getByRole('button', { name: 'Table' }).click()
  await expect(map(page).getByRole('button', { name: /^Eilat, \d+ strikes/ })).toBeVisible()
  await expect(chart(page).getByRole('slider').first()).toBeVisible()
  await expect(page).not.toHaveURL(/table=/)
})

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const)
  test(`at ${width} px the map's Export covers nothing of its tables, nor do they it`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await open(page, '?table=map')
    const tables = map(page).getByRole('region', { name: 'Tables of the map' })
    const button = map(page).getByRole('button', { name: 'Export' })
    const [above, box] = [await tables.boundingBox(), await button.boundingBox()]
    if (!above || !box) throw new Error('something has no box')
    expect(above.y + above.height).toBeLessThanOrEqual(box.y)
    // What is not on the map now is not explained, and cannot be opened.
    await expect(map(page).getByText('Only a region known')).toHaveCount(0)
    await expect(map(page).getByRole('button', { name: 'Legend' })).toHaveCount(0)
    await button.click()
    await map(page).getByRole('menuitem', { name: 'PNG image' }).click({ trial: true })
    await page.keyboard.press('Escape')
    await map(page).getByRole('button', { name: 'Table' }).click()
    await expect(map(page).getByRole('button', { name: 'Legend' })).toBeVisible()
  })
