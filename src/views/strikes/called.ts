import type { Actor } from '../../model/record'

/** Whether a text is a name of the actor, as the record or a source writes it. */
export function isCalled(text: string, { name, aliases }: Pick<Actor, 'name' | 'aliases'>) {
  const wanted = parts(text)
  return [name, ...aliases].some((one) => parts(one) === wanted)
}

/** The same for `Houthis (Ansar Allah)` and `Ansar Allah (Houthis)`. */
const parts = (text: string): string =>
  text
    .toLowerCase()
    .split(/[()]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .sort()
    .join(' / ')
