/**
 * No browser draws the whole dashboard anew in one frame. The bars follow each change at once; what
 * is paced follows in a frame of its own, so that no change blocks the page for long. While a gesture
 * is on, such as a drag of the dates or a playback, there is a change in every frame, and turns come
 * less often.
 */
import { type ReactNode, useEffect, useState } from 'react'
import { SummaryContext, useSummary } from './atlas'
import { useView, useViewState } from './store'
import { awaitTurn, type Turn } from './turns'
import type { View } from './view'

interface Pace {
  /** A map is watched while it plays; lists are read once it stops. */
  inGesture: Turn
  /** One after the other; null for at once. */
  atRest: Turn | null
}

export const PACES = {
  map: { inGesture: { every: 3, at: 0 }, atRest: { every: 3, at: 0 } },
  numbers: { inGesture: { every: 3, at: 1 }, atRest: null },
  actors: { inGesture: { every: 12, at: 2 }, atRest: { every: 3, at: 1 } },
  panel: { inGesture: { every: 24, at: 8 }, atRest: { every: 3, at: 2 } },
} as const satisfies Record<string, Pace>

type Paced = keyof typeof PACES

/** Views under a summary that follows at a pace of its own. */
export function Paced({ as, children }: { as: Paced; children: ReactNode }) {
  return <SummaryContext value={usePaced(useSummary(), as)}>{children}</SummaryContext>
}

/** As `useView`, at a pace of its own. */
export function usePacedView<T>(as: Paced, selector: (view: View) => T): T {
  return usePaced(useView(selector), as)
}

/** The latest value, or the one before until the turn has come. */
function usePaced<T>(latest: T, as: Paced): T {
  const inGesture = useViewState((state) => state.gestureFrom !== null)
  const turn = inGesture ? PACES[as].inGesture : PACES[as].atRest
  const [shown, show] = useState(latest)
  if (turn === null && shown !== latest) show(latest)
  useEffect(
    function followInTurn() {
      if (turn === null || shown === latest) return
      return awaitTurn(turn, () => show(latest))
    },
    [turn, shown, latest],
  )
  return turn === null ? latest : shown
}
