import { fold } from '../model/fold'
import type { Source } from '../model/record'

const joined = (text: string): string => fold(text).replaceAll(' ', '')

/**
 * The host of a source's address where the publisher's name does not already
 * tell it: null for "Shafaq News" at shafaq.com, `jpost.com` for "The Jerusalem Post".
 */
export function hostToShow({ publisher, url }: Pick<Source, 'publisher' | 'url'>): string | null {
  if (url === null) return null
  const host = new URL(url).hostname.replace(/^www\./, '')
  const names = host.split('.').slice(0, -1)
  const main = joined(
    names.reduce((longest, name) => (name.length > longest.length ? name : longest), ''),
  )
  const name = joined(publisher)
  return main !== '' && (name.includes(main) || main.includes(name)) ? null : host
}
