/**
 * The numbers of the shipped record were worked out apart from this code, with jq over `data/`.
 * For September 2024, for example:
 *
 *   jq -s '[.[][] | select(.targetSide == "israel" and .datePrecision == "day"
 *     and .date >= "2024-09-01" and .date <= "2024-09-30"
 *     and any(.actors[]; .role == "claimed")
 *     and any(.actors[]; .actor == "islamic-resistance-in-iraq")) | .attacks] | add' data/strikes/*.json
 *
 * gives 26; one more (2024-09-15-haifa-2) is known to the week of 15 - 21 September: 27.
 */
import { describe, expect, it } from 'vitest'
import { shippedDataset } from '../../tooling/shipped'
import type { HeldDataset } from '../dataset/dataset'
import { requireDay } from '../model/day'
import type { PublishedTotal } from '../model/record'
import { coverageOf, fitOf, tellingComparison, totalsForPeriod } from './coverage'

const shipped = shippedDataset()

const coverage = (id: string, dataset = shipped) => {
  const found = coverageOf(dataset).find(({ total }) => total.id === id)
  if (!found) throw new Error(`no total "${id}"`)
  return found
}

const dayOrOpen = (iso: string | null) => (iso === null ? null : requireDay(iso))

/** The shipped record with one total in place of its own. */
function withTotal(changes: Partial<PublishedTotal>): HeldDataset {
  const [total] = shipped.publishedTotals
  return { ...shipped, publishedTotals: [{ ...(total as PublishedTotal), ...changes, id: 'test' }] }
}

const only = (changes: Partial<PublishedTotal>) => coverage('test', withTotal(changes))

describe('our count in the scope of a published total', () => {
  it.each([
    // Claims on Israel by the Islamic Resistance in Iraq.
    ['2024-07-01-2024-07-31-claimed-attacks-washington-institute', 13, 10, 0],
    ['2024-08-01-2024-08-31-claimed-attacks-washington-institute', 6, 5, 0],
    ['2024-09-01-2024-09-30-claimed-attacks-washington-institute', 35, 27, 0],
    ['2024-10-01-2024-10-14-claimed-attacks-washington-institute', 47, 35, 8],
    ['2024-10-29-2024-11-04-claimed-attacks-washington-institute', 41, 20, 8],
    ['2023-11-01-2024-09-25-claimed-attacks-alma-center', 167, 123, 0],
    // Attacks on Israel, claimed or not: two more than the claims of September.
    ['2024-09-01-2024-09-30-attacks-middle-east-monitor-unattributed', 31, 29, 0],
    ['2024-10-01-2024-10-31-attacks-middle-east-monitor-unattributed', 90, 77, 0],
    ['2024-11-01-2024-11-18-attacks-israeli-authorities', 65, 58, 0],
    // With the Houthis: both must have a part.
    ['2024-06-06-2024-08-04-claimed-attacks-meir-amit-center-itic', 12, 6, 0],
    // Only those that an Israeli body says it intercepted.
    ['2023-11-01-2024-09-25-attacks-alma-center-from-idf-reports', 41, 16, 0],
    // On US and Coalition forces; the whole record has 223, of them two after 21 November 2024.
    ['2023-10-18-2024-11-21-attacks-pentagon', 206, 221, 0],
    ['2023-10-18-2024-11-21-attacks-pentagon-2', 79, 80, 0],
    ['2023-10-18-2024-11-21-attacks-pentagon-3', 2, 1, 0],
    ['2023-10-18-2024-11-21-attacks-pentagon-4', 125, 140, 0],
    ['2024-04-22-2024-04-22-attacks-pentagon', 2, 1, 2],
    // At one base.
    ['2023-10-07-2023-11-22-attacks-musings-on-iraq', 15, 10, 0],
    ['2023-10-07-2023-11-22-attacks-musings-on-iraq-2', 24, 18, 0],
    ['2024-01-22-2024-01-28-attacks-musings-on-iraq', 6, 4, 0],
  ])('%s: of %i we hold %i, and %i could fall in it', (id, value, held, possible) => {
    expect(coverage(id)).toMatchObject({
      comparable: true,
      total: { value },
      held,
      possible,
      share: held / value,
    })
  })

  it('says how many of those held no official body confirms', () => {
    expect(coverage('2023-10-18-2024-11-21-attacks-pentagon')).toMatchObject({ unconfirmed: 142 })
  })

  it('counts for every total of attacks that the record ships, but for rounds and ships', () => {
    const left = coverageOf(shipped).filter(
      ({ total, comparable }) => total.counts.endsWith('attacks') && !comparable,
    )
    expect(left.map(({ total }) => total.id)).toEqual([
      '2023-10-17-2023-11-17-attacks-ap',
      '2023-10-17-2023-12-07-attacks-military-times',
      '2024-06-01-2024-06-30-claimed-attacks-acled',
    ])
  })

  it.each([
    [{ counts: 'casualties' }, 'It counts people'],
    [{ counts: 'targets-struck' }, 'It counts targets'],
    [{ counts: 'drones' }, 'It counts drones'],
    [{ direction: 'counter-strike', byWhom: 'United States' }, 'It counts rounds'],
    [{ byWhom: 'Nobody real' }, 'Our record has no actor that is “Nobody real”.'],
  ] as const)('is not compared where that would not be honest: %o', (changes, reason) => {
    const result = only(changes)
    expect(result).toMatchObject({ comparable: false, share: null })
    expect(result).toHaveProperty('reason', expect.stringContaining(reason))
  })

  it('has no share of nothing', () => {
    expect(only({ value: 0 })).toMatchObject({ comparable: true, share: null })
  })

  it('gives the scope as a filter', () => {
    expect(
      coverage('2024-09-01-2024-09-30-claimed-attacks-washington-institute').filter,
    ).toMatchObject({
      from: requireDay('2024-09-01'),
      to: requireDay('2024-09-30'),
      directions: ['against-israel'],
      actors: ['islamic-resistance-in-iraq'],
      countries: [],
    })
    expect(coverage('2023-10-18-2024-11-21-attacks-pentagon-4').filter.countries).toEqual(['SY'])
  })
})

describe('totals of a period', () => {
  const ids = (from: string | null, to: string | null, direction?: 'against-israel') =>
    totalsForPeriod(shipped, dayOrOpen(from), dayOrOpen(to), direction).map(({ total }) => total.id)

  it('are those that touch it, by a day even', () => {
    expect(ids('2024-08-31', '2024-08-31', 'against-israel')).toEqual([
      '2023-11-01-2024-09-25-attacks-alma-center-from-idf-reports',
      '2023-11-01-2024-09-25-claimed-attacks-alma-center',
      '2024-08-01-2024-08-31-attacks-middle-east-monitor-unattributed',
      '2024-08-01-2024-08-31-claimed-attacks-washington-institute',
    ])
    expect(ids('2024-11-21', null)).toHaveLength(4)
    expect(ids('2024-11-22', null)).toEqual([])
  })

  it('are all of them where the range is open', () => {
    expect(ids(null, null)).toHaveLength(shipped.publishedTotals.length)
  })
})

describe('the telling comparison', () => {
  const telling = (from: string | null, to: string | null, direction: null | 'against-israel') =>
    tellingComparison(shipped, dayOrOpen(from), dayOrOpen(to), direction)?.total.id

  it('has the period nearest to the range', () => {
    expect(telling('2024-10-01', '2024-10-31', 'against-israel')).toBe(
      '2024-10-01-2024-10-31-attacks-middle-east-monitor-unattributed',
    )
  })

  it('is the one of which least is held, where several fit', () => {
    // 29 of 31 attacks, but 27 of 35 claims.
    expect(telling('2024-09-01', '2024-09-30', null)).toBe(
      '2024-09-01-2024-09-30-claimed-attacks-washington-institute',
    )
    // The Pentagon's 206, of which more is held, fits the whole record better.
    expect(telling(null, null, null)).toBe('2023-11-01-2024-09-25-claimed-attacks-alma-center')
  })

  it('is none where no total reaches', () => {
    expect(telling('2024-12-01', '2024-12-31', null)).toBeUndefined()
  })

  it('never rests on a part of what was done', () => {
    // The joint operations with the Houthis, 6 of 12, fit these days exactly.
    expect(telling('2024-06-06', '2024-08-04', 'against-israel')).toBe(
      '2024-07-01-2024-07-31-claimed-attacks-washington-institute',
    )
  })
})

describe('the fit of two periods', () => {
  it('is the days in both by the days in either', () => {
    expect(fitOf({ first: 1, last: 10 }, { first: 6, last: 20 })).toBe(5 / 20)
    expect(fitOf({ first: 1, last: 10 }, { first: 1, last: 10 })).toBe(1)
    expect(fitOf({ first: 1, last: 2 }, { first: 5, last: 6 })).toBe(0)
  })
})
