/** Where the compared periods and the change between them are written over the bars. Pure. */
import type { ChangePoint } from '../../engine/statistics/changePoint'
import { changeDays, changeInWords, isClear } from '../../filter/changes/span'
import type { Comparison, Period } from '../../filter/view'
import type { Day } from '../../model/day'
import { isOnAxis, type PlotScale, xOf } from './layout'

export interface Band {
  name: 'A' | 'B'
  /** Ends of its days on the axis, px. */
  left: number
  right: number
  /** Middle of its letter. */
  letter: number
}

/** A letter's badge is this wide, px; between two there is a little room. */
export const BADGE = 13
const APART = BADGE + 2
/** Between a letter and the words beside it. */
const GAP = 5

/** The bands of both periods that reach onto the axis; letters stand over them, side by side. */
export function bandsOf(
  scale: PlotScale,
  { a, b }: { [K in keyof Comparison]: Comparison[K] | undefined },
): Band[] {
  const { x: start, width } = scale.box
  const bands = [a && bandOf(scale, 'A', a), b && bandOf(scale, 'B', b)].filter(
    (band) => band != null,
  )
  const [one, other] = bands
  if (one && other) {
    const lack = APART - Math.abs(other.letter - one.letter)
    const side = other.letter >= one.letter ? 1 : -1
    if (lack > 0) {
      one.letter -= (side * lack) / 2
      other.letter += (side * lack) / 2
    }
  }
  const over = Math.max(0, ...bands.map(({ letter }) => letter + BADGE / 2 - start - width))
  const under = Math.max(0, ...bands.map(({ letter }) => start - letter + BADGE / 2))
  return bands.map((band) => ({ ...band, letter: band.letter - over + under }))
}

function bandOf(scale: PlotScale, name: 'A' | 'B', { from, to }: Period): Band | null {
  if (to < scale.first || from >= scale.end) return null
  const left = xOf(scale, Math.max(from, scale.first))
  const right = xOf(scale, Math.min(to + 1, scale.end))
  return { name, left, right, letter: (left + right) / 2 }
}

export interface ChangeLine {
  /** The new rate begins here, px. */
  x: number
  /** Ends of the 95 % interval of that day. */
  low: number
  high: number
  /** `change: 22 Nov 2024 (18 – 26 Nov)`, from `left`; null where it has no room. */
  label: { text: string; left: number } | null
}

/** Null where no single change stands out, or not on the axis. `first` is the day on which the series begins. */
export function changeLineOf(
  scale: PlotScale,
  change: ChangePoint,
  first: Day,
  bands: readonly Band[],
  measure: (text: string) => number,
): ChangeLine | null {
  const { day, interval } = changeDays(change, first)
  if (!isClear(change) || !isOnAxis(scale, day)) return null
  const x = xOf(scale, day)
  const text = `change: ${changeInWords(day, interval)}`
  const left = roomFor(measure(text), x, scale, bands)
  return {
    x,
    low: xOf(scale, Math.max(interval.first, scale.first)),
    high: xOf(scale, Math.min(interval.last + 1, scale.end)),
    label: left === null ? null : { text, left },
  }
}

/** Beside the line, else beyond the letters; the nearest place that is free. */
function roomFor(width: number, x: number, { box }: PlotScale, bands: readonly Band[]) {
  const letters = bands.map(({ letter }) => letter)
  const half = BADGE / 2 + GAP
  const places = [x + GAP, x - GAP - width]
  for (const letter of letters) places.push(letter + half, letter - half - width)
  const isFree = (left: number) =>
    left >= box.x &&
    left + width <= box.x + box.width &&
    (left >= x + GAP || left + width <= x - GAP) &&
    letters.every((letter) => left >= letter + half || left + width <= letter - half)
  const distance = (left: number) => Math.max(left - x, x - left - width, 0)
  return places.filter(isFree).sort((a, b) => distance(a) - distance(b))[0] ?? null
}
