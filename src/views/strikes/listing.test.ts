import { describe, expect, it } from 'vitest'
import type { Selection } from '../../engine/summary'
import { requireDay } from '../../model/day'
import { windowOf } from '../../model/derive'
import type { ContextEvent } from '../../model/record'
import type { DatePrecision } from '../../model/vocabulary'
import {
  entryByKey,
  headingAt,
  isWithin,
  itemOf,
  type Listing,
  listingOf,
  NO_SELECTION,
  neighbour,
  nextEntry,
  strikesAround,
} from './listing'

const dated = (date: string, precision: DatePrecision = 'day') => ({
  window: windowOf(date, precision),
})

// Spans of days as an engine gives them: by first day, then last.
const WINDOWS = [
  dated('2024-09-30'),
  dated('2024-10-01'),
  dated('2024-10-01', 'week'),
  dated('2024-10-01', 'month'),
  dated('2024-10-03'),
].map(({ window }) => window)

/** The row of each span; those left out have none. */
function selection(rows: readonly (readonly number[])[]): Selection {
  const there = [...rows.entries()].filter(([, own]) => own.length > 0)
  return {
    rows: Uint32Array.from(rows.flat()),
    windows: there.flatMap(([span]) => WINDOWS[span] ?? []),
    ends: Uint32Array.from(there, ([span]) => rows.slice(0, span + 1).flat().length),
  }
}

const event = (id: string, date: string, datePrecision: DatePrecision = 'day'): ContextEvent => ({
  id,
  date,
  datePrecision,
  kind: 'statement',
  title: `Made-up event ${id}`,
  summary: 'Made up for a test.',
  parties: [],
  countries: [],
  sources: ['made-up-source'],
})

const ALL = selection([[0], [1, 2], [3], [4], [5]])

/** Headings as `first+days`, strikes as their row, events as their id. */
const readable = (listing: Listing) =>
  [...listing.codes].map((code) => {
    const item = itemOf(listing, code)
    if (item.kind === 'strike') return item.row
    if (item.kind === 'event') return item.event.id
    const { first, last } = item.window
    return `${first - requireDay('2024-10-01')}+${last - first}`
  })

describe('the list of strikes', () => {
  it('groups by day, and sets weeks and months apart from the day they start on', () => {
    expect(readable(listingOf(ALL, [], false))).toEqual([
      ...['-1+0', 0],
      ...['0+0', 1, 2],
      ...['0+6', 3],
      ...['0+30', 4],
      ...['2+0', 5],
    ])
  })

  it('turns round for the newest first, headings still above their strikes', () => {
    expect(readable(listingOf(ALL, [], true))).toEqual([
      ...['2+0', 5],
      ...['0+30', 4],
      ...['0+6', 3],
      ...['0+0', 2, 1],
      ...['-1+0', 0],
    ])
  })

  it('holds only the rows that it is given, and leaves them as they were', () => {
    const some = selection([[], [1, 2], [], [4]])
    expect(readable(listingOf(some, [], true))).toEqual(['0+30', 4, '0+0', 2, 1])
    expect([...some.rows]).toEqual([1, 2, 4])
    expect(readable(listingOf(NO_SELECTION, [], true))).toEqual([])
  })

  it('puts events above the strikes of their day, or under a heading of their own', () => {
    const events = [
      event('after', '2024-10-05'),
      event('same-day', '2024-10-01'),
      event('between', '2024-10-02'),
    ]
    const some = selection([[0], [2], [], [], [5]])
    expect(readable(listingOf(some, events, false))).toEqual([
      ...['-1+0', 0],
      ...['0+0', 'same-day', 2],
      ...['1+0', 'between'],
      ...['2+0', 5],
      ...['4+0', 'after'],
    ])
    expect(readable(listingOf(some, events, true))).toEqual([
      ...['4+0', 'after'],
      ...['2+0', 5],
      ...['1+0', 'between'],
      ...['0+0', 'same-day', 2],
      ...['-1+0', 0],
    ])
  })

  it('shows events whose days touch the range of dates', () => {
    const range = { from: requireDay('2024-10-07'), to: requireDay('2024-10-08') }
    expect(isWithin(event('week', '2024-10-01', 'week'), range)).toBe(true)
    expect(isWithin(event('day', '2024-10-06'), range)).toBe(false)
    expect(isWithin(event('day', '2024-10-08'), range)).toBe(true)
    expect(isWithin(event('day', '2024-10-09'), range)).toBe(false)
    expect(isWithin(event('day', '2024-10-09'), { from: null, to: null })).toBe(true)
  })

  it('knows under which heading an item stands', () => {
    const listing = listingOf(ALL, [], false)
    expect(headingAt(listing, 4)).toEqual(dated('2024-10-01').window)
    expect(headingAt(listing, 2)).toEqual(dated('2024-10-01').window)
    expect(headingAt(listing, 1)).toEqual(dated('2024-09-30').window)
    expect(headingAt(listing, 6)).toEqual(dated('2024-10-01', 'week').window)
  })
})

describe('walking through the list', () => {
  // -1+0, 0, 0+0, 1, 2, 0+6, 3, 0+30, 4, 2+0, 5
  const listing = listingOf(ALL, [], false)

  it('skips headings and stops at the ends', () => {
    expect(nextEntry(listing, 0, 1)).toBe(1)
    expect(nextEntry(listing, 2, 1)).toBe(3)
    expect(nextEntry(listing, 2, -1)).toBe(1)
    expect(nextEntry(listing, 0, -1)).toBeNull()
    expect(nextEntry(listing, 11, 1)).toBeNull()
  })

  it('answers to arrows, Home and End, and to no other key', () => {
    expect(entryByKey(listing, 4, 'ArrowDown')).toBe(6)
    expect(entryByKey(listing, 6, 'ArrowUp')).toBe(4)
    expect(entryByKey(listing, 6, 'Home')).toBe(1)
    expect(entryByKey(listing, 6, 'End')).toBe(10)
    expect(entryByKey(listing, 1, 'ArrowUp')).toBeNull()
    expect(entryByKey(listing, 10, 'ArrowDown')).toBeNull()
    expect(entryByKey(listing, 6, 'a')).toBeUndefined()
  })

  it('finds the strikes above and below one, past headings and events', () => {
    expect(neighbour(listing, 2, 1)).toBe(3)
    expect(neighbour(listing, 1, -1)).toBe(0)
    expect(neighbour(listing, 0, -1)).toBeNull()
    expect(neighbour(listing, 5, 1)).toBeNull()
    const some = listingOf(
      selection([[0], [], [], [], [5]]),
      [event('between', '2024-10-01')],
      false,
    )
    expect(neighbour(some, 0, 1)).toBe(5)
    expect(neighbour(some, 3, 1)).toBeNull()
  })
})

describe('the strikes that are asked for', () => {
  // A heading, then 99 strikes: the code of a strike is its row.
  const { codes } = listingOf(
    selection([Array.from({ length: 99 }, (_, row) => 100 + row)]),
    [],
    false,
  )

  it('are those in sight and one more at each end where steps are of one', () => {
    expect(strikesAround(codes, 20, 23, 20, 1)).toEqual([118, 119, 120, 121, 122, 123, 119])
  })

  it('are the same while one scrolls within a step', () => {
    const asked = strikesAround(codes, 20, 23, 20, 16)
    expect([asked[0], asked.at(-2), asked.at(-1), asked.length]).toEqual([100, 146, 119, 48])
    expect(strikesAround(codes, 25, 30, 20, 16)).toEqual(asked)
  })

  it('leave headings out, and what is no entry', () => {
    expect(strikesAround(codes, 0, 1, 0, 1)).toEqual([100, 101])
    expect(strikesAround(new Uint32Array(), 0, 0, 0, 64)).toEqual([])
  })
})
