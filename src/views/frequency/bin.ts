/** What one bin of the chart holds, in words and numbers: for the tooltip and the screen reader. */
import { addBins } from '../../engine/bins'
import type { BinWidth, Measure } from '../../engine/filter'
import type { Bins } from '../../engine/summary'
import { type Day, partsOf } from '../../model/day'
import { formatAmount, formatCount, formatDate, monthName } from '../../ui/format'
import type { StackKey } from '../../ui/stack'
import type { Range } from './brush'
import { binParts } from './layout'

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

// 1970-01-01 was a Thursday, three days after a Monday.
const weekday = (day: Day) => WEEKDAYS[(((day + 3) % 7) + 7) % 7] as string

/** `Mon 14 Oct 2024`, `Mon 14 – Sun 20 Oct 2024`, `Mon 30 Sep – Sun 6 Oct 2024`, `Oct 2024` */
export function binName(start: Day, width: BinWidth): string {
  const { year, month, dayOfMonth } = partsOf(start)
  if (width === 'month') return `${monthName(month)} ${year}`
  const opening = `${weekday(start)} ${dayOfMonth}`
  if (width === 'day') return `${weekday(start)} ${formatDate(start)}`
  const last = start + 6
  const end = partsOf(last)
  const closing = `${weekday(last)} ${formatDate(last)}`
  if (end.year !== year) return `${opening} ${monthName(month)} ${year} – ${closing}`
  if (end.month !== month) return `${opening} ${monthName(month)} – ${closing}`
  return `${opening} – ${closing}`
}

export interface BinContent {
  name: string
  /** Within the date range and out of it. */
  total: number
  outside: number
  /** Of `total`, what is dated only to a week or month that begins in this bin. */
  imprecise: number
  /** In drawing order, by index of `bins.keys`; only amounts above 0. */
  split: readonly { key: number; amount: number }[]
  /** The date range covers a part of its days only. */
  partly: boolean
}

/** Everything that a bin holds under the current filter, the date range set beside it. */
export function binContent(bins: Bins, bin: number, range: Range): BinContent {
  const start = bins.edges[bin] as Day
  const last = addBins(start, 1, bins.width) - 1
  const split: { key: number; amount: number }[] = []
  let [total, outside, imprecise] = [0, 0, 0]
  for (const part of binParts(bins, bin)) {
    total += part.amount
    if (part.outside) outside += part.amount
    if (part.imprecise) imprecise += part.amount
    const entry = split.find((one) => one.key === part.key)
    if (entry) entry.amount += part.amount
    else split.push({ key: part.key, amount: part.amount })
  }
  split.sort((a, b) => a.key - b.key)
  const touched = range.from <= last && range.to >= start
  const covered = range.from <= start && range.to >= last
  return {
    name: binName(start, bins.width),
    total,
    outside,
    imprecise,
    split,
    partly: touched && !covered,
  }
}

/** What has to be said beside the numbers: precision, and how the date range cuts the bin. */
export function notesOn({ total, outside, imprecise, partly }: BinContent): string[] {
  const all = (part: number) => (part === total ? 'All' : formatCount(part))
  return [
    imprecise > 0 && `${all(imprecise)} dated only to a week or month that begins here (hatched)`,
    outside > 0 && `${all(outside)} outside the date range (faded)`,
    partly && 'The date range covers a part of these days',
  ].filter((note) => note !== false)
}

/** A bin in one line, for the ear. */
export function spokenBin(
  content: BinContent,
  keys: readonly StackKey[],
  measure: Measure,
): string {
  const split = content.split.map(({ key, amount }) => `${keys[key]?.label} ${formatCount(amount)}`)
  return [
    `${content.name}: ${formatAmount(content.total, measure)}`,
    ...split,
    ...notesOn(content),
  ].join('. ')
}
