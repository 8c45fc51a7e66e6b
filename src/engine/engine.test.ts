import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DerivedStrike, HeldDataset } from '../dataset/dataset'
import { startOfMonth, startOfWeek } from '../model/day'
import type { Strike } from '../model/record'
import { NO_ACTOR, OTHER_ACTORS, principalOf, SEVERAL_ACTORS } from './columns'
import { dailySeries } from './daily.fixture'
import { createEngine } from './engine'
import { type BinWidth, type Filter, type Measure, NO_FILTER, type StackBy } from './filter'
import {
  ACTORS,
  datasetOf,
  datasets,
  imaginaryStrike,
  PLACES,
  questions,
} from './imaginary.fixture'
import { SPARK_SLOTS } from './summarize'
import type { Question, Summary } from './summary'

type Dataset = HeldDataset

/** The slow and plain way: each clause by itself, strike by strike. */
const CLAUSES: Record<
  string,
  (strike: DerivedStrike, filter: Filter, dataset: Dataset) => boolean
> = {
  date: ({ window }, { from, to }) =>
    (from === null || window.last >= from) && (to === null || window.first <= to),
  actor: (strike, filter) =>
    filter.actors.length === 0 ||
    strike.actors.some(
      (entry) =>
        filter.actors.includes(entry.actor) &&
        (filter.actorRole === 'any' || filter.actorRole === roleIn(strike, entry)),
    ) ||
    (filter.viaUmbrella && claimedByUmbrella(strike.actors, filter)),
  place: ({ target }, { places }) => among(places, target),
  direction: ({ direction }, { directions }) => among(directions, direction),
  side: ({ targetSide }, { sides }) => among(sides, targetSide),
  weapon: ({ weapon }, { weapons }) => among(weapons, weapon),
  outcome: ({ outcome }, { outcomes }) => among(outcomes, outcome),
  evidence: ({ evidence }, filter) => among(filter.evidence, evidence),
  country: (strike, { countries }, dataset) => among(countries, countryOf(strike, dataset)),
  origin: ({ originCountry }, { origins }) => among(origins, originCountry ?? 'none'),
  casualties: ({ killed, injured }, { casualties }) =>
    !casualties || (killed ?? 0) > 0 || (injured ?? 0) > 0,
  text: ({ summary, target }, { text }) =>
    text.split(' ').every((word) => `${summary} ${target}`.includes(word)),
}

const among = (values: readonly string[], value: string) =>
  values.length === 0 || values.includes(value)

const countryOf = (strike: DerivedStrike, dataset: Dataset) =>
  dataset.placeById.get(strike.target)?.country ?? 'XX'

/** The role of an entry; one that another claimant of the strike names is no more than named. */
const roleIn = ({ actors }: DerivedStrike, { actor, role, by }: DerivedStrike['actors'][number]) =>
  by === 'Imaginary umbrella' &&
  actor !== 'umbrella' &&
  actors.some((other) => other.actor === 'umbrella' && other.role === 'claimed')
    ? 'named'
    : role

const claimedByUmbrella = (actors: DerivedStrike['actors'], filter: Filter) =>
  filter.actorRole !== 'attributed' &&
  filter.actors.some((id) => id.startsWith('member')) &&
  actors.some((entry) => entry.actor === 'umbrella' && entry.role === 'claimed')

/** Strikes that pass every clause but the one left out. */
function passing(dataset: Dataset, filter: Filter, except?: string): DerivedStrike[] {
  return dataset.strikes.filter((strike) =>
    Object.entries(CLAUSES).every(
      ([name, passes]) => name === except || passes(strike, filter, dataset),
    ),
  )
}

const amountOf = (strikes: readonly DerivedStrike[], measure: Measure) =>
  strikes.reduce((sum, strike) => sum + (measure === 'attacks' ? strike.attacks : 1), 0)

const stackKeyOf = (strike: DerivedStrike, stack: StackBy, dataset: Dataset): string => {
  if (stack === 'actor') return principalOf(strike)
  if (stack === 'country') return countryOf(strike, dataset)
  if (stack === 'side') return strike.targetSide
  return strike[stack]
}

const naiveBin = (strike: DerivedStrike, width: BinWidth): number => {
  const { first } = strike.window
  if (width === 'week') return startOfWeek(first)
  if (width === 'month') return startOfMonth(first)
  return first
}

describe('the engine counts as a plain scan of the strikes does', () => {
  const check = (property: (dataset: Dataset, question: Question) => void) =>
    fc.assert(fc.property(datasets, questions, property), { numRuns: 400 })

  it('selects what passes every clause, oldest first', () => {
    check((dataset, { filter }) => {
      const rows = createEngine(dataset).select(filter)
      expect([...rows].map((row) => dataset.strikes[row]?.id)).toEqual(
        passing(dataset, filter).map((strike) => strike.id),
      )
    })
  })

  it('sums up the selection', () => {
    check((dataset, question) => {
      const expected = passing(dataset, question.filter)
      const { selected, whole } = createEngine(dataset).summarize(question)
      const sumOf = (field: 'killed' | 'injured') => ({
        sum: expected.reduce((sum, strike) => sum + (strike[field] ?? 0), 0),
        unknown: expected.filter((strike) => strike[field] === null).length,
      })
      expect(selected).toEqual({
        strikes: expected.length,
        attacks: amountOf(expected, 'attacks'),
        killed: sumOf('killed'),
        injured: sumOf('injured'),
        confirmed: expected.filter((strike) => strike.evidence === 'confirmed').length,
        coded: expected.filter((strike) => strike.evidence === 'as-coded').length,
        weekOnly: expected.filter((strike) => strike.datePrecision === 'week').length,
        monthOnly: expected.filter((strike) => strike.datePrecision === 'month').length,
      })
      expect(whole).toEqual({
        strikes: dataset.strikes.length,
        attacks: amountOf(dataset.strikes, 'attacks'),
      })
    })
  })

  it('bins by first day, apart by stack, precision and range, whatever the dates filter says', () => {
    check((dataset, question) => {
      const { bins } = createEngine(dataset).summarize(question)
      const inside = new Set(passing(dataset, question.filter))
      const expected = new Map<string, number>()
      for (const strike of passing(dataset, question.filter, 'date')) {
        const key = stackKeyOf(strike, question.stack, dataset)
        const shown = bins.keys.includes(key) ? key : OTHER_ACTORS
        const at = [
          naiveBin(strike, question.bin),
          shown,
          strike.datePrecision === 'day' ? 0 : 1,
          inside.has(strike) ? 0 : 1,
        ].join(' ')
        expected.set(at, (expected.get(at) ?? 0) + amountOf([strike], question.measure))
      }
      const found = new Map<string, number>()
      bins.amounts.forEach((amount, at) => {
        if (amount === 0) return
        const bin = Math.floor(at / 4 / bins.keys.length)
        const key = bins.keys[Math.floor(at / 4) % bins.keys.length]
        found.set([bins.edges[bin], key, (at >> 1) & 1, at & 1].join(' '), amount)
      })
      expect(found).toEqual(expected)
    })
  })

  it('counts places and origins under every filter but the places', () => {
    check((dataset, question) => {
      const { places, origins, bins } = createEngine(dataset).summarize(question)
      const expected = passing(dataset, question.filter, 'place')
      for (const id of PLACES) {
        const there = expected.filter((strike) => strike.target === id)
        expect(places.get(id)?.amount ?? 0).toBe(amountOf(there, question.measure))
        bins.keys.forEach((key, code) => {
          const ofKey = there.filter(
            (strike) => stackKeyOf(strike, question.stack, dataset) === key,
          )
          if (key !== OTHER_ACTORS)
            expect(places.get(id)?.byStack[code] ?? 0).toBe(amountOf(ofKey, question.measure))
        })
        for (const country of ['IQ', 'SY']) {
          const from = there.filter((strike) => strike.originCountry === country)
          expect(
            origins.find((origin) => origin.place === id && origin.country === country)?.amount ??
              0,
          ).toBe(amountOf(from, question.measure))
        }
      }
    })
  })

  it('counts actors under every filter but the actors, each strike once, claims and blame apart', () => {
    check((dataset, question) => {
      const { actors, sparks, umbrellaMore } = createEngine(dataset).summarize(question)
      const { filter, measure } = question
      const expected = passing(dataset, filter, 'actor')
      const tally = (ids: readonly string[]) => {
        const rolesIn = (strike: DerivedStrike) =>
          strike.actors
            .filter(({ actor }) => ids.includes(actor))
            .map((entry) => roleIn(strike, entry))
        const where = (holds: (roles: readonly string[]) => boolean) =>
          amountOf(
            expected.filter((strike) => holds(rolesIn(strike))),
            measure,
          )
        return {
          any: where((roles) => roles.length > 0),
          claimed: where((roles) => roles.includes('claimed')),
          attributed: where((roles) => roles.includes('attributed')),
          named: where((roles) => roles.length > 0 && roles.every((role) => role === 'named')),
        }
      }
      for (const id of ACTORS) {
        expect(actors.get(id)).toEqual({
          ...tally([id]),
          group: id === 'umbrella' ? tally(['umbrella', 'member-a', 'member-b']) : null,
        })
        const spark = sparks.get(id)
        expect(spark).toHaveLength(SPARK_SLOTS)
        expect(spark?.reduce((sum, amount) => sum + amount, 0)).toBe(tally([id]).any)
      }
      const own = { ...filter, viaUmbrella: false }
      const more = expected.filter(
        (strike) =>
          filter.actors.length > 0 &&
          claimedByUmbrella(strike.actors, filter) &&
          !CLAUSES.actor?.(strike, own, dataset),
      )
      expect(umbrellaMore).toBe(amountOf(more, measure))
    })
  })

  it('counts each facet under every filter but its own', () => {
    check((dataset, question) => {
      const { facets } = createEngine(dataset).summarize(question)
      const value: Record<string, (strike: DerivedStrike) => string> = {
        direction: (strike) => strike.direction,
        side: (strike) => strike.targetSide,
        weapon: (strike) => strike.weapon,
        outcome: (strike) => strike.outcome,
        evidence: (strike) => strike.evidence,
        country: (strike) => countryOf(strike, dataset),
        origin: (strike) => strike.originCountry ?? 'none',
      }
      for (const [dimension, valueOfStrike] of Object.entries(value)) {
        const expected = passing(dataset, question.filter, dimension)
        for (const [key, amount] of facets[dimension as keyof typeof facets])
          expect(amount).toBe(
            amountOf(
              expected.filter((strike) => valueOfStrike(strike) === key),
              question.measure,
            ),
          )
      }
      expect(facets.casualties.get('some')).toBe(
        amountOf(passing(dataset, { ...question.filter, casualties: true }), question.measure),
      )
    })
  })
})

describe('what was counted before', () => {
  it('changes nothing in what is counted next, whatever moves', () => {
    const turns = fc.array(questions, { minLength: 2, maxLength: 4 })
    const drags = fc
      .tuple(questions, fc.array(questions, { minLength: 1, maxLength: 6 }))
      .map(([first, others]) => [
        first,
        // Only the dates move, as in a drag.
        ...others.map(({ filter: { from, to } }) => ({
          ...first,
          filter: { ...first.filter, from, to },
        })),
      ])
    fc.assert(
      fc.property(datasets, fc.oneof(turns, drags), (dataset, asked) => {
        const engine = createEngine(dataset)
        for (const question of asked)
          expect(plain(engine.summarize(question))).toEqual(
            plain(createEngine(dataset).summarize(question)),
          )
      }),
      { numRuns: 150 },
    )
  })

  it('is left as it was given', () => {
    fc.assert(
      fc.property(datasets, questions, questions, (dataset, one, other) => {
        const engine = createEngine(dataset)
        const summary = engine.summarize(one)
        const before = JSON.stringify(plain(summary))
        engine.summarize({ ...one, filter: { ...one.filter, from: null, to: null } })
        engine.summarize(other)
        expect(JSON.stringify(plain(summary))).toBe(before)
      }),
    )
  })
})

describe('the daily series', () => {
  it('count what passes, in all and by each key of the stack', () => {
    fc.assert(
      fc.property(datasets, questions, (dataset, { filter, measure, stack }) => {
        const engine = createEngine(dataset)
        const { whole, parts } = engine.series(filter, measure, stack)
        const strikes = passing(dataset, filter)
        const sum = (series: typeof whole) => ({
          counts: [...series.counts],
          undated: series.undated.reduce((all, { amount }) => all + amount, 0),
        })
        const expected = (some: readonly DerivedStrike[]) =>
          sum(dailySeries(some, dataset.extent, measure))
        expect(sum(whole)).toEqual(expected(strikes))
        const { keys } = engine.summarize({ filter, measure, bin: 'month', stack }).bins
        const byKey = new Map<string, DerivedStrike[]>()
        for (const strike of strikes) {
          const key = stackKeyOf(strike, stack, dataset)
          const shown = keys.includes(key) ? key : OTHER_ACTORS
          byKey.set(shown, [...(byKey.get(shown) ?? []), strike])
        }
        expect(new Map([...parts].map(([key, series]) => [key, sum(series)]))).toEqual(
          new Map([...byKey].map(([key, some]) => [key, expected(some)])),
        )
      }),
    )
  })
})

/** A summary as plain objects, to be compared. */
const plain = ({ actors, sparks, places, facets, bins, ...rest }: Summary) => ({
  ...rest,
  bins: { ...bins, edges: [...bins.edges], amounts: [...bins.amounts] },
  actors: [...actors],
  sparks: [...sparks].map(([key, spark]) => [key, ...spark]),
  places: [...places].map(([key, { amount, byStack }]) => [key, amount, ...byStack]),
  facets: Object.entries(facets).map(([key, amounts]) => [key, ...amounts]),
})

describe('a strike that is dated to a week or a month', () => {
  const strike = (date: string, datePrecision: Strike['datePrecision']): Omit<Strike, 'id'> => ({
    ...(fc.sample(imaginaryStrike, { seed: 1, numRuns: 1 })[0] as Omit<Strike, 'id'>),
    date,
    datePrecision,
  })
  const passes = (range: Partial<Filter>, one: Omit<Strike, 'id'>) =>
    createEngine(datasetOf([one])).select({ ...NO_FILTER, ...range }).length === 1
  // 19600 is 2023-08-31; the window of a week dated 2023-09-04 is 4 to 10 September.
  const at = (date: string) => Date.parse(date) / 86_400_000

  it('passes when its window touches the range, and not a day beyond', () => {
    const week = strike('2023-09-04', 'week')
    expect(passes({ from: at('2023-09-10') }, week)).toBe(true)
    expect(passes({ from: at('2023-09-11') }, week)).toBe(false)
    expect(passes({ to: at('2023-09-04') }, week)).toBe(true)
    expect(passes({ to: at('2023-09-03') }, week)).toBe(false)
    const month = strike('2023-10-01', 'month')
    expect(passes({ from: at('2023-10-31') }, month)).toBe(true)
    expect(passes({ from: at('2023-11-01') }, month)).toBe(false)
    const single = strike('2023-10-01', 'day')
    expect(passes({ from: at('2023-10-02') }, single)).toBe(false)
    expect(passes({ from: at('2023-10-01'), to: at('2023-10-01') }, single)).toBe(true)
  })
})

describe('the actor under whom a strike is stacked', () => {
  const claimed = (actor: string) => ({ actor, role: 'claimed' as const })
  const blamed = (actor: string) => ({ actor, role: 'attributed' as const, by: 'x' })

  it('is the claimant, else the one blamed, else nobody, and "several" where there are more', () => {
    expect(principalOf({ actors: [blamed('state'), claimed('umbrella')] })).toBe('umbrella')
    expect(principalOf({ actors: [blamed('state')] })).toBe('state')
    expect(principalOf({ actors: [] })).toBe(NO_ACTOR)
    expect(principalOf({ actors: [claimed('loner'), claimed('umbrella')] })).toBe(SEVERAL_ACTORS)
    expect(principalOf({ actors: [blamed('loner'), blamed('state')] })).toBe(SEVERAL_ACTORS)
  })
})
