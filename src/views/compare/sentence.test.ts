/** On the shipped record: the counts were worked out apart from this code, with jq over `data/`. */
import { describe, expect, it } from 'vitest'
import { shippedDataset } from '../../../tooling/shipped'
import { dailySeries } from '../../engine/daily.fixture'
import { createEngine } from '../../engine/engine'
import { type Filter, type Measure, NO_FILTER } from '../../engine/filter'
import { comparePeriods } from '../../engine/periods'
import { requireDay } from '../../model/day'
import type { DayWindow } from '../../model/derive'
import { leftOutInWords, remarksOn } from './remarks'
import { answerInWords, quotationOf, subjectOf } from './sentence'

const shipped = shippedDataset()
const engine = createEngine(shipped)
const ON_ISRAEL: Filter = { ...NO_FILTER, directions: ['against-israel'] }

const period = (from: string, to: string): DayWindow => ({
  first: requireDay(from),
  last: requireDay(to),
})

function read(
  periods: readonly [DayWindow, DayWindow],
  filter: Filter = ON_ISRAEL,
  measure: Measure = 'strikes',
  eventId?: string,
) {
  const strikes = [...engine.select({ ...filter, from: null, to: null })].flatMap(
    (row) => shipped.strikes[row] ?? [],
  )
  const comparison = comparePeriods(dailySeries(strikes, shipped.extent, measure), ...periods)
  const attacks = dailySeries(strikes, shipped.extent, 'attacks')
  const event = (eventId && shipped.contextEventById.get(eventId)) || null
  return {
    comparison,
    quotation: quotationOf({
      dataset: shipped,
      filter,
      measure,
      periods,
      event,
      comparison,
      attacks,
    }),
    remarks: remarksOn(comparison, periods, measure),
  }
}

const LETTER = [period('2024-10-21', '2024-11-17'), period('2024-11-18', '2024-12-15')] as const
const CEASEFIRE = [period('2024-10-30', '2024-11-26'), period('2024-11-27', '2024-12-24')] as const

describe('the sentence to be quoted', () => {
  it('says counts, rates, ratio and interval, and how whole the record is', () => {
    expect(read(LETTER).quotation).toBe(
      'Strikes against Israel in the record fell from 1.79 a day in 21 Oct – 17 Nov 2024 (50 in 28 days) to 0.43 a day in 18 Nov – 15 Dec 2024 (12 in 28 days): ratio 0.24, 95 % CI 0.12–0.46. Others count attacks. One strike can be several: the 50 and 12 here are 79 and 14. As to the first period, the record holds 58 of 65 attacks against Israel counted by Israeli authorities for 1 – 18 Nov 2024 (89 %) and 20 of 41 claimed attacks counted by Washington Institute for 29 Oct – 4 Nov 2024 (49 %, and up to 8 more of uncertain day); as to the second, there is no independent count of that period; see Coverage. Source: Strikes from Iraq and Syria, and the counter-strikes, October 2023 - December 2024, version 1.0.0.',
    )
  })

  it('says of how many attacks the strikes are only where others count attacks, and strikes are counted', () => {
    expect(read(LETTER, ON_ISRAEL, 'attacks').quotation).not.toContain('Others count attacks')
    // Four strikes and two, of one attack each.
    const single = [period('2024-08-01', '2024-08-31'), period('2024-09-01', '2024-09-15')] as const
    expect(read(single).quotation).toContain('the record holds 5 of 6')
    expect(read(single).quotation).not.toContain('Others count attacks')
    const [, after] = LETTER
    const uncounted = read([after, period('2024-12-16', '2024-12-31')]).quotation
    expect(uncounted).toContain('No independent count shows how complete the record is')
    expect(uncounted).not.toContain('Others count attacks')
  })

  it('says a share only as far as the count bounds it', () => {
    // 126 held, at least 160 counted; 221 held to 21 November 2024, 206 counted.
    const us: Filter = { ...NO_FILTER, directions: ['against-us-and-coalition'] }
    const year = [period('2023-10-01', '2023-12-31'), period('2024-01-01', '2024-03-31')] as const
    expect(read(year, us).quotation).toContain(
      'holds 126 of at least 160 attacks against US and Coalition forces counted by GTTAC for 17 Oct – 31 Dec 2023 (at most 79 %);',
    )
    const whole = [period('2023-10-18', '2024-11-21'), period('2024-11-22', '2024-12-31')] as const
    expect(read(whole, us).quotation).toContain(
      'holds 221 attacks against US and Coalition forces where 206 were counted by Pentagon for 18 Oct 2023 – 21 Nov 2024 and ',
    )
  })

  it('goes by the wider interval where attacks come in bursts, and says so', () => {
    const { quotation, remarks, comparison } = read(CEASEFIRE, ON_ISRAEL, 'attacks')
    expect(comparison.change?.dispersion?.index).toBeGreaterThan(1.5)
    expect(quotation).toContain(
      'fell from 2.43 a day in 30 Oct – 26 Nov 2024 (68 in 28 days) to 0.32 a day in 27 Nov – 24 Dec 2024 (9 in 28 days): ratio 0.13, 95 % CI 0.05–0.34, widened for bursts.',
    )
    expect(remarks.join()).toContain('the Poisson interval is too narrow; go by the interval')
  })

  it('says where the day of the event counts, if not as after', () => {
    const letter = '2024-11-18-israels-saar-writes-to-the-un-security-council'
    const before = [period('2024-11-12', '2024-11-18'), period('2024-11-19', '2024-11-25')] as const
    expect(read(before, ON_ISRAEL, 'strikes', letter).quotation).toMatch(
      /The first ends on 18 Nov 2024, the date of “.+”; the second begins the day after\./,
    )
    const neither = [
      period('2024-11-11', '2024-11-17'),
      period('2024-11-19', '2024-11-25'),
    ] as const
    expect(read(neither, ON_ISRAEL, 'strikes', letter).quotation).toMatch(
      /Between them lies 18 Nov 2024, the date of “.+”, which counts in neither\./,
    )
  })

  it('names the event that the periods are laid around, as a date and no more', () => {
    const { quotation } = read(
      CEASEFIRE,
      ON_ISRAEL,
      'strikes',
      '2024-11-27-israel-hezbollah-ceasefire-takes-effect',
    )
    expect(quotation).toContain(
      'The first ends the day before, the second begins on 27 Nov 2024, the date of “',
    )
  })

  it('claims no change that the interval does not show', () => {
    const { quotation } = read([
      period('2024-11-11', '2024-11-17'),
      period('2024-11-18', '2024-11-24'),
    ])
    expect(quotation).toContain('went from 1.86 a day')
    expect(quotation).toContain('The interval holds 1: the record does not show a change of rate.')
    expect(quotation).not.toMatch(/\b(fell|rose)\b/)
  })

  it('claims no change of fewer than ten', () => {
    const { quotation, remarks } = read([
      period('2024-11-20', '2024-11-26'),
      period('2024-11-27', '2024-12-03'),
    ])
    expect(quotation).toContain(
      '3 in 20 – 26 Nov 2024 (7 days) and 2 in 27 Nov – 3 Dec 2024 (7 days); with fewer than 10 together no change is claimed.',
    )
    expect(remarks).toContain(
      'Fewer than 10 in both periods together: too few to claim a change, whatever the ratio.',
    )
  })

  it('gives no ratio for periods that share days, are the same, or lie outside', () => {
    const [a] = LETTER
    const overlap = read([a, period('2024-11-10', '2024-11-30')])
    expect(overlap.quotation).toContain('the periods share 8 days, so no ratio is given.')
    expect(overlap.remarks.join()).toContain('A and B share 8 days.')
    expect(read([a, a]).quotation).toContain('the periods are the same, so no ratio is given.')
    expect(read([a, a]).remarks.join()).toContain('A and B are the same period')
    const outside = read([a, period('2025-02-01', '2025-02-07')])
    expect(outside.quotation).toContain('1 – 7 Feb 2025 lies outside the record')
    expect(outside.remarks).toContain('B lies outside the record.')
  })

  it('says that nothing was counted', () => {
    const nothing = { ...ON_ISRAEL, text: 'nosuchword' }
    expect(read(LETTER, nothing).quotation).toContain(
      ': none in 21 Oct – 17 Nov 2024, and none in 18 Nov – 15 Dec 2024.',
    )
    expect(read(LETTER, nothing).remarks).toContain('Nothing passes the filter in either period.')
  })

  it('has no word of cause', () => {
    for (const periods of [LETTER, CEASEFIRE])
      expect(read(periods).quotation).not.toMatch(/because|due to|caus|led to|effect of|result/i)
  })
})

describe('the answer in a line', () => {
  const answer = (...periods: [DayWindow, DayWindow]) => {
    const { change } = read(periods).comparison
    return change && answerInWords(change)
  }

  it('says which way, or that nothing is shown', () => {
    expect(answer(...LETTER)).toBe('Fell from 1.79 to 0.43 a day')
    expect(answer(LETTER[1], LETTER[0])).toBe('Rose from 0.43 to 1.79 a day')
    const [a, b] = [period('2024-11-11', '2024-11-17'), period('2024-11-18', '2024-11-24')]
    expect(answer(a, b)).toBe('No change shown between 1.86 and 0.71 a day')
    const few = [period('2024-11-20', '2024-11-26'), period('2024-11-27', '2024-12-03')] as const
    expect(answer(...few)).toBe('Too few to say')
    const nothing = read(LETTER, { ...ON_ISRAEL, text: 'nosuchword' }).comparison.change
    expect(nothing && answerInWords(nothing)).toBe('')
  })
})

describe('what is counted', () => {
  it('is said with every clause of the filter but its dates', () => {
    expect(subjectOf(shipped, { ...ON_ISRAEL, from: 19700 }, 'attacks')).toBe(
      'Claimed or reported attacks against Israel in the record',
    )
    expect(subjectOf(shipped, { ...NO_FILTER, weapons: ['rocket'] }, 'strikes')).toBe(
      'Strikes in the record (weapon: rocket)',
    )
  })
})

describe('remarks', () => {
  it('tell days beyond the record', () => {
    expect(
      read([period('2024-11-01', '2024-11-30'), period('2024-12-01', '2025-01-29')]).remarks,
    ).toContain('B reaches beyond the record: 31 of its 60 days count, 1 – 31 Dec 2024.')
  })

  it('tell strikes of unknown day apart, counted or not', () => {
    expect(read(LETTER).remarks).toEqual([
      'Of 4 strikes counted only the week or month is known; the dispersion leaves them out.',
      'Not counted, but possible: 6 in A and 1 in B, of which only the week or month is known.',
    ])
  })

  it('tell what a reading of single days leaves out', () => {
    const onIsrael = shipped.strikes.filter(({ direction }) => direction === 'against-israel')
    const left = (window: DayWindow, measure: Measure) =>
      leftOutInWords(dailySeries(onIsrael, shipped.extent, measure), window, measure)
    const known = 'Left out, as only the week or month is known: '
    const both = period('2024-10-21', '2024-12-15')
    expect(left(both, 'attacks')).toBe(`${known}5 attacks in these days and 9 perhaps in them.`)
    expect(left(both, 'strikes')).toBe(`${known}4 strikes in these days and 7 perhaps in them.`)
    expect(left(LETTER[0], 'attacks')).toBe(`${known}8 attacks perhaps in these days.`)
    expect(left(period('2024-11-30', '2024-12-15'), 'attacks')).toBe(
      `${known}5 attacks in these days and 1 perhaps in them.`,
    )
    expect(left(period('2024-11-01', '2024-11-30'), 'attacks')).toBeNull()
    expect(left(period('2025-02-01', '2025-02-28'), 'attacks')).toBeNull()
  })

  it('say that single days cannot show bursts', () => {
    const { remarks } = read([
      period('2024-10-01', '2024-10-01'),
      period('2024-10-02', '2024-10-02'),
    ])
    expect(remarks.join()).toContain('Too few days to tell whether strikes come in bursts.')
  })
})
