/** Casts: who has which part in a strike, and who says so, each list once. */
import { createIsCalled, partnerNaming } from '../model/called'
import type { Actor, Strike } from '../model/record'
import { keysOf, ROLES, type Role } from '../model/vocabulary'
import { byCount, coderOf, rowsOf } from './codes'
import {
  type Casts,
  type Codes,
  NO_ACTOR,
  OTHER_ACTORS,
  principalOf,
  ROLE_BITS,
  roleBit,
  SEVERAL_ACTORS,
} from './columns'
import { createListPool, createPairPool, createPool, type ListTable, listOf } from './grow'
import type { Party } from './words'

/** How many actors have a colour of their own in a stack. */
const TOP_ACTORS = 7

/** So many roles has a part room for. */
const PARTS = 8
const roleCode = coderOf(keysOf(ROLES))

/** The actors that casts may name. */
export interface ActorCodes {
  readonly records: readonly Actor[]
  /** Throws where there is none of that id. */
  codeOf(id: string): number
}

export interface CastPool {
  /** The code of a list of parties, or of `before` with them at its end. */
  codeOf(entries: Strike['actors'], before?: number): number
  /** The code of a list with those entries at its end that it does not have. */
  joined(before: number, entries: Strike['actors']): number
  readonly parties: readonly Party[]
  lists(): ListTable
  /** The casts by code; `cast` has the code of each row. */
  table(cast: Codes): { casts: Casts; stackKeys: readonly string[] }
}

export function createCastPool(actors: ActorCodes): CastPool {
  const partyCodes = createPairPool()
  const parties: Party[] = []
  /** Codes of the parties of whom nobody in particular speaks, by part. */
  const unspoken: (number | undefined)[] = []
  const speakers = createPool<string>()
  const casts = createListPool()

  function codeOf(entries: Strike['actors'], before = 0): number {
    let list = before
    for (const { actor, role, by } of entries) {
      const part = actors.codeOf(actor) * PARTS + roleCode(role)
      list = casts.append(list, partyCode(part, actor, role, by))
    }
    return list
  }

  function partyCode(part: number, actor: string, role: Role, by: string | undefined): number {
    if (by === undefined) {
      const known = unspoken[part]
      if (known !== undefined) return known
    }
    const speaker = by === undefined ? 0 : speakers.codeOf(by) + 1
    const code = partyCodes.codeOf(part, speaker)
    if (code === parties.length)
      parties.push(by === undefined ? { actor, role } : { actor, role, by })
    if (by === undefined) unspoken[part] = code
    return code
  }

  return {
    codeOf,
    joined(before, entries) {
      const held = new Set(
        listOf(casts.lists(), before).map((code) => keyOf(parties[code] as Party)),
      )
      return codeOf(
        entries.filter((entry) => !held.has(keyOf(entry))),
        before,
      )
    },
    parties,
    lists: casts.lists,
    table(cast) {
      const lists = casts.lists()
      return castTableOf(rowsOf(cast, lists.last.length), lists, parties, actors)
    },
  }
}

const keyOf = ({ actor, role, by }: Party | Strike['actors'][number]) =>
  `${role} ${actor} ${by ?? ''}`

/** Of each cast its parts, and where it stands in the stack of actors. `rows` counts its strikes. */
function castTableOf(
  rows: Uint32Array,
  lists: ListTable,
  parties: readonly Party[],
  actors: ActorCodes,
) {
  const casts = Array.from(lists.last, (_, code) =>
    listOf(lists, code).map((at) => parties[at] as Party),
  )
  const principals = casts.map((cast) => principalOf({ actors: cast as Strike['actors'] }))
  const counts = new Map<string, number>()
  principals.forEach((key, code) => {
    const strikes = rows[code] as number
    if (key !== SEVERAL_ACTORS && key !== NO_ACTOR && strikes > 0)
      counts.set(key, (counts.get(key) ?? 0) + strikes)
  })
  const stackKeys = [
    ...byCount(counts).slice(0, TOP_ACTORS),
    SEVERAL_ACTORS,
    OTHER_ACTORS,
    NO_ACTOR,
  ]
  const other = stackKeys.indexOf(OTHER_ACTORS)
  const start = new Uint32Array(casts.length + 1)
  const part: number[] = []
  const actorById = new Map(actors.records.map((actor) => [actor.id, actor]))
  const called = createIsCalled()
  casts.forEach((parties, code) => {
    const cast = { actors: parties as Strike['actors'] }
    const from = part.length
    for (const entry of cast.actors) {
      const actor = actors.codeOf(entry.actor)
      // Whom a claimant names beside itself, it does not blame.
      const isPartner = partnerNaming(entry, cast, actorById, called) !== undefined
      let at = from
      while (at < part.length && (part[at] as number) >> ROLE_BITS !== actor) at++
      part[at] = (part[at] ?? actor << ROLE_BITS) | roleBit(isPartner ? 'named' : entry.role)
    }
    start[code + 1] = part.length
  })
  return {
    stackKeys,
    casts: {
      start,
      part: Uint32Array.from(part),
      stack: Uint8Array.from(principals, (key) => {
        const code = stackKeys.indexOf(key)
        return code < 0 ? other : code
      }),
    },
  }
}
