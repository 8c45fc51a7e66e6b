/** How two periods are chosen: by a context event with equal windows around it, or by dates. */
import type { Comparison } from '../../filter/view'
import { type Day, requireDay } from '../../model/day'
import { type DayWindow, overlaps, windowOf } from '../../model/derive'
import type { ContextEvent } from '../../model/record'

/** Days on either side of an event, offered as equal windows. */
export const SPANS = [7, 14, 28, 56, 90] as const
export type Span = (typeof SPANS)[number]

/** In which period the event's own day counts, the usual way first. */
export const EVENT_DAYS = ['after', 'before', 'neither'] as const
export type EventDay = (typeof EVENT_DAYS)[number]

/** `span` days on either side of an event; of its own day (or week, or month) `counts` says where it counts. */
export function periodsAround(
  { first, last }: DayWindow,
  span: number,
  counts: EventDay = 'after',
): Comparison {
  const end = counts === 'before' ? last : first - 1
  const start = counts === 'after' ? first : last + 1
  return { a: { from: end - span + 1, to: end }, b: { from: start, to: start + span - 1 } }
}

/** Where both periods are equal windows around one day: that day and their length. */
export function pivotOf({ a, b }: Comparison): { day: Day; span: number } | null {
  const span = spanOf({ a, b })
  return a.to + 1 === b.from && span !== null ? { day: b.from, span } : null
}

/** Length of both periods where it is the same. */
function spanOf({ a, b }: Comparison): number | null {
  const span = b.to - b.from + 1
  return a.to - a.from + 1 === span ? span : null
}

export interface Around {
  event: ContextEvent
  counts: EventDay
  span: number
}

/** How the periods are laid around the event; null where they are not. */
export function aroundEvent(event: ContextEvent, { a, b }: Comparison): Around | null {
  const span = spanOf({ a, b })
  if (span === null) return null
  const window = windowOf(event.date, event.datePrecision)
  const counts = EVENT_DAYS.find((one) => {
    const laid = periodsAround(window, span, one)
    return laid.a.to === a.to && laid.b.from === b.from
  })
  return counts ? { event, counts, span } : null
}

/**
 * The event around which the periods are laid: the one that is marked in the chart if they are, else
 * the only one whose day counts as after, else the only one whose day counts in neither.
 */
export function eventOf(
  events: readonly ContextEvent[],
  compare: Comparison,
  marked: string | null,
): Around | null {
  const around = events.flatMap((event) => aroundEvent(event, compare) ?? [])
  const only = (counts: EventDay) => {
    const [one, other] = around.filter((found) => found.counts === counts)
    return other ? undefined : one
  }
  return around.find(({ event }) => event.id === marked) ?? only('after') ?? only('neither') ?? null
}

/** Events that may have happened between the two days, the nearest to `at` first. */
export function eventsWithin(
  events: readonly ContextEvent[],
  days: DayWindow,
  at: Day,
): ContextEvent[] {
  const distance = ({ date }: ContextEvent) => Math.abs(requireDay(date) - at)
  return events
    .filter(({ date, datePrecision }) => overlaps(windowOf(date, datePrecision), days))
    .sort((a, b) => distance(a) - distance(b) || (a.date < b.date ? -1 : 1))
}
