/**
 * The player of the record: whether it plays now, which no link carries, and how, which is
 * part of the view while the player is open.
 */
import { create } from 'zustand'
import { beginGesture, endGesture, setPlayer } from './actions'
import { currentView, useView } from './store'
import type { PlayerSetting } from './view'

interface Playback {
  playing: boolean
  /** How it was played when it was last open. */
  last: PlayerSetting
}

const INITIAL: Playback = { playing: false, last: { window: null, speed: 4, loop: false } }

export const usePlayback = create<Playback>()(() => INITIAL)

/** How the record is played, or was when the player was last open. */
export function usePlayerSetting(): PlayerSetting {
  const last = usePlayback((state) => state.last)
  return useView((view) => view.player) ?? last
}

/** Opens the player as it was last set. */
export const openPlayer = () => setPlayer(usePlayback.getState().last)

export function closePlayer() {
  stopPlaying()
  const { player } = currentView()
  if (player) usePlayback.setState({ last: player })
  setPlayer(null)
}

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
export function setPlayback(change: Partial<PlayerSetting>) {
  setPlayer({ ...(currentView().player ?? usePlayback.getState().last), ...change })
}

/** As on a fresh page; for tests. */
export const resetPlayback = () => usePlayback.setState(INITIAL, true)
