/** What this page keeps in the browser between visits, by what it is for; and how all of it is removed. */
import { forgetLastView } from '../../filter/last-view'

const PREFIX = 'strike-atlas.'

const PURPOSES: Record<string, string> = {
  'last-view': 'the view of your last visit',
  theme: 'light or dark',
}

/** In words, what is kept under the page's own keys. Columns of opened tables have keys of their own. */
export function storedInWords(keys: readonly string[], files: boolean): string[] {
  const own = keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length))
  const known = Object.keys(PURPOSES).filter((name) => own.includes(name))
  const rest = own.filter((name) => !Object.hasOwn(PURPOSES, name))
  return [
    ...known.map((name) => PURPOSES[name] as string),
    ...(rest.length > 0 ? ['how columns of your tables were read'] : []),
    ...(files ? ['the files of this page, for use without a network'] : []),
  ]
}

/** What is kept now; nothing where the browser refuses to say. */
export async function stored(): Promise<string[]> {
  try {
    const names = 'caches' in globalThis ? await caches.keys() : []
    return storedInWords(Object.keys(localStorage), names.length > 0)
  } catch {
    return []
  }
}

/** Removes all of it; the page that is open goes on. */
export async function removeStored(): Promise<void> {
  forgetLastView()
  for (const key of Object.keys(localStorage))
    if (key.startsWith(PREFIX)) localStorage.removeItem(key)
  const registration = await navigator.serviceWorker?.getRegistration()
  await registration?.unregister()
  if ('caches' in globalThis)
    for (const name of await caches.keys())
      if (name.startsWith('workbox-')) await caches.delete(name)
}
