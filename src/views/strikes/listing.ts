/**
 * What stands in the list, top to bottom: headings, strikes and, if asked for, context
 * events, as one number each, so that a list of a million strikes costs some megabytes.
 */
import type { DerivedStrike } from '../../dataset/dataset'
import type { Filter } from '../../engine/filter'
import type { DayWindow } from '../../model/derive'
import { windowOf } from '../../model/derive'
import type { ContextEvent } from '../../model/record'

export interface Listing {
  /** One code an item; `itemAt` says what it stands for. */
  codes: Uint32Array
  headings: readonly DayWindow[]
  events: readonly DatedEvent[]
}

export interface DatedEvent extends ContextEvent {
  window: DayWindow
}

export type Item =
  | { kind: 'strike'; row: number }
  | { kind: 'heading'; window: DayWindow }
  | { kind: 'event'; event: DatedEvent }

const HEADING = 0x4000_0000
const EVENT = 0x8000_0000

/** The item that a code of `listing.codes` stands for. */
export function itemOf({ headings, events }: Listing, code: number): Item {
  if (code >= EVENT) return { kind: 'event', event: events[code - EVENT] as DatedEvent }
  if (code >= HEADING) return { kind: 'heading', window: headings[code - HEADING] as DayWindow }
  return { kind: 'strike', row: code }
}

export const isHeading = (code: number): boolean => code >= HEADING && code < EVENT
export const isStrike = (code: number): boolean => code < HEADING

/** All strikes of a dataset in the order of the list, oldest first; worked out once. */
export interface Timeline {
  /** Indexes into the dataset's strikes. */
  order: Uint32Array
  /** For each entry of `order`, the one of `windows` that it stands under. */
  group: Uint32Array
  /** The spans of days that have strikes, in order. */
  windows: readonly DayWindow[]
}

/**
 * Groups strikes by when they happened: each day is a group, and so is each week or month of
 * which no day is known, after the day that it starts on. `strikes` are in the order of first day.
 */
export function timelineOf(strikes: readonly Pick<DerivedStrike, 'window'>[]): Timeline {
  const rowsOf = new Map<number, number[]>()
  strikes.forEach(({ window: { first, last } }, row) => {
    // A window spans a month at most.
    const key = first * 32 + (last - first)
    const rows = rowsOf.get(key)
    if (rows) rows.push(row)
    else rowsOf.set(key, [row])
  })
  const groups = [...rowsOf.values()]
    .map((rows) => ({ rows, window: (strikes[rows[0] as number] as DerivedStrike).window }))
    .sort((a, b) => compare(a.window, b.window))
  return {
    order: Uint32Array.from(groups.flatMap(({ rows }) => rows)),
    group: Uint32Array.from(groups.flatMap(({ rows }, index) => rows.map(() => index))),
    windows: groups.map(({ window }) => window),
  }
}

/**
 * The list of the rows (indexes into the dataset's strikes) and events that are given, each
 * group under its heading, events above strikes.
 */
export function listingOf(
  timeline: Timeline,
  rows: Uint32Array,
  events: readonly ContextEvent[],
  newestFirst: boolean,
): Listing {
  const { windows } = timeline
  const { order, group } = only(timeline, rows)
  const dated = events
    .map((event) => ({ ...event, window: windowOf(event.date, event.datePrecision) }))
    .sort((a, b) => compare(a.window, b.window))
  if (newestFirst) {
    order.reverse()
    group.reverse()
    dated.reverse()
  }
  const sign = newestFirst ? -1 : 1
  const codes = new Uint32Array(2 * (order.length + dated.length))
  const headings: DayWindow[] = []
  let size = 0
  let at = 0
  let event = 0
  while (at < order.length || event < dated.length) {
    const ofStrike = at < order.length ? windows[group[at] as number] : undefined
    const ofEvent = dated[event]?.window
    const eventLeads = !ofStrike || (ofEvent && compare(ofEvent, ofStrike) * sign < 0)
    const window = eventLeads ? ofEvent : ofStrike
    if (!window) break
    codes[size++] = HEADING + headings.length
    headings.push(window)
    for (; isSame(dated[event]?.window, window); event++) codes[size++] = EVENT + event
    if (!isSame(ofStrike, window)) continue
    for (const own = group[at]; group[at] === own && at < order.length; at++)
      codes[size++] = order[at] as number
  }
  return { codes: codes.slice(0, size), headings, events: dated }
}

/** What of the timeline is among the rows. Plain loops: they run over a million entries in a drag. */
function only(timeline: Timeline, rows: Uint32Array): Pick<Timeline, 'order' | 'group'> {
  const wanted = new Uint8Array(timeline.order.length)
  for (let at = 0; at < rows.length; at++) wanted[rows[at] as number] = 1
  const order = new Uint32Array(rows.length)
  const group = new Uint32Array(rows.length)
  let size = 0
  for (let at = 0; at < timeline.order.length; at++) {
    const row = timeline.order[at] as number
    if (wanted[row] === 0) continue
    order[size] = row
    group[size++] = timeline.group[at] as number
  }
  return { order, group }
}

/** Whether an event's days touch the filter's range of dates, the only clause that events know. */
export function isWithin(
  { date, datePrecision }: Pick<ContextEvent, 'date' | 'datePrecision'>,
  { from, to }: Pick<Filter, 'from' | 'to'>,
): boolean {
  const { first, last } = windowOf(date, datePrecision)
  return (from === null || last >= from) && (to === null || first <= to)
}

const compare = (a: DayWindow, b: DayWindow): number => a.first - b.first || a.last - b.last

const isSame = (a: DayWindow | undefined, b: DayWindow): boolean =>
  a !== undefined && a.first === b.first && a.last === b.last

/** The heading under which the item at `index` stands. */
export function headingAt(listing: Listing, index: number): DayWindow | null {
  for (let at = index; at >= 0; at--) {
    const item = itemOf(listing, listing.codes[at] ?? 0)
    if (item.kind === 'heading') return item.window
  }
  return null
}

/** Index of the nearest strike or event from `index` on, in the direction of `step`; null at the end. */
export function nextEntry({ codes }: Listing, index: number, step: 1 | -1): number | null {
  for (let at = index; at >= 0 && at < codes.length; at += step)
    if (!isHeading(codes[at] as number)) return at
  return null
}

/**
 * Where a key leads from the strike or event at `index`: null where there is nothing
 * further, undefined for a key that does not move.
 */
export function entryByKey(
  listing: Listing,
  index: number,
  key: string,
): number | null | undefined {
  if (key === 'ArrowDown') return nextEntry(listing, index + 1, 1)
  if (key === 'ArrowUp') return nextEntry(listing, index - 1, -1)
  if (key === 'Home') return nextEntry(listing, 0, 1)
  if (key === 'End') return nextEntry(listing, listing.codes.length - 1, -1)
  return undefined
}

/** Row of the next strike in the list after `row`, or the one before it; null at the ends. */
export function neighbour({ codes }: Listing, row: number, step: 1 | -1): number | null {
  const from = codes.indexOf(row)
  if (from < 0) return null
  for (let at = from + step; at >= 0 && at < codes.length; at += step)
    if (isStrike(codes[at] as number)) return codes[at] as number
  return null
}
