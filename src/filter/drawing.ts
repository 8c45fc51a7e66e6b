/**
 * A period of the comparison that is drawn on the chart: which one the next drag gives, and what is
 * drawn while the other is still missing. No part of the view: both periods are, once they are there.
 */
import { create } from 'zustand'
import { beginGesture, endGesture, setCompare } from './actions'
import { currentView } from './store'
import type { Period } from './view'

export type PeriodName = 'A' | 'B'

interface Drawing {
  /** The next drag on the chart gives this one, not the date range. */
  wanted: PeriodName | null
  /** Drawn, but not yet a comparison. */
  drawn: Readonly<Partial<Record<PeriodName, Period>>>
}

const NOTHING: Drawing = { wanted: null, drawn: {} }

export const useDrawing = create<Drawing>()(() => NOTHING)

/** The next drag on the chart gives this period; null: it gives the date range again. */
export const wantPeriod = (wanted: PeriodName | null) =>
  useDrawing.setState(wanted === null ? NOTHING : { wanted })

/** What is drawn of the wanted period so far. With both there, the comparison follows the pointer. */
export function drawPeriod(period: Period) {
  const { wanted, drawn } = useDrawing.getState()
  if (wanted === null) return
  const { compare } = currentView()
  const next: Drawing['drawn'] = { ...drawn, [wanted]: period }
  useDrawing.setState({ drawn: next })
  const [A, B] = [next.A ?? compare?.a, next.B ?? compare?.b]
  if (!A || !B) return
  beginGesture()
  setCompare({ a: A, b: B })
}

/** The drag has ended: one step of undo where both are there, else the other one is wanted next. */
export function finishPeriod() {
  const { wanted } = useDrawing.getState()
  endGesture()
  if (wanted === null) return
  if (currentView().compare) useDrawing.setState(NOTHING)
  else useDrawing.setState({ wanted: wanted === 'A' ? 'B' : 'A' })
}
