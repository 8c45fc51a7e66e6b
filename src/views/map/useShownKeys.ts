/** What the legend names of what is on the map now, and how much of it the line takes. */
import { useRef } from 'react'
import { useAtlas, useSummary } from '../../filter/atlas'
import { useInGesture } from '../../filter/store'
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
  /** Whether places stand for a region. */
  hasRegions: boolean
}

export function useShownKeys(): ShownKeys {
  const { places } = useAtlas().dataset
  const { placeTable, bins } = useSummary()
  const inGesture = useInGesture()
  // While a playback or a drag is on, names only come: a line that wraps and unwraps moves the map.
  const held = useRef({ keys: new Set<string>(), regions: false })
  if (!inGesture) held.current = { keys: new Set(), regions: false }
  const all = usePaints().keys
  const narrow = useMedia('(max-width: 760px)')
  // Over the table, not place by place: a drag asks at every frame.
  placeTable.forEach((amount, at) => {
    if (amount === 0) return
    held.current.keys.add(bins.keys[at % bins.keys.length] as string)
    held.current.regions ||= places[Math.floor(at / bins.keys.length)]?.geoPrecision === 'region'
  })
  const keys = [...all.values()].filter(({ key }) => held.current.keys.has(key))
  const compact = narrow && keys.length > FEW
  const inLine = compact ? keys.slice(0, FEW - 1) : keys
  return { keys, compact, inLine, hasRegions: held.current.regions }
}
