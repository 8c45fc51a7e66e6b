/**
 * What every view reads: the dataset, its engine, and the summary under the
 * current view. The summary is computed once a change, here, for all views.
 */
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Dataset } from '../dataset/dataset'
import { createEngine } from '../engine/engine'
import type { Engine, Summary } from '../engine/summary'
import { useView } from './store'

export interface Atlas {
  dataset: Dataset
  engine: Engine
}

const AtlasContext = createContext<Atlas | null>(null)
/** Read it with `useSummary`; `Paced` gives its views one that follows more calmly. */
export const SummaryContext = createContext<Summary | null>(null)

export function AtlasProvider({ dataset, children }: { dataset: Dataset; children: ReactNode }) {
  const atlas = useMemo(() => ({ dataset, engine: createEngine(dataset) }), [dataset])
  return (
    <AtlasContext value={atlas}>
      <SummaryProvider engine={atlas.engine}>{children}</SummaryProvider>
    </AtlasContext>
  )
}

function SummaryProvider({ engine, children }: { engine: Engine; children: ReactNode }) {
  const filter = useView((view) => view.filter)
  const measure = useView((view) => view.measure)
  const bin = useView((view) => view.bin)
  const stack = useView((view) => view.stack)
  const summary = useMemo(
    () => engine.summarize({ filter, measure, bin, stack }),
    [engine, filter, measure, bin, stack],
  )
  return <SummaryContext value={summary}>{children}</SummaryContext>
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
