/** How much each place has faded: only while a window of days is played. */
import { useMemo } from 'react'
import type { DerivedStrike } from '../../dataset/dataset'
import { useAtlas, useSummary } from '../../filter/atlas'
import { usePlayback } from '../../filter/playback'
import { newestDays, opacityAt } from './fading'

const FULL = () => 1

/** Opacity by place id, 0 to 1. */
export function useFading(): (place: string) => number {
  const { dataset, engine } = useAtlas()
  const { filter } = useSummary().question
  const days = usePlayback((state) => (state.playing ? state.window : null))
  return useMemo(() => {
    if (days === null) return FULL
    const to = filter.to ?? engine.extent.last
    // The map shows the places that its own filter leaves out, too.
    const rows = engine.select({ ...filter, places: [] })
    const strikes = Array.from(rows, (row) => dataset.strikes[row] as DerivedStrike)
    const newest = newestDays(strikes, to)
    return (place: string) => opacityAt(to - (newest.get(place) ?? to), days)
  }, [dataset, engine, filter, days])
}
