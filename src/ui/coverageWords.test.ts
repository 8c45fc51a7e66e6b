import { describe, expect, it } from 'vitest'
import { shippedDataset } from '../../tooling/shipped'
import { type Filter, NO_FILTER } from '../engine/filter'
import { requireDay } from '../model/day'
import type { PublishedTotal } from '../model/record'
import type { Direction } from '../model/vocabulary'
import { coverageNote, periodInWords, totalInWords, totalsDirection } from './coverageWords'

const shipped = shippedDataset()

const dayOrOpen = (iso: string | null) => (iso === null ? null : requireDay(iso))

const note = (from: string | null, to: string | null, direction: Direction | null = null) =>
  narrowed({
    from: dayOrOpen(from),
    to: dayOrOpen(to),
    directions: direction === null ? [] : [direction],
  })

const narrowed = (clauses: Partial<Filter>) => coverageNote(shipped, { ...NO_FILTER, ...clauses })

describe('the note on coverage', () => {
  it('tells of which published count how much is held', () => {
    expect(note('2024-09-01', '2024-09-30')).toBe(
      'Not complete: for Sep 2024 it holds 27 of 35 claimed attacks on Israel (count: Washington Institute).',
    )
    expect(note(null, null)).toBe(
      'Not complete: for 1 Nov 2023 – 25 Sep 2024 it holds 123 of 167 claimed attacks on Israel (count: Alma Center).',
    )
  })

  it('names the strikes whose day is uncertain', () => {
    expect(note('2024-10-29', '2024-11-04')).toBe(
      'Not complete: for 29 Oct – 4 Nov 2024 it holds 20 of 41 claimed attacks on Israel, and up to 8 more of uncertain day (count: Washington Institute).',
    )
  })

  it('never lets a larger number of ours stand for completeness', () => {
    expect(note(null, null, 'against-us-and-coalition')).toBe(
      'May not be complete: for 18 Oct 2023 – 21 Nov 2024 it holds 221 attacks on US and Coalition forces; Pentagon counts 206.',
    )
  })

  it('does not call a rough or an open count a shortfall', () => {
    // About 90, of which 77 are held.
    expect(note('2024-10-01', '2024-10-31', 'against-israel')).toMatch(
      /^May not be complete: for Oct 2024 it holds 77 of about 90 attacks on Israel/,
    )
    // Two, of which 1 is held and 2 could be.
    expect(note('2024-04-22', '2024-04-22', 'against-us-and-coalition')).toMatch(
      /^May not be complete: for 22 Apr 2024 it holds 1 of 2 attacks .*up to 2 more of uncertain day/,
    )
  })

  it('says so where nobody counted', () => {
    const none = 'No independent count for this period; the record may not be complete.'
    expect(note('2024-12-01', '2024-12-31')).toBe(none)
    expect(note(null, null, 'counter-strike')).toBe(none)
  })

  it('says so where nobody counted what the filter leaves', () => {
    const narrowings: Partial<Filter>[] = [
      { origins: ['SY'] },
      { countries: ['SY'] },
      { sides: ['syria'] },
      { actors: ['united-states'] },
      { weapons: ['rocket'] },
      { evidence: ['attributed'] },
      { outcomes: ['intercepted'] },
      { places: ['eilat'] },
      { directions: ['other', 'counter-strike'] },
      { casualties: true },
      { text: 'eilat' },
    ]
    for (const clauses of narrowings)
      expect([clauses, narrowed(clauses)]).toEqual([
        clauses,
        'No independent count covers this selection; the record may not be complete.',
      ])
  })

  it('speaks about the actor, or the country, that a count is about', () => {
    const september = { from: requireDay('2024-09-01'), to: requireDay('2024-09-30') }
    expect(narrowed({ ...september, actors: ['islamic-resistance-in-iraq'] })).toBe(
      'Not complete: for Sep 2024 it holds 27 of 35 claimed attacks on Israel (count: Washington Institute).',
    )
    // The Pentagon counts attacks in Iraq and in Syria apart.
    expect(narrowed({ directions: ['against-us-and-coalition'], countries: ['IQ'] })).toMatch(
      /attacks on US and Coalition forces.*Pentagon/,
    )
  })

  it('is silent on a dataset without published totals', () => {
    expect(coverageNote({ ...shipped, publishedTotals: [] }, NO_FILTER)).toBeNull()
  })
})

describe('the direction of which totals are told', () => {
  it('is the one that is asked for, else against Israel', () => {
    expect(totalsDirection(NO_FILTER)).toBe('against-israel')
    expect(totalsDirection({ directions: ['against-us-and-coalition'] })).toBe(
      'against-us-and-coalition',
    )
    expect(totalsDirection({ directions: ['other', 'counter-strike'] })).toBe('against-israel')
  })
})

describe('a total in words', () => {
  const total = (changes: Partial<PublishedTotal>) =>
    totalInWords({ ...(shipped.publishedTotals[0] as PublishedTotal), ...changes })

  it('says how exact it is', () => {
    expect(total({ value: 35, valueNote: 'exact', counts: 'claimed-attacks' })).toBe(
      '35 claimed attacks',
    )
    expect(total({ value: 1200, valueNote: 'about', counts: 'attacks' })).toBe(
      'about 1,200 attacks',
    )
    expect(total({ value: 85, valueNote: 'at-least', counts: 'targets-struck' })).toBe(
      'at least 85 targets struck',
    )
    expect(total({ value: 1, valueNote: 'exact', counts: 'casualties' })).toBe('1 casualty')
  })
})

describe('a period in words', () => {
  const period = (from: string, to: string) =>
    periodInWords({ first: requireDay(from), last: requireDay(to) })

  it('is the month where it is one', () => {
    expect(period('2024-02-01', '2024-02-29')).toBe('Feb 2024')
    expect(period('2024-02-01', '2024-02-28')).toBe('1 – 28 Feb 2024')
    expect(period('2024-01-31', '2024-02-28')).toBe('31 Jan – 28 Feb 2024')
  })
})
