/**
 * Strikes that never happened, as many as asked for, with the shape of the real record: each is
 * drawn from a real one, whose weapon, side, outcome, evidence and parties it has together, near its
 * day. Added to that are as many places and actors as asked for, few of them heavy (Zipf). The same
 * seed gives the same strikes.
 */

import type { HeldDataset } from '../src/dataset/dataset'
import { seededRandom } from '../src/engine/statistics/random'
import type { StrikeRow } from '../src/engine/strikeRow'
import type { Day } from '../src/model/day'
import type { Actor, Place } from '../src/model/record'

export interface Shape {
  size: number
  places: number
  actors: number
  /** The days that they are spread over; the record's rise and fall is stretched to them. */
  first: Day
  last: Day
  seed: number
}

export interface Synthetic {
  actors: readonly Actor[]
  places: readonly Place[]
  rows: readonly StrikeRow[]
}

/** How far a strike may stand from the day that it was drawn from, in days of the record. */
const JITTER = 10
/** A second party is added to so many: a strike often has several. */
const SEVERAL = 0.35

export function synthetic(record: HeldDataset, shape: Shape): Synthetic {
  const random = seededRandom(shape.seed)
  const actors = invented(record.actors, shape.actors, (actor, id) => ({
    ...actor,
    id,
    name: `Invented actor ${id}`,
    memberOf: [],
    baseAreas: [],
  }))
  const places = invented(record.places, shape.places, (place, id, n) => ({
    ...place,
    id,
    name: `Invented place ${id}`,
    lat: place.lat + 4 * (radical(n, 2) - 0.5),
    lon: place.lon + 6 * (radical(n, 3) - 0.5),
  }))
  const actorAt = zipf(actors.length, random)
  const placeAt = zipf(places.length, random)
  const { first: start, last: end } = record.extent
  const stretch = (shape.last - shape.first) / (end - start)
  const rows = Array.from({ length: shape.size }, (_, n): StrikeRow => {
    const model = record.strikes[Math.floor(random() * record.strikes.length)]
    if (!model) throw new Error('The record has no strikes')
    const moved = model.window.first - start + (random() - 0.5) * 2 * JITTER
    const day = Math.min(
      Math.max(shape.first + Math.round(moved * stretch), shape.first),
      shape.last,
    )
    const more = random() < SEVERAL ? [actors[actorAt()]?.id ?? ''] : []
    return {
      // Put together flat, as text that was read from a file is.
      id: ['invented', n].join('-'),
      first: day,
      last: day,
      datePrecision: 'day',
      // The real places keep half of the strikes.
      place: random() < 0.5 ? model.target : (places[placeAt()]?.id ?? model.target),
      actors: [
        ...model.actors,
        ...more
          .filter((id) => model.actors.every(({ actor }) => actor !== id))
          .map((actor) => ({ actor, role: 'claimed' as const })),
      ],
      targetSide: model.targetSide,
      targetKind: model.targetKind,
      weapon: model.weapon,
      outcome: model.outcome,
      outcomeByKind: model.outcomeByKind,
      evidence: model.evidence,
      direction: model.direction,
      originCountry: model.originCountry,
      attacks: model.attacks,
      killed: model.killed,
      injured: model.injured,
      summary: 'Invented for a measurement.',
      sources: [],
    }
  })
  return { actors, places, rows }
}

/** The first `count` of a table, and copies of them where it has fewer. */
function invented<T extends { id: string }>(
  records: readonly T[],
  count: number,
  copy: (record: T, id: string, n: number) => T,
): T[] {
  const copies = Array.from({ length: Math.max(0, count - records.length) }, (_, n) => {
    const record = records[n % records.length] as T
    return copy(record, `${record.id}-${n}`, n)
  })
  return [...records, ...copies]
}

/** Indexes below `count`, the n-th with a weight of 1 / (n + 1). */
function zipf(count: number, random: () => number): () => number {
  const sums = new Float64Array(count)
  for (let n = 0, sum = 0; n < count; n++) sums[n] = sum += 1 / (n + 1)
  const total = sums[count - 1] as number
  return () => {
    const wanted = random() * total
    let [low, high] = [0, count - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] as number) < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Evenly spread numbers in 0 to 1 (van der Corput). */
function radical(n: number, base: number): number {
  let [share, result] = [1 / base, 0]
  for (let rest = n; rest > 0; rest = Math.floor(rest / base), share /= base)
    result += (rest % base) * share
  return result
}
