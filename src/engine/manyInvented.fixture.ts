/** A hundred thousand places and five thousand actors, all invented, and what is true of them by construction. */
import { requireDay } from '../model/day'
import { type ColumnSet, createBuilder } from './build'
import { actor, datasetOf, imaginaryRow, place } from './imaginary.fixture'

export const PLACES = 100_000
export const ACTORS = 5_000
/** Every place is struck once, and every tenth once more. */
export const STRIKES = PLACES + PLACES / 10

const FIRST = requireDay('1989-01-01')
const LAST = requireDay('2024-12-31')

/** Strike n is on place n, then on every tenth again; day and actor follow from n. */
export const placeOf = (n: number): number => (n < PLACES ? n : (n - PLACES) * 10)
export const actorOf = (n: number): number => (n * 7) % ACTORS
export const dayOf = (n: number): number => FIRST + Math.floor((n * (LAST - FIRST)) / STRIKES)

/** From the southern tip of Africa to the north of Europe, no two on one spot. */
export const manyPlaces = () =>
  Array.from({ length: PLACES }, (_, n) => ({
    ...place('town'),
    id: `invented-place-${n}`,
    name: `Invented place ${n}`,
    lat: -35 + (100 * ((n * 7_919) % PLACES)) / PLACES,
    lon: -20 + (80 * n) / PLACES,
  }))

export const manyActors = () =>
  Array.from({ length: ACTORS }, (_, n) => ({
    ...actor('loner'),
    id: `invented-actor-${n}`,
    name: `Invented actor ${n}`,
  }))

export function manyInvented(): ColumnSet {
  const builder = createBuilder()
  const { head, sources } = datasetOf([])
  for (const one of manyPlaces()) builder.places.add(one)
  for (const one of manyActors()) builder.actors.add(one)
  for (const source of sources) builder.sources.add(source)
  for (let n = 0; n < STRIKES; n++)
    builder.addAll([
      {
        ...imaginaryRow(dayOf(n), `invented-place-${placeOf(n)}`, `invented-actor-${actorOf(n)}`),
        id: `invented-${n}`,
        weapon: n % 4 === 0 ? 'rocket' : 'shelling',
      },
    ])
  return builder.finish(head)
}
