/**
 * GeoJSON as it streams by: each feature is told as soon as it is whole, so that a large file is
 * never held at once; and a feature as the row of a table.
 */
import { harmlessJson } from '../../model/harmlessJson'

export interface FeatureScanner {
  push(text: string): void
  /** Says whether the file ended where it should. */
  end(): boolean
}

/** What of a file is told: a feature, or the member `origin` of the collection. */
export type FeatureTeller = (kind: 'feature' | 'origin', json: string) => void

export function createFeatureScanner(tell: FeatureTeller): FeatureScanner {
  let rest = ''
  /** How many objects and lists are open, and whether a string is. */
  let depth = 0
  let inString = false
  let escaped = false
  /** Of the collection's own members: the last string, which names the value behind it. */
  let name = ''
  let stringStart = -1
  let inFeatures = false
  /** Where what is told begins. */
  let start = -1
  let kind: 'feature' | 'origin' = 'feature'

  function open(char: string, at: number) {
    depth += 1
    if (depth === 2 && name === 'features' && char === '[') inFeatures = true
    const isFeature = depth === 3 && inFeatures
    const isOrigin = depth === 2 && name === 'origin' && char === '{'
    if (!isFeature && !isOrigin) return
    start = at
    kind = isFeature ? 'feature' : 'origin'
  }

  function close(at: number) {
    depth -= 1
    if (depth === 1) inFeatures = false
    if (start >= 0 && depth === (kind === 'feature' ? 2 : 1)) {
      tell(kind, rest.slice(start, at + 1))
      start = -1
    }
  }

  function read(from: number) {
    for (let at = from; at < rest.length; at++) {
      const char = rest[at] as string
      if (inString) {
        if (escaped) escaped = false
        else if (char === '\\') escaped = true
        else if (char === '"') {
          inString = false
          if (depth === 1) name = rest.slice(stringStart + 1, at)
          stringStart = -1
        }
      } else if (char === '"') {
        inString = true
        if (depth === 1) stringStart = at
      } else if (char === '{' || char === '[') open(char, at)
      else if (char === '}' || char === ']') close(at)
    }
  }

  return {
    push(text) {
      const from = rest.length
      rest += text
      read(from)
      // Only what is not yet told is kept.
      const keep = start >= 0 ? start : stringStart >= 0 ? stringStart : rest.length
      rest = rest.slice(keep)
      if (start >= 0) start -= keep
      if (stringStart >= 0) stringStart -= keep
    },
    end: () => depth === 0 && !inString,
  }
}

/** What was told, each of its texts harmless; null where it is no JSON. */
export function jsonOf(json: string): unknown {
  try {
    return harmlessJson(json)
  } catch {
    return null
  }
}

/** Whether a text begins as a GeoJSON collection of features. */
export const isFeatureCollection = (start: string): boolean =>
  /^\s*\{/.test(start) && /"type"\s*:\s*"FeatureCollection"/.test(start)

/** Columns that a feature fills from what is no property of it. */
const FROM_FEATURE = ['id', 'latitude', 'longitude'] as const

/** Names of the first features' properties, then those that a feature fills itself. */
export function headerOfFeatures(features: readonly unknown[]): string[] {
  const names = new Set<string>()
  for (const feature of features)
    for (const name of Object.keys(propertiesOf(feature))) names.add(name)
  for (const name of FROM_FEATURE) names.add(name)
  return [...names]
}

/** A feature's values under the header; null where it is no feature. */
export function fieldsOfFeature(feature: unknown, header: readonly string[]): string[] | null {
  if (!isObject(feature) || feature.type !== 'Feature') return null
  const properties = propertiesOf(feature)
  const [longitude, latitude] = pointOf(feature.geometry)
  const own: Record<string, unknown> = { id: feature.id, latitude, longitude }
  return header.map((name) =>
    textOf((Object.hasOwn(properties, name) ? properties[name] : null) ?? own[name]),
  )
}

function pointOf(geometry: unknown): unknown[] {
  const isPoint = isObject(geometry) && geometry.type === 'Point'
  return isPoint && Array.isArray(geometry.coordinates) ? geometry.coordinates : []
}

const propertiesOf = (feature: unknown): Record<string, unknown> =>
  isObject(feature) && isObject(feature.properties) ? feature.properties : {}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value)
