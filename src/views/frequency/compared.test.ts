import { describe, expect, it } from 'vitest'
import type { ChangePoint } from '../../engine/statistics/changePoint'
import { requireDay } from '../../model/day'
import { bandsOf, changeLineOf } from './compared'
import type { PlotScale } from './layout'

/** A hundred days from 1 September 2024, 10 px each, from 50 px on. */
const FIRST = requireDay('2024-09-01')
const scale: PlotScale = {
  box: { x: 50, y: 40, width: 1000, height: 200 },
  first: FIRST,
  end: FIRST + 100,
  top: 10,
}
const days = (from: number, to: number) => ({ from: FIRST + from, to: FIRST + to })

describe('the bands of the compared periods', () => {
  it('reach from the first day to the end of the last, the letter in the middle', () => {
    expect(bandsOf(scale, { a: days(0, 9), b: days(20, 39) })).toEqual([
      { name: 'A', left: 50, right: 150, letter: 100 },
      { name: 'B', left: 250, right: 450, letter: 350 },
    ])
  })

  it('keep their letters apart, whichever comes first, and within the plot', () => {
    const letters = (a: [number, number], b: [number, number]) =>
      bandsOf(scale, { a: days(...a), b: days(...b) }).map(({ letter }) => letter)
    expect(letters([50, 50], [51, 51])).toEqual([552.5, 567.5])
    expect(letters([51, 51], [50, 50])).toEqual([567.5, 552.5])
    expect(letters([0, 0], [1, 1])).toEqual([56.5, 71.5])
    expect(letters([98, 98], [99, 99])).toEqual([1028.5, 1043.5])
  })

  it('end where the axis does; beyond it there is none', () => {
    expect(bandsOf(scale, { a: days(-30, -1), b: days(90, 120) })).toEqual([
      { name: 'B', left: 950, right: 1050, letter: 1000 },
    ])
  })
})

describe('the change line', () => {
  const change: ChangePoint = {
    at: 82,
    low: 78,
    high: 86,
    statistic: 30,
    p: 0.001,
    before: 1.7,
    after: 0.2,
  }
  const bands = bandsOf(scale, { a: days(50, 77), b: days(78, 99) })
  const lineOf = (width: number, over: Partial<ChangePoint> = {}, within = bands) =>
    changeLineOf(scale, { ...change, ...over }, FIRST, within, () => width)

  it('stands at the first day of the new rate, with the interval to the end of its last day', () => {
    expect(lineOf(30)).toMatchObject({ x: 870, low: 830, high: 920 })
    expect(lineOf(30)?.label?.text).toBe('change: 22 Nov 2024 (18 – 26 Nov)')
  })

  it('has its words beside it, or beyond a letter, never over one', () => {
    // Letters stand at 690 and 940.
    expect(lineOf(50)?.label?.left).toBe(875)
    expect(lineOf(60)?.label?.left).toBe(805)
    expect(lineOf(300)?.label?.left).toBe(378.5)
  })

  it('has no words where there is no room', () => {
    expect(lineOf(800)).toMatchObject({ x: 870, label: null })
  })

  it('is not drawn beyond the axis, and its interval ends where the axis does', () => {
    const part = (from: number, to: number) =>
      changeLineOf({ ...scale, first: FIRST + from, end: FIRST + to }, change, FIRST, [], () => 30)
    expect(part(0, 82)).toBeNull()
    expect(part(83, 100)).toBeNull()
    // Five days of 200 px.
    expect(part(80, 85)).toMatchObject({ x: 450, low: 50, high: 1050 })
  })

  it('is not drawn for what chance could bring', () => {
    expect(lineOf(30, { p: 0.05 })).toBeNull()
  })
})
