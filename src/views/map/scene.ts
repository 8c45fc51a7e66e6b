/** Marks with their sizes and places at a zoom, in world pixels: the same wherever the map is moved. */
import type { ActorMark, TargetMark } from './marks'
import { project, type XY } from './mercator'
import { type Disc, reach, spread } from './spread'
import { radiusOf, regionRadiusOf } from './symbol'

/** Where a mark stands after it made room for others. */
export interface Standing extends XY {
  r: number
  /** Radius in which a press counts. */
  hit: number
  /** From where it stands to its true point, px. */
  off: XY
  /** The smaller above the larger. */
  zIndex: number
}

export type Stood<T> = T & Standing

export interface Scene {
  targets: readonly Stood<TargetMark>[]
  actors: readonly Stood<ActorMark>[]
}

/** Ways shorter than this (px), or well inside the symbol, need no hairline. */
const LEADER_FROM = 4

/** Whether a symbol stands so far from its true point that a hairline has to lead there. */
export function needsLeader(off: XY, r: number): boolean {
  return Math.hypot(off.x, off.y) > Math.max(LEADER_FROM, r * 0.7)
}

export const ACTOR_RADIUS = 8
/** No symbol lies higher. */
export const TOP_Z = 1000

/** `generous`: the radius that presses are given where there is room, px. */
export function sceneOf(
  targets: readonly TargetMark[],
  actors: readonly ActorMark[],
  { zoom, largest, generous }: { zoom: number; largest: number; generous: number },
): Scene {
  const discs: Disc[] = [
    ...targets.map(({ place, amount, cluster }) => {
      const { lat, lon } = cluster?.at ?? place
      const isRegion = place.geoPrecision === 'region' && !cluster
      return {
        ...project(lat, lon, zoom),
        r: (isRegion ? regionRadiusOf : radiusOf)(amount, largest, zoom),
      }
    }),
    ...actors.map(({ at }) => ({ ...project(at.lat, at.lon, zoom), r: ACTOR_RADIUS })),
  ]
  const at = spread(discs)
  const hits = reach(discs, at, generous)
  const standing = discs.map(({ x, y, r }, index): Standing => {
    const now = at[index] as XY
    return {
      ...now,
      r,
      hit: hits[index] as number,
      off: { x: x - now.x, y: y - now.y },
      zIndex: TOP_Z - Math.round(r * 10),
    }
  })
  return {
    targets: targets.map((mark, index) => ({ ...mark, ...(standing[index] as Standing) })),
    actors: actors.map((mark, index) => ({
      ...mark,
      ...(standing[targets.length + index] as Standing),
    })),
  }
}
