/** The view of the last visit, kept in the browser as a query string, offered on return. */
import { keep, readKept } from '../ui/kept'
import type { Known } from './link'
import { decodeView, encodeView, reconcile } from './link'
import { currentView, useViewState } from './store'
import type { View } from './view'

/** Where the browser keeps it. */
export const LAST_VIEW_KEY = 'strike-atlas.last-view'

/** What was kept when the page was opened; null where there is none or storage is refused. */
let kept: string | null = null
/** Whether the user let it be removed: then this visit leaves nothing either. */
let forgotten = false

/** How long a view stands before it is kept, in milliseconds: a drag passes many by. */
const REST_MS = 500

/**
 * Remembers the last visit's view and keeps this one's: once it stands, since a browser that is
 * killed says nothing before, and when the page is left. Returns how to stop.
 */
export function followLastView(): () => void {
  kept ??= readKept(LAST_VIEW_KEY)
  const save = () => {
    if (forgotten) return
    const query = encodeView(currentView())
    if (query !== '') keep(LAST_VIEW_KEY, query)
  }
  let rest = setTimeout(save, REST_MS)
  const stopWatching = useViewState.subscribe(() => {
    clearTimeout(rest)
    rest = setTimeout(save, REST_MS)
  })
  addEventListener('pagehide', save)
  return () => {
    clearTimeout(rest)
    stopWatching()
    removeEventListener('pagehide', save)
  }
}

/** Offers the last visit's view no more, and keeps none of this visit. */
export function forgetLastView() {
  kept = null
  forgotten = true
}

/** The last visit's view as far as this dataset knows it; null where it is none or the one shown. */
export function lastView(known: Known): View | null {
  if (kept === null) return null
  const { view } = reconcile(decodeView(kept), known)
  const query = encodeView(view)
  if (view.data !== currentView().data) return null
  return query === '' || query === encodeView(currentView()) ? null : view
}
