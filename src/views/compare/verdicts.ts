/** The rows of the breakdown in words. */
import { type BreakdownRow, FLOOR, type PeriodComparison } from '../../engine/periods'
import { formatInterval, formatP, formatRatio } from './numbers'

/** No more rows than the eye can take. */
export const SHOWN = 8

/** Whether there is one row, and it holds all that is compared: its numbers are those of all. */
export function isOneOfAll(
  rows: readonly BreakdownRow[],
  { a, b }: Pick<PeriodComparison, 'a' | 'b'>,
): boolean {
  const [row] = rows
  return rows.length === 1 && row?.a.count === a?.count && row?.b.count === b?.count
}

/** How many rows are tested at once, and what that means for each. */
export function testsInWords(tested: number): string {
  if (tested === 0) return `No row has ${FLOOR} or more in both periods together.`
  if (tested === 1)
    return `One row is tested; the others have fewer than ${FLOOR} in both periods together.`
  return `${tested} tests at once: some would differ by chance. “Fell” and “rose” are said only where the p, adjusted for the number of tests (Benjamini and Hochberg), is below 0.05, so that no more than 1 in 20 such words is wrong on average.`
}

/** `fell`, `rose`, `no change shown`, `not after adjusting`, `under 10` */
export function verdictInWords({ verdict, adjusted, change }: BreakdownRow): string {
  if (verdict === 'few') return `under ${FLOOR}`
  if (verdict === 'fell' || verdict === 'rose') return verdict
  return adjusted !== null && change.reading.p < 0.05 ? 'not after adjusting' : 'no change shown'
}

/** `ratio 0.24 (0.12–0.46), adjusted p under 0.001` */
export function readingInWords({ change, adjusted }: BreakdownRow): string {
  const { reading, widened } = change
  const bursts = widened ? ', widened for bursts' : ''
  return `ratio ${formatRatio(reading.ratio)} (${formatInterval(reading)}), adjusted p ${formatP(adjusted ?? 1)}${bursts}`
}
