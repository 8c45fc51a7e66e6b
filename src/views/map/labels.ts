/**
 * Where names stand: each in its turn takes the best of a few positions, or none. No name
 * covers another name, the legend, the controls, or a symbol that counts for more than its own.
 */
import type { XY } from './mercator'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface SymbolObstacle extends XY {
  id: string
  r: number
  /** Symbols of at least a label's own rank are never covered by it. */
  rank: number
}

export interface LabelRequest {
  id: string
  width: number
  height: number
  /** Points that it may stand at, best first. */
  anchors: readonly LabelAnchor[]
  /** Of the symbol that it names; Infinity for names of countries and seas. */
  rank: number
  /** How much of lesser symbols it may cover, as a sum of their shares; 0 for nothing. */
  tolerance: number
}

export interface LabelAnchor extends XY {
  /** Free space around the point in px (its symbol's radius); null centres the name on it. */
  beside: number | null
}

export interface PlacedLabel extends Box {
  id: string
  /** Index of the anchor that it took. */
  anchor: number
}

export interface Surroundings {
  symbols: readonly SymbolObstacle[]
  /** Legend and controls. */
  covered: readonly Box[]
  /** What is in view; no name crosses its edge. */
  frame: Box
}

const GAP = 3
/** Added to the cost of each position after the first, so that equals go to the better one. */
const PREFERENCE = 0.02

/** Places the requests in their order; those that find no room are left out. */
export function placeLabels(
  requests: readonly LabelRequest[],
  { symbols, covered, frame }: Surroundings,
): PlacedLabel[] {
  const placed: PlacedLabel[] = []
  for (const request of requests) {
    let best: PlacedLabel | null = null
    let bestCost = Number.POSITIVE_INFINITY
    request.anchors.forEach((anchor, anchorIndex) => {
      positions(anchor, request).forEach((box, index) => {
        const hides = [...placed, ...covered].some((other) => overlap(box, other))
        if (hides || !within(box, frame)) return
        const cover = coverOf(box, request, symbols)
        const cost = cover + index * PREFERENCE + anchorIndex * PREFERENCE
        if (cover <= request.tolerance && cost < bestCost) {
          best = { ...box, id: request.id, anchor: anchorIndex }
          bestCost = cost
        }
      })
    })
    if (best) placed.push(best)
  }
  return placed
}

/** Right, left, above, below, then the corners; or centred. */
function positions({ x, y, beside }: LabelAnchor, { width, height }: LabelRequest): Box[] {
  const size = { width, height }
  if (beside === null) return [{ x: x - width / 2, y: y - height / 2, ...size }]
  const out = beside + GAP
  const corner = beside * Math.SQRT1_2 + GAP / 2
  return [
    { x: x + out, y: y - height / 2, ...size },
    { x: x - out - width, y: y - height / 2, ...size },
    { x: x - width / 2, y: y - out - height, ...size },
    { x: x - width / 2, y: y + out, ...size },
    { x: x + corner, y: y - corner - height, ...size },
    { x: x + corner, y: y + corner, ...size },
    { x: x - corner - width, y: y - corner - height, ...size },
    { x: x - corner - width, y: y + corner, ...size },
  ]
}

/** Sum of the shares of lesser symbols that the box hides; Infinity over one that counts for more. */
function coverOf(box: Box, { id, rank }: LabelRequest, symbols: readonly SymbolObstacle[]): number {
  let cover = 0
  for (const symbol of symbols) {
    if (symbol.id === id) continue
    const share = hiddenShare(box, symbol)
    if (share === 0) continue
    if (symbol.rank >= rank) return Number.POSITIVE_INFINITY
    cover += share
  }
  return cover
}

/** How much of the symbol's bounding square lies under the box, 0 to 1. */
function hiddenShare(box: Box, { x, y, r }: SymbolObstacle): number {
  const nearX = Math.min(Math.max(x, box.x), box.x + box.width)
  const nearY = Math.min(Math.max(y, box.y), box.y + box.height)
  if ((nearX - x) ** 2 + (nearY - y) ** 2 >= r ** 2) return 0
  const across = Math.min(box.x + box.width, x + r) - Math.max(box.x, x - r)
  const down = Math.min(box.y + box.height, y + r) - Math.max(box.y, y - r)
  return (across * down) / (2 * r) ** 2
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function within(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  )
}
