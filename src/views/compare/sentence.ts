/**
 * The comparison as a sentence to be quoted. It says what is counted, the
 * numbers and how sure they are, never more; and never why.
 */
import type { Dataset } from '../../dataset/dataset'
import type { Comparison as Completeness } from '../../engine/coverage'
import type { DailySeries } from '../../engine/daily'
import type { Filter, Measure } from '../../engine/filter'
import {
  countPeriod,
  FLOOR,
  type PeriodComparison,
  type PeriodCount,
  type RateChange,
} from '../../engine/periods'
import { DIRECTION_WORDS } from '../../filter/titleWords'
import { filterInWords } from '../../filter/words'
import { requireDay } from '../../model/day'
import type { DayWindow } from '../../model/derive'
import type { ContextEvent } from '../../model/record'
import { periodInWords, totalInWords, valueInWords } from '../../ui/coverageWords'
import {
  asSentence,
  formatCount,
  formatDate,
  formatRange,
  formatShare,
  MEASURE_NOUNS,
  plural,
} from '../../ui/format'
import { aroundEvent } from './choice'
import { totalsNamed } from './completeness'
import { formatInterval, formatRate, formatRatio } from './numbers'

/** What is counted: `Strikes against Israel in the record (weapon: rocket)`. Dates are left out. */
export function subjectOf(dataset: Dataset, filter: Filter, measure: Measure): string {
  const [direction] = filter.directions
  const alone = filter.directions.length === 1 && direction !== undefined
  const clauses = filterInWords(
    { filter: { ...filter, from: null, to: null, directions: alone ? [] : filter.directions } },
    dataset,
  )
  const noun = asSentence(MEASURE_NOUNS[measure])
  const narrowed = clauses.length > 0 ? ` (${clauses.join('; ')})` : ''
  return `${noun}${alone ? ` ${DIRECTION_WORDS[direction]}` : ''} in the record${narrowed}`
}

export interface Quotation {
  dataset: Dataset
  filter: Filter
  measure: Measure
  periods: readonly [DayWindow, DayWindow]
  event: ContextEvent | null
  comparison: PeriodComparison
  /** What is counted as attacks, whatever the measure. */
  attacks: DailySeries
}

/** Sentences about the numbers, the periods, and how whole the record is. */
export function quotationOf(quotation: Quotation): string {
  return [
    mainSentence(quotation),
    eventSentence(quotation),
    completenessSentence(quotation),
    `Source: ${quotation.dataset.head.title}, version ${quotation.dataset.head.version}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function mainSentence({ dataset, filter, measure, periods, comparison }: Quotation): string {
  const subject = subjectOf(dataset, filter, measure)
  const { a, b, change, obstacle } = comparison
  if (!a || !b) {
    const outside = formatRange(...endsOf(a ? periods[1] : periods[0]))
    return `${outside} lies outside the record, so nothing is compared.`
  }
  if (!change) {
    const why =
      obstacle === 'same'
        ? 'the periods are the same'
        : `the periods share ${daysOf(comparison.shared)}`
    return `${subject}: ${inPeriod(a)} and ${inPeriod(b)}; ${why}, so no ratio is given.`
  }
  if (change.verdict === 'none')
    return `${subject}: none in ${rangeOf(a)}, and none in ${rangeOf(b)}.`
  if (change.verdict === 'few')
    return `${subject}: ${inPeriod(a)} and ${inPeriod(b)}; with fewer than ${FLOOR} together no change is claimed.`
  const rates = `from ${rateIn(change.rateA, a)} to ${rateIn(change.rateB, b)}`
  if (change.verdict === 'unclear')
    return `${subject} went ${rates}: ${ratioWords(change)}. The interval holds 1: the record does not show a change of rate.`
  return `${subject} ${change.verdict} ${rates}: ${ratioWords(change)}.`
}

const endsOf = ({ first, last }: DayWindow) => [first, last] as const
const rangeOf = ({ window }: PeriodCount) => formatRange(window.first, window.last)
const daysOf = (days: number) => plural(days, 'day')
const inPeriod = (period: PeriodCount) =>
  `${formatCount(period.count)} in ${rangeOf(period)} (${daysOf(period.days)})`
const rateIn = (rate: number, period: PeriodCount) =>
  `${formatRate(rate)} a day in ${rangeOf(period)} (${formatCount(period.count)} in ${daysOf(period.days)})`

/** `ratio 0.24, 95 % CI 0.12–0.46` */
export function ratioWords({ reading, widened }: RateChange): string {
  const allowing = widened ? ', widened for bursts' : ''
  return `ratio ${formatRatio(reading.ratio)}, 95 % CI ${formatInterval(reading)}${allowing}`
}

/** `Fell from 1.79 to 0.43 a day`, `No change shown between 1.86 and 1.43 a day`; empty where nothing is counted. */
export function answerInWords({ verdict, rateA, rateB }: RateChange): string {
  if (verdict === 'none') return ''
  if (verdict === 'few') return 'Too few to say'
  const [a, b] = [formatRate(rateA), formatRate(rateB)]
  return verdict === 'unclear'
    ? `No change shown between ${a} and ${b} a day`
    : `${asSentence(verdict)} from ${a} to ${b} a day`
}

/** `The first ends the day before, the second begins on …`; empty where no event parts them. */
export function eventSentence({ event, periods, comparison }: Quotation): string {
  if (!event || !comparison.a || !comparison.b) return ''
  const [a, b] = periods
  const around = aroundEvent(event, {
    a: { from: a.first, to: a.last },
    b: { from: b.first, to: b.last },
  })
  if (!around) return ''
  const known = event.datePrecision === 'day' ? '' : ` (known to the ${event.datePrecision})`
  const of = `the date of “${event.title}”`
  const date = `${formatDate(requireDay(event.date))}${known}, ${of}`
  if (around.counts === 'after')
    return `The first ends the day before, the second begins on ${date}.`
  if (around.counts === 'before')
    return `The first ends on ${formatDate(a.last)}${known}, ${of}; the second begins the day after.`
  return `Between them lies ${date}, which counts in neither.`
}

/** How whole the record is in both periods, by independent counts; empty without any. */
export function completenessSentence(quotation: Quotation): string {
  const { dataset, filter, comparison } = quotation
  const { a, b } = comparison
  if (!a || !b || dataset.publishedTotals.length === 0) return ''
  const [one, other] = [a, b].map(({ window }) =>
    wholenessInWords(totalsNamed(dataset, filter, window)),
  )
  if (!one && !other)
    return 'No independent count shows how complete the record is in these periods.'
  const unit = unitInWords(quotation)
  if (one === other) return `${unit}The record ${one}; see Coverage.`
  const words = [one, other].map((held) =>
    held ? `the record ${held}` : 'there is no independent count of that period',
  )
  return `${unit}As to the first period, ${words[0]}; as to the second, ${words[1]}; see Coverage.`
}

/** Where strikes are counted: how many attacks they are, if not as many, for others count those. */
export function unitInWords({
  measure,
  attacks,
  comparison: { a, b },
}: Pick<Quotation, 'measure' | 'attacks' | 'comparison'>): string {
  if (measure === 'attacks' || !a || !b) return ''
  const pair = (counts: number[]) => counts.map(formatCount).join(' and ')
  const strikes = pair([a.count, b.count])
  const same = pair([a, b].map(({ window }) => countPeriod(attacks, window)?.count ?? 0))
  if (same === strikes) return ''
  return `Others count attacks. One strike can be several: the ${strikes} here are ${same}. `
}

/** `holds 58 of 65 attacks … (89 %) and 20 of 41 claimed attacks … (49 %, and up to 8 more …)` */
function wholenessInWords(totals: readonly Completeness[]): string {
  const words = totals.map((total, at) => {
    const how = [shareInWords(total), possibleInWords(total)].filter((part) => part !== '')
    const after = how.length > 0 ? ` (${how.join(', and ')})` : ''
    const isSaid = totals[at - 1]?.total.direction === total.total.direction
    return `${heldInWords(total, isSaid)}${after}`
  })
  return words.length > 0 ? `holds ${words.join(' and ')}` : ''
}

/** `58 of 65 attacks against Israel counted by the IDF for 1 – 18 Nov 2024`; the direction may be said already. */
export function heldInWords({ total, held, period }: Completeness, isSaid = false): string {
  const what = isSaid ? '' : ` ${DIRECTION_WORDS[total.direction]}`
  const source = `counted by ${total.saidBy} for ${periodInWords(period)}`
  if (held > total.value)
    return `${formatCount(held)} attacks${what} where ${valueInWords(total)} were ${source}`
  return `${formatCount(held)} of ${totalInWords(total)}${what} ${source}`
}

/** `49 %`, `at most 94 %`; empty where we hold more than was counted. */
export function shareInWords({ total, held }: Completeness): string {
  if (held > total.value || total.value === 0) return ''
  const bound = total.valueNote === 'at-least' ? 'at most ' : ''
  return `${bound}${formatShare(held, total.value)}`
}

/** `up to 8 more of uncertain day`, or empty. */
export const possibleInWords = ({ possible }: Completeness): string =>
  possible > 0 ? `up to ${formatCount(possible)} more of uncertain day` : ''
