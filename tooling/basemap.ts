/**
 * Cuts the basemap out of Natural Earth's countries at 1:10m (npm `world-atlas`):
 * full detail around the three countries of the record, coarser with the distance.
 * Nothing is clipped: what lies far out is pulled to a frame wider than any window
 * can show, so that no edge is ever seen. Arcs are thinned before countries are
 * taken out, so that neighbours keep the same border and no gaps open.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { planarTriangleArea, presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { BasemapTopology, CountryProperties } from '../src/views/map/basemap'

/** Degrees: west, south, east, north. */
type Box = readonly [number, number, number, number]

/** No point stands outside; wider than the widest and taller than the tallest window shows. */
const FRAME: Box = [-8, -12, 96, 66]
/** Full detail within. */
const CORE: Box = [33.5, 28.8, 49, 37.8]
/** Triangles below this area (square degrees) go, within the core. */
const CORE_AREA = 4e-6
/** How the tolerance (a length) grows for each degree away from the core. */
const GROWTH_PER_DEGREE = 2.4
const QUANTIZATION = 1e5

/** ISO 3166-1 alpha-2 of the countries around the region. */
export const CODES: Readonly<Record<string, string>> = {
  '048': 'BH',
  '196': 'CY',
  '275': 'PS',
  '300': 'GR',
  '364': 'IR',
  '368': 'IQ',
  '376': 'IL',
  '400': 'JO',
  '414': 'KW',
  '422': 'LB',
  '634': 'QA',
  '682': 'SA',
  '760': 'SY',
  '792': 'TR',
  '818': 'EG',
  '887': 'YE',
}
const SUBJECTS = ['IQ', 'SY', 'IL']

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>
type Point = [number, number]

/** The basemap as quantised TopoJSON. */
export function buildBasemap(world: World = readWorld()): BasemapTopology {
  const thinned = simplify(presimplify(framed(world), weight), CORE_AREA)
  const features = feature(thinned, thinned.objects.countries).features.flatMap((country) => {
    const geometry = withoutScraps(country.geometry)
    if (!geometry) return []
    const id = country.id === undefined ? null : String(country.id)
    const code = id === null ? null : (CODES[id] ?? id)
    return [{ ...country, geometry, properties: propertiesOf(code, country.properties.name) }]
  })
  const collection: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features }
  const built = topology({ countries: collection }, QUANTIZATION)
  const countries = built.objects.countries as GeometryCollection<CountryProperties>
  for (const geometry of countries.geometries) delete geometry.id
  return { ...built, objects: { countries } }
}

function propertiesOf(code: string | null, name: string): CountryProperties {
  return { code, name, role: code !== null && SUBJECTS.includes(code) ? 'subject' : 'neighbour' }
}

function readWorld(): World {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json')
  return JSON.parse(readFileSync(path, 'utf8')) as World
}

/** In degrees rather than steps, every point pulled into the frame. */
function framed(world: World): World {
  const { scale, translate } = world.transform ?? { scale: [1, 1], translate: [0, 0] }
  const [west, south, east, north] = FRAME
  const arcs = world.arcs.map((arc) => {
    let x = 0
    let y = 0
    return arc.map(([dx = 0, dy = 0]): Point => {
      x += dx
      y += dy
      const lon = x * scale[0] + translate[0]
      const lat = y * scale[1] + translate[1]
      return [Math.min(Math.max(lon, west), east), Math.min(Math.max(lat, south), north)]
    })
  })
  const { transform: _, bbox: __, ...rest } = world
  return { ...rest, arcs }
}

/** Area of a corner, shrunk by how far it lies from the core: larger is kept longer. */
function weight(triangle: [Point, Point, Point]): number {
  const [lon, lat] = triangle[1]
  const [west, south, east, north] = CORE
  const away = Math.hypot(
    Math.max(west - lon, 0, lon - east),
    Math.max(south - lat, 0, lat - north),
  )
  return planarTriangleArea(triangle) / (1 + GROWTH_PER_DEGREE * away) ** 2
}

/** Without parts that shrank to nothing or lie flat on the frame; null where nothing is left. */
function withoutScraps(geometry: GeoJSON.Geometry): GeoJSON.Geometry | null {
  if (geometry.type === 'Polygon') return isScrap(geometry.coordinates) ? null : geometry
  if (geometry.type !== 'MultiPolygon') return null
  const coordinates = geometry.coordinates.filter((polygon) => !isScrap(polygon))
  return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null
}

function isScrap([outline = []]: GeoJSON.Position[][]): boolean {
  let doubleArea = 0
  let away = Number.POSITIVE_INFINITY
  outline.forEach(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = outline[(index + 1) % outline.length] as GeoJSON.Position
    doubleArea += x * nextY - nextX * y
    away = Math.min(
      away,
      Math.hypot(Math.max(CORE[0] - x, 0, x - CORE[2]), Math.max(CORE[1] - y, 0, y - CORE[3])),
    )
  })
  return (
    outline.length < 4 || Math.abs(doubleArea) / 2 < CORE_AREA * (1 + GROWTH_PER_DEGREE * away) ** 2
  )
}
