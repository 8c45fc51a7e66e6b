/**
 * A filter compiled against columns: for each trait, place and cast a table of "fails" bits, so
 * that a row's failures are three look-ups or-ed together, and its dates.
 */
import type { DayWindow } from '../model/derive'
import { ANY_ROLE, CLAIMED, type Columns, ROLE_BITS, roleBit } from './columns'
import type { Filter } from './filter'
import type { Umbrellas } from './summary'

/** One bit for each dimension that a row can fail. */
export const FAILS = {
  date: 1,
  actor: 2,
  place: 4,
  direction: 8,
  side: 16,
  weapon: 32,
  outcome: 64,
  evidence: 128,
  country: 256,
  casualties: 512,
  text: 1024,
  origin: 2048,
} as const

export interface Compiled {
  /** "Fails" bits by trait, place and cast code. */
  trait: Uint16Array
  place: Uint16Array
  cast: Uint16Array
  /** 1 for casts that pass only by what an umbrella of the chosen actors claimed. */
  viaUmbrella: Uint8Array
  /** Of each row 1 where its text matches; null where no text is asked for. */
  text: Uint8Array | null
  /** The range of dates, open ends put far away. */
  range: DayWindow
}

const FAR = 1e9

export function compileFilter(
  columns: Columns,
  filter: Filter,
  umbrellas: Umbrellas,
  matches: Uint8Array | null,
): Compiled {
  return {
    trait: traitFails(columns, filter),
    place: failTable(columns.placeKeys, filter.places, FAILS.place),
    ...castFails(columns, filter, umbrellas),
    text: matches,
    range: { first: filter.from ?? -FAR, last: filter.to ?? FAR },
  }
}

function traitFails({ traits, keys }: Columns, filter: Filter): Uint16Array {
  const { codes, casualties } = traits
  const clauses = {
    direction: filter.directions,
    side: filter.sides,
    weapon: filter.weapons,
    outcome: filter.outcomes,
    evidence: filter.evidence,
    country: filter.countries,
    origin: filter.origins,
  }
  const fails = new Uint16Array(casualties.length)
  for (const [name, chosen] of Object.entries(clauses)) {
    const dimension = name as keyof typeof clauses
    if (chosen.length === 0) continue
    const table = failTable(keys[dimension], chosen, FAILS[dimension])
    codes[dimension].forEach((code, trait) => {
      fails[trait] = (fails[trait] as number) | (table[code] as number)
    })
  }
  if (filter.casualties)
    casualties.forEach((some, trait) => {
      if (some === 0) fails[trait] = (fails[trait] as number) | FAILS.casualties
    })
  return fails
}

function failTable(keys: readonly string[], chosen: readonly string[], bit: number): Uint16Array {
  const table = new Uint16Array(keys.length)
  if (chosen.length === 0) return table
  const wanted = new Set(chosen)
  for (let code = 0; code < keys.length; code++)
    if (!wanted.has(keys[code] as string)) table[code] = bit
  return table
}

function castFails(columns: Columns, filter: Filter, umbrellas: Umbrellas) {
  const { start, stack } = columns.casts
  const fails = new Uint16Array(stack.length)
  const viaUmbrella = new Uint8Array(stack.length)
  if (filter.actors.length === 0) return { cast: fails, viaUmbrella }
  const own = ownRoles(columns, filter)
  const umbrella = umbrellaRoles(columns, filter, umbrellas)
  for (let cast = 0; cast < stack.length; cast++) {
    const from = start[cast] as number
    const to = start[cast + 1] as number
    const passes = hasPart(columns, from, to, own)
    if (!passes && umbrella && hasPart(columns, from, to, umbrella)) viaUmbrella[cast] = 1
    if (!passes && !(filter.viaUmbrella && viaUmbrella[cast])) fails[cast] = FAILS.actor
  }
  return { cast: fails, viaUmbrella }
}

/** Whether one of the parts is an actor's in one of the roles that `roles` holds for it. */
function hasPart({ casts }: Columns, from: number, to: number, roles: Uint8Array): boolean {
  for (let at = from; at < to; at++) {
    const part = casts.part[at] as number
    if (((roles[part >> ROLE_BITS] as number) & part & ANY_ROLE) !== 0) return true
  }
  return false
}

/** Roles by actor code in which the chosen actors themselves let a strike pass. */
function ownRoles({ actorKeys }: Columns, { actors, actorRole }: Filter): Uint8Array {
  const wanted = actorRole === 'any' ? ANY_ROLE : roleBit(actorRole)
  const chosen = new Set(actors)
  const roles = new Uint8Array(actorKeys.length)
  for (let code = 0; code < actorKeys.length; code++)
    if (chosen.has(actorKeys[code] as string)) roles[code] = wanted
  return roles
}

/** What the umbrellas of the chosen actors claimed; null where only blame is asked for. */
function umbrellaRoles({ actorKeys }: Columns, filter: Filter, umbrellas: Umbrellas) {
  if (filter.actorRole === 'attributed') return null
  const wanted = new Set(filter.actors.flatMap((actor) => umbrellas.get(actor) ?? []))
  if (wanted.size === 0) return null
  return Uint8Array.from(actorKeys, (key) => (wanted.has(key) ? CLAIMED : 0))
}

/** Rows that pass every filter, in order. */
export function selectRows(columns: Columns, compiled: Compiled): Uint32Array {
  const { trait, place, cast, first, span, size } = columns
  const { text, range } = compiled
  const rows = new Uint32Array(size)
  let found = 0
  for (let row = 0; row < size; row++) {
    const day = first[row] as number
    if (day > range.last) break
    if (day + (span[row] as number) < range.first) continue
    if (text !== null && text[row] === 0) continue
    const fails =
      (compiled.trait[trait[row] as number] as number) |
      (compiled.place[place[row] as number] as number) |
      (compiled.cast[cast[row] as number] as number)
    if (fails === 0) rows[found++] = row
  }
  return rows.slice(0, found)
}
