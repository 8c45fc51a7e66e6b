/** Any view there can be, for tests of what carries one. */
import fc from 'fast-check'
import { harmless } from '../model/harmless'
import {
  CONTEXT_KINDS,
  DIRECTIONS,
  EVIDENCE,
  keysOf,
  OUTCOMES,
  TARGET_SIDES,
  WEAPONS,
} from '../model/vocabulary'
import { INITIAL_VIEW, PLAY_SPEEDS, type View } from './view'

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,30}$/)
const ids = fc.uniqueArray(id, { maxLength: 4 })
const day = fc.option(fc.integer({ min: 7000, max: 22_000 }))

const period = fc
  .tuple(fc.integer({ min: 7000, max: 22_000 }), fc.nat(400))
  .map(([from, days]) => ({ from, to: from + days }))

const anyView = fc.record({
  data: fc.option(fc.stringMatching(/^[0-9a-f]{12}$/)),
  filter: fc
    .record({
      from: day,
      to: day,
      actors: ids,
      actorRole: fc.constantFrom('any' as const, 'claimed' as const, 'attributed' as const),
      viaUmbrella: fc.boolean(),
      places: ids,
      directions: fc.subarray(keysOf(DIRECTIONS)),
      sides: fc.subarray(keysOf(TARGET_SIDES)),
      weapons: fc.subarray(keysOf(WEAPONS)),
      outcomes: fc.subarray(keysOf(OUTCOMES)),
      evidence: fc.subarray(keysOf(EVIDENCE)),
      countries: fc.subarray(['IL', 'SY', 'XX']),
      origins: fc.subarray(['IQ', 'SY', 'none']),
      casualties: fc.boolean(),
      text: fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => harmless(text).trim()),
    })
    .map((filter) =>
      filter.from !== null && filter.to !== null && filter.from > filter.to
        ? { ...filter, from: filter.to, to: filter.from }
        : filter,
    ),
  measure: fc.constantFrom('strikes' as const, 'attacks' as const),
  bin: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
  stack: fc.constantFrom('direction' as const, 'actor' as const, 'evidence' as const),
  strike: fc.option(id),
  highlight: ids,
  event: fc.option(id),
  hiddenKinds: fc.subarray(keysOf(CONTEXT_KINDS)),
  listEvents: fc.boolean(),
  tables: fc.subarray(['map' as const, 'chart' as const]),
  panel: fc.constantFrom('strikes' as const, 'coverage' as const, 'compare' as const),
  compare: fc.option(fc.record({ a: period, b: period })),
  player: fc.option(
    fc.record({
      window: fc.constantFrom(null, 7 as const, 28 as const),
      speed: fc.constantFrom(...PLAY_SPEEDS),
      loop: fc.boolean(),
    }),
  ),
  map: fc.option(
    fc.record({
      lat: fc.integer({ min: -90_000, max: 90_000 }).map((n) => n / 1000),
      lon: fc.integer({ min: -180_000, max: 180_000 }).map((n) => n / 1000),
      zoom: fc.integer({ min: 0, max: 2000 }).map((n) => n / 100),
    }),
  ),
})

/** Days on the axis on either side of the dates; null for the whole record. */
const room = fc.option(fc.record({ before: fc.nat(60), after: fc.nat(60) }))

export const views: fc.Arbitrary<View> = fc.tuple(anyView, room).map(([view, room]) => {
  const { from, to } = view.filter
  const axis = room && {
    from: from === null ? null : from - room.before,
    to: to === null ? null : to + room.after,
  }
  return { ...view, axis: axis ?? INITIAL_VIEW.axis }
})
