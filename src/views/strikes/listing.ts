/**
 * What stands in the list, top to bottom: headings, strikes and, if asked for, context
 * events, as one number each, so that a list of a million strikes costs some megabytes.
 */
import type { Filter } from '../../engine/filter'
import type { Selection } from '../../engine/summary'
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

/** Before the first answer has come. */
export const NO_SELECTION: Selection = {
  rows: new Uint32Array(),
  windows: [],
  ends: new Uint32Array(),
}

/**
 * The list of the rows and events that are given, each span of days under its heading, events
 * above strikes.
 */
export function listingOf(
  selection: Selection,
  events: readonly ContextEvent[],
  newestFirst: boolean,
): Listing {
  const { rows, windows, ends } = selection
  const dated = events
    .map((event) => ({ ...event, window: windowOf(event.date, event.datePrecision) }))
    .sort((a, b) => compare(a.window, b.window))
  if (newestFirst) dated.reverse()
  const sign = newestFirst ? -1 : 1
  const codes = new Uint32Array(rows.length + windows.length + 2 * dated.length)
  const headings: DayWindow[] = []
  let size = 0
  let span = newestFirst ? windows.length - 1 : 0
  let event = 0
  while (windows[span] !== undefined || event < dated.length) {
    const ofStrikes = windows[span]
    const ofEvent = dated[event]?.window
    const eventLeads = !ofStrikes || (ofEvent && compare(ofEvent, ofStrikes) * sign < 0)
    const window = eventLeads ? ofEvent : ofStrikes
    if (!window) break
    codes[size++] = HEADING + headings.length
    headings.push(window)
    for (; isSame(dated[event]?.window, window); event++) codes[size++] = EVENT + event
    if (!isSame(ofStrikes, window)) continue
    const own = rows.subarray(ends[span - 1] ?? 0, ends[span])
    codes.set(own, size)
    if (newestFirst) codes.subarray(size, size + own.length).reverse()
    size += own.length
    span += sign
  }
  return { codes: codes.subarray(0, size), headings, events: dated }
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

/** Rows of the strikes from one index to another, in whole steps and one step more at each end, and of the active one. */
export function strikesAround(
  codes: Uint32Array,
  from: number,
  to: number,
  active: number,
  step: number,
): number[] {
  const first = Math.max(0, (Math.floor(from / step) - 1) * step)
  const page = codes.subarray(first, (Math.floor(to / step) + 2) * step)
  return [...page, codes[active] ?? HEADING].filter(isStrike)
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
