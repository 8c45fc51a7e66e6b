/**
 * Filter -> counts for every view in one pass. A row that fails no dimension
 * counts everywhere; one that fails exactly one counts for that dimension's own
 * view only, which thus keeps showing what its filter leaves out (the crossfilter
 * rule); any other row counts nowhere. No index has to be maintained.
 *
 * What was counted last is kept: where only the dates have changed, the rows that entered or left
 * the range are added or taken away. Where they are many, the counts are put together from those
 * kept at marks instead, so that only the rows between the range's ends and the marks are looked at.
 */
import type { Day } from '../model/day'
import type { DayWindow } from '../model/derive'
import { DATE_PRECISIONS, keysOf } from '../model/vocabulary'
import {
  type Amounts,
  ATTACKS,
  amountsOf,
  INJURED,
  INJURED_UNKNOWN,
  KILLED,
  KILLED_UNKNOWN,
  type Marks,
  marksOf,
  nearestMark,
  setBetween,
  setMark,
} from './amounts'
import { binEdges, binsOfDays } from './bins'
import { roomFor } from './codes'
import {
  ATTRIBUTED,
  CLAIMED,
  CODED,
  type Codes,
  type Columns,
  OTHER_ACTORS,
  ROLE_BITS,
} from './columns'
import { type Compiled, compileFilter, FAILS } from './compile'
import { type Filter, NO_ORIGIN, type StackBy } from './filter'
import type { Question, RawSummary, Tally, Umbrellas } from './summary'

/** Points of an actor's sparkline, equal shares of the record's days. */
export const SPARK_SLOTS = 48

/** Four counters an actor or a group: any part, claimed, attributed, neither of the two. */
export const ROLE_FIELDS = 4

/** A stack by country shows so many by name. */
const TOP_COUNTRIES = 11

/** So many cells of the tables are put together in the time that one row is counted in. */
const CELLS_A_ROW = 16

/** Dimensions that are not decided by the trait alone. */
const BEYOND_TRAIT = FAILS.place | FAILS.actor | FAILS.text

/** `matches`: of each row 1 where the filter's text occurs; null where none is asked for. */
export type Summarize = (question: Question, matches: Uint8Array | null) => RawSummary

export function createSummarizer(columns: Columns, umbrellas: Umbrellas): Summarize {
  const frame = frameOf(columns, umbrellas)
  let state: State | null = null
  return (question, matches) => {
    const key = keyOf(question)
    if (state?.key === key) moveTo(frame, state, rangeOf(question.filter))
    else {
      const compiled = compileFilter(columns, question.filter, umbrellas, matches)
      state = freshState(frame, question, key, compiled, state?.marks ?? null)
      countAll(frame, state)
      moveTo(frame, state, compiled.range)
    }
    return snapshot(frame, state, question)
  }
}

/** All of a question but its dates. */
function keyOf({ filter, measure, bin, stack }: Question): string {
  return JSON.stringify([measure, bin, stack, { ...filter, from: null, to: null }])
}

const FAR = 1e9
const EVER: DayWindow = { first: -FAR, last: FAR }
const rangeOf = ({ from, to }: Filter): DayWindow => ({ first: from ?? -FAR, last: to ?? FAR })

/** What is worked out once for the columns. */
interface Frame {
  columns: Columns
  whole: Tally
  /** Row of the first strike of each day of the extent, and at the end their number. */
  dayStart: Uint32Array
  slotOfDay: Uint8Array
  /** Rows of which the day is not known. */
  wideRows: Uint32Array
  groups: Groups
  origins: Origins | null
}

/** The counts under one question; its dates move. */
interface State {
  key: string
  compiled: Compiled
  range: DayWindow
  byAttacks: boolean
  edges: Int32Array
  binOfDay: Uint16Array
  stackKeys: readonly string[]
  stackOfTrait: Uint8Array | null
  /** The bins of every date; `amounts` has those of the range. */
  binsAll: Uint32Array
  amounts: Amounts
  marks: Marks
}

function frameOf(columns: Columns, umbrellas: Umbrellas): Frame {
  const { size, extent, first } = columns
  const days = extent.last - extent.first + 1
  return {
    columns,
    whole: { strikes: size, attacks: sumOf(columns.attacks) },
    dayStart: Uint32Array.from({ length: days + 1 }, (_, day) =>
      rowFrom(first, extent.first + day),
    ),
    slotOfDay: Uint8Array.from({ length: days }, (_, day) =>
      Math.floor((day / days) * SPARK_SLOTS),
    ),
    wideRows: wideRowsOf(columns),
    groups: groupsOf(columns, umbrellas),
    origins: originsOf(columns),
  }
}

/** The first row of `day` or later: days ascend. */
function rowFrom(days: Int32Array, day: Day): number {
  let [from, to] = [0, days.length]
  while (from < to) {
    const row = (from + to) >>> 1
    if ((days[row] as number) < day) from = row + 1
    else to = row
  }
  return from
}

function wideRowsOf({ size, span, traits }: Columns): Uint32Array {
  if (!traits.wide.includes(1)) return new Uint32Array(0)
  const rows = new Uint32Array(size)
  let wide = 0
  for (let row = 0; row < size; row++) if (span[row] !== 0) rows[wide++] = row
  return rows.slice(0, wide)
}

function sumOf(numbers: Codes): number {
  let sum = 0
  for (let row = 0; row < numbers.length; row++) sum += numbers[row] as number
  return sum
}

function freshState(
  frame: Frame,
  question: Question,
  key: string,
  compiled: Compiled,
  before: Marks | null,
): State {
  const { columns } = frame
  const edges = binEdges(columns.extent, question.bin)
  const stack = stackOf(columns, question.stack)
  const amounts = amountsOf({
    bins: (edges.length - 1) * stack.keys.length * 2,
    places: columns.placeKeys.length * stack.keys.length,
    origins: frame.origins?.pairs.length ?? 0,
    traits: columns.traits.wide.length,
    selected: columns.traits.wide.length,
    casts: columns.casts.stack.length,
    sparks: columns.actorKeys.length * SPARK_SLOTS,
  })
  return {
    key,
    compiled,
    range: EVER,
    byAttacks: question.measure === 'attacks',
    edges,
    binOfDay: binsOfDays(columns.extent, edges),
    stackKeys: stack.keys,
    stackOfTrait: stack.ofTrait,
    binsAll: amounts.bins,
    amounts,
    marks: marksOf(columns.size, amounts, before),
  }
}

/** Which keys bars and symbols are split by, and each trait's code among them; null where casts decide. */
export function stackOf(
  { keys, traits, actorStackKeys }: Columns,
  by: StackBy,
): { keys: readonly string[]; ofTrait: Uint8Array | null } {
  if (by === 'actor') return { keys: actorStackKeys, ofTrait: null }
  if (by !== 'country' || keys.country.length <= TOP_COUNTRIES)
    return { keys: keys[by], ofTrait: Uint8Array.from(traits.codes[by]) }
  return {
    keys: [...keys.country.slice(0, TOP_COUNTRIES), OTHER_ACTORS],
    ofTrait: Uint8Array.from(traits.codes.country, (code) => Math.min(code, TOP_COUNTRIES)),
  }
}

interface Job {
  /** Rows from `from` up to `to`; with a list, those of its entries. */
  from: number
  to: number
  list: Uint32Array | null
  /** 1 adds them to what is in the range, -1 takes them away. */
  sign: 1 | -1
}

/** The one hot loop. It reads nothing but typed arrays held in locals, and makes no object. */
function count({ columns, slotOfDay, origins }: Frame, state: State, job: Job) {
  const { first, place, trait, cast, attacks, killed, injured } = columns
  const { wide } = columns.traits
  const { start: castStart, part: castPart, stack: castStack } = columns.casts
  const firstDay = columns.extent.first
  const { compiled, byAttacks, binOfDay, stackOfTrait } = state
  const { trait: traitFails, place: placeFails, cast: castFails, text } = compiled
  const { bins, places, traits, selected, casts, sparks, sums } = state.amounts
  const originAmounts = state.amounts.origins
  const pairs = origins?.ofRow ?? null
  const stackSize = state.stackKeys.length
  const { list, sign } = job
  let attackSum = 0
  let killedSum = 0
  let killedUnknown = 0
  let injuredSum = 0
  let injuredUnknown = 0

  for (let at = job.from; at < job.to; at++) {
    const row = list === null ? at : (list[at] as number)
    const t = trait[row] as number
    const p = place[row] as number
    const c = cast[row] as number
    let fails = (traitFails[t] as number) | (placeFails[p] as number) | (castFails[c] as number)
    if (text !== null && text[row] === 0) fails |= FAILS.text
    if ((fails & (fails - 1)) !== 0) continue
    const isWide = wide[t] as number
    // Rows of unknown day come by a list of their own.
    if (isWide !== 0 && list === null) continue
    const day = (first[row] as number) - firstDay
    const stack = stackOfTrait === null ? (castStack[c] as number) : (stackOfTrait[t] as number)
    const amount = byAttacks ? sign * (attacks[row] as number) : sign
    if ((fails & BEYOND_TRAIT) === 0) traits[t] = (traits[t] as number) + amount
    if (fails === 0 || fails === FAILS.actor) {
      casts[c] = (casts[c] as number) + amount
      const slot = slotOfDay[day] as number
      const end = castStart[c + 1] as number
      for (let part = castStart[c] as number; part < end; part++) {
        const inSlot = ((castPart[part] as number) >> ROLE_BITS) * SPARK_SLOTS + slot
        sparks[inSlot] = (sparks[inSlot] as number) + amount
      }
    }
    if (fails === 0 || fails === FAILS.place) {
      const inPlace = p * stackSize + stack
      places[inPlace] = (places[inPlace] as number) + amount
      if (pairs !== null) {
        const pair = pairs[row] as number
        if (pair > 0) originAmounts[pair - 1] = (originAmounts[pair - 1] as number) + amount
      }
    }
    if (fails !== 0) continue
    const bin = (((binOfDay[day] as number) * stackSize + stack) << 1) + isWide
    bins[bin] = (bins[bin] as number) + amount
    selected[t] = (selected[t] as number) + sign
    attackSum += attacks[row] as number
    // Held as one more, 0 where it is unknown.
    const dead = killed[row] as number
    if (dead === 0) killedUnknown++
    else killedSum += dead - 1
    const hurt = injured[row] as number
    if (hurt === 0) injuredUnknown++
    else injuredSum += hurt - 1
  }

  sums[ATTACKS] = (sums[ATTACKS] as number) + sign * attackSum
  sums[KILLED] = (sums[KILLED] as number) + sign * killedSum
  sums[KILLED_UNKNOWN] = (sums[KILLED_UNKNOWN] as number) + sign * killedUnknown
  sums[INJURED] = (sums[INJURED] as number) + sign * injuredSum
  sums[INJURED_UNKNOWN] = (sums[INJURED_UNKNOWN] as number) + sign * injuredUnknown
}

/** Counts the rows of every date, from one mark to the next. */
function countAll(frame: Frame, state: State) {
  const { amounts, marks } = state
  marks.rows.forEach((row, at) => {
    count(frame, state, { from: marks.rows[at - 1] ?? 0, to: row, list: null, sign: 1 })
    setMark(marks, at, amounts)
  })
  const { wideRows } = frame
  count(frame, state, { from: 0, to: wideRows.length, list: wideRows, sign: 1 })
  state.binsAll = amounts.bins.slice()
  state.range = EVER
}

/** Counts what is within another range of dates. */
function moveTo(frame: Frame, state: State, range: DayWindow) {
  const before = state.range
  if (before.first === range.first && before.last === range.last) return
  const { amounts, marks } = state
  const [a, b] = [rowsWithin(frame, before), rowsWithin(frame, range)]
  const wide = (wanted: 1 | -1) => wideRowsThat(frame, before, range, wanted)
  state.range = range
  const add = (from: number, to: number, sign: 1 | -1, list: Uint32Array | null = null) => {
    if (from < to) count(frame, state, { from, to, list, sign })
  }
  const distance = (one: number, other: number) => Math.abs(one - other)
  const start = nearestMark(marks, b.from)
  const end = nearestMark(marks, b.to)
  const [startRow, endRow] = [marks.rows[start] as number, marks.rows[end] as number]
  const fromMarks =
    (start === end ? b.to - b.from : distance(startRow, b.from) + distance(endRow, b.to)) +
    frame.wideRows.length +
    amounts.cells.length / CELLS_A_ROW
  if (fromMarks < distance(a.from, b.from) + distance(a.to, b.to)) {
    setBetween(marks, start, end, amounts)
    if (start === end) add(b.from, b.to, 1)
    else {
      add(startRow, b.from, -1)
      add(b.from, startRow, 1)
      add(endRow, b.to, 1)
      add(b.to, endRow, -1)
    }
    const within = wideRowsWithin(frame, range)
    add(0, within.length, 1, within)
    return
  }
  add(a.from, Math.min(a.to, b.from), -1)
  add(Math.max(a.from, b.to), a.to, -1)
  add(b.from, Math.min(b.to, a.from), 1)
  add(Math.max(b.from, a.to), b.to, 1)
  const [left, entered] = [wide(-1), wide(1)]
  add(0, left.length, -1, left)
  add(0, entered.length, 1, entered)
}

/** Rows whose first day is in the range. */
function rowsWithin({ columns, dayStart }: Frame, { first, last }: DayWindow) {
  const { extent } = columns
  const start = (day: number) =>
    dayStart[Math.min(Math.max(day - extent.first, 0), dayStart.length - 1)] as number
  const from = start(first)
  return { from, to: Math.max(from, start(last + 1)) }
}

function wideRowsWithin(frame: Frame, range: DayWindow): Uint32Array {
  return wideRowsThat(frame, { first: FAR, last: -FAR }, range, 1)
}

/** Rows of unknown day that touch one range and not the other: those that enter (1) or leave (-1). */
function wideRowsThat(
  { columns: { first, span }, wideRows }: Frame,
  before: DayWindow,
  now: DayWindow,
  wanted: 1 | -1,
): Uint32Array {
  const rows = new Uint32Array(wideRows.length)
  let size = 0
  for (let at = 0; at < wideRows.length; at++) {
    const row = wideRows[at] as number
    const from = first[row] as number
    const to = from + (span[row] as number)
    const was = from <= before.last && to >= before.first ? 1 : 0
    const is = from <= now.last && to >= now.first ? 1 : 0
    if (is - was === wanted) rows[size++] = row
  }
  return rows.subarray(0, size)
}

/** The counts as they stand, copied. */
function snapshot(frame: Frame, state: State, question: Question): RawSummary {
  const { columns, groups, origins, whole } = frame
  const { traits, keys } = columns
  const { amounts } = state
  const actors = new Uint32Array(columns.actorKeys.length * ROLE_FIELDS)
  const groupAmounts = new Uint32Array(groups.umbrellas.length * ROLE_FIELDS)
  addRoles(actors, amounts.casts, columns.casts.start, columns.casts.part)
  addRoles(groupAmounts, amounts.casts, groups.start, groups.part)
  return {
    question,
    whole,
    selected: selectedOf(columns, state),
    edges: state.edges,
    stackKeys: state.stackKeys,
    bins: insideAndOutside(state),
    actors,
    groups: groupAmounts,
    groupActors: groups.umbrellas,
    sparks: amounts.sparks.slice(),
    umbrellaMore: umbrellaMoreOf(state),
    places: amounts.places.slice(),
    origins: originAmounts(origins?.pairs ?? [], amounts.origins),
    facets: CODED.map((dimension) =>
      facetAmounts(state, FAILS[dimension], traits.codes[dimension], keys[dimension].length),
    ),
    withCasualties: facetAmounts(state, FAILS.casualties, traits.casualties, 2)[1] as number,
  }
}

function selectedOf(
  { traits, keys }: Columns,
  { amounts: { selected, sums } }: State,
): RawSummary['selected'] {
  const confirmedCode = keys.evidence.indexOf('confirmed')
  const codedCode = keys.evidence.indexOf('as-coded')
  const { evidence } = traits.codes
  let strikes = 0
  let confirmed = 0
  let coded = 0
  let weekOnly = 0
  let monthOnly = 0
  for (let trait = 0; trait < selected.length; trait++) {
    const amount = selected[trait] as number
    const precision = traits.precision[trait] as number
    strikes += amount
    if (evidence[trait] === confirmedCode) confirmed += amount
    else if (evidence[trait] === codedCode) coded += amount
    if (precision === WEEK) weekOnly += amount
    else if (precision !== DAY) monthOnly += amount
  }
  return {
    strikes,
    attacks: sums[ATTACKS] as number,
    confirmed,
    coded,
    weekOnly,
    monthOnly,
    killed: { sum: sums[KILLED] as number, unknown: sums[KILLED_UNKNOWN] as number },
    injured: { sum: sums[INJURED] as number, unknown: sums[INJURED_UNKNOWN] as number },
  }
}

const PRECISIONS = keysOf(DATE_PRECISIONS)
const DAY = PRECISIONS.indexOf('day')
const WEEK = PRECISIONS.indexOf('week')

function umbrellaMoreOf({ amounts: { casts }, compiled: { viaUmbrella } }: State): number {
  let more = 0
  for (let cast = 0; cast < casts.length; cast++)
    more += (viaUmbrella[cast] as number) * (casts[cast] as number)
  return more
}

/** As `RawSummary.origins` has them. */
function originAmounts(pairs: Origins['pairs'], amounts: Uint32Array): Uint32Array {
  const found: number[] = []
  pairs.forEach(({ origin, place }, pair) => {
    const amount = amounts[pair] as number
    if (amount > 0) found.push(origin, place, amount)
  })
  return Uint32Array.from(found)
}

/** As `Bins.amounts` has them. */
function insideAndOutside({ amounts: { bins }, binsAll }: State): Uint32Array {
  const amounts = new Uint32Array(2 * bins.length)
  for (let at = 0; at < bins.length; at++) {
    const inside = bins[at] as number
    amounts[2 * at] = inside
    amounts[2 * at + 1] = (binsAll[at] as number) - inside
  }
  return amounts
}

/** Amounts of a facet by code: of traits that fail nothing or only the facet's own clause. */
function facetAmounts(
  { amounts: { traits }, compiled }: State,
  own: number,
  codes: Uint8Array | Uint16Array,
  length: number,
): Uint32Array {
  const amounts = new Uint32Array(length)
  for (let trait = 0; trait < traits.length; trait++) {
    const fails = compiled.trait[trait] as number
    if (fails !== 0 && fails !== own) continue
    const code = codes[trait] as number
    amounts[code] = (amounts[code] as number) + (traits[trait] as number)
  }
  return amounts
}

/** Deals the amounts of casts to their actors, by role. */
function addRoles(into: Uint32Array, casts: Uint32Array, start: Uint32Array, part: Uint32Array) {
  for (let cast = 0; cast < casts.length; cast++) {
    const amount = casts[cast] as number
    if (amount === 0) continue
    const end = start[cast + 1] as number
    for (let at = start[cast] as number; at < end; at++) {
      const roles = part[at] as number
      const to = (roles >> ROLE_BITS) * ROLE_FIELDS
      into[to] = (into[to] as number) + amount
      if ((roles & CLAIMED) !== 0) into[to + 1] = (into[to + 1] as number) + amount
      if ((roles & ATTRIBUTED) !== 0) into[to + 2] = (into[to + 2] as number) + amount
      if ((roles & (CLAIMED | ATTRIBUTED)) === 0) into[to + 3] = (into[to + 3] as number) + amount
    }
  }
}

interface Groups {
  /** Actor codes of the umbrellas that have members. */
  umbrellas: readonly number[]
  /** As `Casts.start` and `Casts.part`, of groups: an umbrella with its members, each strike once. */
  start: Uint32Array
  part: Uint32Array
}

function groupsOf({ casts, actorKeys }: Columns, umbrellasOfActor: Umbrellas): Groups {
  const codeOf = new Map(actorKeys.map((key, code) => [key, code]))
  const ids = [...new Set([...umbrellasOfActor.values()].flat())]
  const groupOf = new Map(ids.map((id, group) => [id, group]))
  const groupsOfActor = actorKeys.map((key) =>
    [key, ...(umbrellasOfActor.get(key) ?? [])].flatMap((id) => groupOf.get(id) ?? []),
  )
  const start = new Uint32Array(casts.start.length)
  const part: number[] = []
  for (let cast = 0; cast + 1 < casts.start.length; cast++) {
    const roles = new Map<number, number>()
    for (let at = casts.start[cast] as number; at < (casts.start[cast + 1] as number); at++) {
      const bits = casts.part[at] as number
      for (const group of groupsOfActor[bits >> ROLE_BITS] as readonly number[])
        roles.set(group, (roles.get(group) ?? 0) | (bits & ((1 << ROLE_BITS) - 1)))
    }
    for (const [group, bits] of roles) part.push((group << ROLE_BITS) | bits)
    start[cast + 1] = part.length
  }
  return {
    umbrellas: ids.map((id) => codeOf.get(id) as number),
    start,
    part: Uint32Array.from(part),
  }
}

interface Origins {
  pairs: readonly { origin: number; place: number }[]
  /** Code of each row's pair and 1, 0 where no report names an origin. */
  ofRow: Codes
}

/** Null where no strike has a reported origin. */
function originsOf({ keys, placeKeys, traits, trait, place, size }: Columns): Origins | null {
  const unknown = keys.origin.indexOf(NO_ORIGIN)
  const { origin } = traits.codes
  if (!origin.some((code) => code !== unknown)) return null
  const pairs: { origin: number; place: number }[] = []
  const codes = new Map<number, number>()
  const ofRow = roomFor(placeKeys.length * keys.origin.length, size)
  for (let row = 0; row < size; row++) {
    const code = origin[trait[row] as number] as number
    if (code === unknown) continue
    const key = (place[row] as number) * keys.origin.length + code
    let pair = codes.get(key)
    if (pair === undefined) {
      pair = pairs.push({ origin: code, place: place[row] as number })
      codes.set(key, pair)
    }
    ofRow[row] = pair
  }
  return { pairs, ofRow }
}
