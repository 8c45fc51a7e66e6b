/** The comparison broken down by what the chart is stacked by. */
import { useMemo } from 'react'
import type { StackBy } from '../../engine/filter'
import { type BreakdownRow, breakdown } from '../../engine/periods'
import { useAtlas, useSummary } from '../../filter/atlas'
import { type StackKey, stackKeys } from '../../ui/stack'
import type { Reading } from './useComparison'

export interface Parts {
  by: StackBy
  rows: readonly BreakdownRow[]
  /** How each row is named and drawn. */
  names: ReadonlyMap<string, StackKey>
}

export function useParts(reading: Reading): Parts {
  const { dataset } = useAtlas()
  const { question, bins } = useSummary()
  const by = question.stack
  const names = useMemo(
    () => new Map(stackKeys(dataset, by, bins.keys).map((key) => [key.key, key])),
    [dataset, by, bins.keys],
  )
  const rows = useMemo(() => breakdown(reading.parts, reading.periods), [reading])
  return { by, rows, names }
}
