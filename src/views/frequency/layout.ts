/**
 * Geometry of the frequency chart, the same on the screen and in a figure: scales,
 * and binned amounts as stacked bars, one path for each class in each state.
 */
import type { Bins } from '../../engine/summary'
import type { Box } from '../../export/figure'
import type { Day } from '../../model/day'
import type { DayWindow } from '../../model/derive'

/** Days run along the box, amounts up from its lower edge. */
export interface PlotScale {
  box: Box
  first: Day
  /** The day after the last. */
  end: Day
  /** The amount at the upper edge. */
  top: number
}

export function xOf({ box, first, end }: PlotScale, day: number): number {
  return box.x + ((day - first) / (end - first)) * box.width
}

export function yOf({ box, top }: PlotScale, amount: number): number {
  return box.y + box.height * (1 - amount / top)
}

/** The day at a horizontal position, with its fraction. */
export function dayAt({ box, first, end }: PlotScale, x: number): number {
  return first + ((x - box.x) / box.width) * (end - first)
}

/** Whether the axis shows the day. */
export const isOnAxis = ({ first, end }: Pick<PlotScale, 'first' | 'end'>, day: number): boolean =>
  day >= first && day < end

/** Index of the bin that holds the day; the first or last for days beyond them. */
export function binAt({ edges }: Pick<Bins, 'edges'>, day: number): number {
  let bin = 0
  while (bin < edges.length - 2 && day >= (edges[bin + 1] as number)) bin++
  return bin
}

export interface BinPart {
  /** Index into `bins.keys`. */
  key: number
  imprecise: boolean
  outside: boolean
  amount: number
}

/** The parts of a bin that are not 0, from the axis up: within the date range first. */
export function binParts(
  { keys, amounts }: Pick<Bins, 'keys' | 'amounts'>,
  bin: number,
): BinPart[] {
  const parts: BinPart[] = []
  for (const outside of [false, true]) {
    for (let key = 0; key < keys.length; key++) {
      for (const imprecise of [false, true]) {
        const at = ((bin * keys.length + key) * 2 + Number(imprecise)) * 2 + Number(outside)
        const amount = amounts[at] as number
        if (amount > 0) parts.push({ key, imprecise, outside, amount })
      }
    }
  }
  return parts
}

/** The largest amount of a bin, in and out of the date range together. */
export function highestBin(bins: Pick<Bins, 'keys' | 'amounts' | 'edges'>): number {
  let highest = 0
  for (let bin = 0; bin < bins.edges.length - 1; bin++) {
    const total = binParts(bins, bin).reduce((sum, part) => sum + part.amount, 0)
    highest = Math.max(highest, total)
  }
  return highest
}

export interface BarPath {
  key: number
  imprecise: boolean
  outside: boolean
  d: string
}

/**
 * Bars as SVG paths, one for each (key, precision, side of the range) that has an
 * amount. With `snap`, edges lie on whole px, so that stacked parts meet without a seam.
 */
export function barPaths(bins: Bins, scale: PlotScale, { snap }: { snap: boolean }): BarPath[] {
  const paths = new Map<string, BarPath>()
  const exact = (value: number) => Math.round(value * 100) / 100
  const vertical = snap ? Math.round : exact
  for (let bin = 0; bin < bins.edges.length - 1; bin++) {
    const [x, width] = barSpan(
      scale,
      bins.edges[bin] as number,
      bins.edges[bin + 1] as number,
      snap,
    )
    let below = 0
    for (const { key, imprecise, outside, amount } of binParts(bins, bin)) {
      const lower = vertical(yOf(scale, below))
      const upper = vertical(yOf(scale, below + amount))
      below += amount
      const id = `${key}-${imprecise}-${outside}`
      const path = paths.get(id) ?? { key, imprecise, outside, d: '' }
      path.d += `M${x} ${lower}V${upper}h${width}V${lower}z`
      paths.set(id, path)
    }
  }
  return [...paths.values()]
}

/** Left edge and width of a bar; wide bars stand apart, narrow ones close up. */
function barSpan(scale: PlotScale, start: Day, end: Day, snap: boolean): [number, number] {
  const [left, right] = [xOf(scale, start), xOf(scale, end)]
  const room = right - left
  const gap = room < 3 ? 0 : room < 8 ? 0.6 : Math.min(4, room * 0.1)
  if (snap && room >= 8) {
    const x = Math.round(left + gap / 2)
    return [x, Math.round(right - gap / 2) - x]
  }
  const x = Math.round((left + gap / 2) * 100) / 100
  return [x, Math.round((room - gap) * 100) / 100]
}

/** The outline of the bar that holds the day, of the height of all it counts. */
export function barBox(bins: Bins, scale: PlotScale, day: Day): Box {
  const bin = binAt(bins, day)
  const [start, end] = [bins.edges[bin] as number, bins.edges[bin + 1] as number]
  const [x, width] = barSpan(scale, start, end, true)
  const total = binParts(bins, bin).reduce((sum, part) => sum + part.amount, 0)
  const y = Math.round(yOf(scale, total))
  return { x, y, width, height: Math.round(yOf(scale, 0)) - y }
}

/** Whole px at which the middles of the windows lie that are on the axis, each once. */
export function placesOf(windows: readonly DayWindow[], scale: PlotScale): number[] {
  const middles = windows
    .map(({ first, last }) => (first + last + 1) / 2)
    .filter((middle) => isOnAxis(scale, middle))
  return [...new Set(middles.map((middle) => Math.round(xOf(scale, middle))))]
}
