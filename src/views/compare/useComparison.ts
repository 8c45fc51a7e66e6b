/** The comparison under the current filter; its dates are the comparison's own. */
import { useDeferredValue, useMemo } from 'react'
import type { DerivedStrike } from '../../dataset/dataset'
import type { Filter, Measure } from '../../engine/filter'
import {
  comparePeriods,
  type DailySeries,
  dailySeries,
  type PeriodComparison,
} from '../../engine/periods'
import { useAtlas } from '../../filter/atlas'
import { useView } from '../../filter/store'
import type { Comparison } from '../../filter/view'
import type { DayWindow } from '../../model/derive'
import type { ContextEvent } from '../../model/record'
import { asWindow, eventOf } from './choice'

/** What passes the filter but for its dates. */
export interface Subject {
  filter: Filter
  measure: Measure
  strikes: readonly DerivedStrike[]
  series: DailySeries
}

export function useSubject(): Subject {
  const { dataset, engine } = useAtlas()
  const filter = useDeferredValue(useView((view) => view.filter))
  const measure = useView((view) => view.measure)
  const strikes = useMemo(
    () =>
      Array.from(
        engine.select({ ...filter, from: null, to: null }),
        (row) => dataset.strikes[row] as DerivedStrike,
      ),
    [engine, dataset, filter],
  )
  const series = useMemo(
    () => dailySeries(strikes, dataset.extent, measure),
    [strikes, dataset, measure],
  )
  return useMemo(() => ({ filter, measure, strikes, series }), [filter, measure, strikes, series])
}

export interface Reading extends Subject {
  periods: readonly [DayWindow, DayWindow]
  comparison: PeriodComparison
  event: ContextEvent | null
}

/** Null where no periods are chosen. */
export function useReading(subject: Subject, compare: Comparison | null): Reading | null {
  const { contextEvents } = useAtlas().dataset
  const marked = useView((view) => view.event)
  return useMemo(() => {
    if (!compare) return null
    const periods = [asWindow(compare.a), asWindow(compare.b)] as const
    return {
      ...subject,
      periods,
      comparison: comparePeriods(subject.series, ...periods),
      event: eventOf(contextEvents, compare, marked),
    }
  }, [subject, compare, contextEvents, marked])
}
