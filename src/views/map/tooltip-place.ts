/** Where a tooltip stands: px of the map's window. */
import type { Box } from './labels'
import type { XY } from './mercator'

export type Size = Pick<Box, 'width' | 'height'>

const GAP = 8
const MARGIN = 6

/**
 * Upper left corner of a box of `size` that speaks of the point `at` with `clear` px kept free
 * around it: above it, below, right or left of it, else pushed past what lies over the map. It
 * hides as little as can be of the point, then of what lies over the map, and stays near.
 */
export function placeTooltip(
  at: XY,
  clear: number,
  size: Size,
  window: Size,
  covered: readonly Box[],
): XY {
  const { width, height } = size
  const out = clear + GAP
  const middle = { x: at.x - width / 2, y: at.y - height / 2 }
  const symbol = { x: at.x - clear, y: at.y - clear, width: 2 * clear, height: 2 * clear }
  const around = ({ x, y }: XY): XY[] => [
    { x, y: at.y - out - height },
    { x, y: at.y + out },
    { x: at.x + out, y },
    { x: at.x - out - width, y },
  ]
  const positions = [
    ...around(middle),
    ...covered.flatMap((box) => around({ x: box.x - width, y: box.y + box.height })),
  ].map(({ x, y }) => ({
    x: within(x, window.width - width),
    y: within(y, window.height - height),
  }))
  const costs = positions.map((corner) => {
    const box = { ...corner, ...size }
    const over = covered.reduce((sum, other) => sum + shared(box, other), 0)
    const x = Math.max(box.x, Math.min(at.x, box.x + width))
    const y = Math.max(box.y, Math.min(at.y, box.y + height))
    // Whole pixels, so that of equals the first is taken.
    const away = Math.max(0, Math.round(Math.hypot(at.x - x, at.y - y) - out))
    return shared(box, symbol) * window.width * window.height + over + away / 1000
  })
  return positions[costs.indexOf(Math.min(...costs))] as XY
}

const within = (value: number, room: number): number =>
  Math.max(MARGIN, Math.min(value, room - MARGIN))

/** Area that two boxes have in common. */
function shared(a: Box, b: Box): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, across) * Math.max(0, down)
}
