/**
 * What every view reads: the dataset, its engine, and the summary under the
 * current view. The summary is computed once a change, here, for all views.
 */
import { createContext, type ReactNode, use, useCallback, useMemo } from 'react'
import type { Dataset } from '../dataset/dataset'
import type { Asking, Engine, Summary } from '../engine/summary'
import { useAnswer } from './answer'
import { useView } from './store'

export interface Atlas {
  dataset: Dataset
  engine: Engine
}

const AtlasContext = createContext<Atlas | null>(null)
/** The one that follows at once. */
const LatestContext = createContext<Summary | null>(null)
/**
 * The one of a part that follows in another way, as `Paced` and `Unpaced` make it; null elsewhere. A
 * context of its own: of one and the same, React calls whoever reads it beneath a second provider, too,
 * each time the first one's changes.
 */
export const SummaryContext = createContext<Summary | null>(null)

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
  return <LatestContext value={value}>{children}</LatestContext>
}

/** Within what is paced: a part that follows at once all the same. */
export function Unpaced({ children }: { children: ReactNode }) {
  return <SummaryContext value={useLatest()}>{children}</SummaryContext>
}

export const useAtlas = (): Atlas => there(use(AtlasContext))

/** Counts for every view under the current filter, cross-filtered. */
export const useSummary = (): Summary => there(use(SummaryContext) ?? use(LatestContext))

/** The newest summary, also within what is paced. */
export const useLatest = (): Summary => there(use(LatestContext))

function there<T>(value: T | null): T {
  if (!value) throw new Error('An AtlasProvider is needed above')
  return value
}
