import { beforeEach, describe, expect, it } from 'vitest'
import { setCompare, undo } from './actions'
import { drawPeriod, finishPeriod, useDrawing, wantPeriod } from './drawing'
import { currentView, resetStore, useViewState } from './store'

const period = (from: number, to: number) => ({ from, to })
const steps = () => useViewState.getState().past.length

beforeEach(() => {
  resetStore()
  wantPeriod(null)
})

describe('drawing periods', () => {
  it('of none gives both, one after the other, as one step of undo', () => {
    wantPeriod('A')
    drawPeriod(period(10, 11))
    drawPeriod(period(10, 16))
    finishPeriod()
    expect(currentView().compare).toBeNull()
    expect(useDrawing.getState()).toEqual({ wanted: 'B', drawn: { A: period(10, 16) } })
    for (const to of [21, 25, 30]) drawPeriod(period(20, to))
    finishPeriod()
    expect(currentView().compare).toEqual({ a: period(10, 16), b: period(20, 30) })
    expect(useDrawing.getState()).toEqual({ wanted: null, drawn: {} })
    expect(steps()).toBe(1)
    undo()
    expect(currentView().compare).toBeNull()
  })

  it('of one leaves the other as it is', () => {
    setCompare({ a: period(1, 5), b: period(6, 10) })
    wantPeriod('B')
    drawPeriod(period(7, 20))
    finishPeriod()
    expect(currentView().compare).toEqual({ a: period(1, 5), b: period(7, 20) })
    expect(useDrawing.getState().wanted).toBeNull()
  })

  it('given up leaves nothing drawn', () => {
    wantPeriod('A')
    drawPeriod(period(10, 16))
    wantPeriod(null)
    drawPeriod(period(1, 2))
    expect(useDrawing.getState()).toEqual({ wanted: null, drawn: {} })
    expect(currentView().compare).toBeNull()
  })
})
