/** How much each place has faded: only while a window of days is played. */
import { useCallback } from 'react'
import type { Asking } from '../../engine/summary'
import { useAnswer } from '../../filter/answer'
import { useAtlas, useSummary } from '../../filter/atlas'
import { usePlayback, usePlayerSetting } from '../../filter/playback'
import { opacityAt } from './fading'

const FULL = () => 1

/** Opacity by place id, 0 to 1. */
export function useFading(): (place: string) => number {
  const { engine } = useAtlas()
  const { filter } = useSummary().question
  const { window } = usePlayerSetting()
  const days = usePlayback((state) => state.playing) ? window : null
  const { value: newest } = useAnswer(
    useCallback(
      // The map shows the places that its own filter leaves out, too.
      (asking: Asking) => (days === null ? null : engine.newest({ ...filter, places: [] }, asking)),
      [engine, filter, days],
    ),
  )
  if (days === null || !newest) return FULL
  const to = filter.to ?? engine.extent.last
  return (place) => opacityAt(to - (newest.get(place) ?? to), days)
}
