/** The basemap as SVG paths, projected as the map is and cut to a frame. */
import {
  type GeoPermissibleObjects,
  type GeoStream,
  type GeoStreamWrapper,
  geoIdentity,
  geoPath,
  geoTransform,
} from 'd3-geo'
import type { Basemap } from './basemap'
import type { Box } from './labels'
import type { XY } from './mercator'

export interface BasemapPaths {
  /** Countries that the record is about, and all others. */
  subject: string
  land: string
  coasts: string
  borders: string
  openBorders: string
}

/** Cut this far outside the frame (px), so that no line runs along its edge. */
const BLEED = 6
/** Points nearer to the one before than this (px) are left out. */
const THIN = 0.6

/** `toFrame` gives px of degrees; nothing is drawn outside of `frame` but a hem for a clip path to cut. */
export function basemapPaths(
  { countries, coasts, borders, openBorders }: Basemap,
  toFrame: (lat: number, lon: number) => XY,
  frame: Box,
): BasemapPaths {
  const projected = geoTransform({
    point(lon, lat) {
      const { x, y } = toFrame(lat, lon)
      this.stream.point(x, y)
    },
  })
  const cut = geoIdentity().clipExtent([
    [frame.x - BLEED, frame.y - BLEED],
    [frame.x + frame.width + BLEED, frame.y + frame.height + BLEED],
  ])
  const path = geoPath({
    stream: (output: GeoStream) => projected.stream(thinned().stream(cut.stream(output))),
  }).digits(1)
  const draw = (shapes: GeoPermissibleObjects) => path(shapes) ?? ''
  const countriesOf = (role: 'subject' | 'neighbour') =>
    draw({
      type: 'FeatureCollection',
      features: countries.features.filter(({ properties }) => properties.role === role),
    })
  return {
    subject: countriesOf('subject'),
    land: countriesOf('neighbour'),
    coasts: draw(coasts),
    borders: draw(borders),
    openBorders: draw(openBorders),
  }
}

/** Leaves out points that no eye tells from the one before; the ends of a line stay. */
function thinned(): GeoStreamWrapper {
  let kept: XY | null = null
  let last: XY | null = null
  return geoTransform({
    lineStart() {
      kept = null
      last = null
      this.stream.lineStart()
    },
    point(x, y) {
      last = { x, y }
      if (kept && Math.hypot(x - kept.x, y - kept.y) < THIN) return
      kept = last
      this.stream.point(x, y)
    },
    lineEnd() {
      if (last && last !== kept) this.stream.point(last.x, last.y)
      this.stream.lineEnd()
    },
  })
}
