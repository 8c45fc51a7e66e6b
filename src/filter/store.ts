/**
 * The one store of the dashboard. It holds the view and the history of views for
 * undo; `actions` are the only way to change it. While a gesture (a drag) is on, changes
 * replace each other and leave no trace in the history or the address.
 */
import { create } from 'zustand'
import { INITIAL_VIEW, type View } from './view'

export interface ViewState {
  view: View
  past: readonly View[]
  future: readonly View[]
  /** The view before the gesture that is under way, or null. */
  gestureFrom: View | null
  /** What a link held that could not be used, in words. */
  notices: readonly string[]
}

const INITIAL_STATE: ViewState = {
  view: INITIAL_VIEW,
  past: [],
  future: [],
  gestureFrom: null,
  notices: [],
}

export const useViewState = create<ViewState>()(() => INITIAL_STATE)

/** Reads a part of the view; re-renders only when that part changes. */
export function useView<T>(selector: (view: View) => T): T {
  return useViewState((state) => selector(state.view))
}

/** Whether a gesture is on: then the view changes with every frame. */
export const useInGesture = (): boolean => useViewState((state) => state.gestureFrom !== null)

/** The view at this moment, outside of rendering. */
export const currentView = (): View => useViewState.getState().view

/** As on a fresh page; for tests. */
export function resetStore(view: View = INITIAL_VIEW) {
  useViewState.setState({ ...INITIAL_STATE, view }, true)
}
