/**
 * Small things that the browser keeps between visits. In private mode and where storage is full it
 * refuses: then nothing is kept, and nothing else may depend on it.
 */

const PROBE_KEY = 'strike-atlas.probe'

/** What was kept under the key; null where there is none or reading is refused. */
export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Keeps the text; says whether the browser did. */
export function keep(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}

/** Whether the browser keeps anything here now. */
export function canKeep(): boolean {
  if (!keep(PROBE_KEY, 'x')) return false
  localStorage.removeItem(PROBE_KEY)
  return true
}
