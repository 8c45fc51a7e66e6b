/** What the chart counts, in words. */
import type { BinWidth, Measure } from '../../engine/filter'
import { MEASURE_NOUNS } from '../../ui/format'

/** `strikes per week`, `claimed or reported attacks per month` */
export function chartSubject(measure: Measure, width: BinWidth): string {
  return `${MEASURE_NOUNS[measure]} per ${width}`
}
