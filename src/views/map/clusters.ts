/**
 * Many places as few symbols: those that share a cell of a grid of pixels are drawn as one, with
 * their amounts together, where the map looks. Typed arrays throughout: a record can have a
 * hundred thousand places, and the map follows a drag.
 */
import type { Place } from '../../model/record'
import type { Camera } from './camera'
import type { Spot } from './geography'
import type { TargetMark } from './marks'
import { project, unproject } from './mercator'

/** With fewer places than this in sight, each has a symbol of its own. */
export const MANY = 250
/** Side of a cell, px: room for the largest symbols and their names. */
const CELL = 56

/** What a symbol of several places stands for. */
export interface Cluster {
  /** The middle of its places, by their amounts. */
  at: Spot
  /** Places besides the one with the most. */
  others: number
  /** South-west and north-east corners of its places, [lat, lon]. */
  bounds: [[number, number], [number, number]]
}

/** Places in the pixels of zoom 0, by code. */
export interface PlacePoints {
  places: readonly Place[]
  x: Float64Array
  y: Float64Array
}

export function pointsOf(places: readonly Place[]): PlacePoints {
  const x = new Float64Array(places.length)
  const y = new Float64Array(places.length)
  places.forEach(({ lat, lon }, code) => {
    const at = project(lat, lon, 0)
    x[code] = at.x
    y[code] = at.y
  })
  return { places, x, y }
}

/** Amounts by place and stack key, as a summary has them. */
export interface PlaceAmounts {
  table: Uint32Array
  keys: readonly string[]
}

interface Cell {
  codes: number[]
  amounts: Uint32Array
  amount: number
  /** Of the place that has the most. */
  most: number
  top: number
  /** Sums of x and y, each by its amount. */
  x: number
  y: number
}

/** Marks of what is in sight, largest first: each place, or where they are too many each cell. */
export function clusterMarks(
  points: PlacePoints,
  amounts: PlaceAmounts,
  camera: Camera,
): TargetMark[] {
  const inSight = placesInSight(points, amounts, camera)
  const width = amounts.keys.length
  const cells = new Map<number, Cell>()
  const perPixel = inSight.length < MANY ? 0 : 2 ** camera.zoom / CELL
  for (const code of inSight) {
    const [x, y] = [points.x[code] as number, points.y[code] as number]
    // Cells belong to the world, not to the window: moving the map changes none of them.
    const key =
      perPixel === 0 ? code : Math.floor(y * perPixel) * 2 ** 24 + Math.floor(x * perPixel)
    let cell = cells.get(key)
    if (!cell) {
      cell = {
        codes: [],
        amounts: new Uint32Array(width),
        amount: 0,
        most: 0,
        top: code,
        x: 0,
        y: 0,
      }
      cells.set(key, cell)
    }
    addPlace(cell, code, amounts.table, x, y)
  }
  return [...cells.values()]
    .map((cell) => markOf(cell, points, amounts.keys))
    .sort((a, b) => b.amount - a.amount || (a.id < b.id ? -1 : 1))
}

function addPlace(cell: Cell, code: number, table: Uint32Array, x: number, y: number) {
  const width = cell.amounts.length
  let amount = 0
  for (let key = 0; key < width; key++) {
    const part = table[code * width + key] as number
    amount += part
    cell.amounts[key] = (cell.amounts[key] as number) + part
  }
  if (amount > cell.most) {
    cell.most = amount
    cell.top = code
  }
  cell.codes.push(code)
  cell.amount += amount
  cell.x += x * amount
  cell.y += y * amount
}

/** Codes of the places with an amount in the window and a little beyond. */
function placesInSight(points: PlacePoints, { table, keys }: PlaceAmounts, camera: Camera) {
  const { frame, origin, zoom } = camera
  const scale = 2 ** zoom
  const left = (origin.x + frame.x - CELL) / scale
  const right = (origin.x + frame.x + frame.width + CELL) / scale
  const top = (origin.y + frame.y - CELL) / scale
  const bottom = (origin.y + frame.y + frame.height + CELL) / scale
  const { x, y } = points
  const width = keys.length
  const codes: number[] = []
  for (let code = 0; code < x.length; code++) {
    const [px, py] = [x[code] as number, y[code] as number]
    if (px < left || px > right || py < top || py > bottom) continue
    for (let at = code * width; at < (code + 1) * width; at++)
      if (table[at] !== 0) {
        codes.push(code)
        break
      }
  }
  return codes
}

function markOf(cell: Cell, { places, x, y }: PlacePoints, keys: readonly string[]): TargetMark {
  const place = places[cell.top] as Place
  const slices = keys.flatMap((key, code) => {
    const amount = cell.amounts[code] as number
    return amount > 0 ? [{ key, amount }] : []
  })
  const mark = { id: `place:${place.id}`, place, amount: cell.amount, slices }
  if (cell.codes.length === 1) return mark
  const range = (of: Float64Array) => {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const code of cell.codes) {
      const value = of[code] as number
      if (value < least) least = value
      if (value > most) most = value
    }
    return [least, most] as const
  }
  const [[west, east], [north, south]] = [range(x), range(y)]
  const corner = (px: number, py: number): [number, number] => {
    const { lat, lon } = unproject({ x: px, y: py }, 0)
    return [lat, lon]
  }
  return {
    ...mark,
    cluster: {
      at: unproject({ x: cell.x / cell.amount, y: cell.y / cell.amount }, 0),
      others: cell.codes.length - 1,
      bounds: [corner(west, south), corner(east, north)],
    },
  }
}

/** The largest amount of any cell at a zoom, by each place's amount in the whole record. */
export function largestCell({ x, y }: PlacePoints, amounts: Uint32Array, zoom: number): number {
  const perPixel = 2 ** Math.round(zoom) / CELL
  const cells = new Map<number, number>()
  let largest = 1
  for (let code = 0; code < amounts.length; code++) {
    const key =
      Math.floor((y[code] as number) * perPixel) * 2 ** 24 +
      Math.floor((x[code] as number) * perPixel)
    const amount = (cells.get(key) ?? 0) + (amounts[code] as number)
    cells.set(key, amount)
    if (amount > largest) largest = amount
  }
  return largest
}
