/** What the chart counts, in words. */
import type { BinWidth, Measure } from '../../engine/filter'

/** What is counted. */
export const MEASURE_NOUNS: Record<Measure, string> = {
  strikes: 'strikes',
  attacks: 'claimed or reported attacks',
}

/** `strikes per week`, `claimed or reported attacks per month` */
export function chartSubject(measure: Measure, width: BinWidth): string {
  return `${MEASURE_NOUNS[measure]} per ${width}`
}
