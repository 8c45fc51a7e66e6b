/** Why no row of the panel has a number, in one sentence. */
import type { RoleTally } from '../../engine/summary'
import { plural } from '../../ui/format'

/** What is missing of one strike, and of several. */
const MISSING: Record<keyof RoleTally, readonly [one: string, several: string]> = {
  any: ['it names no actor', 'none names an actor'],
  claimed: ['no actor claims it', 'no actor claims any'],
  attributed: ['no actor is blamed for it', 'no actor is blamed for any'],
}

/** `passing` strikes pass the filter; none of them counts for any actor in this role. */
export function nothingText(passing: number, role: keyof RoleTally, someTicked: boolean): string {
  // What the other filters let pass is not counted once an actor is ticked.
  if (someTicked)
    return 'No strike that passes the other filters counts for an actor. Widen the dates or take a filter away.'
  if (passing === 0) return 'No strike passes the filter. Widen the dates or take a filter away.'
  const [one, several] = MISSING[role]
  return passing === 1
    ? `1 strike passes the filter; ${one}.`
    : `${plural(passing, 'strike')} pass the filter; ${several}.`
}
