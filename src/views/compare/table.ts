/** The comparison's numbers as a table: all of it, then one row for each part. */

import type { PeriodCount, RateChange } from '../../engine/periods'
import type { CsvValue } from '../../export/csv'
import { formatDay } from '../../model/day'
import type { Compared } from './figure'
import type { Parts } from './useParts'

const PERIOD = ['from', 'to', 'days', 'count', 'rate_per_day', 'possible'] as const

const HEADER = [
  'group',
  'key',
  'label',
  ...PERIOD.map((name) => `a_${name}`),
  ...PERIOD.map((name) => `b_${name}`),
  'ratio_b_to_a',
  'ci95_low',
  'ci95_high',
  'p',
  'dispersion',
  'bursts_ci95_low',
  'bursts_ci95_high',
  'bursts_p',
  'p_adjusted',
  'verdict',
]

/**
 * Numbers at full precision; empty where one is not finite or not given. `possible`: dated to a
 * week or month that lies only partly in the period, and not counted.
 */
export function comparisonTable(
  compared: Compared,
  { by, rows, names }: Parts,
): { header: string[]; rows: CsvValue[][] } {
  const line = (one: Compared, adjusted: number | null, verdict: string) => [
    ...periodOf(one.a, one.change.rateA),
    ...periodOf(one.b, one.change.rateB),
    ...ratiosOf(one.change),
    adjusted,
    verdict,
  ]
  return {
    header: HEADER,
    rows: [
      ['all', '', 'All', ...line(compared, null, compared.change.verdict)],
      ...rows.map((row) => [
        by,
        row.key,
        names.get(row.key)?.label ?? row.key,
        ...line(row, row.adjusted, row.verdict),
      ]),
    ],
  }
}

const periodOf = ({ window, days, count, possible }: PeriodCount, rate: number): CsvValue[] => [
  formatDay(window.first),
  formatDay(window.last),
  days,
  count,
  rate,
  possible,
]

function ratiosOf({ exact, dispersion, widened }: RateChange): CsvValue[] {
  const { ratio, low, high, p } = exact
  const numbers = [ratio, low, high, p, dispersion?.index, widened?.low, widened?.high, widened?.p]
  return numbers.map((value) => (value !== undefined && Number.isFinite(value) ? value : null))
}
