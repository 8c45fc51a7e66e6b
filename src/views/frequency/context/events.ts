/** Context events on the chart: when they were, in words, and the periods that they part. Pure. */
import { TURNING_POINTS } from '../../../filter/turningPoints'
import type { Comparison } from '../../../filter/view'
import { type DayWindow, overlaps, windowOf } from '../../../model/derive'
import type { ContextEvent } from '../../../model/record'
import { CONTEXT_KINDS, type ContextKind, keysOf } from '../../../model/vocabulary'
import { periodInWords } from '../../../ui/coverageWords'
import { asSentence, formatDate, formatRange } from '../../../ui/format'
import type { Extent, Range } from '../brush'

export interface DatedEvent extends ContextEvent {
  window: DayWindow
}

/** An event with the days on which it may have happened. */
export function datedEvent(event: ContextEvent): DatedEvent {
  return { ...event, window: windowOf(event.date, event.datePrecision) }
}

/** The events whose kind is shown, of `days` where given, and the chosen one in any case, in the order of time. */
export function shownEvents(
  events: readonly ContextEvent[],
  hiddenKinds: readonly ContextKind[],
  chosen: string | null,
  days: DayWindow | null = null,
): DatedEvent[] {
  return events
    .map(datedEvent)
    .filter(
      ({ id, kind, window }) =>
        id === chosen || (!hiddenKinds.includes(kind) && (days === null || overlaps(window, days))),
    )
    .sort(
      (a, b) =>
        a.window.first - b.window.first || a.window.last - b.window.last || (a.id < b.id ? -1 : 1),
    )
}

/** `18 Nov 2024`; where only a week or month is known `some day of Jul 2024` */
export function eventDate({ window, datePrecision }: DatedEvent): string {
  if (datePrecision === 'day') return formatDate(window.first)
  return `some day of ${periodInWords(window)}`
}

/** From the first day that one of them may have been on to the last: `17 – 21 Nov 2024` */
export function eventsSpan(events: readonly DatedEvent[]): string {
  const first = Math.min(...events.map(({ window }) => window.first))
  const last = Math.max(...events.map(({ window }) => window.last))
  return formatRange(first, last)
}

const KIND_ORDER: readonly ContextKind[] = [
  'ceasefire',
  'political',
  'diplomacy',
  'legal',
  'military',
  'statement',
]

/** `Letter to the UN Security Council`, for events that analysts ask about; else null. */
export function turningWords({ id }: Pick<ContextEvent, 'id'>): string | null {
  const words = TURNING_POINTS.find(({ event }) => event === id)?.words.replace(/^the /, '')
  return words ? asSentence(words) : null
}

/**
 * Which titles are written first where not all have room: what analysts ask about; ceasefires, for they are what strikes
 * are compared across; then what more sources of the record report; then by kind, acts of states
 * before acts of war before words; then the shorter title.
 */
export function byPrecedence(a: ContextEvent, b: ContextEvent): number {
  const ceasefire = (event: ContextEvent) => Number(event.kind === 'ceasefire')
  const kind = (event: ContextEvent) => KIND_ORDER.indexOf(event.kind)
  const turning = (event: ContextEvent) => Number(turningWords(event) !== null)
  return (
    turning(b) - turning(a) ||
    ceasefire(b) - ceasefire(a) ||
    b.sources.length - a.sources.length ||
    kind(a) - kind(b) ||
    a.title.length - b.title.length ||
    (a.id < b.id ? -1 : 1)
  )
}

/** How many there are of each kind, in the vocabulary's order; kinds without any left out. */
export function kindCounts(
  events: readonly ContextEvent[],
): { kind: ContextKind; count: number }[] {
  return keysOf(CONTEXT_KINDS)
    .map((kind) => ({ kind, count: events.filter((event) => event.kind === kind).length }))
    .filter(({ count }) => count > 0)
}

export interface Periods {
  /** Date ranges as the filter takes them; null where the record has no such days. */
  before: { from: null; to: number } | null
  after: { from: number; to: null } | null
  /** Equal runs of days that meet at the event; null where the record has too few beside it. */
  compare: Comparison | null
}

/** Days on either side that are held against each other, and the fewest that make sense. */
const COMPARED_DAYS = 28
const FEWEST_DAYS = 7

/** Before and after an event: its own day, or all days that it may have been on, count as after. */
export function periodsAround({ first: day }: DayWindow, { first, last }: Extent): Periods {
  const span = Math.min(COMPARED_DAYS, day - first, last - day + 1)
  const before: Range = { from: day - span, to: day - 1 }
  return {
    before: day > first && day <= last ? { from: null, to: day - 1 } : null,
    after: day > first && day <= last ? { from: day, to: null } : null,
    compare: span < FEWEST_DAYS ? null : { a: before, b: { from: day, to: day + span - 1 } },
  }
}
