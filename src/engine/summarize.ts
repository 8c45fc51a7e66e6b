/**
 * Filter -> counts for every view in one pass. A row that fails no dimension
 * counts everywhere; one that fails exactly one counts for that dimension's own
 * view only, which thus keeps showing what its filter leaves out (the crossfilter
 * rule); any other row counts nowhere. No index has to be maintained.
 */
import { binEdges, binIndexes } from './bins'
import { CLAIMED, type CodedDimension, type Columns, UNKNOWN } from './columns'
import { anyActor, compileFilter, FAILS, hasCasualties, ownRoles, withUmbrellas } from './compile'
import { type BinWidth, NO_ORIGIN, type StackBy } from './filter'
import type {
  ActorTally,
  FacetAmounts,
  Origin,
  PlaceTally,
  Question,
  RoleTally,
  Summary,
  Tally,
  Umbrellas,
} from './summary'
import type { TextIndex } from './text'

/** Points of an actor's sparkline, equal shares of the record's days. */
export const SPARK_SLOTS = 48

const FACETS = ['direction', 'side', 'weapon', 'outcome', 'evidence', 'country', 'origin'] as const

/** Three counters an actor or a group: any part, claimed, attributed. */
const ROLE_FIELDS = 3

export function createSummarizer(columns: Columns, umbrellas: Umbrellas, text: TextIndex) {
  const { size, attacks, actor: actorOf, role: roleOf, actorStart } = columns
  const whole = wholeTally(columns)
  const groups = groupsOf(columns, umbrellas)
  const days = columns.extent.last - columns.extent.first + 1
  const slotOf = Uint8Array.from(columns.first, (day) =>
    Math.floor(((day - columns.extent.first) / days) * SPARK_SLOTS),
  )
  const binsOf = new Map<BinWidth, { edges: Int32Array; binOf: Uint16Array }>()
  const binsFor = (width: BinWidth) => {
    let bins = binsOf.get(width)
    if (!bins) {
      const edges = binEdges(columns.extent, width)
      bins = { edges, binOf: binIndexes(columns.first, edges) }
      binsOf.set(width, bins)
    }
    return bins
  }

  return function summarize(question: Question): Summary {
    const { filter, measure } = question
    const fails = compileFilter(columns, filter, umbrellas, text)
    const { edges, binOf } = binsFor(question.bin)
    const stack = stackOf(columns, question.stack)
    const stackSize = stack.keys.length
    const own = ownRoles(columns, filter)
    const withUmbrella = withUmbrellas(columns, filter, umbrellas, own)

    const binAmounts = new Uint32Array((edges.length - 1) * stackSize * 4)
    const placeAmounts = new Uint32Array(columns.keys.place.length * stackSize)
    const actorAmounts = new Uint32Array(columns.actorKeys.length * ROLE_FIELDS)
    const groupAmounts = new Uint32Array(groups.umbrellas.length * ROLE_FIELDS)
    const sparkAmounts = new Uint32Array(columns.actorKeys.length * SPARK_SLOTS)
    const originAmounts = new Map<number, number>()
    const facetAmounts = FACETS.map((dimension) => new Uint32Array(columns.keys[dimension].length))
    const facetBits = FACETS.map((dimension) => FAILS[dimension])
    const facetCodes = FACETS.map((dimension) => columns.codes[dimension])
    const selected = {
      strikes: 0,
      attacks: 0,
      confirmed: 0,
      weekOnly: 0,
      monthOnly: 0,
      killed: { sum: 0, unknown: 0 },
      injured: { sum: 0, unknown: 0 },
    }
    const noOrigin = columns.keys.origin.indexOf(NO_ORIGIN)
    const confirmedCode = columns.keys.evidence.indexOf('confirmed')
    let withCasualties = 0
    let umbrellaMore = 0
    // The last row counted for an actor or a group, so that a strike counts once there.
    const actorSeen = seenTable(columns.actorKeys.length)
    const groupSeen = seenTable(groups.umbrellas.length)

    for (let row = 0; row < size; row++) {
      const failed = fails(row)
      if ((failed & (failed - 1)) !== 0) continue
      const amount = measure === 'attacks' ? (attacks[row] as number) : 1
      const stackCode = stack.codes[row] as number

      if (failed === 0) countSelected(row)
      if (failed === 0 || failed === FAILS.date) {
        const imprecise = columns.first[row] === columns.last[row] ? 0 : 2
        const at = ((binOf[row] as number) * stackSize + stackCode) * 4
        add(binAmounts, at + imprecise + (failed === 0 ? 0 : 1), amount)
      }
      if (failed === 0 || failed === FAILS.place) {
        const place = columns.codes.place[row] as number
        add(placeAmounts, place * stackSize + stackCode, amount)
        const origin = columns.codes.origin[row] as number
        if (origin !== noOrigin) {
          const at = origin * columns.keys.place.length + place
          originAmounts.set(at, (originAmounts.get(at) ?? 0) + amount)
        }
      }
      if (failed === 0 || failed === FAILS.actor) countActors(row, amount)
      for (let facet = 0; facet < FACETS.length; facet++) {
        if (failed === 0 || failed === facetBits[facet]) {
          const codes = facetCodes[facet] as Uint16Array
          add(facetAmounts[facet] as Uint32Array, codes[row] as number, amount)
        }
      }
      if (
        (failed === 0 || failed === FAILS.casualties) &&
        hasCasualties(columns.killed[row] as number, columns.injured[row] as number)
      )
        withCasualties += amount
    }

    function countSelected(row: number) {
      selected.strikes++
      selected.attacks += attacks[row] as number
      if (columns.codes.evidence[row] === confirmedCode) selected.confirmed++
      const window = (columns.last[row] as number) - (columns.first[row] as number)
      if (window === 6) selected.weekOnly++
      else if (window > 0) selected.monthOnly++
      addCasualties(selected.killed, columns.killed[row] as number)
      addCasualties(selected.injured, columns.injured[row] as number)
    }

    function countActors(row: number, amount: number) {
      if (
        filter.actors.length > 0 &&
        anyActor(columns, row, withUmbrella) &&
        !anyActor(columns, row, own)
      )
        umbrellaMore += amount
      const end = actorStart[row + 1] as number
      for (let entry = actorStart[row] as number; entry < end; entry++) {
        const actor = actorOf[entry] as number
        const role = roleOf[entry] as number
        const fresh = countRole(actorAmounts, actorSeen, actor, role, row, amount)
        if (fresh) add(sparkAmounts, actor * SPARK_SLOTS + (slotOf[row] as number), amount)
        for (const group of groups.ofActor[actor] as readonly number[])
          countRole(groupAmounts, groupSeen, group, role, row, amount)
      }
    }

    return {
      question,
      whole,
      selected,
      bins: { width: question.bin, edges, keys: stack.keys, amounts: binAmounts },
      actors: actorTallies(columns, actorAmounts, groups, groupAmounts),
      sparks: new Map(
        columns.actorKeys.map((key, code) => [
          key,
          sparkAmounts.subarray(code * SPARK_SLOTS, (code + 1) * SPARK_SLOTS),
        ]),
      ),
      umbrellaMore,
      places: placeTallies(columns, placeAmounts, stackSize),
      origins: originsOf(columns, originAmounts),
      facets: {
        ...(Object.fromEntries(
          FACETS.map((dimension, facet) => [
            dimension,
            amountsByKey(columns.keys[dimension], facetAmounts[facet] as Uint32Array),
          ]),
        ) as Record<(typeof FACETS)[number], FacetAmounts>),
        casualties: new Map([['some', withCasualties]]),
      },
    }
  }
}

/** Which keys bars and symbols are split by, and each row's code among them. */
export function stackOf(
  columns: Columns,
  by: StackBy,
): { keys: readonly string[]; codes: Uint16Array } {
  if (by === 'actor') return { keys: columns.actorStackKeys, codes: columns.actorStack }
  const dimension: CodedDimension = by
  return { keys: columns.keys[dimension], codes: columns.codes[dimension] }
}

function add(amounts: Uint32Array, at: number, amount: number) {
  amounts[at] = (amounts[at] as number) + amount
}

function addCasualties(total: { sum: number; unknown: number }, number: number) {
  if (number === UNKNOWN) total.unknown++
  else total.sum += number
}

interface SeenTable {
  row: Int32Array
  roles: Uint8Array
}

function seenTable(length: number): SeenTable {
  return { row: new Int32Array(length).fill(-1), roles: new Uint8Array(length) }
}

/** Counts a part in a strike, each role once a strike; true where it is the first part in it. */
function countRole(
  amounts: Uint32Array,
  seen: SeenTable,
  code: number,
  role: number,
  row: number,
  amount: number,
): boolean {
  const fresh = seen.row[code] !== row
  if (fresh) {
    seen.row[code] = row
    seen.roles[code] = 0
    add(amounts, code * ROLE_FIELDS, amount)
  }
  const roles = seen.roles[code] as number
  if ((roles & role) === 0) {
    seen.roles[code] = roles | role
    add(amounts, code * ROLE_FIELDS + (role === CLAIMED ? 1 : 2), amount)
  }
  return fresh
}

interface Groups {
  /** Actor codes of the umbrellas that have members. */
  umbrellas: readonly number[]
  /** By actor code, the indexes of the groups that it counts for. */
  ofActor: readonly (readonly number[])[]
}

function groupsOf(columns: Columns, umbrellasOfActor: Umbrellas): Groups {
  const umbrellas = [...new Set([...umbrellasOfActor.values()].flat())].map((id) =>
    columns.actorKeys.indexOf(id),
  )
  return {
    umbrellas,
    ofActor: columns.actorKeys.map((id, code) =>
      umbrellas.flatMap((umbrella, group) =>
        code === umbrella ||
        umbrellasOfActor.get(id)?.includes(columns.actorKeys[umbrella] as string)
          ? [group]
          : [],
      ),
    ),
  }
}

function roleTally(amounts: Uint32Array, code: number): RoleTally {
  const at = code * ROLE_FIELDS
  return {
    any: amounts[at] as number,
    claimed: amounts[at + 1] as number,
    attributed: amounts[at + 2] as number,
  }
}

function actorTallies(
  columns: Columns,
  actorAmounts: Uint32Array,
  groups: Groups,
  groupAmounts: Uint32Array,
): Map<string, ActorTally> {
  return new Map(
    columns.actorKeys.map((key, code) => {
      const group = groups.umbrellas.indexOf(code)
      return [
        key,
        {
          ...roleTally(actorAmounts, code),
          group: group < 0 ? null : roleTally(groupAmounts, group),
        },
      ]
    }),
  )
}

function placeTallies(
  columns: Columns,
  amounts: Uint32Array,
  stackSize: number,
): Map<string, PlaceTally> {
  const tallies = new Map<string, PlaceTally>()
  columns.keys.place.forEach((key, code) => {
    const byStack = amounts.subarray(code * stackSize, (code + 1) * stackSize)
    const amount = byStack.reduce((sum, part) => sum + part, 0)
    if (amount > 0) tallies.set(key, { amount, byStack })
  })
  return tallies
}

function originsOf(columns: Columns, amounts: Map<number, number>): Origin[] {
  const places = columns.keys.place
  return [...amounts]
    .map(([at, amount]) => ({
      country: columns.keys.origin[Math.floor(at / places.length)] as string,
      place: places[at % places.length] as string,
      amount,
    }))
    .sort((a, b) => b.amount - a.amount || (a.place < b.place ? -1 : 1))
}

function amountsByKey(keys: readonly string[], amounts: Uint32Array): FacetAmounts {
  return new Map(keys.map((key, code) => [key, amounts[code] as number]))
}

function wholeTally(columns: Columns): Tally {
  return {
    strikes: columns.size,
    attacks: columns.attacks.reduce((sum, attacks) => sum + attacks, 0),
  }
}
