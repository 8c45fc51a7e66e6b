/** Light or dark: follows the system until the user chooses; the choice is remembered. */
import { create } from 'zustand'
import type { Colour } from '../model/vocabulary'
import { keep, readKept } from './kept'

export type Theme = keyof Colour

const STORAGE_KEY = 'strike-atlas.theme'

/** The choice that is remembered; without one, the system's. */
function wantedTheme(): Theme {
  const stored = readKept(STORAGE_KEY)
  if (stored === 'light' || stored === 'dark') return stored
  return globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

export const useTheme = create<{ theme: Theme }>()(() => ({ theme: wantedTheme() }))

/** Keeps the page in step with the theme, and that with the system and other tabs, for good; call once. */
export function followTheme() {
  useTheme.subscribe(({ theme }) => {
    document.documentElement.dataset.theme = theme
  })
  const follow = () => useTheme.setState({ theme: wantedTheme() })
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
