import { beforeEach, describe, expect, it } from 'vitest'
import { setRange, undo } from './actions'
import { resetPlayback, setPlayback, startPlaying, stopPlaying, usePlayback } from './playback'
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

  it('keeps its preferences while it plays and stops', () => {
    setPlayback({ window: 28, speed: 8, loop: true })
    startPlaying()
    expect(usePlayback.getState()).toEqual({ playing: true, window: 28, speed: 8, loop: true })
    stopPlaying()
    expect(usePlayback.getState()).toEqual({ playing: false, window: 28, speed: 8, loop: true })
  })
})
