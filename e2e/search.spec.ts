import type { Page } from '@playwright/test'
import { chart, open, region, selectedCount, status } from './atlas'
import { expect, test } from './network'
import { involving, strikes } from './record'

const box = 'Search'
const results = (page: Page) => page.getByRole('listbox', { name: 'Search results' })

test('a slash opens the search, any spelling finds the actor, Enter filters', async ({ page }) => {
  await open(page)
  await page.keyboard.press('/')
  const search = page.getByRole('combobox', { name: box })
  await expect(search).toBeFocused()
  await page.keyboard.type('Kataib Hizbullah')
  await expect(results(page).getByRole('option').first()).toContainText("Kata'ib Hezbollah")
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/actor=kataib-hezbollah/)
  expect(await selectedCount(page)).toBe(involving('kataib-hezbollah').length)
  await expect(page.getByRole('button', { name: "Remove filter: Kata'ib Hezbollah" })).toBeVisible()
})

test('results stand in groups, and arrows move through them', async ({ page }) => {
  await open(page)
  const search = page.getByRole('combobox', { name: box })
  await search.fill('eilat')
  await expect(
    page.getByRole('group', { name: 'Places' }).getByRole('option').first(),
  ).toContainText('Eilat')
  await expect(page.getByRole('group', { name: 'Strikes' })).toBeVisible()
  const first = await search.getAttribute('aria-activedescendant')
  await page.keyboard.press('ArrowDown')
  expect(await search.getAttribute('aria-activedescendant')).not.toBe(first)
  await page.keyboard.press('ArrowUp')
  expect(await search.getAttribute('aria-activedescendant')).toBe(first)
  await page.keyboard.press('Escape')
  await expect(results(page).getByRole('option')).toHaveCount(0)
})

test('Arabic names are found', async ({ page }) => {
  await open(page)
  await page.getByRole('combobox', { name: box }).fill('كتائب حزب الله')
  await expect(
    page.getByRole('group', { name: 'Actors' }).getByRole('option').first(),
  ).toContainText("Kata'ib Hezbollah")
})

test('free text becomes a filter chip', async ({ page }) => {
  await open(page)
  await page.getByRole('combobox', { name: box }).fill('karish')
  await page.getByRole('option', { name: /mention/ }).click()
  await expect(page).toHaveURL(/q=karish/)
  const count = await selectedCount(page)
  expect(count).toBeGreaterThan(0)
  expect(count).toBeLessThan(strikes.length)
  await page.getByRole('button', { name: 'Remove filter: “karish”' }).click()
  await expect(status(page)).toContainText(`${strikes.length} of ${strikes.length}`)
})

test('a strike and a context event are found and opened', async ({ page }) => {
  await open(page)
  const search = page.getByRole('combobox', { name: box })
  await search.fill('2024-05-24-haifa-1')
  await page.getByRole('group', { name: 'Strikes' }).getByRole('option').first().click()
  await expect(region(page, 'Strike')).toContainText('Haifa')
  await search.fill('ceasefire takes effect')
  await page.getByRole('group', { name: 'Context events' }).getByRole('option').first().click()
  await expect(page).toHaveURL(/event=2024-11-27/)
  await expect(chart(page)).toContainText('ceasefire')
})
