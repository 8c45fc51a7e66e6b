/** Names of countries: those placed by hand, and for the whole world the others at their middle. */
import type { Basemap, CountryProperties } from './basemap'
import { AREA_NAMES, type AreaName } from './geography'

/** Only a basemap of the world has so many. */
const WORLD = 150
/** At zoom 0 a country of so many square degrees is named; a quarter of it with each zoom further in. */
const LARGE = 3_000

type Country = GeoJSON.Feature<GeoJSON.Geometry, CountryProperties>

export function areaNamesOf(shapes: Basemap | undefined): readonly AreaName[] {
  if (!shapes || shapes.countries.features.length < WORLD) return AREA_NAMES
  const placed = new Set(AREA_NAMES.map(({ text }) => text))
  const others = shapes.countries.features
    .filter(({ properties }) => !placed.has(properties.name))
    .flatMap((country) => nameOf(country) ?? [])
    .sort((a, b) => (a.fromZoom ?? 0) - (b.fromZoom ?? 0))
  return [...AREA_NAMES, ...others]
}

function nameOf({ geometry, properties }: Country): AreaName | null {
  const outlines = outlinesOf(geometry).map((ring) => ({ ...middleOf(ring) }))
  const [main] = outlines.sort((a, b) => b.area - a.area)
  if (!main || main.area === 0) return null
  return {
    code: null,
    text: properties.name,
    kind: 'neighbour',
    spots: [{ lat: main.lat, lon: main.lon }],
    fromZoom: Math.max(0, Math.log2(LARGE / main.area) / 2),
  }
}

function outlinesOf(geometry: GeoJSON.Geometry): GeoJSON.Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates.slice(0, 1)
  if (geometry.type === 'MultiPolygon')
    return geometry.coordinates.flatMap(([ring]) => (ring ? [ring] : []))
  return []
}

/** Centroid and area in degrees (shoelace formula). */
function middleOf(ring: GeoJSON.Position[]): { lat: number; lon: number; area: number } {
  let [double, x, y] = [0, 0, 0]
  ring.forEach(([lon = 0, lat = 0], index) => {
    const [nextLon = 0, nextLat = 0] = ring[(index + 1) % ring.length] as GeoJSON.Position
    const cross = lon * nextLat - nextLon * lat
    double += cross
    x += (lon + nextLon) * cross
    y += (lat + nextLat) * cross
  })
  if (double === 0) return { lat: 0, lon: 0, area: 0 }
  return { lat: y / (3 * double), lon: x / (3 * double), area: Math.abs(double) / 2 }
}
