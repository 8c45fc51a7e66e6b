/**
 * A filter compiled against columns: for each dimension a small table of "fails"
 * bits by code, so that a row's failures are a handful of look-ups or-ed together.
 */
import type { Columns } from './columns'
import { ATTRIBUTED, CLAIMED, UNKNOWN } from './columns'
import type { Filter } from './filter'
import type { Umbrellas } from './summary'
import type { TextIndex } from './text'

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

/** Bits of the dimensions that the row fails; 0 passes every filter. */
export type RowTest = (row: number) => number

export function compileFilter(
  columns: Columns,
  filter: Filter,
  umbrellas: Umbrellas,
  text: TextIndex,
): RowTest {
  const { codes, first, last, killed, injured } = columns
  const { place, direction, side, weapon, outcome, evidence, country, origin } = codes
  const placeFails = failTable(columns.keys.place, filter.places, FAILS.place)
  const directionFails = failTable(columns.keys.direction, filter.directions, FAILS.direction)
  const sideFails = failTable(columns.keys.side, filter.sides, FAILS.side)
  const weaponFails = failTable(columns.keys.weapon, filter.weapons, FAILS.weapon)
  const outcomeFails = failTable(columns.keys.outcome, filter.outcomes, FAILS.outcome)
  const evidenceFails = failTable(columns.keys.evidence, filter.evidence, FAILS.evidence)
  const countryFails = failTable(columns.keys.country, filter.countries, FAILS.country)
  const originFails = failTable(columns.keys.origin, filter.origins, FAILS.origin)
  const from = filter.from ?? Number.NEGATIVE_INFINITY
  const to = filter.to ?? Number.POSITIVE_INFINITY
  const actorFails = actorTest(columns, filter, umbrellas)
  const matches = filter.text.trim() === '' ? null : text(filter.text)

  return (row) => {
    let fails =
      (placeFails[place[row] as number] as number) |
      (directionFails[direction[row] as number] as number) |
      (sideFails[side[row] as number] as number) |
      (weaponFails[weapon[row] as number] as number) |
      (outcomeFails[outcome[row] as number] as number) |
      (evidenceFails[evidence[row] as number] as number) |
      (countryFails[country[row] as number] as number) |
      (originFails[origin[row] as number] as number)
    if ((last[row] as number) < from || (first[row] as number) > to) fails |= FAILS.date
    if (actorFails?.(row)) fails |= FAILS.actor
    if (filter.casualties && !hasCasualties(killed[row] as number, injured[row] as number))
      fails |= FAILS.casualties
    if (matches !== null && matches[row] === 0) fails |= FAILS.text
    return fails
  }
}

/** Rows that pass every filter, in order. */
export function selectRows(
  columns: Columns,
  filter: Filter,
  umbrellas: Umbrellas,
  text: TextIndex,
): Uint32Array {
  const fails = compileFilter(columns, filter, umbrellas, text)
  const rows = new Uint32Array(columns.size)
  let size = 0
  for (let row = 0; row < columns.size; row++) if (fails(row) === 0) rows[size++] = row
  return rows.slice(0, size)
}

/** A report says that someone was killed or injured. */
export function hasCasualties(killed: number, injured: number): boolean {
  return (killed > 0 && killed !== UNKNOWN) || (injured > 0 && injured !== UNKNOWN)
}

function failTable(keys: readonly string[], chosen: readonly string[], bit: number): Uint16Array {
  const table = new Uint16Array(keys.length)
  if (chosen.length === 0) return table
  const wanted = new Set(chosen)
  return table.map((_, code) => (wanted.has(keys[code] as string) ? 0 : bit))
}

/** Of each actor code, the roles in which it lets a strike pass; null where any strike passes. */
function actorTest(
  columns: Columns,
  filter: Filter,
  umbrellas: Umbrellas,
): ((row: number) => boolean) | null {
  if (filter.actors.length === 0) return null
  const own = ownRoles(columns, filter)
  const roles = filter.viaUmbrella ? withUmbrellas(columns, filter, umbrellas, own) : own
  return (row) => !anyActor(columns, row, roles)
}

/** Roles by actor code in which the chosen actors themselves let a strike pass. */
export function ownRoles(columns: Columns, filter: Filter): Uint8Array {
  const wanted =
    filter.actorRole === 'claimed'
      ? CLAIMED
      : filter.actorRole === 'attributed'
        ? ATTRIBUTED
        : CLAIMED | ATTRIBUTED
  const chosen = new Set(filter.actors)
  return Uint8Array.from(columns.actorKeys, (key) => (chosen.has(key) ? wanted : 0))
}

/** `own`, and what the umbrellas of the chosen actors claimed (nothing where only blame is asked for). */
export function withUmbrellas(
  columns: Columns,
  filter: Filter,
  umbrellas: Umbrellas,
  own: Uint8Array,
): Uint8Array {
  const roles = own.slice()
  if (filter.actorRole === 'attributed') return roles
  for (const umbrella of new Set(filter.actors.flatMap((actor) => umbrellas.get(actor) ?? []))) {
    const code = columns.actorKeys.indexOf(umbrella)
    if (code >= 0) roles[code] = (roles[code] as number) | CLAIMED
  }
  return roles
}

/** Whether one of the row's actors has one of the roles that `roles` holds for it. */
export function anyActor(columns: Columns, row: number, roles: Uint8Array): boolean {
  const end = columns.actorStart[row + 1] as number
  for (let entry = columns.actorStart[row] as number; entry < end; entry++) {
    const allowed = roles[columns.actor[entry] as number] as number
    if ((allowed & (columns.role[entry] as number)) !== 0) return true
  }
  return false
}
