/** Calendar days in the spellings that providers and spreadsheets use. */
import { type Day, dayOf, partsOf } from '../../model/day'
import { remembering } from './remember'

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
]

const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/** A time of day behind a date, which is left out; 24:00 ends the day that is written before it. */
const TIME =
  /(?:T|,? )(?:(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:\s?[AP]M)?|24:00(?::00(?:\.0{1,9})?)?)(?: ?(?:Z|UTC|GMT)|[+-]\d{2}(?::?\d{2})?)?$/i

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/
const NAMED = /^(\d{1,2})[- ]([a-z]{3,9})\.?[- ](\d{4}|\d{2})$/i
const NAMED_FIRST = /^([a-z]{3,9})\.? (\d{1,2})(?:, ?| )(\d{4})$/i

/** Which of two numbers is the day where both could be: Europe writes it first, the US second. */
export type DayOrder = 'day-first' | 'month-first'

/** A day, or what is wrong with the text. */
export type DayReading = { day: Day } | { fault: 'date' | 'year' }

const dateIn = (text: string) => text.trim().replace(TIME, '')

const NO_DATE: DayReading = { fault: 'date' }

/**
 * The day of `2024-10-03`, `20241003`, `03 October 2024`, `03-Oct-2024`, `03-Oct-24`,
 * `October 3, 2024`, `18-11-2024`, with or without a time, which is left out. A year before 1900 or after 2100 is a slip of
 * typing, such as 0025 for 2025: it is told apart from text that is no date at all.
 */
export function readDay(text: string, order: DayOrder = 'day-first'): DayReading {
  const trimmed = dateIn(text)
  const iso = YEAR_FIRST.exec(trimmed)
  if (iso) return realDay(Number(iso[1]), Number(iso[3]), Number(iso[4]))
  const compact = COMPACT.exec(trimmed)
  if (compact) return realDay(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  const named = NAMED.exec(trimmed)
  if (named) return realDay(yearOf(named[3]), monthOf(named[2]), Number(named[1]))
  const american = NAMED_FIRST.exec(trimmed)
  if (american) return realDay(Number(american[3]), monthOf(american[1]), Number(american[2]))
  const numbers = NUMBERS.exec(trimmed)
  if (!numbers) return NO_DATE
  const [a, b, year] = [Number(numbers[1]), Number(numbers[3]), Number(numbers[4])]
  return order === 'day-first' ? realDay(year, b, a) : realDay(year, a, b)
}

export type DayReader = (text: string) => DayReading

/** As `readDay`, remembering: a file has many more rows than days. */
export const createDayReader = (order: DayOrder): DayReader =>
  remembering((text) => readDay(text, order))

/** By its name or the beginning of it; 0 where there is none of that name. */
const monthOf = (name = '') => MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1

/** Of two digits, as spreadsheets shorten a year beside a month's name: 1969 to 2068. */
function yearOf(digits = ''): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year < 69 ? 2000 + year : 1900 + year
}

function realDay(year: number, month: number, dayOfMonth: number): DayReading {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) return NO_DATE
  if (year < FIRST_YEAR || year > LAST_YEAR) return { fault: 'year' }
  const day = dayOf(year, month, dayOfMonth)
  return partsOf(day).dayOfMonth === dayOfMonth ? { day } : NO_DATE
}

/** The order in which more of the texts make real days; null where they say none. */
export function orderSaid(texts: readonly string[]): DayOrder | null {
  const numeric = texts.filter((text) => NUMBERS.test(dateIn(text)))
  const failing = (order: DayOrder) =>
    numeric.filter((text) => 'fault' in readDay(text, order)).length
  const more = failing('day-first') - failing('month-first')
  return more === 0 ? null : more > 0 ? 'month-first' : 'day-first'
}

/** As they say it, else the day first: the month is only where some day first is impossible. */
export const orderOf = (texts: readonly string[]): DayOrder => orderSaid(texts) ?? 'day-first'
