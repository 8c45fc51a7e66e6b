/** The comparison under the current filter; its dates are the comparison's own. */
import { useDeferredValue, useMemo } from 'react'
import type { DailySeries } from '../../engine/daily'
import type { Filter, Measure } from '../../engine/filter'
import { comparePeriods, type PeriodComparison } from '../../engine/periods'
import { useAtlas } from '../../filter/atlas'
import { asWindow } from '../../filter/changes/span'
import { useUndated } from '../../filter/changes/useChanges'
import { useView } from '../../filter/store'
import type { Comparison } from '../../filter/view'
import type { DayWindow } from '../../model/derive'
import type { ContextEvent } from '../../model/record'
import { eventOf } from './choice'

/** What passes the filter but for its dates. */
export interface Subject {
  filter: Filter
  measure: Measure
  series: DailySeries
  /** The same as attacks, whatever is counted. */
  attacks: DailySeries
  /** By what the chart is stacked by. */
  parts: ReadonlyMap<string, DailySeries>
}

export function useSubject(): Subject {
  const undated = useUndated()
  const filter = useDeferredValue(useView((view) => view.filter))
  const measure = useView((view) => view.measure)
  return useMemo(() => ({ filter, measure, ...undated }), [filter, measure, undated])
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
      event: eventOf(contextEvents, compare, marked)?.event ?? null,
    }
  }, [subject, compare, contextEvents, marked])
}
