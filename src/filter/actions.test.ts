import { beforeEach, describe, expect, it } from 'vitest'
import {
  beginGesture,
  endGesture,
  openStrike,
  redo,
  resetFilters,
  setBin,
  setMap,
  setRange,
  setStack,
  setViaUmbrella,
  toggle,
  toggleActor,
  undo,
} from './actions'
import { currentView, resetStore, useViewState } from './store'
import { INITIAL_VIEW } from './view'

const { getState } = useViewState
const filter = () => currentView().filter

beforeEach(() => resetStore())

describe('the date range', () => {
  it('is turned when its ends come the wrong way round', () => {
    setRange(20_000, 19_900)
    expect(filter()).toMatchObject({ from: 19_900, to: 20_000 })
  })

  it('may be open at either end', () => {
    setRange(null, 20_000)
    expect(filter()).toMatchObject({ from: null, to: 20_000 })
  })
})

describe('the axis of the chart', () => {
  const axis = { from: 19_990, to: 20_020 }
  beforeEach(() => {
    setRange(20_000, 20_010)
    setBin('day', axis)
  })

  it('stays while it holds the dates', () => {
    setRange(19_990, 20_020)
    setRange(20_005, 20_005)
    setStack('weapon')
    expect(currentView().axis).toEqual(axis)
  })

  it.each([
    [19_989, 20_010],
    [20_000, 20_021],
    [null, 20_010],
    [20_000, null],
  ])('gives way to the whole record for dates beyond it: %s to %s', (from, to) => {
    setRange(from, to)
    expect(currentView()).toMatchObject({ filter: { from, to }, axis: INITIAL_VIEW.axis })
  })

  it('is one step back with what it gave way to', () => {
    beginGesture()
    setRange(20_000, 20_020)
    setRange(20_000, 20_021)
    setRange(20_000, 20_005)
    endGesture()
    expect(currentView().axis).toEqual(INITIAL_VIEW.axis)
    undo()
    expect(currentView()).toMatchObject({ filter: { from: 20_000, to: 20_010 }, axis })
    undo()
    expect(currentView()).toMatchObject({ bin: 'week', axis: INITIAL_VIEW.axis })
    redo()
    expect(currentView()).toMatchObject({ bin: 'day', axis })
  })

  it('goes with the filters that are reset', () => {
    resetFilters()
    expect(currentView().axis).toEqual(INITIAL_VIEW.axis)
  })
})

describe('clauses of the filter', () => {
  it('take a value in and give it back', () => {
    toggle('evidence', 'claimed')
    toggle('evidence', 'confirmed')
    expect(filter().evidence).toEqual(['claimed', 'confirmed'])
    toggle('evidence', 'claimed')
    expect(filter().evidence).toEqual(['confirmed'])
  })

  it('go all at once with reset, which leaves bins and stack', () => {
    toggle('places', 'eilat')
    setBin('day', INITIAL_VIEW.axis)
    setStack('weapon')
    resetFilters()
    expect(currentView()).toEqual({ ...INITIAL_VIEW, bin: 'day', stack: 'weapon' })
  })
})

describe('an umbrella', () => {
  it('is ticked with its members, and unticked with them only when all are ticked', () => {
    toggleActor('member-a')
    toggleActor('umbrella', ['member-a', 'member-b'])
    expect([...filter().actors].sort()).toEqual(['member-a', 'member-b', 'umbrella'])
    toggleActor('member-a')
    toggleActor('umbrella', ['member-a', 'member-b'])
    expect([...filter().actors].sort()).toEqual(['member-a', 'member-b', 'umbrella'])
    toggleActor('umbrella', ['member-a', 'member-b'])
    expect(filter().actors).toEqual([])
  })

  it('is no longer included once no actor is ticked', () => {
    toggleActor('member-a')
    setViaUmbrella(true)
    toggleActor('member-a')
    expect(filter().viaUmbrella).toBe(false)
  })
})

describe('undo', () => {
  it('takes back one step at a time, and redo puts it back', () => {
    setRange(19_900, 20_000)
    openStrike('s-1')
    setStack('evidence')
    undo()
    expect(currentView()).toMatchObject({ stack: 'direction', strike: 's-1' })
    undo()
    expect(currentView().strike).toBeNull()
    redo()
    redo()
    expect(currentView()).toMatchObject({ stack: 'evidence', strike: 's-1' })
  })

  it('takes a whole drag back at once', () => {
    beginGesture()
    for (let to = 19_901; to < 19_950; to++) setRange(19_900, to)
    expect(getState().past).toHaveLength(0)
    endGesture()
    expect(getState().past).toHaveLength(1)
    undo()
    expect(filter()).toMatchObject({ from: null, to: null })
  })

  it('does not count a drag that ended where it began', () => {
    beginGesture()
    setRange(19_900, 19_950)
    setRange(null, null)
    endGesture()
    expect(getState().past).toHaveLength(0)
  })

  it('does not count moves of the map, and leaves the map where it is', () => {
    setStack('evidence')
    setMap({ lat: 33, lon: 40, zoom: 7 })
    expect(getState().past).toHaveLength(1)
    undo()
    expect(currentView().map).toEqual({ lat: 33, lon: 40, zoom: 7 })
  })

  it('does not count a change to what already is', () => {
    setStack('direction')
    setRange(null, null)
    expect(getState().past).toHaveLength(0)
  })

  it('forgets what could be redone once something new is done', () => {
    setStack('evidence')
    undo()
    setBin('day', INITIAL_VIEW.axis)
    redo()
    expect(currentView()).toMatchObject({ stack: 'direction', bin: 'day' })
  })
})
