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

/** Reads the view from the address now, and follows both from then on. Returns how to stop. */
export function followAddress(dataset: Known): () => void {
  const read = () => {
    const { view, dropped } = reconcile(decodeView(location.search), dataset)
    loadView(view, dropped)
  }
  read()
  let written = encodeView(currentView())
  let step = stepOf(currentView())

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
  const onPopState = () => {
    const { view, dropped } = reconcile(decodeView(location.search), dataset)
    written = encodeView(view)
    step = stepOf(view)
    loadView(view, dropped)
  }
  addEventListener('popstate', onPopState)
  return () => {
    unsubscribe()
    removeEventListener('popstate', onPopState)
  }
}

const linkTo = (query: string) => `${location.pathname}${query && `?${query}`}${location.hash}`

/** The whole address of a view, to be copied. */
export function addressOf(view: View): string {
  return `${location.origin}${linkTo(encodeView(view))}`
}

/** The view at this moment as its query string, without `?`, and as its whole address. */
export function addressNow(): { view: string; link: string } {
  const view = currentView()
  return { view: encodeView(view), link: addressOf(view) }
}
