/**
 * Moves symbols apart, as little as it takes, until none covers another's centre:
 * every one of them can be seen and pressed, and the smaller lies above the larger.
 * The same symbols give the same picture.
 */
import type { XY } from './mercator'

export interface Disc extends XY {
  /** Radius in px. */
  r: number
}

/** Free space in px between the rim of the smaller of two symbols and the centre of the larger. */
const CLEARANCE = 3
const MAX_ROUNDS = 80
/** Solved a little too wide, so that rounding to whole pixels cannot undo it. */
const SLACK = 1
/** An irrational turn: symbols that share a point leave it in directions of their own. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

/** How far the centres of two symbols must be apart, in px. */
export function apart(a: Disc, b: Disc): number {
  return Math.min(a.r, b.r) + CLEARANCE
}

/** New centres, in the order of `discs`. */
export function spread(discs: readonly Disc[]): XY[] {
  const at = discs.map(({ x, y }) => ({ x, y }))
  for (let round = 0; round < MAX_ROUNDS && pushApart(discs, at); round++);
  discs.forEach((disc, index) => {
    if (!isFree(discs, at, index, at[index] as XY, SLACK / 2))
      at[index] = nearestFree(discs, at, index, disc)
  })
  pullBack(discs, at)
  return at
}

/** Parts every pair that is too close, the smaller moving more; whether there was one. */
function pushApart(discs: readonly Disc[], at: XY[]): boolean {
  let moved = false
  forClosePairs(discs, at, (i, j, distance, need) => {
    const [p, q] = [at[i] as XY, at[j] as XY]
    const [a, b] = [discs[i] as Disc, discs[j] as Disc]
    const angle = distance > 1e-6 ? Math.atan2(q.y - p.y, q.x - p.x) : (i + j) * GOLDEN_ANGLE
    const gap = need - distance
    const share = b.r / (a.r + b.r)
    p.x -= Math.cos(angle) * gap * share
    p.y -= Math.sin(angle) * gap * share
    q.x += Math.cos(angle) * gap * (1 - share)
    q.y += Math.sin(angle) * gap * (1 - share)
    moved = true
  })
  return moved
}

/** Lets each symbol return towards its true point as far as the others leave room. */
function pullBack(discs: readonly Disc[], at: XY[]) {
  discs.forEach((disc, index) => {
    const now = at[index] as XY
    for (const part of [0, 0.25, 0.5, 0.75]) {
      const back = { x: disc.x + (now.x - disc.x) * part, y: disc.y + (now.y - disc.y) * part }
      if (isFree(discs, at, index, back, SLACK)) {
        at[index] = back
        return
      }
    }
  })
}

/** The first free place on a spiral from the true point: for what is wedged between others. */
function nearestFree(discs: readonly Disc[], at: readonly XY[], index: number, home: XY): XY {
  for (let step = 0; ; step++) {
    const out = Math.sqrt(step)
    const angle = step * GOLDEN_ANGLE
    const place = { x: home.x + Math.cos(angle) * out, y: home.y + Math.sin(angle) * out }
    if (isFree(discs, at, index, place, SLACK)) return place
  }
}

function isFree(
  discs: readonly Disc[],
  at: readonly XY[],
  index: number,
  place: XY,
  slack: number,
): boolean {
  const disc = discs[index] as Disc
  return discs.every((other, j) => {
    const { x, y } = at[j] as XY
    // By squares: roots would be a good part of a frame of a playback.
    return (
      j === index || (x - place.x) ** 2 + (y - place.y) ** 2 >= (apart(disc, other) + slack) ** 2
    )
  })
}

type PairVisitor = (i: number, j: number, distance: number, need: number) => void

function forClosePairs(discs: readonly Disc[], at: readonly XY[], visit: PairVisitor) {
  const widest = Math.max(0, ...discs.map((disc) => disc.r)) + CLEARANCE + SLACK
  const order = discs.map((_, index) => index)
  order.sort((i, j) => (at[i] as XY).x - (at[j] as XY).x || i - j)
  for (let a = 0; a < order.length; a++) {
    const i = order[a] as number
    for (let b = a + 1; b < order.length; b++) {
      const j = order[b] as number
      const [p, q] = [at[i] as XY, at[j] as XY]
      if (q.x - p.x > 2 * widest) break
      const need = apart(discs[i] as Disc, discs[j] as Disc) + SLACK
      const distance = Math.hypot(q.x - p.x, q.y - p.y)
      // Half the slack: parting that only ever approaches its goal would never end.
      if (distance < need - SLACK / 2) visit(i, j, distance, need)
    }
  }
}

/**
 * Radius in px within which a press counts as meant for a symbol: at least its own, more
 * where there is room, up to `generous`, never over a neighbour's centre.
 */
export function reach(discs: readonly Disc[], at: readonly XY[], generous: number): number[] {
  return discs.map((disc, i) => {
    const { x, y } = at[i] as XY
    let nearest = Number.POSITIVE_INFINITY
    at.forEach((other, j) => {
      if (j !== i) nearest = Math.min(nearest, (other.x - x) ** 2 + (other.y - y) ** 2)
    })
    return Math.max(disc.r, Math.min(generous, Math.sqrt(nearest) - 3))
  })
}
