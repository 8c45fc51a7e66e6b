/** The change points that the panel shows and the chart draws. */
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { type DailySeries, emptySeries } from '../../engine/daily'
import type { ChangePoint } from '../../engine/statistics/changePoint'
import type { Asking, SplitSeries } from '../../engine/summary'
import type { DayWindow } from '../../model/derive'
import { useAnswer } from '../answer'
import { useAtlas } from '../atlas'
import { useView, useViewState } from '../store'
import { readChange } from './read'
import { clipped, countsIn } from './span'

/** What passes the filter but for its dates: neither a drag nor the player changes it. */
export interface Undated {
  series: DailySeries
  /** The same as attacks, whatever is counted. */
  attacks: DailySeries
  /** By what the chart is stacked by. */
  parts: SplitSeries['parts']
}

export function useUndated(): Undated {
  const { engine, dataset } = useAtlas()
  const filter = useDeferredValue(
    useView(useShallow((view) => ({ ...view.filter, from: null, to: null }))),
  )
  const measure = useView((view) => view.measure)
  const stack = useView((view) => view.stack)
  const series = useAnswer(
    useCallback(
      (asking: Asking) => engine.series(filter, measure, stack, asking),
      [engine, filter, measure, stack],
    ),
  ).value
  const attacks = useAnswer(
    useCallback(
      (asking: Asking) => engine.series(filter, 'attacks', stack, asking),
      [engine, filter, stack],
    ),
  ).value
  return useMemo(() => {
    const none = emptySeries(dataset.extent)
    return {
      series: series?.whole ?? none,
      attacks: attacks?.whole ?? none,
      parts: series?.parts ?? new Map(),
    }
  }, [dataset, series, attacks])
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
  // A drag or a playback passes through spans that nobody reads.
  const settled = useViewState((state) => state.gestureFrom === null)
  useEffect(
    function readChanges() {
      if (!settled) return
      let wanted = true
      void Promise.all(spans.map((span) => readChange(countsIn(series, span)))).then((changes) => {
        if (wanted) setKnown({ spans, changes })
      })
      return () => {
        wanted = false
      }
    },
    [spans, series, settled],
  )
  return spans.map((span, at) => ({
    span,
    change: known?.spans === spans ? known.changes[at] : undefined,
  }))
}
