/** How far rings go round the places that stand out: by the open strike, by a link's marks, by the filter. */
import type { Scene } from './scene'

/** How far from a symbol's edge each ring runs, px. */
export const SPOT_RING = 6
export const SELECTED_RING = 3.5

/** Ids of the places that stand out. */
export interface Ringed {
  opened: string | undefined
  marked: ReadonlySet<string>
  chosen: readonly string[]
}

/** The scene with symbols as large as their rings, for names to keep off. */
export function withRings(scene: Scene, { opened, marked, chosen }: Ringed): Scene {
  const ringOf = (place: string) =>
    place === opened || marked.has(place) ? SPOT_RING : chosen.includes(place) ? SELECTED_RING : 0
  const targets = scene.targets.map((mark) => ({ ...mark, r: mark.r + ringOf(mark.place.id) }))
  return { ...scene, targets }
}
