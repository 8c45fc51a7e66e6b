/**
 * A whole, validated dataset as the engine and the views use it: the compiled
 * tables, looked up by id, with what the codebook derives for each strike.
 */
import type { Day } from '../model/day'
import { requireDay } from '../model/day'
import { type DayWindow, directionOf, evidenceOf, windowOf } from '../model/derive'
import type {
  Actor,
  Compiled,
  ContextEvent,
  DatasetHead,
  Place,
  PublishedTotal,
  Source,
  Strike,
} from '../model/record'
import type { Direction, Evidence } from '../model/vocabulary'

export interface DerivedStrike extends Strike {
  evidence: Evidence
  direction: Direction
  window: DayWindow
}

export interface Dataset {
  head: DatasetHead
  /** The days that the record means to cover; every strike's window lies within or extends it. */
  extent: DayWindow
  /** In the order of first day, then id. */
  strikes: readonly DerivedStrike[]
  actors: readonly Actor[]
  places: readonly Place[]
  sources: readonly Source[]
  contextEvents: readonly ContextEvent[]
  publishedTotals: readonly PublishedTotal[]
  actorById: ReadonlyMap<string, Actor>
  placeById: ReadonlyMap<string, Place>
  sourceById: ReadonlyMap<string, Source>
  strikeById: ReadonlyMap<string, DerivedStrike>
  contextEventById: ReadonlyMap<string, ContextEvent>
}

const byId = <T extends { id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]))

/** Joins and derives; the tables must have passed `checkTables`. */
export function datasetFrom({ dataset: head, tables }: Compiled): Dataset {
  const strikes = tables.strikes
    .map((strike) => ({
      ...strike,
      evidence: evidenceOf(strike),
      direction: directionOf(strike.targetSide),
      window: windowOf(strike.date, strike.datePrecision),
    }))
    .sort((a, b) => a.window.first - b.window.first || (a.id < b.id ? -1 : 1))
  let first: Day = requireDay(head.coverage.from)
  let last: Day = requireDay(head.coverage.to)
  for (const { window } of strikes) {
    first = Math.min(first, window.first)
    last = Math.max(last, window.last)
  }
  return {
    head,
    extent: { first, last },
    strikes,
    actors: tables.actors,
    places: tables.places,
    sources: tables.sources,
    contextEvents: tables.contextEvents,
    publishedTotals: tables.publishedTotals,
    actorById: byId(tables.actors),
    placeById: byId(tables.places),
    sourceById: byId(tables.sources),
    strikeById: byId(strikes),
    contextEventById: byId(tables.contextEvents),
  }
}
