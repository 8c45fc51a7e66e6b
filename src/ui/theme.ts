/** Light or dark: follows the system until the user chooses; the choice is remembered. */
import { create } from 'zustand'
import type { Colour } from '../model/vocabulary'
import { keep, readKept } from './kept'

export type Theme = keyof Colour

const STORAGE_KEY = 'strike-atlas.theme'

const systemTheme = (): Theme =>
  globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'

function storedTheme(): Theme | null {
  const stored = readKept(STORAGE_KEY)
  return stored === 'light' || stored === 'dark' ? stored : null
}

export const useTheme = create<{ theme: Theme }>()(() => ({
  theme: storedTheme() ?? systemTheme(),
}))

/** Keeps the page in step with the theme, and that with the system and other tabs, for good; call once. */
export function followTheme() {
  useTheme.subscribe(({ theme }) => {
    document.documentElement.dataset.theme = theme
  })
  const follow = () => useTheme.setState({ theme: storedTheme() ?? systemTheme() })
  follow()
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', follow)
  // Chosen, or forgotten, in another tab.
  addEventListener('storage', follow)
}

export function toggleTheme() {
  const theme: Theme = useTheme.getState().theme === 'dark' ? 'light' : 'dark'
  useTheme.setState({ theme })
  keep(STORAGE_KEY, theme)
}
