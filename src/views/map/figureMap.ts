/** The map of a figure: what the screen's map shows, laid out anew in the figure's box. */

import type { Measure as Counted } from '../../engine/filter'
import type { Origin } from '../../engine/summary'
import { FADED, FIGURE_COLOURS, type Paint, round } from '../../export/figure'
import type { Measure as MeasureText } from '../../export/measure'
import { escapeXml } from '../../export/xml'
import type { MapPosition } from '../../filter/view'
import type { Place } from '../../model/record'
import { formatAmount, formatCount, plural } from '../../ui/format'
import type { StackKey } from '../../ui/stack'
import type { Basemap } from './basemap'
import { type BasemapPaths, basemapPaths } from './basemapPaths'
import type { Camera } from './camera'
import { actorLabel, targetLabel } from './describe'
import { CITY_TONE, HALO, nameMeasure, nameText } from './figureLabels'
import { actorShape, leader, MAP_COLOURS, targetShape } from './figureSymbols'
import { type Corners, frameRegion } from './framing'
import { type AreaName, type Spot, spotOfCountry } from './geography'
import { type Box, overlap, placeLabels } from './labels'
import type { ActorMark, TargetMark } from './marks'
import { metresPerPixel, project, scaleBar, unproject, type XY } from './mercator'
import { LINE_HEIGHT, type Measure, type Name, namesOf, obstaclesOf } from './names'
import { needsLeader, type Scene, type Standing, sceneOf } from './scene'
import { arc, arcWidth } from './symbol'

/** Px of the figure for each px of the screen's map: letters as large as the figure's small print. */
export const SCALE = 1.4

/** Where a map looks, and the size of its window in px. */
export interface Looking extends MapPosition {
  width: number
  height: number
}

/** Shows all that the window shows, as large as the size allows; frames `region` where there is none. */
export function figureCamera(
  looking: Looking | null,
  { width, height }: Pick<Box, 'width' | 'height'>,
  region: Corners,
): Camera {
  const { lat, lon, zoom } = looking
    ? {
        ...looking,
        zoom: looking.zoom + Math.log2(Math.min(width / looking.width, height / looking.height)),
      }
    : frameRegion(width, height, region)
  const centre = project(lat, lon, zoom)
  return {
    zoom,
    origin: { x: centre.x - width / 2, y: centre.y - height / 2 },
    frame: { x: 0, y: 0, width, height },
  }
}

export interface Shown {
  targets: readonly TargetMark[]
  actors: readonly ActorMark[]
  origins: readonly Origin[]
  /** Ids of the place filter and of the actor filter. */
  places: readonly string[]
  chosenActors: readonly string[]
}

export interface MapDrawing {
  camera: Camera
  scene: Scene
  /** The largest amount of any symbol there can be at this zoom. */
  largest: number
  /** Places with an amount that lie outside the frame. */
  outside: readonly TargetMark[]
  basemap: BasemapPaths | null
}

export interface DrawingInput extends Shown {
  looking: Looking | null
  /** Where the record lies. */
  region: Corners
  basemap: Basemap | null
  /** The largest amount of any place in the whole record. */
  largest: number
  /** Where places are too many for a symbol each: what stands for them at a camera. */
  crowd: Crowd | null
}

export interface Crowd {
  marksAt: (camera: Camera) => readonly TargetMark[]
  largestAt: (zoom: number) => number
}

/** Everything that does not depend on how it is painted; `box` in px of the figure. */
export function layMap(input: DrawingInput, box: Pick<Box, 'width' | 'height'>): MapDrawing {
  const frame = { x: 0, y: 0, width: box.width / SCALE, height: box.height / SCALE }
  const camera = figureCamera(input.looking, frame, input.region)
  const { zoom } = camera
  const { crowd, targets } = input
  const largest = crowd ? crowd.largestAt(zoom) : input.largest
  const marks = crowd ? crowd.marksAt(camera) : targets
  const scene = sceneOf(marks, input.actors, { zoom, largest, generous: 0 })
  const outside = crowd
    ? targets.filter(({ place }) => !isAtFrame(project(place.lat, place.lon, zoom), camera))
    : scene.targets.filter((target) => !isInFrame(target, camera))
  const toFrame = (lat: number, lon: number) => inFigure(project(lat, lon, camera.zoom), camera)
  const whole = { x: 0, y: 0, width: box.width, height: box.height }
  return {
    camera,
    scene,
    largest,
    outside,
    basemap: input.basemap && basemapPaths(input.basemap, toFrame, whole),
  }
}

/** Px of the figure, from the map's corner. */
const inFigure = ({ x, y }: XY, { origin }: Camera): XY => ({
  x: (x - origin.x) * SCALE,
  y: (y - origin.y) * SCALE,
})

/** Whether a point of the world is in the frame, or is no farther from it than `r`. */
function isAtFrame({ x, y }: XY, { origin, frame }: Camera, r = 0): boolean {
  const [left, top] = [x - origin.x, y - origin.y]
  return left > -r && top > -r && left < frame.width + r && top < frame.height + r
}

/** Whether any of a symbol is in the frame. */
const isInFrame = (standing: Standing, camera: Camera) => isAtFrame(standing, camera, standing.r)

/** The marks that are in the frame, as a legend explains them. */
export function marksInFrame({ camera, scene }: MapDrawing): Pick<Shown, 'targets' | 'actors'> {
  const isThere = (standing: Standing) => isInFrame(standing, camera)
  return { targets: scene.targets.filter(isThere), actors: scene.actors.filter(isThere) }
}

export interface PaintInput extends Shown {
  keys: ReadonlyMap<string, StackKey>
  placeById: ReadonlyMap<string, Place>
  counted: Counted
  /** Cities for orientation. */
  cities: readonly Place[]
  /** Names of countries, areas and seas; those placed by hand where there are none. */
  areas: readonly AreaName[] | undefined
  paint: Paint
  measure: MeasureText
}

/** The map as SVG with its corner at the box's. */
export function drawMap(
  { camera, scene, outside: left, basemap }: MapDrawing,
  box: Box,
  input: PaintInput,
): string {
  const { width, height } = box
  const clip = 'map-frame'
  const bar = scaleBarOf(camera, box, input.measure)
  const outside = outsideNote(left, input)
  return [
    `<clipPath id="${clip}"><rect width="${round(width)}" height="${round(height)}"/></clipPath>`,
    `<g transform="translate(${round(box.x)} ${round(box.y)})">`,
    `<g clip-path="url(#${clip})">`,
    `<rect width="${round(width)}" height="${round(height)}" fill="${MAP_COLOURS.sea}"/>`,
    basemap ? land(basemap) : '',
    ...arcs(input, camera),
    ...ties(scene, input, camera),
    ...symbols(scene, camera, input),
    '</g>',
    ...labels(scene, camera, [bar.covered, outside.covered], input),
    bar.svg,
    outside.svg,
    `<rect width="${round(width)}" height="${round(height)}" fill="none" stroke="${MAP_COLOURS.border}"/>`,
    '</g>',
  ].join('\n')
}

function land({ subject, land, coasts, borders, openBorders }: BasemapPaths): string {
  const area = (d: string, tone: string) =>
    d && `<path d="${d}" fill="${tone}" stroke="${tone}" stroke-width="1"/>`
  const line = (d: string, tone: string, more = '') =>
    d &&
    `<path d="${d}" fill="none" stroke="${tone}" stroke-width="1.2" stroke-linejoin="round"${more}/>`
  return [
    area(land, MAP_COLOURS.land),
    area(subject, MAP_COLOURS.subject),
    line(coasts, MAP_COLOURS.coast),
    line(borders, MAP_COLOURS.border),
    line(openBorders, MAP_COLOURS.border, ' stroke-dasharray="4.4 3.4"'),
  ].join('\n')
}

/** From the country that a report names to the place; faint where the place is not among the chosen. */
function arcs({ origins, placeById, places }: PaintInput, camera: Camera): string[] {
  return origins.flatMap(({ country, place: id, amount }) => {
    const [from, to] = [spotOfCountry(country), placeById.get(id)]
    if (!from || !to) return []
    const at = ({ lat, lon }: Spot) => inFigure(project(lat, lon, camera.zoom), camera)
    const points = arc(at(from), at(to)).map(({ x, y }) => `${round(x)} ${round(y)}`)
    const opacity = isChosen(id, places) ? 0.34 : 0.1
    return `<path d="M${points.join('L')}" fill="none" stroke="${FIGURE_COLOURS.soft}" stroke-opacity="${opacity}" stroke-width="${round(arcWidth(amount) * SCALE)}"/>`
  })
}

/** From a chosen actor to its further bases, from a chosen umbrella to its members. */
function ties(scene: Scene, { chosenActors }: PaintInput, camera: Camera): string[] {
  return scene.actors
    .filter(({ actor }) => chosenActors.includes(actor.id))
    .flatMap(({ at, ties: others }) =>
      others.map((other) => {
        const [from, to] = [at, other].map(({ lat, lon }) =>
          inFigure(project(lat, lon, camera.zoom), camera),
        ) as [XY, XY]
        return `<path d="M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}" stroke="${FIGURE_COLOURS.accent}" stroke-opacity="0.8" stroke-width="1.5" stroke-dasharray="3 4"/>`
      }),
    )
}

const isChosen = (id: string, chosen: readonly string[]) =>
  chosen.length === 0 || chosen.includes(id)

/** The smaller above the larger. */
function symbols(scene: Scene, camera: Camera, input: PaintInput): string[] {
  const { keys, paint, places, chosenActors, counted } = input
  const stood = [
    ...scene.targets.map((target) => ({
      standing: target as Standing,
      name: targetLabel(target, counted),
      faded: !target.cluster && !isChosen(target.place.id, places),
      shape: () =>
        targetShape(
          {
            slices: target.slices,
            r: target.r * SCALE,
            region: target.place.geoPrecision === 'region' && !target.cluster,
          },
          keys,
          paint,
        ),
    })),
    ...scene.actors.map((mark) => ({
      standing: mark as Standing,
      name: actorLabel(mark),
      faded: false,
      shape: () => actorShape(mark.form, mark.r * SCALE, chosenActors.includes(mark.actor.id)),
    })),
  ]
  return stood
    .filter(({ standing }) => isInFrame(standing, camera))
    .sort((a, b) => a.standing.zIndex - b.standing.zIndex)
    .map(({ standing, name, faded, shape }) => {
      const { x, y } = inFigure(standing, camera)
      const { off, r } = standing
      return [
        `<g transform="translate(${round(x)} ${round(y)})"${faded ? ` opacity="${FADED}"` : ''}>`,
        `<title>${escapeXml(name)}</title>`,
        needsLeader(off, r) ? leader(off.x * SCALE, off.y * SCALE) : '',
        shape(),
        '</g>',
      ].join('')
    })
}

/** Kept free along the edges of the frame, px of the screen's map. */
const EDGE = 4

function labels(
  scene: Scene,
  camera: Camera,
  covered: readonly Box[],
  input: PaintInput,
): string[] {
  const measure = nameMeasure(input.measure, SCALE)
  const { places, chosenActors: actors, cities, areas } = input
  const names = [
    ...namesOf({ scene, camera, places, actors, cities, areas, measure }),
    ...otherActors(scene, camera, actors, measure),
  ]
  const byId = new Map(names.map((name) => [name.id, name]))
  const { frame } = camera
  const placed = placeLabels(names, {
    symbols: obstaclesOf(scene, camera.origin),
    covered,
    frame: {
      x: frame.x + EDGE,
      y: frame.y + EDGE,
      width: frame.width - 2 * EDGE,
      height: frame.height - 2 * EDGE,
    },
  })
  return placed.flatMap((label) => {
    const name = byId.get(label.id)
    if (!name) return []
    const dot = name.kind === 'city' ? name.anchors[0] : undefined
    if (!dot) return nameText(name, label, SCALE)
    // A dot under another name would seem to be that one's.
    if (placed.some((other) => overlap(squareAround(dot, CITY_DOT), other))) return []
    const { x, y } = dot
    return `<circle cx="${round(x * SCALE)}" cy="${round(y * SCALE)}" r="2.6" fill="${CITY_TONE}"/>${nameText(name, label, SCALE)}`
  })
}

/** Half the side of the square that a city's dot needs, px of the screen's map. */
const CITY_DOT = 2

const squareAround = ({ x, y }: XY, half: number): Box => ({
  x: x - half,
  y: y - half,
  width: 2 * half,
  height: 2 * half,
})

/** Nothing in print can be pointed at to learn whose mark it is: named where there is room left. */
function otherActors(
  scene: Scene,
  { origin }: Camera,
  chosen: readonly string[],
  measure: Measure,
): Name[] {
  return scene.actors
    .filter(({ form, actor }) => form !== 'state' && !chosen.includes(actor.id))
    .map(({ id, actor, x, y, r }) => ({
      id,
      text: actor.name,
      kind: 'area',
      width: measure(actor.name, 'area'),
      height: LINE_HEIGHT.area,
      anchors: [{ x: x - origin.x, y: y - origin.y, beside: r }],
      rank: 0,
      tolerance: 0,
    }))
}

const SMALL = { size: 14 }

interface Over {
  svg: string
  /** What it covers, px of the screen's map. */
  covered: Box
}

/** From its corner to the map's lower right or upper left one, px of the figure. */
const toScreen = ({ x, y, width, height }: Box): Box => ({
  x: x / SCALE,
  y: y / SCALE,
  width: width / SCALE,
  height: height / SCALE,
})

const smallText = (words: string, x: number, y: number, anchor: string) =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${SMALL.size}" fill="${FIGURE_COLOURS.soft}" text-anchor="${anchor}" ${HALO}>${escapeXml(words)}</text>`

/** In the lower right corner, with whose shapes they are. */
function scaleBarOf(camera: Camera, { width, height }: Box, measure: MeasureText): Over {
  const { frame, zoom, origin } = camera
  const middle = { x: origin.x + frame.width / 2, y: origin.y + frame.height / 2 }
  const metres = metresPerPixel(unproject(middle, zoom).lat, zoom) / SCALE
  const { km, px } = scaleBar(metres, Math.min(150, width / 4))
  const source = 'Natural Earth'
  const right = width - 12
  const base = height - 12
  const left = right - measure(source, SMALL) * 1.08 - 14 - px
  return {
    svg: [
      `<path d="M${round(left)} ${round(base - 7)}v7h${round(px)}v-7" fill="none" stroke="${FIGURE_COLOURS.soft}" stroke-width="1.4"/>`,
      smallText(`${formatCount(km)} km`, left + px / 2, base - 6, 'middle'),
      smallText(source, right, base, 'end'),
    ].join(''),
    covered: toScreen({
      x: left - 8,
      y: base - 26,
      width: width - left + 8,
      height: height - base + 26,
    }),
  }
}

/** `3 places with 12 strikes lie outside this section of the map.`, in the upper left corner. */
function outsideNote(outside: readonly TargetMark[], { counted, measure }: PaintInput): Over {
  if (outside.length === 0) return { svg: '', covered: { x: 0, y: 0, width: 0, height: 0 } }
  const amount = outside.reduce((sum, target) => sum + target.amount, 0)
  const words = `${plural(outside.length, 'place')} with ${formatAmount(amount, counted)} ${outside.length === 1 ? 'lies' : 'lie'} outside this section of the map`
  return {
    svg: smallText(words, 12, 12 + SMALL.size, 'start'),
    covered: toScreen({ x: 0, y: 0, width: measure(words, SMALL) * 1.08 + 20, height: 36 }),
  }
}
