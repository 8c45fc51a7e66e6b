/** By which names the sources of a strike speak of its actors. */
import type { Actor, Strike } from './record'

/** Whether a text is a name of the actor, as the record or a source writes it. */
export function isCalled(
  text: string,
  { name, aliases }: Pick<Actor, 'name' | 'aliases'>,
  partsOf: (text: string) => string = parts,
): boolean {
  const wanted = partsOf(text)
  return partsOf(name) === wanted || aliases.some((alias) => partsOf(alias) === wanted)
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

/** `isCalled` for many questions about the same texts, each of which is taken apart once. */
export function createIsCalled(): typeof isCalled {
  const known = new Map<string, string>()
  const partsOf = (text: string) => {
    const held = known.get(text)
    if (held !== undefined) return held
    const taken = parts(text)
    known.set(text, taken)
    return taken
  }
  return (text, actor) => isCalled(text, actor, partsOf)
}

type Names = ReadonlyMap<string, Pick<Actor, 'name' | 'aliases'>>

/**
 * Id of another claimant of the strike that `by` names: one that announces a joint strike is nobody's
 * accuser. Undefined where `by` is somebody else.
 */
export function partnerNaming(
  { actor, by }: Pick<Strike['actors'][number], 'actor' | 'by'>,
  { actors }: Pick<Strike, 'actors'>,
  actorById: Names,
  called: typeof isCalled = isCalled,
): string | undefined {
  if (by === undefined) return undefined
  return actors.find((other) => {
    const names = actorById.get(other.actor)
    return other.role === 'claimed' && other.actor !== actor && names && called(by, names)
  })?.actor
}
