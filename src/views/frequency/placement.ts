/** Where a tooltip stands in the window: beside what it is about, never cut by an edge. Pure. */

/** Of the tooltip and of its distance to the window's edges, px. */
export const TOOLTIP_WIDTH = 252
const EDGE = 8
const GAP = 12
/** Above this there is room for the longest tooltip. */
const ROOM = 300

/** In px of the window. */
export interface Anchor {
  left: number
  right: number
  top: number
  bottom: number
}

export interface Placement {
  left: number
  top?: number
  bottom?: number
}

/**
 * Right or left of the anchor, growing up from its foot or down from its head; in a window
 * too narrow for that above it, clear of the finger, or below.
 */
export function placeTooltip(anchor: Anchor, window: { width: number; height: number }): Placement {
  const right = anchor.right + GAP
  const left = anchor.left - GAP - TOOLTIP_WIDTH
  const foot = Math.min(anchor.bottom, window.height - EDGE)
  const upright =
    foot >= ROOM ? { bottom: window.height - foot } : { top: Math.max(EDGE, anchor.top) }
  if (right + TOOLTIP_WIDTH + EDGE <= window.width) return { left: right, ...upright }
  if (left >= EDGE) return { left, ...upright }
  const centred = (anchor.left + anchor.right - TOOLTIP_WIDTH) / 2
  return {
    left: Math.max(EDGE, Math.min(centred, window.width - EDGE - TOOLTIP_WIDTH)),
    ...(anchor.top >= ROOM
      ? { bottom: window.height - anchor.top + EDGE }
      : { top: anchor.bottom + EDGE }),
  }
}

/** Room that a card needs at least above its anchor, px. */
const CARD_ROOM = 240

export interface CardPlacement {
  left: number
  top?: number
  bottom?: number
  maxHeight: number
}

/** Above the anchor, or below where more room is, about flush with its middle; never cut by an edge. */
export function placeAbove(
  anchor: Anchor,
  width: number,
  window: { width: number; height: number },
): CardPlacement {
  const middle = (anchor.left + anchor.right) / 2
  const left = Math.max(EDGE, Math.min(middle - 24, window.width - EDGE - width))
  const above = anchor.top - GAP / 2
  const below = window.height - anchor.bottom - GAP / 2
  if (above >= CARD_ROOM || above >= below)
    return { left, bottom: window.height - above, maxHeight: above - EDGE }
  return { left, top: anchor.bottom + GAP / 2, maxHeight: below - EDGE }
}
