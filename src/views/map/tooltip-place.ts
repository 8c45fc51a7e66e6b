/** Where a tooltip stands: px of the map's window. */
import type { XY } from './mercator'

export interface Size {
  width: number
  height: number
}

const GAP = 8
const MARGIN = 6

/**
 * Upper left corner of a box of `size` that speaks of the point `at` with `clear` px kept free
 * around it: above where it fits, else below where it fits, else where there is more room.
 */
export function placeTooltip(at: XY, clear: number, size: Size, window: Size): XY {
  const above = at.y - clear - GAP - size.height
  const below = at.y + clear + GAP
  const fitsBelow = below + size.height <= window.height - MARGIN
  const up = above >= MARGIN || (!fitsBelow && at.y > window.height / 2)
  return {
    x: within(at.x - size.width / 2, window.width - size.width),
    y: within(up ? above : below, window.height - size.height),
  }
}

const within = (value: number, room: number): number =>
  Math.max(MARGIN, Math.min(value, room - MARGIN))
