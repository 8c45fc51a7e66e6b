/**
 * Outlines that are drawn again at each zoom. What each point adds to the shape is found once, in
 * the order in which the method of Ramer, Douglas and Peucker leaves points out: to draw an outline
 * at some zoom is then to pick points, and a map of the world can be drawn within a frame.
 */
import type { Box } from './labels'
import { project, type XY } from './mercator'

export interface Outline {
  /** x and y in turn, world pixels at zoom 0. */
  xy: Float64Array
  /** Of each point how far the line would lie off without it, in the same pixels; ends stay. */
  detail: Float64Array
  closed: boolean
  least: XY
  most: XY
}

/** No line lies farther from its true place than this, px. */
const OFF = 0.5

/** The outlines of areas and lines; other geometries have none. */
export function outlinesOf(geometry: GeoJSON.Geometry): Outline[] {
  switch (geometry.type) {
    case 'Polygon':
      return geometry.coordinates.map((ring) => outlineOf(ring, true))
    case 'MultiPolygon':
      return geometry.coordinates.flat().map((ring) => outlineOf(ring, true))
    case 'MultiLineString':
      return geometry.coordinates.map((line) => outlineOf(line, false))
    default:
      return []
  }
}

function outlineOf(positions: readonly GeoJSON.Position[], closed: boolean): Outline {
  const xy = new Float64Array(2 * positions.length)
  const least = { x: Number.POSITIVE_INFINITY, y: Number.POSITIVE_INFINITY }
  const most = { x: Number.NEGATIVE_INFINITY, y: Number.NEGATIVE_INFINITY }
  positions.forEach(([lon = 0, lat = 0], at) => {
    const { x, y } = project(lat, lon, 0)
    xy[2 * at] = x
    xy[2 * at + 1] = y
    least.x = Math.min(least.x, x)
    least.y = Math.min(least.y, y)
    most.x = Math.max(most.x, x)
    most.y = Math.max(most.y, y)
  })
  return { xy, detail: detailOf(xy), closed, least, most }
}

/** A point adds no more than the one for whose sake its part of the line is looked at. */
function detailOf(xy: Float64Array): Float64Array {
  const size = xy.length / 2
  const detail = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  const parts: [first: number, last: number, most: number][] = [
    [0, size - 1, Number.POSITIVE_INFINITY],
  ]
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [first, last, most] = part
    if (last - first < 2) continue
    const { at, off } = farthest(xy, first, last)
    const own = Math.min(most, off)
    detail[at] = own
    parts.push([first, at, own], [at, last, own])
  }
  return detail
}

/** The point between two others that lies farthest from the straight line from one to the other. */
function farthest(xy: Float64Array, first: number, last: number): { at: number; off: number } {
  const ax = xy[2 * first] as number
  const ay = xy[2 * first + 1] as number
  const dx = (xy[2 * last] as number) - ax
  const dy = (xy[2 * last + 1] as number) - ay
  const length = dx * dx + dy * dy
  let at = first + 1
  let most = -1
  for (let i = first + 1; i < last; i++) {
    const px = (xy[2 * i] as number) - ax
    const py = (xy[2 * i + 1] as number) - ay
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length))
    const x = px - along * dx
    const y = py - along * dy
    const off = x * x + y * y
    if (off > most) {
      most = off
      at = i
    }
  }
  return { at, off: Math.sqrt(most) }
}

/**
 * The outlines as an SVG path, in px from `origin`, a world pixel at that zoom. Of points that lie
 * beyond the same side of the frame, one after the other, only the first and the last are drawn:
 * what is between them cannot be seen.
 */
export function pathOf(
  outlines: readonly Outline[],
  { zoom, origin }: { zoom: number; origin: XY },
  frame: Box,
): string {
  const scale = 2 ** zoom
  const left = (origin.x + frame.x) / scale
  const top = (origin.y + frame.y) / scale
  const right = left + frame.width / scale
  const bottom = top + frame.height / scale
  let path = ''
  for (const { xy, detail, closed, least, most } of outlines) {
    if (most.x < left || least.x > right || most.y < top || least.y > bottom) continue
    const points: string[] = []
    let side = 0
    let beyond = 0
    for (let at = 0; at < detail.length; at++) {
      if ((detail[at] as number) * scale < OFF) continue
      const x = xy[2 * at] as number
      const y = xy[2 * at + 1] as number
      const before = side
      side = x < left ? 1 : x > right ? 2 : y < top ? 3 : y > bottom ? 4 : 0
      beyond = side !== 0 && side === before ? beyond + 1 : 0
      if (beyond > 1) points.pop()
      points.push(`${tenth(x * scale - origin.x)} ${tenth(y * scale - origin.y)}`)
    }
    // An area of fewer points is smaller than what can be seen.
    if (points.length > (closed ? 2 : 1)) path += `M${points.join('L')}${closed ? 'Z' : ''}`
  }
  return path
}

const tenth = (px: number): number => Math.round(px * 10) / 10
