/** A logarithmic axis of ratios, on which halves and doubles lie as far from 1. Pure. */
import type { RateRatio } from '../../engine/statistics/rateRatio'

export interface RatioAxis {
  ticks: readonly number[]
  /** Where a ratio lies, from 0 to 1; what lies beyond stands at the end. */
  at: (ratio: number) => number
}

const FURTHEST = 100
const MARKS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100]
/** More ticks than this would crowd. */
const MOST_TICKS = 6

/** Reaches over all intervals, and over one half to twice at least. */
export function ratioAxis(
  readings: readonly Pick<RateRatio, 'ratio' | 'low' | 'high'>[],
): RatioAxis {
  const ends = readings.flatMap(({ ratio, low, high }) => [ratio, low, high])
  const known = ends.map((end) => Math.min(FURTHEST, Math.max(1 / FURTHEST, end)))
  const lowest = Math.min(0.5, ...known)
  const highest = Math.max(2, ...known)
  const first = MARKS.findLastIndex((mark) => mark <= lowest * (1 + 1e-9))
  const last = MARKS.findIndex((mark) => mark >= highest * (1 - 1e-9))
  const marks = MARKS.slice(first, last + 1)
  const [from, to] = [Math.log(marks[0] as number), Math.log(marks.at(-1) as number)]
  const decades = marks.filter((mark) => Math.abs(Math.log10(mark) % 1) < 1e-9)
  return {
    ticks: marks.length <= MOST_TICKS ? marks : decades,
    at: (ratio) => Math.min(1, Math.max(0, (Math.log(ratio) - from) / (to - from))),
  }
}

/** Free at least between two labels, px. */
const LABEL_GAP = 8

/** The ticks whose labels have room beside each other; 1, which says no change, is always one of them. */
export function ticksWithRoom(
  ticks: readonly number[],
  at: (ratio: number) => number,
  widthOf: (label: string) => number,
): ReadonlySet<number> {
  const shown = new Set<number>()
  const outwards = (side: readonly number[]) => {
    let last = 1
    for (const tick of side) {
      const room = (widthOf(String(tick)) + widthOf(String(last))) / 2 + LABEL_GAP
      if (tick !== 1 && Math.abs(at(tick) - at(last)) < room) continue
      shown.add(tick)
      last = tick
    }
  }
  outwards(ticks.filter((tick) => tick >= 1))
  outwards(ticks.filter((tick) => tick <= 1).reverse())
  return shown
}
