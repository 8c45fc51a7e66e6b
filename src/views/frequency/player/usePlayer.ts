/** The player at work: its clock, its steps, and what ends it. */
import { type RefObject, useCallback, useEffect, useState } from 'react'
import { useAtlas } from '../../../filter/atlas'
import { startPlaying, stopPlaying, usePlayback, usePlayerSetting } from '../../../filter/playback'
import { currentView, useView, useViewState } from '../../../filter/store'
import { formatDate } from '../../../ui/format'
import { useMedia } from '../../../ui/media'
import { applyRange } from '../Brush'
import { rangeOf } from '../brush'
import { courseFrom, rangeAt, stepFrom } from './timeline'

/** A machine that slept shows no frames, ms: what it slept through is not played. */
const LONGEST_FRAME = 1000

export interface Player {
  playing: boolean
  /** Whether the system asks for less motion: then it goes by steps of a bin a second. */
  still: boolean
  /** What to say aloud: only when it starts, stops or ends. */
  said: string
  toggle: () => void
  step: (direction: 1 | -1) => void
}

const LESS_MOTION = '(prefers-reduced-motion: reduce)'

/**
 * `root` holds the player's own controls: a press or key anywhere else ends the playback.
 * `atOnce`: it was opened by hand, and plays, unless less motion is asked for.
 */
export function usePlayer(root: RefObject<HTMLElement | null>, atOnce: boolean): Player {
  const { extent } = useAtlas().engine
  const width = useView((view) => view.bin)
  const playing = usePlayback((state) => state.playing)
  const { window, speed, loop } = usePlayerSetting()
  const still = useMedia(LESS_MOTION)
  const [said, say] = useState('')

  useEffect(
    function followClock() {
      if (!playing) return
      const how = { extent, width, window }
      const timelineFrom = (range = rangeNow(extent)) => ({
        ...courseFrom(range, how),
        speed,
        stepped: still,
      })
      let timeline = timelineFrom()
      let elapsed = 0
      let last = performance.now()
      let frame = requestAnimationFrame(function show(now) {
        elapsed += Math.min(now - last, LONGEST_FRAME)
        last = now
        const { range, ended } = rangeAt(timeline, elapsed)
        const shown = rangeNow(extent)
        if (range.from !== shown.from || range.to !== shown.to) applyRange(range, extent)
        if (ended && !loop) {
          stopPlaying()
          say(`The end of the record, ${formatDate(range.to)}`)
          return
        }
        if (ended) {
          timeline = timelineFrom(range)
          elapsed = 0
        }
        frame = requestAnimationFrame(show)
      })
      return () => cancelAnimationFrame(frame)
    },
    [playing, extent, width, window, speed, loop, still],
  )

  useEffect(
    function stopWhenDisturbed() {
      if (!playing) return
      const stop = () => {
        stopPlaying()
        say(`Stopped at ${formatDate(rangeNow(extent).to)}`)
      }
      const onAct = (event: Event) => {
        if (endsPlayback(event, root.current)) stop()
      }
      const onVisibility = () => {
        if (document.hidden) stop()
      }
      // Before anybody else hears of it: what the press changes is a step of its own.
      for (const type of ACTS) addEventListener(type, onAct, { capture: true })
      document.addEventListener('visibilitychange', onVisibility)
      // A link or the browser's Back puts another view in place.
      const unsubscribe = useViewState.subscribe(({ gestureFrom }) => {
        if (gestureFrom === null && usePlayback.getState().playing) stop()
      })
      return () => {
        for (const type of ACTS) removeEventListener(type, onAct, { capture: true })
        document.removeEventListener('visibilitychange', onVisibility)
        unsubscribe()
      }
    },
    [playing, extent, root],
  )

  useEffect(() => stopPlaying, [])

  const play = useCallback(() => {
    const { to } = rangeNow(extent)
    startPlaying()
    say(to < extent.last ? `Playing from ${formatDate(to)}` : 'Playing from the start')
  }, [extent])
  useEffect(
    function playAtOnce() {
      // Asked here alone: who asks for less or more motion later starts nothing.
      if (atOnce && !matchMedia(LESS_MOTION).matches) play()
    },
    [atOnce, play],
  )

  const toggle = () => {
    if (!playing) return play()
    stopPlaying()
    say(`Stopped at ${formatDate(rangeNow(extent).to)}`)
  }
  const step = (direction: 1 | -1) => {
    stopPlaying()
    applyRange(stepFrom(rangeNow(extent), direction, { extent, width, window }), extent)
  }
  return { playing, still, said, toggle, step }
}

const rangeNow = (extent: { first: number; last: number }) => rangeOf(currentView().filter, extent)

const ACTS = ['pointerdown', 'keydown', 'click', 'input'] as const

/** Keys that only look around. */
const LOOKING = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta'])

function endsPlayback(event: Event, player: HTMLElement | null): boolean {
  const inside = event.target instanceof Node && player?.contains(event.target)
  if (!(event instanceof KeyboardEvent)) return !inside
  // Commands such as undo work from anywhere.
  const command = event.ctrlKey || event.metaKey
  return (!inside || command) && !LOOKING.has(event.key)
}
