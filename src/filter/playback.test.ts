import { beforeEach, describe, expect, it } from 'vitest'
import { setRange, undo } from './actions'
import {
  closePlayer,
  openPlayer,
  resetPlayback,
  setPlayback,
  startPlaying,
  stopPlaying,
} from './playback'
import { currentView, resetStore, useViewState } from './store'

const range = () => {
  const { from, to } = currentView().filter
  return [from, to]
}
const steps = () => useViewState.getState().past.length

beforeEach(() => {
  resetStore()
  resetPlayback()
})

describe('a playback', () => {
  it('is one step of undo, however many days it went through', () => {
    setRange(19_700, 19_720)
    startPlaying()
    for (const to of [19_721, 19_722, 19_723]) setRange(19_700, to)
    expect(steps()).toBe(1)
    stopPlaying()
    expect(steps()).toBe(2)
    expect(range()).toEqual([19_700, 19_723])
    undo()
    expect(range()).toEqual([19_700, 19_720])
  })

  it('leaves no trace where it ends as it began', () => {
    startPlaying()
    setRange(null, 19_700)
    setRange(null, null)
    stopPlaying()
    expect(steps()).toBe(0)
  })

  it('stops once, and leaves a drag that comes after it alone', () => {
    startPlaying()
    stopPlaying()
    useViewState.setState({ gestureFrom: currentView() })
    stopPlaying()
    expect(useViewState.getState().gestureFrom).not.toBeNull()
  })

  it('is part of the view while the player is open, each change a step', () => {
    openPlayer()
    expect(currentView().player).toEqual({ window: null, speed: 4, loop: false })
    setPlayback({ window: 28 })
    setPlayback({ speed: 8 })
    expect(currentView().player).toEqual({ window: 28, speed: 8, loop: false })
    expect(steps()).toBe(3)
    undo()
    expect(currentView().player).toEqual({ window: 28, speed: 4, loop: false })
  })

  it('changed while it plays, is part of its one step', () => {
    openPlayer()
    startPlaying()
    setRange(null, 19_700)
    setPlayback({ loop: true })
    stopPlaying()
    expect(steps()).toBe(2)
    undo()
    expect(currentView().player?.loop).toBe(false)
    expect(range()).toEqual([null, null])
  })

  it('is set as before when the player is opened again, and closing it ends a playback', () => {
    openPlayer()
    setPlayback({ window: 7, loop: true })
    startPlaying()
    closePlayer()
    expect(currentView().player).toBeNull()
    expect(useViewState.getState().gestureFrom).toBeNull()
    openPlayer()
    expect(currentView().player).toEqual({ window: 7, speed: 4, loop: true })
  })
})
