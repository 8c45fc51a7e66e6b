/** What has to be said of a comparison beside its numbers, in plain words. */
import type { DailySeries } from '../../engine/daily'
import type { Measure } from '../../engine/filter'
import {
  BURSTS,
  countPeriod,
  FLOOR,
  type PeriodComparison,
  type PeriodCount,
} from '../../engine/periods'
import type { DayWindow } from '../../model/derive'
import { formatAmount, formatCount, formatRange, plural } from '../../ui/format'

export function remarksOn(
  { a, b, obstacle, shared, change }: PeriodComparison,
  [periodA, periodB]: readonly [DayWindow, DayWindow],
  measure: Measure,
): string[] {
  return [
    ...endsInWords('A', periodA, a),
    ...endsInWords('B', periodB, b),
    ...(obstacle === 'same'
      ? ['A and B are the same period: there is nothing to compare.']
      : obstacle === 'overlap'
        ? [
            `A and B share ${plural(shared, 'day')}. What happened then counts in both, so no ratio is given.`,
          ]
        : []),
    ...(change?.verdict === 'none' ? ['Nothing passes the filter in either period.'] : []),
    ...(change?.verdict === 'few'
      ? [
          `Fewer than ${FLOOR} in both periods together: too few to claim a change, whatever the ratio.`,
        ]
      : []),
    ...(change?.bursts ? [burstsInWords(change.widened !== null)] : []),
    ...(change && change.verdict !== 'none' && change.dispersion === null
      ? [
          'Too few days to tell whether strikes come in bursts. If they do, the interval is too narrow.',
        ]
      : []),
    ...undatedInWords(a, b, measure),
  ]
}

/** `Left out, as only the week or month is known: 5 attacks in these days and 9 perhaps in them.`; null where nothing is. */
export function leftOutInWords(
  series: DailySeries,
  span: DayWindow,
  measure: Measure,
): string | null {
  const { undated = 0, possible = 0 } = countPeriod(series, span) ?? {}
  if (undated + possible === 0) return null
  const left =
    undated === 0
      ? `${formatAmount(possible, measure)} perhaps in these days`
      : `${formatAmount(undated, measure)} in these days${possible > 0 ? ` and ${formatCount(possible)} perhaps in them` : ''}`
  return `Left out, as only the week or month is known: ${left}.`
}

function endsInWords(name: string, asked: DayWindow, count: PeriodCount | null): string[] {
  if (!count) return [`${name} lies outside the record.`]
  const { window, days } = count
  if (window.first === asked.first && window.last === asked.last) return []
  const whole = asked.last - asked.first + 1
  return [
    `${name} reaches beyond the record: ${days} of its ${plural(whole, 'day')} count, ${formatRange(window.first, window.last)}.`,
  ]
}

function burstsInWords(canWiden: boolean): string {
  const because = `Strikes come in bursts here (dispersion over ${BURSTS}), so the Poisson interval is too narrow`
  return canWiden
    ? `${because}; go by the interval for bursts. It still takes days as independent.`
    : `${because}. With none in one period no wider one can be given: take it with care.`
}

function undatedInWords(a: PeriodCount | null, b: PeriodCount | null, measure: Measure): string[] {
  const undated = (a?.undated ?? 0) + (b?.undated ?? 0)
  const possible = [
    ...(a && a.possible > 0 ? [`${a.possible} in A`] : []),
    ...(b && b.possible > 0 ? [`${b.possible} in B`] : []),
  ]
  return [
    ...(undated > 0
      ? [
          `Of ${formatAmount(undated, measure)} counted only the week or month is known; the dispersion leaves them out.`,
        ]
      : []),
    ...(possible.length > 0
      ? [
          `Not counted, but possible: ${possible.join(' and ')}, of which only the week or month is known.`,
        ]
      : []),
  ]
}
