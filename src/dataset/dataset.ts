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

/** All tables of a dataset but its strikes, which an engine holds. */
export interface Dataset {
  head: DatasetHead
  /** The days that the record means to cover; every strike's window lies within or extends it. */
  extent: DayWindow
  actors: readonly Actor[]
  places: readonly Place[]
  sources: readonly Source[]
  contextEvents: readonly ContextEvent[]
  publishedTotals: readonly PublishedTotal[]
  actorById: ReadonlyMap<string, Actor>
  placeById: ReadonlyMap<string, Place>
  sourceById: ReadonlyMap<string, Source>
  contextEventById: ReadonlyMap<string, ContextEvent>
}

/** A dataset small enough to hold its strikes as objects. */
export interface HeldDataset extends Dataset {
  /** In the order of first day, then last day, then id. */
  strikes: readonly DerivedStrike[]
  strikeById: ReadonlyMap<string, DerivedStrike>
}

/** Whether its strikes are at hand as objects. */
export const isHeld = (dataset: Dataset): dataset is HeldDataset => 'strikes' in dataset

const byId = <T extends { id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]))

/** Joins and derives; the tables must have passed `checkTables`. */
export function datasetFrom({ dataset: head, tables }: Compiled): HeldDataset {
  const strikes = tables.strikes
    .map((strike) => ({
      ...strike,
      evidence: evidenceOf(strike),
      direction: directionOf(strike.targetSide),
      window: windowOf(strike.date, strike.datePrecision, strike.lastDate),
    }))
    .sort(
      (a, b) =>
        a.window.first - b.window.first || a.window.last - b.window.last || (a.id < b.id ? -1 : 1),
    )
  let first: Day = requireDay(head.coverage.from)
  let last: Day = requireDay(head.coverage.to)
  for (const { window } of strikes) {
    first = Math.min(first, window.first)
    last = Math.max(last, window.last)
  }
  return {
    ...datasetOfTables(head, tables, { first, last }),
    strikes,
    strikeById: byId(strikes),
  }
}

/** A dataset of its tables, looked up by id. */
export function datasetOfTables(
  head: DatasetHead,
  tables: Pick<Dataset, 'actors' | 'places' | 'sources'> &
    Partial<Pick<Dataset, 'contextEvents' | 'publishedTotals'>>,
  extent: DayWindow,
): Dataset {
  const { actors, places, sources, contextEvents = [], publishedTotals = [] } = tables
  return {
    head,
    extent,
    actors,
    places,
    sources,
    contextEvents,
    publishedTotals,
    actorById: byId(actors),
    placeById: byId(places),
    sourceById: byId(sources),
    contextEventById: byId(contextEvents),
  }
}
