/**
 * The world's countries of Natural Earth at 1:50m (npm `world-atlas`), for data from beyond the
 * region that `basemap.ts` cuts out: in the same form, fetched by the page only when it is needed.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { BasemapTopology, CountryProperties } from '../src/views/map/basemap'
import { CODES } from './basemap'

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>

export function buildWorld(): BasemapTopology {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
  const { type, arcs, transform, objects } = JSON.parse(readFileSync(path, 'utf8')) as World
  const geometries = objects.countries.geometries.map(({ id, properties, ...geometry }) => {
    const code = id === undefined ? null : String(id)
    const described: CountryProperties = {
      code: code === null ? null : (CODES[code] ?? code),
      name: (properties as { name?: string } | undefined)?.name ?? '',
      role: 'neighbour',
    }
    return { ...geometry, properties: described }
  })
  return {
    type,
    arcs,
    ...(transform && { transform }),
    objects: { countries: { type: 'GeometryCollection', geometries } as never },
  }
}
