/**
 * The seam between the views and whatever counts: the question that the views
 * ask, the summary that answers it, and the `Engine` that they know.
 */
import type { Day } from '../model/day'
import type { BinWidth, Filter, Measure, StackBy } from './filter'

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
  attributed: number
}

export interface ActorTally extends RoleTally {
  /** For an umbrella with members: it and its members together, each strike once. */
  group: RoleTally | null
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
  /** Reported origins, under every filter but the places. */
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

export interface Engine {
  extent: { first: Day; last: Day }
  summarize(question: Question): Summary
  /** Rows that pass, as indexes into `dataset.strikes`, oldest first. */
  select(filter: Filter): Uint32Array
}

/** Of each actor, the umbrellas that it is a member of. */
export type Umbrellas = ReadonlyMap<string, readonly string[]>
