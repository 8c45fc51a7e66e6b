/** The counts that the chart shows: those on its axis. */
import { useMemo } from 'react'
import type { Bins } from '../../engine/summary'
import { useSummary } from '../../filter/atlas'
import { useView } from '../../filter/store'
import { binsWithin } from './axis'

export function useBins(): Bins {
  const { bins } = useSummary()
  const axis = useView((view) => view.axis)
  return useMemo(() => binsWithin(bins, axis), [bins, axis])
}
