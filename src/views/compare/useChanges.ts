/** The change points that the panel shows: of the date range, and of the days of both periods. */
import { useMemo } from 'react'
import type { DailySeries } from '../../engine/periods'
import type { ChangePoint } from '../../engine/statistics/changePoint'
import type { DayWindow } from '../../model/derive'
import { useChangePoints } from './useChangePoints'
import type { Reading, Subject } from './useComparison'

export interface SpanChange {
  title: string
  span: DayWindow
  /** Null where there is too little to read, undefined while it is worked out. */
  change: ChangePoint | null | undefined
}

export const BETWEEN = 'From A to B'

/** Whether chance would seldom bring so large a change. */
export const isClear = ({ p }: ChangePoint): boolean => p < 0.05

export function useChanges(subject: Subject, reading: Reading | null): readonly SpanChange[] {
  const { series, filter } = subject
  const periods = reading?.periods ?? null
  const spans = useMemo(() => {
    const last = series.first + series.counts.length - 1
    const range = { first: filter.from ?? series.first, last: filter.to ?? last }
    return [
      { title: 'In the date range', span: clipped(range, series) },
      ...(periods ? [{ title: BETWEEN, span: clipped(spanOf(periods), series) }] : []),
    ]
  }, [series, filter, periods])
  const slices = useMemo(
    () =>
      spans.map(({ span }) =>
        series.counts.slice(span.first - series.first, Math.max(0, span.last - series.first + 1)),
      ),
    [spans, series],
  )
  const changes = useChangePoints(slices)
  return spans.map((span, at) => ({ ...span, change: changes ? changes[at] : undefined }))
}

const spanOf = ([a, b]: readonly [DayWindow, DayWindow]): DayWindow => ({
  first: Math.min(a.first, b.first),
  last: Math.max(a.last, b.last),
})

const clipped = ({ first, last }: DayWindow, series: DailySeries): DayWindow => ({
  first: Math.max(series.first, first),
  last: Math.min(series.first + series.counts.length - 1, last),
})
