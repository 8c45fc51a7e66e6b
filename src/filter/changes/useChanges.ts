/** The change points that the panel shows and the chart draws. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { DerivedStrike } from '../../dataset/dataset'
import { type DailySeries, dailySeries } from '../../engine/daily'
import type { ChangePoint } from '../../engine/statistics/changePoint'
import type { DayWindow } from '../../model/derive'
import { useAtlas } from '../atlas'
import { useView } from '../store'
import { readChange } from './read'
import { clipped, countsIn } from './span'

/** What passes the filter but for its dates: neither a drag nor the player changes it. */
export interface Undated {
  strikes: readonly DerivedStrike[]
  series: DailySeries
}

export function useUndated(): Undated {
  const { dataset, engine } = useAtlas()
  const filter = useDeferredValue(
    useView(useShallow((view) => ({ ...view.filter, from: null, to: null }))),
  )
  const measure = useView((view) => view.measure)
  return useMemo(() => {
    const strikes = Array.from(
      engine.select(filter),
      (row) => dataset.strikes[row] as DerivedStrike,
    )
    return { strikes, series: dailySeries(strikes, dataset.extent, measure) }
  }, [engine, dataset, filter, measure])
}

export interface SpanChange {
  span: DayWindow
  /** Null where there is too little to read, undefined while it is worked out. */
  change: ChangePoint | null | undefined
}

/** The best single change within each of the spans, which must be memoised. */
export function useChanges(
  series: DailySeries,
  asked: readonly DayWindow[],
): readonly SpanChange[] {
  const spans = useMemo(() => asked.map((span) => clipped(span, series)), [asked, series])
  const [known, setKnown] = useState<{
    spans: readonly DayWindow[]
    changes: readonly (ChangePoint | null)[]
  } | null>(null)
  useEffect(
    function readChanges() {
      let wanted = true
      void Promise.all(spans.map((span) => readChange(countsIn(series, span)))).then((changes) => {
        if (wanted) setKnown({ spans, changes })
      })
      return () => {
        wanted = false
      }
    },
    [spans, series],
  )
  return spans.map((span, at) => ({
    span,
    change: known?.spans === spans ? known.changes[at] : undefined,
  }))
}
