/**
 * While a gesture is on, such as a drag of the dates or a playback, the summary changes with every
 * frame, and no browser draws the whole dashboard anew that often. The chart and the numbers follow
 * each frame; a view within `Paced` follows when it is its turn, and as soon as the gesture ends.
 */
import { type ReactNode, useEffect, useState } from 'react'
import { SummaryContext, useSummary } from './atlas'
import { useViewState } from './store'
import { awaitTurn, type Turn } from './turns'

/** A map is watched while it plays; lists are read once it stops. No two turns share a frame. */
export const TURNS = {
  map: { every: 3, at: 0 },
  actors: { every: 12, at: 4 },
  panel: { every: 24, at: 8 },
} as const satisfies Record<string, Turn>

export function Paced({ turn, children }: { turn: keyof typeof TURNS; children: ReactNode }) {
  const latest = useSummary()
  const inGesture = useViewState((state) => state.gestureFrom !== null)
  const [shown, show] = useState(latest)
  if (!inGesture && shown !== latest) show(latest)
  useEffect(
    function followInTurn() {
      if (shown === latest) return
      return awaitTurn(TURNS[turn], () => show(latest))
    },
    [turn, shown, latest],
  )
  return <SummaryContext value={inGesture ? shown : latest}>{children}</SummaryContext>
}
