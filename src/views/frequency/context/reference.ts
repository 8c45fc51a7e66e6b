/** The chosen event as a line through the plot. Pure. */
import type { ContextEvent } from '../../../model/record'
import { type PlotScale, xOf } from '../layout'
import { datedEvent } from './events'

export interface Reference {
  /** Horizontal positions of vertical lines. */
  lines: number[]
  /** Ends of the week or month that the event may fall in; null where its day is known. */
  band: [number, number] | null
}

/** Null where the event lies beyond the axis. */
export function referenceOf(event: ContextEvent, scale: PlotScale): Reference | null {
  const { window, datePrecision } = datedEvent(event)
  if (window.last < scale.first || window.first >= scale.end) return null
  const left = xOf(scale, Math.max(window.first, scale.first))
  const right = xOf(scale, Math.min(window.last + 1, scale.end))
  if (datePrecision === 'day') return { lines: [Math.round(left + right) / 2], band: null }
  return { lines: [left, right], band: [left, right] }
}
