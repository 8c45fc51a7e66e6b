/** The stack keys that are on the map now, and how many of them the legend's line takes. */
import { useSummary } from '../../filter/atlas'
import { useMedia } from '../../ui/media'
import type { StackKey } from '../../ui/stack'
import { usePaints } from './usePaints'

/** Keys that a phone's legend has room for. */
const FEW = 4

export interface ShownKeys {
  keys: readonly StackKey[]
  /** Too many for a small window: the line shows the first, the opened legend all. */
  compact: boolean
  inLine: readonly StackKey[]
}

export function useShownKeys(): ShownKeys {
  const { places } = useSummary()
  const all = usePaints().keys
  const narrow = useMedia('(max-width: 760px)')
  const tallies = [...places.values()]
  const keys = [...all.values()].filter((_, code) =>
    tallies.some(({ byStack }) => (byStack[code] ?? 0) > 0),
  )
  const compact = narrow && keys.length > FEW
  return { keys, compact, inLine: compact ? keys.slice(0, FEW - 1) : keys }
}
