/** While a window of days is played, places fade with the age of their newest strike. */
import type { Day } from '../../model/day'
import type { DayWindow } from '../../model/derive'

interface Struck {
  /** Place id. */
  target: string
  window: DayWindow
}

/** The share of the window, from its newest day back, that stays in full colour. */
const FRESH = 0.15
/** Opacity of the oldest. */
const OLDEST = 0.25

/** Of each place, the newest day up to `to` on which one of its strikes may have happened. */
export function newestDays(strikes: Iterable<Struck>, to: Day): Map<string, Day> {
  const newest = new Map<string, Day>()
  for (const { target, window } of strikes) {
    const day = Math.min(window.last, to)
    if (day > (newest.get(target) ?? Number.NEGATIVE_INFINITY)) newest.set(target, day)
  }
  return newest
}

/** Opacity of a strike so many days old in a window of `days`: 1 while it is fresh, then evenly less. */
export function opacityAt(age: number, days: number): number {
  const fresh = Math.floor(days * FRESH)
  const oldest = days - 1
  if (age <= fresh || oldest <= fresh) return 1
  const gone = Math.min((age - fresh) / (oldest - fresh), 1)
  return 1 - (1 - OLDEST) * gone
}
