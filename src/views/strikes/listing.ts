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

/**
 * Groups rows (indexes into `strikes`, oldest first) and events by when they happened: each
 * day, and each week or month of which no day is known, has a heading of its own.
 */
export function listingOf(
  strikes: readonly Pick<DerivedStrike, 'window'>[],
  rows: Uint32Array,
  events: readonly ContextEvent[],
  newestFirst: boolean,
): Listing {
  const windowAt = (row: number) => (strikes[row] as Pick<DerivedStrike, 'window'>).window
  const ordered = byWindow(rows, windowAt)
  const dated = events
    .map((event) => ({ ...event, window: windowOf(event.date, event.datePrecision) }))
    .sort((a, b) => compare(a.window, b.window))
  if (newestFirst) {
    ordered.reverse()
    dated.reverse()
  }
  const sign = newestFirst ? -1 : 1
  const codes = new Uint32Array(2 * (ordered.length + dated.length))
  const headings: DayWindow[] = []
  let size = 0
  let row = 0
  let event = 0
  while (row < ordered.length || event < dated.length) {
    const ofRow = row < ordered.length ? windowAt(ordered[row] as number) : undefined
    const ofEvent = dated[event]?.window
    const window = !ofRow || (ofEvent && compare(ofEvent, ofRow) * sign < 0) ? ofEvent : ofRow
    if (!window) break
    codes[size++] = HEADING + headings.length
    headings.push(window)
    for (; isSame(dated[event]?.window, window); event++) codes[size++] = EVENT + event
    for (; row < ordered.length && isSame(windowAt(ordered[row] as number), window); row++)
      codes[size++] = ordered[row] as number
  }
  return { codes: codes.slice(0, size), headings, events: dated }
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

/** A copy in which rows of the same first day stand day first, then week, then month. */
function byWindow(rows: Uint32Array, windowAt: (row: number) => DayWindow): Uint32Array {
  const ordered = rows.slice()
  for (let start = 0; start < ordered.length; ) {
    const { first, last } = windowAt(ordered[start] as number)
    let end = start + 1
    let mixed = false
    for (; end < ordered.length; end++) {
      const window = windowAt(ordered[end] as number)
      if (window.first !== first) break
      mixed ||= window.last !== last
    }
    if (mixed)
      ordered.subarray(start, end).sort((a, b) => windowAt(a).last - windowAt(b).last || a - b)
    start = end
  }
  return ordered
}

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
