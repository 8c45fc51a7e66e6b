/**
 * The view: everything that a user can set and a link carries. The filter is the
 * part of it that the engine reads.
 */
import type { BinWidth, Filter, Measure, StackBy } from '../engine/filter'
import { NO_FILTER } from '../engine/filter'
import type { Question } from '../engine/summary'
import type { Day } from '../model/day'
import type { ContextKind } from '../model/vocabulary'

export interface MapPosition {
  lat: number
  lon: number
  zoom: number
}

/** An inclusive run of days. */
export interface Period {
  from: Day
  to: Day
}

/** Days that are shown at a time while the record plays; null for everything from the start on. */
export type PlayWindow = 7 | 28 | null

/** Bins a second. */
export const PLAY_SPEEDS = [1, 2, 4, 8] as const

/** How the record is played. */
export interface PlayerSetting {
  window: PlayWindow
  speed: (typeof PLAY_SPEEDS)[number]
  /** Begins anew at the end. */
  loop: boolean
}

/** Days as the filter takes them: null where that side is open. */
export type Dates = Pick<Filter, 'from' | 'to'>

/** Two periods held against each other. */
export interface Comparison {
  a: Period
  b: Period
}

export const PICTURES = ['map', 'chart'] as const

export type PictureName = (typeof PICTURES)[number]

export interface View {
  /** Short hash of the opened dataset; null for the record that the page ships. */
  data: string | null
  filter: Filter
  measure: Measure
  bin: BinWidth
  stack: StackBy
  /** The days of the chart's axis, in whole bins, open where the record's are. It holds the filter's dates. */
  axis: Dates
  /** Id of the opened strike. */
  strike: string | null
  /** Ids of strikes to mark without filtering. */
  highlight: readonly string[]
  /** Id of the context event that stands as a reference line in the chart. */
  event: string | null
  /** Kinds of context events that are switched off. */
  hiddenKinds: readonly ContextKind[]
  /** Whether context events also stand in the list of strikes. */
  listEvents: boolean
  /** The pictures whose numbers stand as a table in their place. */
  tables: readonly PictureName[]
  /** What the panel at the side shows. */
  panel: 'strikes' | 'coverage' | 'compare'
  /** The periods of the comparison; null until some are chosen. */
  compare: Comparison | null
  /** How the opened player plays; null while it is closed. */
  player: PlayerSetting | null
  /** Where the map stands; null while it frames the record by itself. */
  map: MapPosition | null
}

export const INITIAL_VIEW: View = {
  data: null,
  filter: NO_FILTER,
  measure: 'strikes',
  bin: 'week',
  stack: 'direction',
  axis: { from: null, to: null },
  strike: null,
  highlight: [],
  event: null,
  hiddenKinds: [],
  listEvents: false,
  tables: [],
  panel: 'strikes',
  compare: null,
  player: null,
  map: null,
}

/** The view with its dates in order, and the whole record on an axis that does not hold them. */
export function inOrder(view: View): View {
  const { axis, filter } = view
  const { from, to } = filter
  if (from !== null && to !== null && from > to)
    return inOrder({ ...view, filter: { ...filter, from: to, to: from } })
  const holds =
    (axis.from ?? -Infinity) <= (from ?? -Infinity) && (to ?? Infinity) <= (axis.to ?? Infinity)
  return holds ? view : { ...view, axis: INITIAL_VIEW.axis }
}

/** What the engine is asked under a view. */
export function questionOf(view: View): Question {
  return { filter: view.filter, measure: view.measure, bin: view.bin, stack: view.stack }
}

/** Whether any clause of the filter is set. */
export function isFiltered(filter: Filter): boolean {
  return JSON.stringify(filter) !== JSON.stringify(NO_FILTER)
}
