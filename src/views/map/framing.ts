/** How the map stands when it frames the record by itself, and how far it may move. */
import { project, unproject } from './mercator'

/** South-west and north-east corners, [lat, lon]. */
export type Corners = [[number, number], [number, number]]

/** Iraq, Syria and Israel, with room for names at sea. */
export const REGION: Corners = [
  [28.95, 33.3],
  [37.5, 48.85],
]

/** Around the region, with the same middle: the map cannot be dragged out of it. */
export const MAX_BOUNDS: Corners = [
  [17, 21.1],
  [46.9, 61.1],
]

export const MAX_ZOOM = 11
/** How far one can zoom out from the framed region. */
const ROOM_TO_ZOOM_OUT = 0.5
/** Free on each side of the region, px. */
const PADDING = 8

export interface Framed {
  lat: number
  lon: number
  zoom: number
  minZoom: number
}

/** The largest zoom, and the centre, at which the whole region is in a window of this size (px). */
export function frameRegion(width: number, height: number): Framed {
  const [[south, west], [north, east]] = REGION
  const topLeft = project(north, west, 0)
  const bottomRight = project(south, east, 0)
  const across = Math.max(width - 2 * PADDING, 1) / (bottomRight.x - topLeft.x)
  const down = Math.max(height - 2 * PADDING, 1) / (bottomRight.y - topLeft.y)
  const zoom = Math.min(Math.log2(Math.min(across, down)), MAX_ZOOM)
  const centre = { x: (topLeft.x + bottomRight.x) / 2, y: (topLeft.y + bottomRight.y) / 2 }
  return { ...unproject(centre, 0), zoom, minZoom: zoom - ROOM_TO_ZOOM_OUT }
}
