/** Which names the map wants to show, in the order in which they may choose their place. */
import type { Place } from '../../model/record'
import type { Camera } from './camera'
import { AREA_NAMES, type AreaKind, type AreaName } from './geography'
import type { LabelRequest, SymbolObstacle } from './labels'
import { project, type XY } from './mercator'
import { ACTOR_RADIUS, type Scene } from './scene'

export type NameKind = AreaKind | 'place' | 'chosen' | 'actor' | 'city'

export interface Name extends LabelRequest {
  text: string
  kind: NameKind
}

/** Width of a text in px as the map sets names of this kind. */
export type Measure = (text: string, kind: NameKind) => number

export interface NamesInput {
  scene: Scene
  camera: Camera
  /** Ids of the place filter and of the actor filter. */
  places: readonly string[]
  actors: readonly string[]
  /** Cities for orientation, most helpful first. */
  cities: readonly Place[]
  /** Names of countries, areas and seas; those placed by hand where left out. */
  areas?: readonly AreaName[] | undefined
  measure: Measure
}

export const LINE_HEIGHT: Record<NameKind, number> = {
  subject: 17,
  neighbour: 14,
  area: 14,
  sea: 15,
  place: 15,
  chosen: 15,
  actor: 15,
  city: 14,
}
/** How much of lesser symbols a name may cover. */
const TOLERANCE: Record<NameKind, number> = {
  subject: 3,
  neighbour: 0,
  area: 0,
  sea: 0,
  place: 0.25,
  chosen: 3,
  actor: 3,
  city: 0,
}
const CITY_DOT = 3
/** Names of places at zoom 5, and how many more for each zoom further in. */
const PLACE_NAMES = { at: 5, number: 12, perZoom: 16 }

/** In the order of choice: countries, then what was chosen, then places by count, seas, cities. */
export function namesOf(input: NamesInput): Name[] {
  const { scene, camera, places, actors } = input
  const chosen = scene.targets.filter((target) => places.includes(target.place.id))
  const others = scene.targets.filter(
    (target) => !places.includes(target.place.id) && isInView(target, camera),
  )
  const many = PLACE_NAMES.number + PLACE_NAMES.perZoom * Math.max(0, camera.zoom - PLACE_NAMES.at)
  const areas = (input.areas ?? AREA_NAMES).filter((name) => camera.zoom >= (name.fromZoom ?? 0))
  const isSea = (name: AreaName) => name.kind === 'sea'
  return [
    ...areas.filter((name) => !isSea(name)).map((name) => areaName(name, input)),
    ...scene.actors
      .filter((mark) => mark.form !== 'state' && actors.includes(mark.actor.id))
      .map((mark) => named(mark.id, mark.actor.name, 'actor', mark, mark.r, 1e6, input)),
    ...chosen.map((target) => placeName(target, 'chosen', input)),
    ...others.slice(0, Math.round(many)).map((target) => placeName(target, 'place', input)),
    ...areas.filter(isSea).map((name) => areaName(name, input)),
    ...cityNames(input),
  ]
}

/** All symbols as obstacles; targets rank by amount, actors above every target. */
export function obstaclesOf({ targets, actors }: Scene, origin: XY): SymbolObstacle[] {
  return [
    ...targets.map(({ id, amount, x, y, r }) => ({
      id,
      x: x - origin.x,
      y: y - origin.y,
      r,
      rank: amount,
    })),
    ...actors.map(({ id, x, y, r }) => ({
      id,
      x: x - origin.x,
      y: y - origin.y,
      r,
      rank: 1e5,
    })),
  ]
}

/** Beside its state's mark where it has one; else on its own. */
function areaName(area: AreaName, { scene, camera, measure }: NamesInput): Name {
  const state = scene.actors.find(
    ({ form, actor }) => form === 'state' && actor.country === area.code,
  )
  const spots = area.spots.map(({ lat, lon }) => ({
    ...inPane(project(lat, lon, camera.zoom), camera),
    beside: null,
  }))
  const anchors = state
    ? [{ ...inPane(state, camera), beside: ACTOR_RADIUS }, ...spots.slice(1)]
    : spots
  return {
    id: state ? state.id : `area:${area.text}`,
    text: area.text,
    kind: area.kind,
    width: measure(area.text, area.kind),
    height: LINE_HEIGHT[area.kind],
    anchors,
    rank: Number.POSITIVE_INFINITY,
    tolerance: TOLERANCE[area.kind],
  }
}

type Target = Scene['targets'][number]

function placeName(target: Target, kind: 'place' | 'chosen', input: NamesInput): Name {
  const { place, amount, r } = target
  // One that was chosen may cover what counts for more; it cannot do without its name.
  const rank = kind === 'chosen' ? 1e6 : amount
  const text = target.cluster ? `${shortName(place)} +${target.cluster.others}` : shortName(place)
  return named(target.id, text, kind, target, r, rank, input)
}

function cityNames(input: NamesInput): Name[] {
  const { scene, camera, cities } = input
  const struck = new Set(scene.targets.map((target) => target.place.id))
  return cities
    .filter((city) => !struck.has(city.id))
    .map((city) =>
      named(
        `place:${city.id}`,
        shortName(city),
        'city',
        project(city.lat, city.lon, camera.zoom),
        CITY_DOT,
        0,
        input,
      ),
    )
}

function named(
  id: string,
  text: string,
  kind: NameKind,
  world: XY,
  beside: number,
  rank: number,
  { camera, measure }: NamesInput,
): Name {
  return {
    id,
    text,
    kind,
    width: measure(text, kind),
    height: LINE_HEIGHT[kind],
    anchors: [{ ...inPane(world, camera), beside }],
    rank,
    tolerance: TOLERANCE[kind],
  }
}

function isInView(world: XY, camera: Camera): boolean {
  const { x, y } = inPane(world, camera)
  const { frame } = camera
  return x >= frame.x && y >= frame.y && x <= frame.x + frame.width && y <= frame.y + frame.height
}

const inPane = ({ x, y }: XY, { origin }: Camera): XY => ({ x: x - origin.x, y: y - origin.y })

/**
 * A place's name without what stands in brackets or after a slash ("Victoria Base"); whole
 * where only the region is known, since the brackets then say what is not.
 */
export function shortName({ name, geoPrecision }: Pick<Place, 'name' | 'geoPrecision'>): string {
  if (geoPrecision === 'region') return name
  return name.replace(/(?<!\s)\s*\([^()]*\)/g, '').split(' / ')[0] as string
}
