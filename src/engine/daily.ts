/** Strikes as daily counts, apart from all statistics: charts read it without their code. */
import type { Day } from '../model/day'
import type { DayWindow } from '../model/derive'

export interface DailySeries {
  /** First day of the record, on which `counts` begins. */
  first: Day
  /** Strikes (or attacks) of each day, of those whose day is known. */
  counts: Float64Array
  /** Those of which only the week or the month is known. */
  undated: readonly { window: DayWindow; amount: number }[]
}

/** A series of nothing over the days of `extent`. */
export const emptySeries = ({ first, last }: DayWindow): DailySeries => ({
  first,
  counts: new Float64Array(last - first + 1),
  undated: [],
})
