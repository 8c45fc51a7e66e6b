/** What can be asked of columns besides their summary, each in one pass over them. */
import type { Day } from '../model/day'
import type { DayWindow } from '../model/derive'
import { type Columns, ROLE_BITS } from './columns'
import type { DailySeries } from './daily'
import type { Measure, StackBy } from './filter'
import { stackOf } from './summarize'
import type { Meta, Selection, SplitSeries } from './summary'

export function metaOf(columns: Columns): Meta {
  const { size, first, place, attacks, cast, casts, actorKeys } = columns
  const strikes = new Uint32Array(columns.placeKeys.length)
  const inAttacks = new Uint32Array(columns.placeKeys.length)
  const seen = new Uint8Array(casts.stack.length)
  for (let row = 0; row < size; row++) {
    const at = place[row] as number
    strikes[at] = (strikes[at] as number) + 1
    inAttacks[at] = (inAttacks[at] as number) + (attacks[row] as number)
    seen[cast[row] as number] = 1
  }
  const hasPart = new Uint8Array(actorKeys.length)
  seen.forEach((there, code) => {
    if (there === 0) return
    for (let at = casts.start[code] as number; at < (casts.start[code + 1] as number); at++)
      hasPart[(casts.part[at] as number) >> ROLE_BITS] = 1
  })
  const most = (amounts: Uint32Array) => amounts.reduce((one, other) => Math.max(one, other), 1)
  return {
    size,
    largest: { strikes: most(strikes), attacks: most(inAttacks) },
    places: { strikes, attacks: inAttacks },
    lastStrike: size > 0 ? (first[size - 1] as number) : null,
    struckBy: new Set(actorKeys.filter((_, code) => hasPart[code] === 1)),
  }
}

/** The rows with the spans of days that they stand under: each day, each week, each month. */
export function selectionOf({ first, span }: Columns, rows: Uint32Array): Selection {
  const windows: DayWindow[] = []
  const ends: number[] = []
  let day = Number.NaN
  let days = Number.NaN
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    if (first[row] !== day || span[row] !== days) {
      day = first[row] as number
      days = span[row] as number
      windows.push({ first: day, last: day + days })
      if (at > 0) ends.push(at)
    }
  }
  if (rows.length > 0) ends.push(rows.length)
  return { rows, windows, ends: Uint32Array.from(ends) }
}

/** Daily counts of the rows, in all and by each key of a stack that has any. */
export function seriesOf(
  columns: Columns,
  rows: Uint32Array,
  measure: Measure,
  by: StackBy,
): SplitSeries {
  const { first, span, attacks, trait, cast, casts, extent } = columns
  const stack = stackOf(columns, by)
  const parts: (Mutable | undefined)[] = []
  const whole = empty(extent)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    const code =
      stack.ofTrait === null
        ? (casts.stack[cast[row] as number] as number)
        : (stack.ofTrait[trait[row] as number] as number)
    parts[code] ??= empty(extent)
    const amount = measure === 'attacks' ? (attacks[row] as number) : 1
    const day = first[row] as number
    const days = span[row] as number
    addTo(whole, day, days, amount)
    addTo(parts[code] as Mutable, day, days, amount)
  }
  return {
    whole: finished(whole),
    parts: new Map(
      stack.keys.flatMap((key, code) => {
        const part = parts[code]
        return part ? [[key, finished(part)] as const] : []
      }),
    ),
  }
}

interface Mutable {
  first: Day
  counts: Float64Array
  /** Amounts by first day and how many more, in one number. */
  wide: Map<number, number>
}

const SPANS = 0x1_0000

const empty = ({ first, last }: DayWindow): Mutable => ({
  first,
  counts: new Float64Array(last - first + 1),
  wide: new Map(),
})

function addTo(series: Mutable, day: Day, days: number, amount: number) {
  const at = day - series.first
  if (days === 0) {
    series.counts[at] = (series.counts[at] as number) + amount
    return
  }
  const key = at * SPANS + days
  series.wide.set(key, (series.wide.get(key) ?? 0) + amount)
}

function finished({ first, counts, wide }: Mutable): DailySeries {
  return {
    first,
    counts,
    undated: [...wide].map(([key, amount]) => {
      const day = first + Math.floor(key / SPANS)
      return { window: { first: day, last: day + (key % SPANS) }, amount }
    }),
  }
}

/** Of each place, the newest day up to `to` on which one of the rows may have happened. */
export function newestOf(columns: Columns, rows: Uint32Array, to: Day): Map<string, Day> {
  const { first, span, place, placeKeys } = columns
  const days = new Int32Array(placeKeys.length).fill(NEVER)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    const day = Math.min((first[row] as number) + (span[row] as number), to)
    const where = place[row] as number
    if (day > (days[where] as number)) days[where] = day
  }
  const newest = new Map<string, Day>()
  days.forEach((day, code) => {
    if (day !== NEVER) newest.set(placeKeys[code] as string, day)
  })
  return newest
}

const NEVER = -0x8000_0000

export interface NearbyRows {
  sameDay: number[]
  sameDayCount: number
  perhapsSameDay: number[]
  perhapsCount: number
  before: number
  after: number
}

/** Rows near one: at most `most` of each kind, all of them counted; -1 where there is none. */
export function rowsNear({ first, span, place, size }: Columns, row: number, most: number) {
  const from = first[row] as number
  const to = from + (span[row] as number)
  const near: NearbyRows = {
    sameDay: [],
    sameDayCount: 0,
    perhapsSameDay: [],
    perhapsCount: 0,
    before: -1,
    after: -1,
  }
  for (let other = 0; other < size && (first[other] as number) <= to; other++) {
    if (other === row) continue
    const start = first[other] as number
    const end = start + (span[other] as number)
    if (end < from) continue
    if (start === from && end === to) {
      if (near.sameDayCount++ < most) near.sameDay.push(other)
    } else if (near.perhapsCount++ < most) near.perhapsSameDay.push(other)
  }
  const where = place[row] as number
  for (let other = row - 1; other >= 0 && near.before < 0; other--)
    if (place[other] === where) near.before = other
  for (let other = row + 1; other < size && near.after < 0; other++)
    if (place[other] === where) near.after = other
  return near
}
