import fc from 'fast-check'
import { expect, it } from 'vitest'
import { amountsOf, marksOf, nearestMark, setBetween, setMark } from './amounts'
import { createEngine } from './engine'
import { NO_FILTER } from './filter'
import { datasetOf, imaginaryStrike } from './imaginary.fixture'
import type { Question, Summary } from './summary'

/** Enough that the counts of a range are put together from marks; most of them on a known day. */
const STRIKES = fc.sample(imaginaryStrike, { seed: 7, numRuns: 5_000 }).map((strike, n) => {
  if (n % 50 === 0) return { ...strike, date: '2023-10-02', datePrecision: 'month' as const }
  if (n % 50 === 1) return { ...strike, date: '2023-11-06', datePrecision: 'week' as const }
  return { ...strike, datePrecision: 'day' as const }
})
const dataset = datasetOf(STRIKES)
const { first, last } = dataset.extent

const EMPTY = { bins: 0, places: 0, origins: 0, traits: 0, selected: 0, casts: 0, sparks: 0 }

/** What of a summary does not depend on strikes outside of the range. */
const within = ({ selected, actors, sparks, places, origins, facets, bins }: Summary) => ({
  selected,
  actors: [...actors],
  sparks: [...sparks].map(([key, spark]) => [key, ...spark]),
  places: new Map([...places].map(([key, { amount, byStack }]) => [key, [amount, ...byStack]])),
  origins: new Map(origins.map(({ country, place, amount }) => [`${country} ${place}`, amount])),
  facets: Object.values(facets).map((amounts) => new Map([...amounts].filter(([, n]) => n > 0))),
  bins: bins.amounts.filter((_, at) => at % 2 === 0),
})

it('a jump of the dates counts what a record of those dates alone has', () => {
  const engine = createEngine(dataset)
  const day = fc.integer({ min: first - 3, max: last + 3 })
  const ranges = fc.array(fc.tuple(day, day), { minLength: 1, maxLength: 3 })
  const others = fc.constantFrom<Partial<Question['filter']>>({}, { weapons: ['rocket'] })
  const measures = fc.constantFrom<Question['measure']>('strikes', 'attacks')
  fc.assert(
    fc.property(ranges, others, measures, (jumps, more, measure) => {
      const asked = { measure, bin: 'month', stack: 'evidence' } as const
      for (const days of jumps) {
        const [from, to] = [Math.min(...days), Math.max(...days)]
        const summary = engine.summarize({ ...asked, filter: { ...NO_FILTER, ...more, from, to } })
        const alone = dataset.strikes.filter(
          ({ window }) => window.last >= from && window.first <= to,
        )
        const model = createEngine(datasetOf(alone))
        expect(within(summary)).toEqual(
          within(model.summarize({ ...asked, filter: { ...NO_FILTER, ...more } })),
        )
      }
    }),
    { numRuns: 6 },
  )
})

it('counts kept at marks give those of the rows between two of them', () => {
  const amounts = amountsOf({ ...EMPTY, bins: 1, places: 2, sparks: 1 })
  const marks = marksOf(480, amounts, null)
  expect(marks.rows.slice(0, 3)).toEqual([0, 10, 20])
  expect([0, 14, 16, 480].map((row) => nearestMark(marks, row))).toEqual([0, 1, 2, 48])
  amounts.cells.set([1, 2, 3, 4])
  amounts.sums[0] = 5e9
  setMark(marks, 1, amounts)
  amounts.cells.set([10, 20, 30, 40])
  amounts.sums[0] = 7e9
  setMark(marks, 2, amounts)
  setBetween(marks, 1, 2, amounts)
  expect([...amounts.bins, ...amounts.places, ...amounts.sparks]).toEqual([9, 18, 27, 36])
  expect(amounts.sums[0]).toBe(2e9)
})

it('tables that are too large have two marks, and those of no rows need none', () => {
  expect(marksOf(100, amountsOf({ ...EMPTY, bins: 5_000_000 }), null).rows).toEqual([0, 100])
  expect(nearestMark(marksOf(0, amountsOf(EMPTY), null), 0)).toBe(0)
})
