/** How the map stands when it frames the record by itself, and how far it may move. */
import { project, unproject } from './mercator'

/** South-west and north-east corners, [lat, lon]. */
export type Corners = [[number, number], [number, number]]

/** Iraq, Syria and Israel, with room for names at sea. */
export const REGION: Corners = [
  [28.95, 33.3],
  [37.5, 48.85],
]

/** The same in pixels of zoom 0, and its middle. */
const WORLD_REGION = worldBox(REGION)
const CENTRE = {
  x: (WORLD_REGION.left + WORLD_REGION.right) / 2,
  y: (WORLD_REGION.top + WORLD_REGION.bottom) / 2,
}
/** How far from the middle the map may be dragged, px of zoom 0: some 20 and 15 degrees. */
const REACH = [14.2, 12.8] as const

export const MAX_ZOOM = 11
/** How far one can zoom out from the framed region. */
const ROOM_TO_ZOOM_OUT = 0.5
/** Free on each side of the region, px. */
const PADDING = 8

function worldBox([[south, west], [north, east]]: Corners) {
  const { x: left, y: top } = project(north, west, 0)
  const { x: right, y: bottom } = project(south, east, 0)
  return { left, top, right, bottom }
}

export interface Framed {
  lat: number
  lon: number
  zoom: number
  minZoom: number
}

/** The largest zoom, and the centre, at which the whole region is in a window of this size (px). */
export function frameRegion(width: number, height: number): Framed {
  const across = Math.max(width - 2 * PADDING, 1) / (WORLD_REGION.right - WORLD_REGION.left)
  const down = Math.max(height - 2 * PADDING, 1) / (WORLD_REGION.bottom - WORLD_REGION.top)
  const zoom = Math.min(Math.log2(Math.min(across, down)), MAX_ZOOM)
  return { ...unproject(CENTRE, 0), zoom, minZoom: zoom - ROOM_TO_ZOOM_OUT }
}

/** The map cannot be dragged out of these: around the region, with the same middle. */
export function maxBounds(): Corners {
  const [right, down] = REACH
  const southWest = unproject({ x: CENTRE.x - right, y: CENTRE.y + down }, 0)
  const northEast = unproject({ x: CENTRE.x + right, y: CENTRE.y - down }, 0)
  return [
    [southWest.lat, southWest.lon],
    [northEast.lat, northEast.lon],
  ]
}
