/**
 * The world's countries of Natural Earth at 1:50m (npm `world-atlas`), for data from beyond the
 * region that `basemap.ts` cuts out: in the same form, fetched by the page only when it is needed.
 * Countries that lie across the date line are cut there: a flat map has its sides at opposite ends.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { BasemapTopology, CountryProperties } from '../src/views/map/basemap'
import { CODES } from './basemap'

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>
type Ring = GeoJSON.Position[]

/** As in the source. */
const QUANTIZATION = 1e5
/** As far south as the source goes: a ring there merely closes the Antarctic on a globe. */
const POLE = -89.999
/** The source's steps do not meet a round number to the last digit. */
const NEAR = 1e-6

export function buildWorld(world: World = readWorld()): BasemapTopology {
  const countries = feature(world, world.objects.countries)
  const features = countries.features.map(({ id, properties: { name }, geometry }) => {
    const code = id === undefined ? null : String(id)
    const properties: CountryProperties = {
      code: code === null ? null : (CODES[code] ?? code),
      name,
      role: 'neighbour',
    }
    return { type: 'Feature' as const, properties, geometry: cutShape(geometry) }
  })
  const collection: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features }
  const cuts: GeoJSON.MultiLineString = {
    type: 'MultiLineString',
    coordinates: features.flatMap(({ geometry }) =>
      polygonsOf(geometry).flat().flatMap(alongDateLine),
    ),
  }
  return topology({ countries: collection, cuts }, QUANTIZATION) as unknown as BasemapTopology
}

function readWorld(): World {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
  return JSON.parse(readFileSync(path, 'utf8')) as World
}

function polygonsOf(shape: GeoJSON.Geometry): Ring[][] {
  if (shape.type === 'Polygon') return [shape.coordinates]
  return shape.type === 'MultiPolygon' ? shape.coordinates : []
}

function cutShape(shape: GeoJSON.Geometry): GeoJSON.MultiPolygon {
  const coordinates = polygonsOf(shape).flatMap((rings) => {
    const [outline = [], ...holes] = rings.filter((ring) => ring.some(([, lat = 0]) => lat > POLE))
    const [main = [], ...others] = cutRing(outline)
    return [[main, ...holes], ...others.map((ring) => [ring])]
  })
  return { type: 'MultiPolygon', coordinates }
}

/** The ring's parts on either side of the date line, each closed along it; the ring itself where it crosses none. */
export function cutRing(ring: Ring): Ring[] {
  const parts: Ring[] = [[]]
  const add = (point: GeoJSON.Position) => {
    const part = parts.at(-1) as Ring
    const last = part.at(-1)
    if (!last || distance(last, point) > NEAR) part.push(point)
  }
  ring.forEach((point, index) => {
    const before = ring[index - 1]
    if (before && isAcross(before, point)) {
      const [lon = 0, lat = 0] = before
      const side = lon > 0 ? 180 : -180
      const way = (point[0] as number) + 2 * side - lon
      const share = way === 0 ? 0 : (side - lon) / way
      const crossing = lat + share * ((point[1] as number) - lat)
      add([side, crossing])
      parts.push([[-side, crossing]])
    }
    add(point)
  })
  if (parts.length === 1) return [ring]
  // The last part goes on in the first.
  const [first = [], ...others] = parts
  others.push([...(others.pop() ?? []), ...first.slice(1)])
  return others.map(closed)
}

/** Closed along the date line; what goes round the pole, by way of the pole. */
function closed(part: Ring): Ring {
  const [start = [], end = []] = [part[0], part.at(-1)]
  const corners = isAcross(start, end) ? [end, start].map(([lon = 0]) => [lon, POLE]) : []
  return [...part, ...corners, start]
}

const distance = ([x = 0, y = 0]: GeoJSON.Position, [u = 0, v = 0]: GeoJSON.Position) =>
  Math.hypot(x - u, y - v)

const isAcross = ([from = 0]: GeoJSON.Position, [to = 0]: GeoJSON.Position) =>
  Math.abs(to - from) > 180

const isOnDateLine = ([lon = 0]: GeoJSON.Position) => Math.abs(lon) > 180 - NEAR

/** The steps of a ring that run along the date line, or from one end of it to the other: no coast. */
function alongDateLine(ring: Ring): Ring[] {
  return ring.flatMap((point, index) => {
    const before = ring[index - 1]
    return before && isOnDateLine(before) && isOnDateLine(point) ? [[before, point]] : []
  })
}
