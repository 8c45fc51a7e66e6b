/** Names of the world's countries: those placed by hand, the others at their middle. */
import type { Basemap, CountryProperties } from './basemap'
import { AREA_NAMES, type AreaName, type Spot } from './geography'

/** At zoom 0 a country of so many square degrees is named; a quarter of it with each zoom further in. */
const LARGE = 3_000

type Country = GeoJSON.Feature<GeoJSON.Geometry, CountryProperties>

export function areaNamesOf({ countries }: Basemap): readonly AreaName[] {
  const placed = new Set(AREA_NAMES.map(({ text }) => text))
  const others = countries.features
    .filter(({ properties }) => !placed.has(properties.name))
    .flatMap((country) => nameOf(country) ?? [])
    .sort((a, b) => (a.fromZoom ?? 0) - (b.fromZoom ?? 0))
  return [...AREA_NAMES, ...others]
}

function nameOf({ geometry, properties }: Country): AreaName | null {
  // As the world's countries are all given.
  const { coordinates } = geometry as GeoJSON.MultiPolygon
  const [main] = coordinates
    .map(([outline = []]) => middleOf(outline))
    .sort((a, b) => b.area - a.area)
  if (!main || main.area === 0) return null
  const { area, ...spot } = main
  return {
    code: null,
    text: properties.name,
    kind: 'neighbour',
    spots: [spot],
    fromZoom: Math.max(0, Math.log2(LARGE / area) / 2),
  }
}

/** Centroid and area in degrees (shoelace formula). */
function middleOf(ring: GeoJSON.Position[]): Spot & { area: number } {
  let [double, x, y] = [0, 0, 0]
  ring.forEach(([lon = 0, lat = 0], index) => {
    const [nextLon = 0, nextLat = 0] = ring[(index + 1) % ring.length] as GeoJSON.Position
    const cross = lon * nextLat - nextLon * lat
    double += cross
    x += (lon + nextLon) * cross
    y += (lat + nextLat) * cross
  })
  return { lat: y / (3 * double), lon: x / (3 * double), area: Math.abs(double) / 2 }
}
