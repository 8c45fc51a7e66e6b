/** Numbers and dates in the interface's words. Dates are plain days; no locale or time zone enters. */

import type { Measure } from '../engine/filter'
import { type Day, partsOf } from '../model/day'
import type { DayWindow } from '../model/derive'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const monthName = (month: number): string => MONTHS[month - 1] as string

/** `3 Oct 2024` */
export function formatDate(day: Day): string {
  const { year, month, dayOfMonth } = partsOf(day)
  return `${dayOfMonth} ${monthName(month)} ${year}`
}

/** `Oct 2024` */
export function formatMonth(day: Day): string {
  const { year, month } = partsOf(day)
  return `${monthName(month)} ${year}`
}

/** `3 Oct 2024`, `1 – 7 Oct 2024`, `28 Oct – 3 Nov 2024`, `30 Dec 2023 – 5 Jan 2024` */
export function formatRange(first: Day, last: Day): string {
  if (first === last) return formatDate(first)
  const [a, b] = [partsOf(first), partsOf(last)]
  if (a.year !== b.year) return `${formatDate(first)} – ${formatDate(last)}`
  if (a.month !== b.month) return `${a.dayOfMonth} ${monthName(a.month)} – ${formatDate(last)}`
  return `${a.dayOfMonth} – ${formatDate(last)}`
}

/** When a strike happened, in plain words: `3 Oct 2024`, `some day of 1 – 7 Oct 2024`. */
export function formatWindow({ first, last }: DayWindow): string {
  return first === last ? formatDate(first) : `some day of ${formatRange(first, last)}`
}

// Made once: a formatter costs far more than a format.
const NUMBER = new Intl.NumberFormat('en-GB')

/** `12,345` */
export function formatCount(count: number): string {
  return NUMBER.format(count)
}

/** What is counted, as titles and choices say it. */
export const MEASURE_NOUNS: Record<Measure, string> = {
  strikes: 'strikes',
  attacks: 'claimed or reported attacks',
}

/** `Strikes against Israel` of `strikes against Israel` */
export const asSentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** `1 strike`, `50 strikes`, `61 attacks` */
export function formatAmount(amount: number, measure: Measure): string {
  return plural(amount, measure === 'attacks' ? 'attack' : 'strike')
}

/** `1 source`, `2 sources` */
export function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** `33 %`; `under 1 %` where rounding would say 0 of something. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return '–'
  const percent = Math.round((part / whole) * 100)
  return percent === 0 && part > 0 ? 'under 1 %' : `${percent} %`
}
