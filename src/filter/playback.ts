/**
 * The player of the record: whether it plays, and how the user likes it. No part of
 * the view: a link carries the dates that a playback ends at, not how it got there.
 */
import { create } from 'zustand'
import { beginGesture, endGesture } from './actions'

/** Days that are shown at a time; null for everything from the start on. */
export type PlayWindow = 7 | 28 | null

export interface Playback {
  playing: boolean
  window: PlayWindow
  /** Bins a second. */
  speed: number
  loop: boolean
}

const INITIAL: Playback = { playing: false, window: null, speed: 4, loop: false }

export const usePlayback = create<Playback>()(() => INITIAL)

/** Starts to play. All that changes until the stop is one step of undo and one entry of the history. */
export function startPlaying() {
  if (usePlayback.getState().playing) return
  beginGesture()
  usePlayback.setState({ playing: true })
}

/** Stops where it is; nothing where it does not play. */
export function stopPlaying() {
  if (!usePlayback.getState().playing) return
  usePlayback.setState({ playing: false })
  endGesture()
}

/** How it is played from now on. */
export const setPlayback = (change: Partial<Omit<Playback, 'playing'>>) =>
  usePlayback.setState(change)

/** As on a fresh page; for tests. */
export const resetPlayback = () => usePlayback.setState(INITIAL, true)
