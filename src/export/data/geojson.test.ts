/** GeoJSON against the rules of RFC 7946, each written here by hand. */
import { describe, expect, it } from 'vitest'
import { shippedDataset } from '../../../tooling/shipped'
import { NO_FILTER } from '../../engine/filter'
import { STRIKE_COLUMNS } from './columns'
import { strikesGeoJson } from './geojson'
import { hostileDataset, selectionOf, textOf } from './selection.fixture'

const shipped = shippedDataset()

interface Collection {
  type: string
  origin: Record<string, string>
  features: {
    type: string
    id: string
    geometry: { type: string; coordinates: number[] } | null
    properties: Record<string, string | number | null>
  }[]
}

const read = async (...of: Parameters<typeof selectionOf>): Promise<Collection> =>
  JSON.parse(await textOf(strikesGeoJson(selectionOf(...of))))

describe('strikes as GeoJSON', () => {
  it('is a FeatureCollection of points in WGS 84, longitude first, with stable ids', async () => {
    const collection = await read(shipped)
    expect(collection.type).toBe('FeatureCollection')
    expect(collection).not.toHaveProperty('crs')
    // A member of a collection must not have the name of another kind of object (section 7.1).
    for (const name of ['coordinates', 'geometries', 'geometry', 'properties'])
      expect(collection).not.toHaveProperty(name)
    expect(new Set(collection.features.map(({ id }) => id)).size).toBe(shipped.strikes.length)
    for (const feature of collection.features) {
      expect(Object.keys(feature).sort()).toEqual(['geometry', 'id', 'properties', 'type'])
      expect(feature.type).toBe('Feature')
      const strike = shipped.strikeById.get(feature.id)
      const place = shipped.placeById.get(strike?.target ?? '')
      expect(feature.geometry).toEqual({ type: 'Point', coordinates: [place?.lon, place?.lat] })
      expect(Object.keys(feature.properties)).toEqual(STRIKE_COLUMNS.map(({ name }) => name))
      expect(feature.properties.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      // QGIS shows flat values as columns.
      for (const value of Object.values(feature.properties))
        expect(value === null || ['string', 'number'].includes(typeof value)).toBe(true)
    }
  })

  it('has no geometry where no point is known', async () => {
    const dataset = hostileDataset()
    const { features } = await read({ ...dataset, placeById: new Map() })
    for (const { geometry } of features) expect(geometry).toBeNull()
  })

  it('says filter, version, licence and credit in a member of its own', async () => {
    const { origin } = await read(hostileDataset(), NO_FILTER, ['evidence: claimed'])
    expect(origin).toMatchObject({
      dataset_version: '0.1.0',
      filter: 'evidence: claimed',
      licence: 'CC0-1.0',
      credit: 'An invented record, for tests. Licence: Public domain.',
    })
  })

  it('is a sound empty collection where nothing passes', async () => {
    const { features } = await read(shipped, {
      ...NO_FILTER,
      text: 'nothing at all has these words',
    })
    expect(features).toEqual([])
  })

  it('holds no text that acts where the file is shown', async () => {
    const text = await textOf(strikesGeoJson(selectionOf(hostileDataset())))
    expect(text).not.toMatch(/[<>\u202a-\u202e\u2066-\u2069]/)
    expect(() => JSON.parse(text)).not.toThrow()
  })
})
