/** How two periods are chosen: by a context event with equal windows around it, or by dates. */
import type { Comparison } from '../../filter/view'
import { type Day, requireDay } from '../../model/day'
import { type DayWindow, windowOf } from '../../model/derive'
import type { ContextEvent } from '../../model/record'

/** Days on either side of an event, offered as equal windows. */
export const SPANS = [7, 14, 28, 56, 90] as const
export type Span = (typeof SPANS)[number]

/** `span` days before the day, and as many from it: the day itself counts as after. */
export function periodsAround(day: Day, span: number): Comparison {
  return { a: { from: day - span, to: day - 1 }, b: { from: day, to: day + span - 1 } }
}

/** Where both periods are equal windows around one day: that day and their length. */
export function pivotOf({ a, b }: Comparison): { day: Day; span: number } | null {
  const span = b.to - b.from + 1
  return a.to + 1 === b.from && a.to - a.from + 1 === span ? { day: b.from, span } : null
}

/**
 * The event around which the periods are laid: the one that is marked in the chart if it is of that
 * day, else the only one of that day. Null where they are laid otherwise, or around several.
 */
export function eventOf(
  events: readonly ContextEvent[],
  compare: Comparison,
  marked: string | null,
): ContextEvent | null {
  const day = pivotOf(compare)?.day
  const ofDay = events.filter(({ date }) => requireDay(date) === day)
  return ofDay.find(({ id }) => id === marked) ?? (ofDay.length === 1 ? (ofDay[0] ?? null) : null)
}

/** Events that may have happened between the two days, the nearest to `at` first. */
export function eventsWithin(
  events: readonly ContextEvent[],
  { first, last }: DayWindow,
  at: Day,
): ContextEvent[] {
  const distance = ({ date }: ContextEvent) => Math.abs(requireDay(date) - at)
  return events
    .filter(({ date, datePrecision }) => {
      const window = windowOf(date, datePrecision)
      return window.first <= last && window.last >= first
    })
    .sort((a, b) => distance(a) - distance(b) || (a.date < b.date ? -1 : 1))
}
