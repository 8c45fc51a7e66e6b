/** What axe finds wrong with the page as it stands, in both themes. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './network'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules that another theme can break. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']

/**
 * The symbols of the map stand where the places are, however close: WCAG 2.2 counts that
 * as essential (2.5.8), and the panel, the list and the search do the same with full-sized
 * targets. All else on the page has to pass.
 */
const ESSENTIAL = '[aria-label="Map"] [aria-pressed]'

interface Scope {
  /** CSS selector of the part that is looked at; the whole page without. */
  within?: string
  /** Rules that do not hold there, with a reason at the call. */
  without?: string[]
}

/** Fails with each rule that is broken, and by which elements. */
export async function expectNoViolations(page: Page, { within, without = [] }: Scope = {}) {
  const axe = () => {
    const builder = new AxeBuilder({ page })
    // The page has no frames, so that axe need not open a page of its own to put results together.
    builder.setLegacyMode()
    return within ? builder.include(within) : builder
  }
  await showTheme(page, 'light')
  const light = await axe().withTags(TAGS).disableRules(without).analyze()
  await showTheme(page, 'dark')
  const dark = await axe().withRules(OF_COLOUR).analyze()
  await showTheme(page, 'light')
  const found = [...light.violations, ...dark.violations].map(({ id, nodes }) => ({ id, nodes }))
  for (const violation of found)
    if (violation.id === 'target-size') {
      const essential = await page
        .locator(ESSENTIAL)
        .evaluateAll((symbols) => symbols.map((symbol) => symbol.outerHTML))
      violation.nodes = violation.nodes.filter(
        ({ html }) => !essential.some((symbol) => symbol.startsWith(html.replace(/>?$/, ''))),
      )
    }
  expect(
    found
      .filter(({ nodes }) => nodes.length > 0)
      .map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) })),
  ).toEqual([])
}

/** By the system's setting, which the page follows; without motion, so that no colour is on its way. */
async function showTheme(page: Page, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
}
