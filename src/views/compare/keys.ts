/** By what the comparison is broken down: the same keys as the chart's stack. */
import type { Dataset, DerivedStrike } from '../../dataset/dataset'
import { countryOf, OTHER_ACTORS, principalOf } from '../../engine/columns'
import type { StackBy } from '../../engine/filter'

/** The key of a strike in a stack; `keys` are those of the chart (`summary.bins.keys`). */
export function stackKeyOf(
  dataset: Dataset,
  by: StackBy,
  keys: readonly string[],
): (strike: DerivedStrike) => string {
  if (by === 'actor') {
    const own = new Set(keys)
    return (strike) => {
      const actor = principalOf(strike)
      return own.has(actor) ? actor : OTHER_ACTORS
    }
  }
  if (by === 'country') return (strike) => countryOf(dataset, strike)
  if (by === 'side') return (strike) => strike.targetSide
  return (strike) => strike[by]
}
