import { describe, expect, it } from 'vitest'
import { createColumnEngine } from './engine'
import { NO_FILTER } from './filter'
import {
  ACTORS,
  actorOf,
  dayOf,
  manyInvented,
  PLACES,
  placeOf,
  STRIKES,
} from './manyInvented.fixture'
import type { Summary } from './summary'

describe('of a hundred thousand places and five thousand actors, all invented', () => {
  const engine = createColumnEngine(manyInvented(), null)
  const ask = (filter: Partial<typeof NO_FILTER>) =>
    engine.summarize({
      filter: { ...NO_FILTER, ...filter },
      measure: 'strikes',
      bin: 'month',
      stack: 'weapon',
    }) as Summary
  /** Numbers of the strikes that the fixture makes. */
  const strikes = Array.from({ length: STRIKES }, (_, n) => n)
  const countsBy = (numbers: readonly number[], codeOf: (n: number) => number, size: number) => {
    const counts = new Uint32Array(size)
    for (const n of numbers) counts[codeOf(n)] = (counts[codeOf(n)] ?? 0) + 1
    return counts
  }
  const amountsOf = ({ places, actors }: Summary) => ({
    places: Uint32Array.from(
      { length: PLACES },
      (_, n) => places.get(`invented-place-${n}`)?.amount ?? 0,
    ),
    actors: Uint32Array.from(
      { length: ACTORS },
      (_, n) => actors.get(`invented-actor-${n}`)?.any ?? 0,
    ),
  })

  it('the summary counts each of them', () => {
    const summary = ask({})
    expect(summary.selected.strikes).toBe(STRIKES)
    expect(summary.places.size).toBe(PLACES)
    expect(amountsOf(summary)).toEqual({
      places: countsBy(strikes, placeOf, PLACES),
      actors: countsBy(strikes, actorOf, ACTORS),
    })
    expect(summary.facets.weapon.get('rocket')).toBe(STRIKES / 4)
  })

  it('and follows dates that jump and dates that are dragged', () => {
    const from = dayOf(40_000)
    for (const to of [dayOf(70_000), dayOf(70_500), dayOf(20_000) + 8_000]) {
      const within = strikes.filter((n) => dayOf(n) >= from && dayOf(n) <= to)
      expect(within.length).toBeGreaterThan(1_000)
      const summary = ask({ from, to })
      expect(summary.selected.strikes).toBe(within.length)
      expect(amountsOf(summary)).toEqual({
        places: countsBy(within, placeOf, PLACES),
        actors: countsBy(within, actorOf, ACTORS),
      })
    }
  })

  it('and lists the strikes of one place and one actor', async () => {
    const rows = await engine.select({
      ...NO_FILTER,
      places: ['invented-place-99990'],
      actors: ['invented-actor-4930'],
    })
    // Place 99,990 is struck as number 99,990 and as 109,999; the former by actor 699,930 mod 5,000.
    const found = await engine.strikes(rows)
    expect(found.map(({ id }) => id)).toEqual(['invented-99990'])
  })
})
