import { describe, expect, test } from 'vitest'
import { requireDay } from '../../model/day'
import { amountsWidth, amountTicks, type TimeAxis, timeTicks } from './ticks'

/** Seven px a character. */
const axis = (from: string, to: string, width: number, more: Partial<TimeAxis> = {}): TimeAxis => ({
  first: requireDay(from),
  end: requireDay(to) + 1,
  width,
  measure: (label) => label.length * 7,
  overhang: 0,
  ...more,
})
const labels = (one: TimeAxis) => timeTicks(one).map((tick) => tick.label)

describe('ticks of the time axis', () => {
  test('months over the whole record, the year in place of January', () => {
    expect(labels(axis('2023-10-16', '2025-01-05', 1300, { overhang: 20 }))).toEqual([
      'Nov 2023',
      'Dec',
      '2024',
      'Feb',
      'Mar',
      'Apr',
      'May',
      'Jun',
      'Jul',
      'Aug',
      'Sep',
      'Oct',
      'Nov',
      'Dec',
      '2025',
    ])
  })

  test('years are strong, months are not', () => {
    const strong = timeTicks(axis('2023-10-16', '2024-12-31', 1300)).filter((tick) => tick.strong)
    expect(strong.map((tick) => tick.label)).toEqual(['2024'])
  })

  test('quarters, half years and years as room gets scarce', () => {
    expect(labels(axis('2023-10-16', '2024-12-31', 300))).toEqual(['2024', 'Apr', 'Jul', 'Oct'])
    expect(labels(axis('2023-10-16', '2024-12-31', 120))).toEqual(['2024', 'Jul'])
    expect(labels(axis('2010-01-01', '2024-12-31', 400))).toEqual([
      '2010',
      '2012',
      '2014',
      '2016',
      '2018',
      '2020',
      '2022',
      '2024',
    ])
  })

  test('weeks from Monday and single days in short ranges', () => {
    expect(labels(axis('2024-10-01', '2024-10-31', 400))).toEqual([
      '7 Oct 2024',
      '14 Oct',
      '21 Oct',
      '28 Oct',
    ])
    expect(labels(axis('2024-10-01', '2024-10-03', 400))).toEqual(['1 Oct 2024', '2 Oct', '3 Oct'])
  })

  test('a label that would be cut at the right end is left out', () => {
    const ends = axis('2024-10-01', '2024-11-02', 80)
    expect(labels(ends)).toEqual(['Oct 2024'])
    expect(labels({ ...ends, overhang: 20 })).toContain('Nov')
  })

  test('under bars of a month the label stands in the middle', () => {
    const [opening] = timeTicks(axis('2024-10-01', '2024-12-31', 600, { centred: true }))
    expect(opening).toEqual({
      day: requireDay('2024-10-01') + 15.5,
      label: 'Oct 2024',
      strong: false,
    })
  })

  test('a year under the bar of a month says that it is January, where there is room', () => {
    const months = (width: number) =>
      labels(axis('2023-12-01', '2024-03-31', width, { centred: true }))
    expect(months(400)).toEqual(['Dec 2023', 'Jan 2024', 'Feb', 'Mar'])
    expect(months(180)).toEqual(['Dec', '2024', 'Feb', 'Mar'])
  })

  test('labels never come closer than ten px, at any width', () => {
    for (let width = 40; width < 1500; width += 7) {
      const one = axis('2023-10-16', '2025-01-05', width)
      const ticks = timeTicks(one)
      const at = (day: number) => ((day - one.first) / (one.end - one.first)) * width
      ticks.slice(1).forEach((tick, index) => {
        const before = ticks[index] as (typeof ticks)[number]
        const free = at(tick.day) - at(before.day) - (tick.label.length + before.label.length) * 3.5
        expect(free).toBeGreaterThanOrEqual(10)
      })
    }
  })
})

describe('ticks of amounts', () => {
  test('are whole, start at zero and reach the highest bar', () => {
    expect(amountTicks(34, 110)).toEqual([0, 10, 20, 30, 40])
    expect(amountTicks(7, 110)).toEqual([0, 2, 4, 6, 8])
    expect(amountTicks(3, 110)).toEqual([0, 1, 2, 3])
    expect(amountTicks(120_000, 110)).toEqual([0, 50_000, 100_000, 150_000])
  })

  test('an empty chart keeps an axis', () => {
    expect(amountTicks(0, 110)).toEqual([0, 1])
  })

  test('a low chart has few', () => {
    expect(amountTicks(34, 20)).toEqual([0, 50])
  })

  test('the room beside them grows with the longest', () => {
    // 100,000: six digits and a comma, at least half an em each and a quarter, of 11 px.
    expect(amountsWidth([0, 50_000, 100_000])).toBeGreaterThan(6 * 5.5 + 2.75)
    expect(amountsWidth([0, 500_000, 1_000_000])).toBeGreaterThan(amountsWidth([0, 100_000]))
    expect(amountsWidth([0, 5, 10])).toBeLessThan(38)
  })
})
