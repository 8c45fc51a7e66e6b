/**
 * Plain calendar days. A `Day` is the whole number of days since 1970-01-01 in
 * the proleptic Gregorian calendar: no hours, no time zone, so that no clock or
 * daylight-saving rule can move a strike to another date.
 */
export type Day = number

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const MS_PER_DAY = 86_400_000

/** A day before or after is a slip or a trick: it would stretch every count in time over ages. */
const FIRST_YEAR = 1800
const LAST_YEAR = 2200

/** Days since 1970-01-01 of a calendar date; `month` is 1-12. Days out of the month roll over. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return Math.round(Date.UTC(year, month - 1, dayOfMonth) / MS_PER_DAY)
}

/** The `Day` of an ISO date such as `2024-11-18`, or null where the text is no real date. */
export function parseDay(iso: string): Day | null {
  const match = ISO_DATE.exec(iso)
  if (!match) return null
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < FIRST_YEAR || year > LAST_YEAR) return null
  const day = dayOf(year, month, dayOfMonth)
  return formatDay(day) === iso ? day : null
}

/** As `parseDay`, for text that was validated before; throws on anything else. */
export function requireDay(iso: string): Day {
  const day = parseDay(iso)
  if (day === null) throw new Error(`"${iso}" is not a calendar date (YYYY-MM-DD)`)
  return day
}

/** ISO date of a day: `2024-11-18`. */
export function formatDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

/** Year, month (1-12) and day of the month. */
export function partsOf(day: Day): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(day * MS_PER_DAY)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
  }
}

/** Monday of the ISO week that holds the day. */
export function startOfWeek(day: Day): Day {
  // 1970-01-01 was a Thursday: three days after a Monday.
  return day - ((((day + 3) % 7) + 7) % 7)
}

/** First day of the month that holds the day. */
export function startOfMonth(day: Day): Day {
  const { year, month } = partsOf(day)
  return dayOf(year, month, 1)
}

/** The same day of a month `months` later, or that month's last day where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOf(day)
  const lastOfMonth = partsOf(dayOf(year, month + months + 1, 0)).dayOfMonth
  return dayOf(year, month + months, Math.min(dayOfMonth, lastOfMonth))
}
