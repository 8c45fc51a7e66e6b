/**
 * Which dataset is under the page: the record that it ships, or one that was opened from a file.
 * The one before stays in place until the next is whole.
 */
import { create } from 'zustand'
import type { Dataset } from '../../dataset/dataset'
import type { FaultReport } from '../../dataset/import/faults'
import type { Chosen } from '../../dataset/import/mapped'
import type { Engine } from '../../engine/summary'
import { beginWith } from '../../filter/actions'
import { decodeView, reconcile } from '../../filter/link'
import { currentView } from '../../filter/store'
import type { View } from '../../filter/view'
import { formatDay } from '../../model/day'

/** A dataset that came out of files, with what is told of it. */
export interface Opened {
  dataset: Dataset
  engine: Engine
  /** The file's name, or what several of them are called together. */
  name: string
  /** What was wrong with rows; null for a dataset that is checked as a whole. */
  report: FaultReport | null
  /** Whether it says against whom; ACLED, GED and most tables do not. */
  directed: boolean
  /** The files, to be kept in the browser. */
  files: readonly File[]
  /** What was said of each file's columns; null where its format says it. */
  columns: readonly (Chosen | null)[]
  /** Resolves with the reason where its engine stops answering; left out where it cannot. */
  lost?: Promise<string>
}

interface OpenedState {
  /** Null while the record that the page ships is shown. */
  opened: Opened | null
  shipped: Dataset | null
  /** A link that waits for its dataset. */
  wanted: { data: string; query: string } | null
}

export const useOpened = create<OpenedState>()(() => ({
  opened: null,
  shipped: null,
  wanted: null,
}))

/** What a link carries of a dataset's SHA-256. */
export const shortHashOf = (dataset: Dataset): string => dataset.head.sha256.slice(0, 12)

export const setShipped = (shipped: Dataset) => useOpened.setState({ shipped })

export const setWanted = (wanted: OpenedState['wanted']) => useOpened.setState({ wanted })

/** Puts an opened dataset under the page; the view goes with it as far as it fits, and as `suit` makes it. */
export function showOpened(opened: Opened, suit: (view: View, isLinked: boolean) => View) {
  const { shipped, wanted } = useOpened.getState()
  const data = shortHashOf(opened.dataset)
  if (shipped && data === shortHashOf(shipped)) {
    showShipped()
    return
  }
  const query = wanted?.data === data ? wanted.query : null
  closeEngine()
  useOpened.setState({ opened, wanted: null })
  // Where nothing says against whom, a split by direction would show one colour.
  const split = (view: View): View =>
    query === null && !opened.directed && view.stack === 'direction'
      ? { ...view, stack: 'weapon' }
      : view
  moveTo(opened.dataset, data, query, (view) => suit(split(view), query !== null))
}

/** Back to the record that the page ships, under the view of `query` where one is given. */
export function showShipped(query: string | null = null) {
  const { opened, shipped } = useOpened.getState()
  closeEngine()
  useOpened.setState({ opened: null, wanted: null })
  if (shipped && opened) moveTo(shipped, null, query)
}

/** A worker stands behind it perhaps, with all of a file in its memory. */
function closeEngine() {
  const { opened } = useOpened.getState()
  if (opened) setTimeout(() => opened.engine.close(), 1000)
}

function moveTo(
  dataset: Dataset,
  data: string | null,
  query: string | null,
  suit = (view: View) => view,
) {
  const before = query === null ? { view: currentView(), dropped: [] } : decodeView(query)
  const { view, dropped } = reconcile(before, dataset)
  // A link's own map and dates were made with this dataset; those at hand were not.
  const { view: fitting, notices } = query === null ? fitted(view, dataset) : { view, notices: [] }
  beginWith({ ...suit(fitting), data }, [...dropped, ...notices])
}

/** Lets go of dates that lie outside of the dataset's, and of what was opened, compared and framed. */
function fitted(view: View, { extent }: Dataset): { view: View; notices: string[] } {
  const { from, to } = view.filter
  const outside = (to ?? extent.last) < extent.first || (from ?? extent.first) > extent.last
  const ends = Object.entries({ from, to }).flatMap(([key, day]) =>
    day === null ? [] : [`${key}=${formatDay(day)}`],
  )
  return {
    view: {
      ...view,
      filter: outside ? { ...view.filter, from: null, to: null } : view.filter,
      strike: null,
      highlight: [],
      event: null,
      compare: null,
      map: null,
    },
    notices: outside ? ends : [],
  }
}
