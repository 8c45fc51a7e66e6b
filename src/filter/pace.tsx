/**
 * No browser draws the whole dashboard anew in one frame. The bars follow each change at once; what
 * is paced follows in a frame of its own, so that no change blocks the page for long. While a gesture
 * is on, such as a drag of the dates or a playback, there is a change in every frame, and turns come
 * less often.
 */
import { type ReactNode, useEffect, useState } from 'react'
import { SummaryContext, useLatest } from './atlas'
import { useInGesture } from './store'
import { awaitTurn, type Turn } from './turns'

interface Pace {
  /** A map is watched while it plays; lists are read once it stops. So many frames of 60 a second. */
  inGesture: Turn
  /** One after the other; null for at once. */
  atRest: Turn | null
}

export const PACES = {
  map: { inGesture: { every: 3, at: 0 }, atRest: { every: 3, at: 0 } },
  names: { inGesture: { every: 12, at: 5 }, atRest: null },
  numbers: { inGesture: { every: 3, at: 1 }, atRest: null },
  actors: { inGesture: { every: 24, at: 2 }, atRest: { every: 3, at: 1 } },
  order: { inGesture: { every: 60, at: 11 }, atRest: null },
  panel: { inGesture: { every: 60, at: 8 }, atRest: { every: 3, at: 2 } },
} as const satisfies Record<string, Pace>

interface PacedProps {
  as: keyof typeof PACES
  children: ReactNode
}

/** Views under a summary that follows at a pace of its own: the one before, until the turn has come. */
export function Paced({ as, children }: PacedProps) {
  return <SummaryContext value={usePaced(useLatest(), as)}>{children}</SummaryContext>
}

/** A value that follows at a pace of its own: the one before, until the turn has come. */
export function usePaced<T extends object>(latest: T, as: keyof typeof PACES): T {
  const turn = PACES[as][useInGesture() ? 'inGesture' : 'atRest']
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
