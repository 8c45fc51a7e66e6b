/** While a window of days is played, places fade with the age of their newest strike. */
/** The share of the window, from its newest day back, that stays in full colour. */
const FRESH = 0.15
/** Opacity of the oldest. */
const OLDEST = 0.25

/** Opacity of a strike so many days old in a window of `days`: 1 while it is fresh, then evenly less. */
export function opacityAt(age: number, days: number): number {
  const fresh = Math.floor(days * FRESH)
  const oldest = days - 1
  if (age <= fresh || oldest <= fresh) return 1
  const gone = Math.min((age - fresh) / (oldest - fresh), 1)
  return 1 - (1 - OLDEST) * gone
}
