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

/** Keeps the page in step with the theme; call once. Returns how to stop. */
export function followTheme(): () => void {
  const apply = ({ theme }: { theme: Theme }) => {
    document.documentElement.dataset.theme = theme
  }
  apply(useTheme.getState())
  const unsubscribe = useTheme.subscribe(apply)
  const media = matchMedia('(prefers-color-scheme: dark)')
  const onSystemChange = () => {
    if (storedTheme() === null) useTheme.setState({ theme: systemTheme() })
  }
  media.addEventListener('change', onSystemChange)
  return () => {
    unsubscribe()
    media.removeEventListener('change', onSystemChange)
  }
}

export function toggleTheme() {
  const theme: Theme = useTheme.getState().theme === 'dark' ? 'light' : 'dark'
  useTheme.setState({ theme })
  keep(STORAGE_KEY, theme)
}
