import { describe, expect, it } from 'vitest'
import { requireDay } from '../../../model/day'
import { courseFrom, rangeAt, stepFrom, stepsThrough, type Timeline } from './timeline'

const day = requireDay
/** Monday 1 January 2024 to Sunday 31 March: 13 weeks. */
const extent = { first: day('2024-01-01'), last: day('2024-03-31') }
const range = (from: string, to: string) => ({ from: day(from), to: day(to) })
const whole = range('2024-01-01', '2024-03-31')

const weekly = { extent, width: 'week', window: null } as const
const pace = { speed: 1, stepped: false }
const play = (start: ReturnType<typeof range>, options: Partial<Timeline> = {}): Timeline => {
  const how = { ...weekly, ...options }
  return { ...courseFrom(start, how), ...pace, ...options }
}
const shown = (timeline: Timeline, ms: number) => rangeAt(timeline, ms).range

describe('a cumulative playback', () => {
  it('shows the first day at once, a week after one second, three after three', () => {
    const timeline = play(whole)
    expect(shown(timeline, 0)).toEqual(range('2024-01-01', '2024-01-01'))
    expect(shown(timeline, 1000)).toEqual(range('2024-01-01', '2024-01-08'))
    expect(shown(timeline, 3000)).toEqual(range('2024-01-01', '2024-01-22'))
  })

  it('passes through the days of a bin evenly', () => {
    const timeline = play(whole)
    expect(shown(timeline, 999 / 7).to).toBe(day('2024-01-01'))
    expect(shown(timeline, 1001 / 7).to).toBe(day('2024-01-02'))
    expect(shown(timeline, 6001 / 7).to).toBe(day('2024-01-07'))
  })

  it('goes eight bins a second at speed 8', () => {
    expect(shown(play(whole, { speed: 8 }), 1000).to).toBe(day('2024-02-26'))
  })

  it('spends as long in a month of 29 days as in one of 31', () => {
    const timeline = play(whole, { width: 'month' })
    expect(shown(timeline, 1000).to).toBe(day('2024-02-01'))
    expect(shown(timeline, 1500).to).toBe(day('2024-02-15'))
    expect(shown(timeline, 2000).to).toBe(day('2024-03-01'))
  })

  it('goes on from where the user stands, and keeps the first day', () => {
    const timeline = play(range('2024-01-10', '2024-01-16'))
    expect(shown(timeline, 0)).toEqual(range('2024-01-10', '2024-01-17'))
    expect(shown(timeline, 1000)).toEqual(range('2024-01-10', '2024-01-24'))
  })

  it('begins anew at the first day chosen where the range reaches the end', () => {
    const timeline = play(range('2024-03-04', '2024-03-31'))
    expect(shown(timeline, 0)).toEqual(range('2024-03-04', '2024-03-04'))
  })

  it('ends on the last day, however late the frame comes', () => {
    const timeline = play(whole)
    expect(rangeAt(timeline, 12_800)).toMatchObject({ ended: false })
    expect(rangeAt(timeline, 12_900)).toEqual({ range: whole, ended: true })
    expect(rangeAt(timeline, 99_000)).toEqual({ range: whole, ended: true })
  })
})

describe('a window', () => {
  it('of 28 days always reaches from the head to 27 days before', () => {
    const timeline = play(whole, { window: 28 })
    expect(shown(timeline, 0)).toEqual(range('2024-01-01', '2024-01-28'))
    expect(shown(timeline, 1000)).toEqual(range('2024-01-08', '2024-02-04'))
    expect(rangeAt(timeline, 60_000)).toEqual({
      range: range('2024-03-04', '2024-03-31'),
      ended: true,
    })
  })

  it('begins anew at the start of the record once it has reached the end', () => {
    const timeline = play(range('2024-03-25', '2024-03-31'), { window: 7 })
    expect(shown(timeline, 0)).toEqual(range('2024-01-01', '2024-01-07'))
  })

  it('is as long as the record where that is shorter', () => {
    const short = { first: day('2024-01-01'), last: day('2024-01-05') }
    const timeline = play(range('2024-01-01', '2024-01-05'), { extent: short, window: 28 })
    expect(rangeAt(timeline, 0).range).toEqual(range('2024-01-01', '2024-01-05'))
  })
})

describe('where less motion is asked for', () => {
  const stepped = { stepped: true, speed: 8 }

  it('a whole bin is shown each second, whatever the speed, and nothing in between', () => {
    const timeline = play(whole, stepped)
    expect(shown(timeline, 0)).toEqual(range('2024-01-01', '2024-01-07'))
    expect(shown(timeline, 999)).toEqual(range('2024-01-01', '2024-01-07'))
    expect(shown(timeline, 1000)).toEqual(range('2024-01-01', '2024-01-14'))
  })

  it('the first step ends on the border of the bin that comes next', () => {
    const timeline = play(range('2024-01-10', '2024-01-16'), stepped)
    expect(shown(timeline, 0).to).toBe(day('2024-01-21'))
  })
})

describe('a step', () => {
  it('forward ends on the next border of a bin', () => {
    expect(stepFrom(range('2024-01-03', '2024-01-10'), 1, weekly)).toEqual(
      range('2024-01-03', '2024-01-14'),
    )
    expect(stepFrom(range('2024-01-03', '2024-01-14'), 1, weekly)).toEqual(
      range('2024-01-03', '2024-01-21'),
    )
  })

  it('back ends on the border before, never before the first day', () => {
    expect(stepFrom(range('2024-01-03', '2024-01-14'), -1, weekly)).toEqual(
      range('2024-01-03', '2024-01-07'),
    )
    expect(stepFrom(range('2024-01-03', '2024-01-07'), -1, weekly)).toEqual(
      range('2024-01-03', '2024-01-03'),
    )
  })

  it('forward from the whole record shows its first bin, back all but the last', () => {
    expect(stepFrom(whole, 1, weekly)).toEqual(range('2024-01-01', '2024-01-07'))
    expect(stepFrom(whole, -1, weekly)).toEqual(range('2024-01-01', '2024-03-24'))
  })

  it('moves a window whole', () => {
    const days = { ...weekly, width: 'day', window: 7 } as const
    expect(stepFrom(range('2024-01-10', '2024-01-16'), 1, days)).toEqual(
      range('2024-01-11', '2024-01-17'),
    )
    expect(stepFrom(range('2024-01-10', '2024-01-16'), -1, days)).toEqual(
      range('2024-01-09', '2024-01-15'),
    )
    expect(stepFrom(range('2024-01-01', '2024-01-07'), -1, days)).toEqual(
      range('2024-01-01', '2024-01-07'),
    )
  })

  it('goes by calendar months where bins are months', () => {
    const months = { ...weekly, width: 'month' } as const
    expect(stepFrom(range('2024-01-01', '2024-01-31'), 1, months).to).toBe(day('2024-02-29'))
  })
})

describe('all steps of a playback', () => {
  it('are the bins, one after the other, to the last day', () => {
    const steps = stepsThrough(weekly)
    expect(steps).toHaveLength(13)
    expect(steps[0]).toEqual(range('2024-01-01', '2024-01-07'))
    expect(steps.at(-1)).toEqual(whole)
    expect(stepsThrough({ ...weekly, width: 'month' }).map(({ to }) => to)).toEqual(
      ['2024-01-31', '2024-02-29', '2024-03-31'].map(day),
    )
  })

  it.each([
    ['week', 7],
    ['week', 28],
    ['month', 7],
    ['month', 28],
    ['day', 7],
  ] as const)('by %s, %i days at a time, pass over no day', (width, window) => {
    // From a Wednesday, so that the first window ends within a week.
    const from = day('2024-01-03')
    const steps = stepsThrough({ extent: { ...extent, first: from }, width, window })
    const seen = new Set(
      steps.flatMap(({ from: first, to }) =>
        Array.from({ length: to - first + 1 }, (_, at) => first + at),
      ),
    )
    expect(seen.size).toBe(extent.last - from + 1)
    expect(steps.every(({ from: first, to }) => to - first + 1 === window)).toBe(true)
    expect(new Set(steps.map(({ to }) => to)).size).toBe(steps.length)
  })
})
