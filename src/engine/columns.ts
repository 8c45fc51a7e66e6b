/**
 * The strikes as columns: one typed array a field, rows in the order of their
 * first day. The engine reads nothing else, so that a row costs some forty bytes and a
 * scan runs at the speed of memory.
 */
import type { Dataset, DerivedStrike } from '../dataset/dataset'
import type { Day } from '../model/day'
import { DIRECTIONS, EVIDENCE, OUTCOMES, TARGET_SIDES, WEAPONS } from '../model/vocabulary'
import { NO_ORIGIN } from './filter'

/** Dimensions with one code a row; `keys` says what each code stands for. */
export const CODED = [
  'place',
  'direction',
  'side',
  'weapon',
  'outcome',
  'evidence',
  'country',
  'origin',
] as const
export type CodedDimension = (typeof CODED)[number]

/** Stands in `killed` and `injured` for "no report says". */
export const UNKNOWN = 0xffff

export const CLAIMED = 1
export const ATTRIBUTED = 2

/** Stands among the keys of the actor stack for strikes of several, and of no named actor. */
export const SEVERAL_ACTORS = 'several'
export const NO_ACTOR = 'nobody'
export const OTHER_ACTORS = 'other'

export interface Columns {
  size: number
  extent: { first: Day; last: Day }
  /** First and last day on which it may have happened. */
  first: Int32Array
  last: Int32Array
  codes: Record<CodedDimension, Uint16Array>
  keys: Record<CodedDimension, readonly string[]>
  attacks: Uint16Array
  killed: Uint16Array
  injured: Uint16Array
  /** Row r's actors are entries `actorStart[r]` to `actorStart[r + 1]` of `actor` and `role`. */
  actorStart: Uint32Array
  actor: Uint16Array
  role: Uint8Array
  actorKeys: readonly string[]
  /** For stacking, where each row counts once: see `actorStackKeys`. */
  actorStack: Uint16Array
  actorStackKeys: readonly string[]
}

/** How many actors have a colour of their own in a stack. */
const TOP_ACTORS = 7

/** `strikes` must be in the order of first day, as `datasetFrom` gives them. */
export function columnsOf(dataset: Dataset): Columns {
  const { strikes } = dataset
  const size = strikes.length
  const keys: Record<CodedDimension, readonly string[]> = {
    place: dataset.places.map((place) => place.id),
    direction: Object.keys(DIRECTIONS),
    side: Object.keys(TARGET_SIDES),
    weapon: Object.keys(WEAPONS),
    outcome: Object.keys(OUTCOMES),
    evidence: Object.keys(EVIDENCE),
    country: countriesByStrikes(dataset),
    origin: [...new Set(strikes.flatMap((strike) => strike.originCountry ?? []))]
      .sort()
      .concat(NO_ORIGIN),
  }
  const fieldOf: Record<CodedDimension, (strike: DerivedStrike) => string> = {
    place: (strike) => strike.target,
    direction: (strike) => strike.direction,
    side: (strike) => strike.targetSide,
    weapon: (strike) => strike.weapon,
    outcome: (strike) => strike.outcome,
    evidence: (strike) => strike.evidence,
    country: (strike) => countryOf(dataset, strike),
    origin: (strike) => strike.originCountry ?? NO_ORIGIN,
  }
  const codes = {} as Record<CodedDimension, Uint16Array>
  for (const dimension of CODED) {
    const codeOf = codesOf(keys[dimension])
    codes[dimension] = Uint16Array.from(strikes, (strike) => codeOf(fieldOf[dimension](strike)))
  }
  return {
    size,
    extent: dataset.extent,
    first: Int32Array.from(strikes, (strike) => strike.window.first),
    last: Int32Array.from(strikes, (strike) => strike.window.last),
    codes,
    keys,
    attacks: Uint16Array.from(strikes, (strike) => strike.attacks),
    killed: Uint16Array.from(strikes, (strike) => strike.killed ?? UNKNOWN),
    injured: Uint16Array.from(strikes, (strike) => strike.injured ?? UNKNOWN),
    ...actorColumns(dataset),
  }
}

/** The country of the target's place, `XX` at sea. */
export function countryOf(dataset: Dataset, strike: Pick<DerivedStrike, 'target'>): string {
  return dataset.placeById.get(strike.target)?.country ?? 'XX'
}

function codesOf(keys: readonly string[]): (key: string) => number {
  const codes = new Map(keys.map((key, code) => [key, code]))
  return (key) => {
    const code = codes.get(key)
    if (code === undefined) throw new Error(`"${key}" is not among the dataset's keys`)
    return code
  }
}

function countriesByStrikes(dataset: Dataset): string[] {
  const counts = new Map<string, number>()
  for (const strike of dataset.strikes) {
    const country = countryOf(dataset, strike)
    counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  return byCount(counts)
}

const byCount = (counts: Map<string, number>): string[] =>
  [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([key]) => key)

function actorColumns(dataset: Dataset) {
  const { strikes } = dataset
  const actorKeys = dataset.actors.map((actor) => actor.id)
  const codeOf = codesOf(actorKeys)
  const entries = strikes.flatMap((strike) => strike.actors)
  const actorStart = new Uint32Array(strikes.length + 1)
  strikes.forEach((strike, row) => {
    actorStart[row + 1] = (actorStart[row] as number) + strike.actors.length
  })
  const principals = strikes.map(principalOf)
  const counts = new Map<string, number>()
  for (const key of principals) {
    if (key !== SEVERAL_ACTORS && key !== NO_ACTOR) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const actorStackKeys = [
    ...byCount(counts).slice(0, TOP_ACTORS),
    SEVERAL_ACTORS,
    OTHER_ACTORS,
    NO_ACTOR,
  ]
  const other = actorStackKeys.indexOf(OTHER_ACTORS)
  return {
    actorStart,
    actor: Uint16Array.from(entries, (entry) => codeOf(entry.actor)),
    role: Uint8Array.from(entries, (entry) => (entry.role === 'claimed' ? CLAIMED : ATTRIBUTED)),
    actorKeys,
    actorStack: Uint16Array.from(principals, (key) => {
      const code = actorStackKeys.indexOf(key)
      return code < 0 ? other : code
    }),
    actorStackKeys,
  }
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
