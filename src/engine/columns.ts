/**
 * The strikes as columns: one typed array a field, rows in the order of their first day. What
 * repeats is held once: a row names its traits (the closed vocabularies together), its cast (who
 * has which part) and its place by a code. A filter is thus decided once for each trait, cast and
 * place, and a row costs three look-ups and some fifteen bytes.
 */
import type { Dataset, DerivedStrike } from '../dataset/dataset'
import type { DayWindow } from '../model/derive'
import { keysOf, ROLES, type Role } from '../model/vocabulary'

/** Dimensions of a trait with one code each; `keys` says what each code stands for. */
export const CODED = [
  'direction',
  'side',
  'weapon',
  'outcome',
  'evidence',
  'country',
  'origin',
] as const
export type CodedDimension = (typeof CODED)[number]

/** Codes in the narrowest array that holds them. */
export type Codes = Uint8Array | Uint16Array | Uint32Array

/** One bit a role, in the order of the vocabulary; a cast's part is an actor with some of them. */
const ROLE_KEYS = keysOf(ROLES)
export const roleBit = (role: Role): number => 1 << ROLE_KEYS.indexOf(role)
export const CLAIMED = roleBit('claimed')
export const ATTRIBUTED = roleBit('attributed')
export const ANY_ROLE = (1 << ROLE_KEYS.length) - 1
/** The roles of a part take its lowest bits, its actor's code the rest. */
export const ROLE_BITS = ROLE_KEYS.length

/** Stands among the keys of the actor stack for strikes of several, and of no named actor. */
export const SEVERAL_ACTORS = 'several'
export const NO_ACTOR = 'nobody'
export const OTHER_ACTORS = 'other'

/** Distinct combinations of the closed vocabularies, by trait code. */
export interface Traits {
  codes: Record<CodedDimension, Uint16Array>
  /** 1 where a report says that someone was killed or injured. */
  casualties: Uint8Array
  /** 1 where the day is not known: first and last day differ. */
  wide: Uint8Array
  /** Codes of `DATE_PRECISIONS`, `TARGET_KINDS` and `OUTCOME_SPEAKERS` (one more for nobody). */
  precision: Uint8Array
  targetKind: Uint8Array
  speaker: Uint8Array
}

/** Distinct lists of who has which part, by cast code. */
export interface Casts {
  /** Cast c's parts are entries `start[c]` to `start[c + 1]` of `part`. */
  start: Uint32Array
  /** `actor code << ROLE_BITS | roles`, each actor once with all its roles. */
  part: Uint32Array
  /** Its code in the stack of actors, where each row counts once: see `actorStackKeys`. */
  stack: Uint8Array
}

export interface Columns {
  size: number
  extent: DayWindow
  /** First day on which it may have happened, ascending, and how many more there are. */
  first: Int32Array
  span: Codes
  place: Codes
  trait: Codes
  cast: Codes
  attacks: Codes
  /** As `oneMore`: 0 where no report says how many. */
  killed: Codes
  injured: Codes
  traits: Traits
  casts: Casts
  keys: Record<CodedDimension, readonly string[]>
  placeKeys: readonly string[]
  actorKeys: readonly string[]
  actorStackKeys: readonly string[]
}

/** The country of the target's place, `XX` at sea. */
export function countryOf(
  dataset: Pick<Dataset, 'placeById'>,
  strike: Pick<DerivedStrike, 'target'>,
): string {
  return dataset.placeById.get(strike.target)?.country ?? 'XX'
}

/**
 * Under which actor a strike counts where it can count only once: the one that
 * claimed it, else the one that is blamed; `SEVERAL_ACTORS` where there are more.
 */
export function principalOf(strike: Pick<DerivedStrike, 'actors'>): string {
  const claimants = new Set(
    strike.actors.filter((entry) => entry.role === 'claimed').map((entry) => entry.actor),
  )
  const actors = claimants.size > 0 ? claimants : new Set(strike.actors.map((entry) => entry.actor))
  if (actors.size > 1) return SEVERAL_ACTORS
  const [actor] = actors
  return actor ?? NO_ACTOR
}
