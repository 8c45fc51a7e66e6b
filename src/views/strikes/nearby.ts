/** Strikes that stand near one in time or in place. */
import type { Dataset, DerivedStrike } from '../../dataset/dataset'

export interface Nearby {
  /** Of the very same day, or the same week or month where no day is known. */
  sameDay: DerivedStrike[]
  /** Whose possible days overlap without being the same. */
  perhapsSameDay: DerivedStrike[]
  /** The strike on the same target before it, and the one after it. */
  before: DerivedStrike | null
  after: DerivedStrike | null
}

/** `dataset.strikes` must be in the order of first day. */
export function nearbyOf({ strikes }: Pick<Dataset, 'strikes'>, strike: DerivedStrike): Nearby {
  const { first, last } = strike.window
  const nearby: Nearby = { sameDay: [], perhapsSameDay: [], before: null, after: null }
  let passed = false
  for (const other of strikes) {
    if (other.id === strike.id) {
      passed = true
      continue
    }
    const { window } = other
    if (window.first > last && nearby.after) break
    if (window.first === first && window.last === last) nearby.sameDay.push(other)
    else if (window.first <= last && window.last >= first) nearby.perhapsSameDay.push(other)
    if (other.target !== strike.target) continue
    if (!passed) nearby.before = other
    else nearby.after ??= other
  }
  return nearby
}
