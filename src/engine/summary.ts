/**
 * The seam between the views and whatever counts: the question that the views
 * ask, the summary that answers it, and the `Engine` that they know.
 */
import type { DerivedStrike } from '../dataset/dataset'
import type { Day } from '../model/day'
import type { DayWindow } from '../model/derive'
import type { DailySeries } from './daily'
import type { BinWidth, Filter, Measure, StackBy } from './filter'
import type { SearchGroup } from './search'

/** What the views want to know at once. */
export interface Question {
  filter: Filter
  measure: Measure
  bin: BinWidth
  stack: StackBy
}

export interface Tally {
  strikes: number
  attacks: number
}

/** Sums over the strikes whose reports give a number, and how many strikes give none. */
export interface CasualtySum {
  sum: number
  unknown: number
}

/** Counts in time, for the chart. */
export interface Bins {
  width: BinWidth
  /** First day of each bin, then the first day after the last. */
  edges: Int32Array
  /** Of the stack, in drawing order. */
  keys: readonly string[]
  /**
   * Amounts under every filter but the dates, at `((bin * keys + key) * 2 + imprecise) * 2 + outside`:
   * `imprecise` is 1 where only the week or month is known, `outside` 1 where the date range leaves
   * the strike out. A strike counts in the bin of its first day.
   */
  amounts: Uint32Array
}

export interface RoleTally {
  /** Distinct strikes (or attacks) in which it has any part. */
  any: number
  claimed: number
  /** By somebody who does not claim the strike himself. */
  attributed: number
}

export interface PartTally extends RoleTally {
  /** Neither of the two: named as a party, or by a claimant as its partner. */
  named: number
}

export interface ActorTally extends PartTally {
  /** For an umbrella with members: it and its members together, each strike once. */
  group: PartTally | null
}

/** A facet's amounts by key, under every filter but its own. */
export type FacetAmounts = ReadonlyMap<string, number>

export type FacetDimension =
  | 'direction'
  | 'side'
  | 'weapon'
  | 'outcome'
  | 'evidence'
  | 'country'
  | 'origin'
  | 'casualties'

/** Counts for every view under one filter, each view's own dimension left out. */
export interface Summary {
  question: Question
  whole: Tally
  /** What passes every filter. */
  selected: Tally & {
    killed: CasualtySum
    injured: CasualtySum
    /** Strikes whose evidence class is `confirmed`. */
    confirmed: number
    /** Strikes of which the dataset does not record who says so: `as-coded`. */
    coded: number
    /** Strikes of which only the week, or only the month, is known. */
    weekOnly: number
    monthOnly: number
  }
  bins: Bins
  /** By actor id; under every filter but the actors. */
  actors: ReadonlyMap<string, ActorTally>
  /** By actor id, amounts in `sparkSlots` equal slots over the record's days. */
  sparks: ReadonlyMap<string, Uint32Array>
  /** Strikes that an umbrella of the chosen actors claimed and that are in none of their own names. */
  umbrellaMore: number
  /** By place id, under every filter but the places: amounts by stack key, in the order of `bins.keys`. */
  places: ReadonlyMap<string, PlaceTally>
  /** The same as one table: by place, in the dataset's order, and stack key. Not to be changed. */
  placeTable: Uint32Array
  /** Reported origins, most first, under every filter but the places; put in order when they are read. */
  origins: readonly Origin[]
  facets: Readonly<Record<FacetDimension, FacetAmounts>>
}

export interface PlaceTally {
  amount: number
  byStack: Uint32Array
}

export interface Origin {
  /** ISO alpha-2 of the reported country of origin. */
  country: string
  place: string
  amount: number
}

/** A summary as typed arrays, by the codes of the columns: what a worker hands over. */
export interface RawSummary
  extends Pick<Summary, 'question' | 'whole' | 'selected' | 'umbrellaMore'> {
  edges: Int32Array
  stackKeys: readonly string[]
  /** As `Bins.amounts`. */
  bins: Uint32Array
  /** Any part, claimed, attributed, only named: by actor, and by group. */
  actors: Uint32Array
  groups: Uint32Array
  /** The actor that each group is the umbrella of, by code. */
  groupActors: readonly number[]
  /** `SPARK_SLOTS` amounts an actor. */
  sparks: Uint32Array
  /** By place and stack key. */
  places: Uint32Array
  /** Code of the origin, code of the place and amount of each pair that has any, one pair behind the other. */
  origins: Uint32Array
  /** In the order of `CODED`. */
  facets: readonly Uint32Array[]
  withCasualties: number
}

/** Of each actor, the umbrellas that it is a member of. */
export type Umbrellas = ReadonlyMap<string, readonly string[]>

/** An answer now, or later. */
export type Answer<T> = T | Promise<T>

export interface Asking {
  /** Aborted when nobody waits for the answer any more; it then rejects with the signal's reason. */
  signal?: AbortSignal
  /** Told how far a long search has come, 0 to 1. */
  onProgress?: (share: number) => void
}

/** What of a dataset holds under every filter. */
export interface Meta {
  /** Strikes in all. */
  size: number
  /** The largest amount of any place: symbols keep their scale under every filter. */
  largest: Readonly<Record<Measure, number>>
  /** Amounts of each place, in the dataset's order. */
  places: Readonly<Record<Measure, Uint32Array>>
  /** First day of the last strike; null where there is none. */
  lastStrike: Day | null
  /** Ids of the actors that have a part in any strike. */
  struckBy: ReadonlySet<string>
}

/** Rows that pass, oldest first, and where one span of days ends and the next begins. */
export interface Selection {
  /** Row numbers: names for strikes, in the order of their days. */
  rows: Uint32Array
  /** First and last day of each span. */
  windows: readonly DayWindow[]
  /** By span: where its rows end among `rows`. */
  ends: Uint32Array
}

/** Daily counts of what passes, in all and by each key of a stack. */
export interface SplitSeries {
  whole: DailySeries
  parts: ReadonlyMap<string, DailySeries>
}

/** Strikes that stand near one in time or in place. */
export interface Nearby {
  /** Of the very same days: the first of them, and how many there are. */
  sameDay: readonly DerivedStrike[]
  sameDayCount: number
  /** Whose possible days overlap without being the same. */
  perhapsSameDay: readonly DerivedStrike[]
  perhapsCount: number
  /** The strike on the same target before it, and the one after it. */
  before: DerivedStrike | null
  after: DerivedStrike | null
}

/**
 * Whatever holds the strikes and counts them: in this thread, in a worker, behind a server. Each
 * question is answered now or later; a later answer rejects where the asking was aborted.
 */
export interface Engine {
  /** The record's days. */
  readonly extent: DayWindow
  readonly meta: Meta
  /** A newer question takes the place of one that has not been begun. */
  summarize(question: Question, asking?: Asking): Answer<Summary>
  /** Rows that pass, oldest first. */
  select(filter: Filter, asking?: Asking): Answer<Uint32Array>
  /** The same with the spans of days that they stand under. */
  list(filter: Filter, asking?: Asking): Answer<Selection>
  /** The strikes of these rows, in that order: ask for a page of them at a time. */
  strikes(rows: ArrayLike<number>, asking?: Asking): Answer<readonly DerivedStrike[]>
  /** Row of each id, -1 where there is no such strike. */
  find(ids: readonly string[], asking?: Asking): Answer<Int32Array>
  /** At most `most` of each kind. */
  nearby(id: string, most: number, asking?: Asking): Answer<Nearby | null>
  series(filter: Filter, measure: Measure, by: StackBy, asking?: Asking): Answer<SplitSeries>
  /** Of each place that passes, the newest day up to the filter's last on which it may have been struck. */
  newest(filter: Filter, asking?: Asking): Answer<ReadonlyMap<string, Day>>
  search(query: string, asking?: Asking): Answer<readonly SearchGroup[]>
  /** Gives up what it holds. */
  close(): void
}

/** An engine in this thread: each answer is there at once, but for what the first search needs. */
export type EngineNow = {
  [K in keyof Engine]: K extends 'search'
    ? Engine[K]
    : Engine[K] extends (...args: infer A) => Answer<infer T>
      ? (...args: A) => Exclude<T, Promise<unknown>>
      : Engine[K]
}
