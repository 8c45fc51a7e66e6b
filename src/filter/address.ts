/**
 * Keeps the address bar and the view the same. A change of the view is a new entry of
 * the browser's history; a drag becomes one entry at its end, and map moves and
 * typing only rewrite the entry that is there.
 */
import { loadView } from './actions'
import { decodeView, encodeView, type Known, reconcile } from './link'
import { currentView, useViewState } from './store'
import type { View } from './view'

/** Query string of the parts whose change makes a new history entry. */
const stepOf = (view: View) =>
  encodeView({ ...view, map: null, filter: { ...view.filter, text: '' } })

/** The dataset on the page, and what becomes of a link that was made with another one. */
export interface Here {
  /** Short hash; null for the record that the page ships. */
  data: string | null
  /** Is told the dataset that the link wants, and its query string. */
  onElsewhere: (data: string | null, query: string) => void
}

/** Reads the view from the address now, and follows both from then on. Returns how to stop. */
export function followAddress(dataset: Known, { data, onElsewhere }: Here): () => void {
  let written = encodeView(currentView())
  let step = stepOf(currentView())
  /** A link to another dataset is read as far as it holds here; what it lacks is no news then. */
  const read = () => {
    const decoded = decodeView(location.search)
    const reconciled = reconcile(decoded, dataset)
    const elsewhere = decoded.view.data !== data
    const view = { ...reconciled.view, data }
    // Set first: reading the address must not write it.
    written = encodeView(view)
    step = stepOf(view)
    loadView(view, elsewhere ? decoded.dropped : reconciled.dropped)
    if (elsewhere) onElsewhere(decoded.view.data, location.search)
  }
  const inAddress = decodeView(location.search)
  // Another dataset brought its view along, and wrote it: what it told must stay.
  if (inAddress.dropped.length > 0 || encodeView(inAddress.view) !== written) read()

  const unsubscribe = useViewState.subscribe(({ view, gestureFrom }) => {
    if (gestureFrom !== null) return
    const query = encodeView(view)
    if (query === written) return
    const url = linkTo(query)
    if (stepOf(view) === step) history.replaceState(null, '', url)
    else history.pushState(null, '', url)
    written = query
    step = stepOf(view)
  })
  addEventListener('popstate', read)
  return () => {
    unsubscribe()
    removeEventListener('popstate', read)
  }
}

const linkTo = (query: string) => `${location.pathname}${query && `?${query}`}${location.hash}`

/** The whole address of a view, to be copied. */
export function addressOf(view: View): string {
  return `${location.origin}${linkTo(encodeView(view))}`
}
