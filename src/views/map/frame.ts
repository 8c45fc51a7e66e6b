/**
 * The map as SVG for one moment of an animation: the ground, which is the same in every frame, and
 * the places that were struck, each as solid as its newest strike is young. Pure.
 */
import type { Dataset } from '../../dataset/dataset'
import type { Summary } from '../../engine/summary'
import { type Box, FIGURE_COLOURS, type Paint, round, svgText } from '../../export/figure'
import type { StackKey } from '../../ui/stack'
import type { Basemap } from './basemap'
import { frameRegion } from './framing'
import { AREA_NAMES, CITIES_FOR_ORIENTATION, type Spot } from './geography'
import { targetMarks } from './marks'
import { project, type XY } from './mercator'
import { sceneOf } from './scene'
import { circlePath, piePaths } from './symbol'

const SEA = '#e3ebf2'
const LAND = { subject: '#fffefa', neighbour: '#f0f0ec' }
const BORDER = '#a9b3bf'
const NAMES = '#6d7783'
const CITIES_SHOWN = 6

interface Camera {
  zoom: number
  /** Where a point of the world lies in the box. */
  at: (spot: Spot) => XY
}

function cameraOf({ x, y, width, height }: Box): Camera {
  const { lat, lon, zoom } = frameRegion(width, height)
  const centre = project(lat, lon, zoom)
  return {
    zoom,
    at: (spot) => {
      const point = project(spot.lat, spot.lon, zoom)
      return { x: x + width / 2 + point.x - centre.x, y: y + height / 2 + point.y - centre.y }
    },
  }
}

/** Sea, land, borders and a few names; what reaches over the box is cut. */
export function mapGround(
  shapes: Basemap,
  placeById: Pick<Dataset['placeById'], 'get'>,
  box: Box,
): string {
  const camera = cameraOf(box)
  const line = (points: readonly GeoJSON.Position[]) =>
    points
      .map(([lon = 0, lat = 0], at) => {
        const { x, y } = camera.at({ lat, lon })
        return `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`
      })
      .join('')
  const rings = (geometry: GeoJSON.Geometry) =>
    geometry.type === 'Polygon'
      ? geometry.coordinates
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : []
  const lands = shapes.countries.features.map(
    ({ geometry, properties }) =>
      `<path d="${rings(geometry)
        .map((ring) => `${line(ring)}Z`)
        .join('')}" fill="${LAND[properties.role]}"/>`,
  )
  const lines = (
    [
      [shapes.coasts, ''],
      [shapes.borders, ''],
      [shapes.openBorders, ' stroke-dasharray="5 4"'],
    ] as const
  ).map(
    ([{ coordinates }, dashes]) =>
      `<path d="${coordinates.map(line).join('')}" fill="none" stroke="${BORDER}" stroke-width="1.2"${dashes}/>`,
  )
  return [
    `<clipPath id="map-window"><rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}"/></clipPath>`,
    `<g clip-path="url(#map-window)">`,
    `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="${SEA}"/>`,
    ...lands,
    ...lines,
    ...names(placeById, camera),
    '</g>',
    `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="none" stroke="${FIGURE_COLOURS.line}"/>`,
  ].join('\n')
}

function names(placeById: Pick<Dataset['placeById'], 'get'>, camera: Camera): string[] {
  const areas = AREA_NAMES.filter(
    ({ kind, code }) => (kind === 'subject' || kind === 'neighbour') && code !== 'LB',
  ).flatMap(({ text, kind, spots: [spot] }) => {
    if (!spot) return []
    const { x, y } = camera.at(spot)
    const font = { size: kind === 'subject' ? 18 : 15, bold: kind === 'subject' }
    return [svgText(text, { x, y, font, fill: NAMES, anchor: 'middle' as const })]
  })
  const cities = CITIES_FOR_ORIENTATION.slice(0, CITIES_SHOWN).flatMap((id) => {
    const place = placeById.get(id)
    if (!place) return []
    const { x, y } = camera.at(place)
    return [
      `<circle cx="${round(x)}" cy="${round(y)}" r="2" fill="${NAMES}"/>`,
      svgText(place.name, { x: x + 7, y: y - 5, font: { size: 13 }, fill: NAMES }),
    ]
  })
  return [...areas, ...cities]
}

export interface MapFrameInput {
  dataset: Pick<Dataset, 'placeById'>
  summary: Summary
  /** The largest amount of any place in the whole record. */
  largest: number
  keys: ReadonlyMap<string, StackKey>
  opacityOf: (place: string) => number
}

/** The places that were struck, split by the stack. */
export function mapSymbols(input: MapFrameInput, box: Box, paint: Paint): string {
  const { dataset, summary, largest, keys, opacityOf } = input
  const camera = cameraOf(box)
  const targets = targetMarks(dataset, summary, [])
  const scene = sceneOf(targets, [], { zoom: camera.zoom, largest, generous: 0 })
  const { x, y } = camera.at({ lat: 0, lon: 0 })
  const zero = project(0, 0, camera.zoom)
  const drawn = [...scene.targets]
    .sort((a, b) => a.zIndex - b.zIndex)
    .map((mark) => {
      const region = mark.place.geoPrecision === 'region'
      const paths = piePaths(
        mark.slices.map(({ amount }) => amount),
        mark.r,
      )
      const [main] = [...mark.slices].sort((a, b) => b.amount - a.amount)
      const tone = (main && keys.get(main.key)?.colour.light) ?? FIGURE_COLOURS.axis
      const parts = mark.slices.map(({ key }, at) => {
        const known = keys.get(key)
        const texture = known?.texture ?? 'solid'
        const shown = region && texture === 'solid' ? 'hatch' : texture
        return `<path d="${paths[at]}" fill="${paint(shown, known?.colour.light ?? FIGURE_COLOURS.axis)}"/>`
      })
      const opacity = opacityOf(mark.place.id)
      return `<g data-place="${mark.place.id}" transform="translate(${round(mark.x + x - zero.x)} ${round(mark.y + y - zero.y)})"${opacity < 1 ? ` opacity="${round(opacity)}"` : ''}><path d="${circlePath(mark.r + 1)}" fill="${LAND.subject}"/>${parts.join('')}<path d="${circlePath(mark.r)}" fill="none" stroke="${tone}"${region ? ' stroke-dasharray="3 2.4"' : ''}/></g>`
    })
  return `<g clip-path="url(#map-window)">${drawn.join('')}</g>`
}
