import { describe, expect, it } from 'vitest'
import { formatDay } from '../model/day'
import type { DatePrecision } from '../model/vocabulary'
import { createEngine } from './engine'
import { NO_FILTER } from './filter'
import { datasetOf } from './imaginary.fixture'
import type { EngineNow } from './summary'

/** 1 October 2024. */
const DAY = 19_997

interface Made {
  day: number
  target?: string
  datePrecision?: DatePrecision
  attacks?: number
  actors?: readonly string[]
}

/** Nothing of it is real: ids are `strike-0`, `strike-1` ... in the order given. */
const engineOf = (made: readonly Made[]): EngineNow =>
  createEngine(
    datasetOf(
      made.map(({ day, target = 'town', datePrecision = 'day', attacks = 1, actors = [] }) => ({
        date: formatDay(day),
        datePrecision,
        target,
        targetKind: 'city',
        targetSide: 'israel',
        targetDetail: null,
        originCountry: null,
        actors: actors.map((actor) => ({ actor, role: 'claimed' })),
        weapon: 'rocket',
        munitions: null,
        attacks,
        outcome: 'claimed-only',
        outcomeBy: null,
        outcomeByKind: null,
        killed: null,
        injured: null,
        summary: 'Not real.',
        sources: [{ source: 'imaginary', stance: 'claims' }],
      })),
    ),
  )

describe('what holds under every filter', () => {
  it('is the largest place, by strikes or by attacks', () => {
    const { largest } = engineOf([
      { day: DAY, target: 'town' },
      { day: DAY, target: 'town' },
      { day: DAY, target: 'base', attacks: 4 },
    ]).meta
    expect(largest).toEqual({ strikes: 2, attacks: 4 })
    expect(engineOf([]).meta.largest).toEqual({ strikes: 1, attacks: 1 })
  })

  it('is who has a part in any strike, and the day of the last', () => {
    const { meta } = engineOf([{ day: DAY + 3, actors: ['loner', 'state'] }, { day: DAY }])
    expect(meta.struckBy).toEqual(new Set(['loner', 'state']))
    expect(meta).toMatchObject({ size: 2, lastStrike: DAY + 3 })
    expect(engineOf([]).meta.lastStrike).toBeNull()
  })
})

describe('the list', () => {
  it('has a span for each day, week and month that has strikes, and says where each ends', () => {
    const { rows, windows, ends } = engineOf([
      { day: DAY + 1 },
      { day: DAY, datePrecision: 'week' },
      { day: DAY },
      { day: DAY },
    ]).list(NO_FILTER)
    expect([...rows]).toEqual([0, 1, 2, 3])
    expect(windows).toEqual([
      { first: DAY, last: DAY },
      { first: DAY, last: DAY + 6 },
      { first: DAY + 1, last: DAY + 1 },
    ])
    expect([...ends]).toEqual([2, 3, 4])
  })

  it('is empty where nothing passes', () => {
    const { rows, windows, ends } = engineOf([{ day: DAY }]).list({ ...NO_FILTER, to: DAY - 1 })
    expect([rows.length, windows.length, ends.length]).toEqual([0, 0, 0])
  })
})

describe('the newest day of a place', () => {
  const newest = (made: readonly Made[], to: number) => [
    ...engineOf(made).newest({ ...NO_FILTER, to }),
  ]

  it('is that of its latest strike', () => {
    const made = [
      { day: DAY + 4, target: 'town' },
      { day: DAY + 1, target: 'base' },
      { day: DAY + 2, target: 'town' },
    ]
    expect(newest(made, DAY + 9)).toEqual([
      ['town', DAY + 4],
      ['base', DAY + 1],
    ])
  })

  it('is the last day of a week that may hold the strike, but none still to come', () => {
    const week = [{ day: DAY, datePrecision: 'week' as const }]
    expect(newest(week, DAY + 9)).toEqual([['town', DAY + 6]])
    expect(newest(week, DAY + 3)).toEqual([['town', DAY + 3]])
  })
})

describe('strikes near one', () => {
  const engine = engineOf([
    { day: DAY - 30, target: 'town' }, // 0
    { day: DAY - 1, target: 'town' }, // 1
    { day: DAY, target: 'base', datePrecision: 'month' }, // 2
    { day: DAY + 4, target: 'base' }, // 3
    { day: DAY + 4, target: 'town' }, // 4
    { day: DAY + 5, target: 'base' }, // 5
    { day: DAY + 50, target: 'town' }, // 6
    { day: DAY + 51, target: 'town' }, // 7
  ])
  const near = (n: number, most = 40) => {
    const found = engine.nearby(`strike-${n}`, most)
    if (!found) throw new Error('not there')
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => Number(id.slice(7)))
    return {
      ...found,
      sameDay: ids(found.sameDay),
      perhaps: ids(found.perhapsSameDay),
      around: [found.before, found.after].map((one) => one && Number(one.id.slice(7))),
    }
  }

  it('are those of the same day, and apart from them those that may be', () => {
    expect(near(4)).toMatchObject({ sameDay: [3], perhaps: [2] })
    expect(near(2)).toMatchObject({ sameDay: [], perhaps: [3, 4, 5] })
  })

  it('are the last on the same place before it and the first after it', () => {
    expect(near(4).around).toEqual([1, 6])
    expect(near(0).around).toEqual([null, 1])
    expect(near(7).around).toEqual([6, null])
  })

  it('are all counted, but no more are given than asked for', () => {
    expect(near(2, 1)).toMatchObject({ perhaps: [3], perhapsCount: 3 })
  })

  it('are none of an id that is not there', () => {
    expect(engine.nearby('elsewhere', 5)).toBeNull()
  })
})
