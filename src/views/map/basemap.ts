/**
 * The embedded basemap: its form in the file, and how it becomes shapes to draw.
 * Shapes and borders are those of Natural Earth, 1:10m.
 */
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, MultiLineString, Topology } from 'topojson-specification'
import type { AreaName } from './geography'

export interface CountryProperties {
  /** ISO 3166-1: alpha-2 around the region, numeric elsewhere; null where the source gives none. */
  code: string | null
  name: string
  /** `subject`: the countries that the record is about. */
  role: 'subject' | 'neighbour'
}

export type BasemapTopology = Topology<{
  countries: GeometryCollection<CountryProperties>
  /** Where countries were cut, along the date line: sides of land that are no coasts. */
  cuts?: MultiLineString
}>

export interface Basemap {
  countries: GeoJSON.FeatureCollection<GeoJSON.Geometry, CountryProperties>
  coasts: GeoJSON.MultiLineString
  borders: GeoJSON.MultiLineString
  /** Armistice and ceasefire lines, and sides of areas without a code: drawn broken. */
  openBorders: GeoJSON.MultiLineString
  /** Names of countries, areas and seas; those placed by hand where left out. */
  areas?: readonly AreaName[]
}

/** The Green Line of 1949 and the line of 1974 on the Golan: no agreed border. */
const ARMISTICE_LINES = new Set(['IL-PS', 'IL-SY'])

function isOpen(a: CountryProperties, b: CountryProperties): boolean {
  if (a.code === null || b.code === null) return true
  return ARMISTICE_LINES.has([a.code, b.code].sort().join('-'))
}

/** Shapes and lines, in degrees. */
export function decodeBasemap(topology: BasemapTopology): Basemap {
  const { countries } = topology.objects
  const geometries = Object.values(topology.objects)
  const properties = (geometry: { properties?: unknown }) =>
    geometry.properties as CountryProperties
  const lines = (keep: (a: CountryProperties, b: CountryProperties) => boolean) =>
    mesh(topology, countries, (a, b) => a !== b && keep(properties(a), properties(b)))
  return {
    countries: feature(topology, countries),
    coasts: mesh(topology, { type: 'GeometryCollection', geometries }, (a, b) => a === b),
    borders: lines((a, b) => !isOpen(a, b)),
    openBorders: lines(isOpen),
  }
}
