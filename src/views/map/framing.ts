/** How the map stands when it frames the record by itself, and how far it may move. */
import { project, unproject } from './mercator'

/** South-west and north-east corners, [lat, lon]. */
export type Corners = [[number, number], [number, number]]

/** Iraq, Syria and Israel, with room for names at sea. */
export const REGION: Corners = [
  [28.95, 33.3],
  [37.5, 48.85],
]

/** All that a map in Mercator's projection shows, with room at the date line. */
const WORLD: Corners = [
  [-80, -200],
  [84, 200],
]
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

/**
 * The largest zoom, and the centre, at which the whole region is in a window of this size (px), of
 * which so much at the end is `covered`.
 */
export function frameRegion(
  width: number,
  height: number,
  region: Corners = REGION,
  covered = 0,
): Framed {
  const { zoom, middle } = fitted(width - covered, height, region)
  middle.x += covered / 2 / 2 ** zoom
  // Beyond the embedded basemap one may always see the whole world.
  const least = isEmbedded(region) ? zoom : Math.min(zoom, fitted(width, height, WORLD).zoom)
  return { ...unproject(middle, 0), zoom, minZoom: least - ROOM_TO_ZOOM_OUT }
}

function fitted(width: number, height: number, region: Corners) {
  const { left, top, right, bottom } = worldBox(region)
  const across = Math.max(width - 2 * PADDING, 1) / (right - left)
  const down = Math.max(height - 2 * PADDING, 1) / (bottom - top)
  return {
    zoom: Math.min(Math.log2(Math.min(across, down)), MAX_ZOOM),
    middle: { x: (left + right) / 2, y: (top + bottom) / 2 },
  }
}

/** The map cannot be dragged out of these: around the record's own region, or the world. */
export function maxBounds(region: Corners = REGION): Corners {
  if (!isEmbedded(region)) return WORLD
  const [right, down] = REACH
  const { middle } = fitted(1, 1, REGION)
  const southWest = unproject({ x: middle.x - right, y: middle.y + down }, 0)
  const northEast = unproject({ x: middle.x + right, y: middle.y - down }, 0)
  return [
    [southWest.lat, southWest.lon],
    [northEast.lat, northEast.lon],
  ]
}

/** Whether the basemap that is embedded shows all of the region. */
export function isEmbedded(region: Corners): boolean {
  if (region === REGION) return true
  const [[south, west], [north, east]] = maxBounds()
  return (
    region[0][0] >= south && region[0][1] >= west && region[1][0] <= north && region[1][1] <= east
  )
}

/** So many of a hundred places at either side do not widen the frame: one may lie far off. */
const OUTLIERS = 0.01
/** Data that fill this share of the record's own region are framed as that is. */
const OWN_SHARE = 0.5
/** Least extent of a frame, degrees. */
const LEAST = 0.5

/** What the map frames by itself: the record's own region for data there, else where the data are. */
export function regionOf(places: readonly { lat: number; lon: number }[]): Corners {
  if (places.length === 0) return REGION
  const [south, north] = extremes(places.map(({ lat }) => lat))
  const [west, east] = extremes(places.map(({ lon }) => lon))
  const [[ownSouth, ownWest], [ownNorth, ownEast]] = REGION
  const within = places.filter(
    ({ lat, lon }) => lat >= ownSouth && lat <= ownNorth && lon >= ownWest && lon <= ownEast,
  )
  const fills = (east - west) / (ownEast - ownWest)
  if (within.length >= places.length * 0.8 && fills >= OWN_SHARE) return REGION
  const room = (low: number, high: number) => Math.max(0.06 * (high - low), LEAST / 2)
  return [
    [Math.max(south - room(south, north), -80), west - room(west, east)],
    [Math.min(north + room(south, north), 84), east + room(west, east)],
  ]
}

function extremes(values: readonly number[]): [number, number] {
  const sorted = [...values].sort((a, b) => a - b)
  const at = Math.floor(OUTLIERS * (sorted.length - 1))
  return [sorted[at] as number, sorted[sorted.length - 1 - at] as number]
}
