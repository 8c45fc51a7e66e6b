/** The shipped record many times over, for measurements of size: the same places, actors and habits. */

import { formatDay, requireDay } from '../src/model/day'
import type { Compiled } from '../src/model/record'

/**
 * Copies of the strikes until there are `size`, each moved by some days within the record, so that
 * days, places and actors differ in their counts as they do in the record. The same each time.
 */
export function multiplied(compiled: Compiled, size: number): Compiled {
  const { dataset, tables } = compiled
  const first = requireDay(dataset.coverage.from)
  const days = requireDay(dataset.coverage.to) - first + 1
  const strikes = Array.from({ length: size }, (_, at) => {
    const strike = tables.strikes[at % tables.strikes.length] as (typeof tables.strikes)[number]
    const copy = Math.floor(at / tables.strikes.length)
    if (copy === 0 || strike.datePrecision !== 'day')
      return { ...strike, id: `${strike.id}-m${copy}` }
    const date = formatDay(first + ((requireDay(strike.date) - first + copy * 37) % days))
    return { ...strike, id: `${strike.id}-m${copy}`, date }
  })
  return {
    ...compiled,
    dataset: {
      ...dataset,
      counts: {
        ...dataset.counts,
        strikes: size,
        attacks: strikes.reduce((sum, { attacks }) => sum + attacks, 0),
      },
    },
    tables: { ...tables, strikes },
  }
}
