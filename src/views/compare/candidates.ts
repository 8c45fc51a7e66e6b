/** Events beside a change of rate, in words: the chosen one, and others that analysts ask about. Pure. */
import { TURNING_POINTS } from '../../filter/turningPoints'
import type { Comparison } from '../../filter/view'
import { type Day, requireDay } from '../../model/day'
import { type DayWindow, overlaps, windowOf } from '../../model/derive'
import type { ContextEvent } from '../../model/record'
import { formatDate, plural } from '../../ui/format'

const daysOf = ({ date, datePrecision }: ContextEvent) => windowOf(date, datePrecision)

/** `4 days before this day, inside the interval` */
export function whereAbouts(event: ContextEvent, at: Day, interval: DayWindow): string {
  const days = daysOf(event)
  return `${distance(days, at)}, ${overlaps(days, interval) ? 'inside' : 'outside'} the interval`
}

function distance({ first, last }: DayWindow, at: Day): string {
  if (last < at) return `${plural(at - last, 'day')} before this day`
  if (first > at) return `${plural(first - at, 'day')} after this day`
  return first === last ? 'on this very day' : 'on some day around this one'
}

/**
 * `B also contains the Lebanon ceasefire (27 Nov 2024).`: a change from A to B need not be
 * that of the event between them. Null where neither holds another event that analysts ask about.
 */
export function alsoWithin(
  events: readonly ContextEvent[],
  { a, b }: Comparison,
  chosen: ContextEvent | null,
): string | null {
  const asked = TURNING_POINTS.flatMap(({ event: id, words }) => {
    const event = events.find((one) => one.id === id && one !== chosen)
    return event ? [{ event, words: `${words} (${formatDate(requireDay(event.date))})` }] : []
  })
  const sentences = [['A', a] as const, ['B', b] as const].flatMap(([name, { from, to }]) => {
    const held = asked.filter(({ event }) => overlaps(daysOf(event), { first: from, last: to }))
    if (held.length === 0) return []
    const verb = chosen ? 'also contains' : 'contains'
    return [`${name} ${verb} ${held.map(({ words }) => words).join(' and ')}.`]
  })
  return sentences.length > 0 ? sentences.join(' ') : null
}
