/**
 * What every view reads: the dataset, its engine, and the summary under the
 * current view. The summary is computed once a change, here, for all views.
 */
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react'
import type { Dataset } from '../dataset/dataset'
import type { Asking, Engine, Summary } from '../engine/summary'
import { useAnswer } from './answer'
import { useView } from './store'

export interface Atlas {
  dataset: Dataset
  engine: Engine
}

const AtlasContext = createContext<Atlas | null>(null)
/** Read it with `useSummary`; `Paced` gives its views one that follows more calmly. */
export const SummaryContext = createContext<Summary | null>(null)
/** The one that follows at once, wherever it is read. */
const LatestContext = createContext<Summary | null>(null)

interface AtlasProviderProps extends Atlas {
  /** Shown until the engine has its first answer. */
  waiting: ReactNode
  children: ReactNode
}

export function AtlasProvider({ dataset, engine, waiting, children }: AtlasProviderProps) {
  const atlas = useMemo(() => ({ dataset, engine }), [dataset, engine])
  return (
    <AtlasContext value={atlas}>
      <SummaryProvider waiting={waiting}>{children}</SummaryProvider>
    </AtlasContext>
  )
}

/** While a newer summary is counted the one before stays. */
function SummaryProvider({ waiting, children }: Pick<AtlasProviderProps, 'waiting' | 'children'>) {
  const { engine } = useAtlas()
  const filter = useView((view) => view.filter)
  const measure = useView((view) => view.measure)
  const bin = useView((view) => view.bin)
  const stack = useView((view) => view.stack)
  const { value } = useAnswer(
    useCallback(
      (asking: Asking) => engine.summarize({ filter, measure, bin, stack }, asking),
      [engine, filter, measure, bin, stack],
    ),
  )
  if (!value) return waiting
  return (
    <LatestContext value={value}>
      <SummaryContext value={value}>{children}</SummaryContext>
    </LatestContext>
  )
}

/** Within what is paced: a part that follows at once all the same. */
export function Unpaced({ children }: { children: ReactNode }) {
  return <SummaryContext value={useContext(LatestContext)}>{children}</SummaryContext>
}

export function useAtlas(): Atlas {
  const atlas = useContext(AtlasContext)
  if (!atlas) throw new Error('useAtlas needs an AtlasProvider above it')
  return atlas
}

/** Counts for every view under the current filter, cross-filtered. */
export function useSummary(): Summary {
  const summary = useContext(SummaryContext)
  if (!summary) throw new Error('useSummary needs an AtlasProvider above it')
  return summary
}
