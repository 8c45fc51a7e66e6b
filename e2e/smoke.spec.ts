import { expect, test } from './network'

test('the page is Strike Atlas', async ({ page }) => {
  await page.goto('./')
  await expect(page).toHaveTitle('Strike Atlas')
})
