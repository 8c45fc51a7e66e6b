/** Every way to change the view, by name. */
import type { BinWidth, Filter, Measure, StackBy } from '../engine/filter'
import { NO_FILTER } from '../engine/filter'
import type { Day } from '../model/day'
import { harmless } from '../model/harmless'
import type { ContextKind } from '../model/vocabulary'
import { useViewState, type ViewState } from './store'
import {
  type Comparison,
  type Dates,
  inOrder,
  type MapPosition,
  type PictureName,
  type PlayerSetting,
  type View,
} from './view'

/** How far back undo goes. */
const MAX_PAST = 200

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Map moves are no step of the history: see `setMap`. */
const comparable = ({ map: _, ...view }: View) => view

function change(update: (view: View) => Partial<View>) {
  useViewState.setState((state) => {
    const view = inOrder({ ...state.view, ...update(state.view) })
    if (same(view, state.view)) return state
    return state.gestureFrom === null ? record(state, state.view, view) : { view }
  })
}

function record(state: ViewState, before: View, view: View): Partial<ViewState> {
  if (same(comparable(before), comparable(view))) return { view }
  return { view, past: [...state.past.slice(1 - MAX_PAST), before], future: [] }
}

const changeFilter = (update: (filter: Filter) => Partial<Filter>) =>
  change(({ filter }) => ({ filter: { ...filter, ...update(filter) } }))

/** Starts a run of changes that make one step, such as a drag. */
export function beginGesture() {
  useViewState.setState((state) => (state.gestureFrom ? state : { gestureFrom: state.view }))
}

/** Ends the run; its changes are now one step of the history. */
export function endGesture() {
  useViewState.setState((state) =>
    state.gestureFrom === null
      ? state
      : { ...record(state, state.gestureFrom, state.view), gestureFrom: null },
  )
}

/** Both ends inclusive; null leaves that side open. Swaps ends given the wrong way round. */
export function setRange(from: Day | null, to: Day | null) {
  changeFilter(() => ({ from, to }))
}

type ListKey = {
  [K in keyof Filter]: Filter[K] extends readonly string[] ? K : never
}[keyof Filter]

/** Adds the value to a clause of the filter, or takes it away. */
export function toggle<K extends ListKey>(clause: K, value: Filter[K][number]) {
  changeFilter((filter) => ({ [clause]: toggled<string>(filter[clause], value) }))
}

const toggled = <T>(values: readonly T[], value: T): readonly T[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value]

/** Sets a clause of the filter whole. */
export function setClause<K extends keyof Filter>(clause: K, value: Filter[K]) {
  changeFilter(() => ({ [clause]: value }))
}

/**
 * Ticks or unticks an actor. `members` are the actors that go with it: an
 * umbrella's members. All of them follow: ticked unless all were ticked before.
 */
export function toggleActor(id: string, members: readonly string[] = []) {
  changeFilter(({ actors, viaUmbrella }) => {
    const ids = [id, ...members]
    const allTicked = ids.every((one) => actors.includes(one))
    const rest = actors.filter((one) => !ids.includes(one))
    const next = allTicked ? rest : [...rest, ...ids]
    return { actors: next, viaUmbrella: viaUmbrella && next.length > 0 }
  })
}

/** Puts a whole filter in place, as one step. */
export const setFilter = (filter: Filter) => changeFilter(() => filter)

export const setViaUmbrella = (viaUmbrella: boolean) => changeFilter(() => ({ viaUmbrella }))
/** Words to look for. What was pasted with them and cannot be seen is left out, as in a link. */
export const setText = (text: string) => changeFilter(() => ({ text: harmless(text) }))
export const setCasualties = (casualties: boolean) => changeFilter(() => ({ casualties }))
export const setMeasure = (measure: Measure) => change(() => ({ measure }))
/** How wide the bins are, and the days of the chart's axis: whole bins that hold the filter's dates. */
export const setBin = (bin: BinWidth, axis: Dates) => change(() => ({ bin, axis }))
export const setStack = (stack: StackBy) => change(() => ({ stack }))
export const openStrike = (strike: string | null) => change(() => ({ strike }))
export const setHighlight = (highlight: readonly string[]) => change(() => ({ highlight }))

export const setEvent = (event: string | null) => change(() => ({ event }))
/** Puts a picture's numbers as a table in its place, or the picture back. */
export const setTable = (picture: PictureName, shown: boolean) =>
  change(({ tables }) => ({
    tables: [...tables.filter((one) => one !== picture), ...(shown ? [picture] : [])],
  }))

export const setListEvents = (listEvents: boolean) => change(() => ({ listEvents }))
/** Two periods to be held against each other, or none. */
export const setCompare = (compare: Comparison | null) => change(() => ({ compare }))
/** Opens the player, changes how it plays, or closes it. */
export const setPlayer = (player: PlayerSetting | null) => change(() => ({ player }))
export const setPanel = (panel: View['panel']) => change(() => ({ panel }))

/** Shows or hides context events of a kind. */
export function toggleContextKind(kind: ContextKind) {
  change(({ hiddenKinds }) => ({ hiddenKinds: toggled(hiddenKinds, kind) }))
}

/** Where the map stands: in the link, but no step of undo. */
export function setMap(map: MapPosition | null) {
  useViewState.setState((state) => ({ view: { ...state.view, map } }))
}

/** Takes every clause of the filter away; what the views show and how stays. */
export const resetFilters = () => change(() => ({ filter: NO_FILTER, highlight: [] }))

/** Puts a whole view in place, as one step. Which dataset is open stays. */
export const restoreView = (view: View) => change(({ data }) => ({ ...view, data }))

/**
 * Puts the view on another dataset in place. Steps back would lead to ids that it does not know,
 * so the history begins anew.
 */
export function beginWith(view: View, notices: readonly string[] = []) {
  useViewState.setState({ view, notices, past: [], future: [], gestureFrom: null })
}

/** Puts a view in place without a step: from a link or the browser's Back and Forward. */
export function loadView(view: View, notices: readonly string[] = []) {
  useViewState.setState({ view, notices, gestureFrom: null })
}

export const dismissNotices = () => useViewState.setState({ notices: [] })

export function undo() {
  useViewState.setState((state) => {
    const before = state.past.at(-1)
    if (!before) return state
    return {
      view: { ...before, map: state.view.map },
      past: state.past.slice(0, -1),
      future: [state.view, ...state.future],
    }
  })
}

export function redo() {
  useViewState.setState((state) => {
    const [next, ...future] = state.future
    if (!next) return state
    return {
      view: { ...next, map: state.view.map },
      past: [...state.past, state.view],
      future,
    }
  })
}
