/**
 * No browser draws the whole dashboard anew in one frame. The chart and the numbers follow each
 * change at once; a view within `Paced` follows in a frame of its own, the next but two at the
 * latest, so that no change blocks the page for long. While a gesture is on, such as a drag of the
 * dates or a playback, the summary changes with every frame, and turns come less often.
 */
import { type ReactNode, useEffect, useState } from 'react'
import { SummaryContext, useSummary } from './atlas'
import { useViewState } from './store'
import { awaitTurn, type Turn } from './turns'

/** In a gesture: a map is watched while it plays; lists are read once it stops. */
export const TURNS = {
  map: { every: 3, at: 0 },
  actors: { every: 12, at: 4 },
  panel: { every: 24, at: 8 },
} as const satisfies Record<string, Turn>

/** Otherwise: one after the other. */
export const TURNS_AT_REST = {
  map: { every: 3, at: 0 },
  actors: { every: 3, at: 1 },
  panel: { every: 3, at: 2 },
} as const satisfies Record<keyof typeof TURNS, Turn>

export function Paced({ turn, children }: { turn: keyof typeof TURNS; children: ReactNode }) {
  const latest = useSummary()
  const inGesture = useViewState((state) => state.gestureFrom !== null)
  const [shown, show] = useState(latest)
  useEffect(
    function followInTurn() {
      if (shown === latest) return
      return awaitTurn((inGesture ? TURNS : TURNS_AT_REST)[turn], () => show(latest))
    },
    [turn, inGesture, shown, latest],
  )
  return <SummaryContext value={shown}>{children}</SummaryContext>
}
