import { expect, it } from 'vitest'
import { formatDay, parseDay, partsOf, startOfWeek } from './day'

/** What a clock on the wall shows at midnight UTC of 10 Jan 2024, and whether it is changed in 2024. */
const CLOCKS: Record<string, { hour: number; changes: boolean }> = {
  'America/New_York': { hour: 19, changes: true },
  'Asia/Baghdad': { hour: 3, changes: false },
  'Pacific/Apia': { hour: 13, changes: false },
}

it('these tests run in the zone that they are asked to run in', () => {
  const { hour, changes } = CLOCKS[process.env.TZ ?? ''] ?? {}
  expect(new Date(Date.UTC(2024, 0, 10)).getHours()).toBe(hour)
  const [winter, summer] = [new Date(2024, 0, 10), new Date(2024, 6, 10)]
  expect(winter.getTimezoneOffset() !== summer.getTimezoneOffset()).toBe(changes)
})

it('every day of forty years is itself in any zone, and weeks have seven of them', () => {
  const first = parseDay('1990-01-01') as number
  const last = parseDay('2030-12-31') as number
  expect(last - first).toBe(14_974)
  for (let day = first; day <= last; day++) {
    const { year, month, dayOfMonth } = partsOf(day)
    const iso = [String(year), String(month).padStart(2, '0'), String(dayOfMonth).padStart(2, '0')]
    if (parseDay(iso.join('-')) !== day) expect.fail(`${iso.join('-')} is not day ${day}`)
    if (formatDay(day) !== iso.join('-')) expect.fail(`day ${day} is written ${formatDay(day)}`)
    if (startOfWeek(day) !== first + 7 * Math.floor((day - first) / 7))
      expect.fail(`the week of ${formatDay(day)} begins ${formatDay(startOfWeek(day))}`)
  }
})
