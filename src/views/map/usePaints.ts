/** How the current stack's keys are named and drawn. */
import { useCallback, useMemo } from 'react'
import { useAtlas, useSummary } from '../../filter/atlas'
import { type StackKey, stackKeys } from '../../ui/stack'
import { useTheme } from '../../ui/theme'
import type { Paint } from './Target'

const UNKNOWN_KEY: Paint = { tone: 'var(--text-mute)', texture: 'solid' }

export interface Paints {
  keys: ReadonlyMap<string, StackKey>
  /** Stays the same function until something is drawn differently. */
  paintOf: (key: string) => Paint
}

export function usePaints(): Paints {
  const { dataset } = useAtlas()
  const { question, bins } = useSummary()
  const theme = useTheme((state) => state.theme)
  const { stack } = question
  // The keys of a stack are the dataset's: they do not change with the filter.
  const spelled = bins.keys.join()
  const keys = useMemo(
    () => new Map(stackKeys(dataset, stack, spelled.split(',')).map((key) => [key.key, key])),
    [dataset, stack, spelled],
  )
  const paintOf = useCallback(
    (key: string): Paint => {
      const known = keys.get(key)
      return known ? { tone: known.colour[theme], texture: known.texture } : UNKNOWN_KEY
    },
    [keys, theme],
  )
  return { keys, paintOf }
}
