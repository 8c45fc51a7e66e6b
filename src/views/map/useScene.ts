/** The marks under the current view, standing where the camera's zoom puts them. */
import { useMemo } from 'react'
import { useAtlas, useSummary } from '../../filter/atlas'
import { useView } from '../../filter/store'
import { useMedia } from '../../ui/media'
import type { Camera } from './camera'
import { clusterMarks, largestCell, MANY, pointsOf } from './clusters'
import { actorMarks, shownActors, targetMarks } from './marks'
import { type Scene, sceneOf } from './scene'

/** Radius in which a press counts where there is room, px: for a pointer, for a finger. */
const GENEROUS = { fine: 12, coarse: 22 }

export interface SceneAndScale {
  scene: Scene
  /** The largest amount of any place in the whole record. */
  largest: number
}

export function useScene(camera: Camera): SceneAndScale {
  const { zoom } = camera
  const { dataset, engine } = useAtlas()
  const summary = useSummary()
  const places = useView((view) => view.filter.places)
  const coarse = useMedia('(pointer: coarse)')
  const { measure } = summary.question
  const isCrowded = dataset.places.length > MANY
  const points = useMemo(() => (isCrowded ? pointsOf(dataset.places) : null), [dataset, isCrowded])
  const largest = useMemo(
    () =>
      points
        ? largestCell(points, engine.meta.places[measure], zoom)
        : engine.meta.largest[measure],
    [engine, points, measure, zoom],
  )
  const chosen = useView((view) => view.filter.actors)
  const marks = useMemo(() => actorMarks(dataset.actors), [dataset])
  const actors = useMemo(() => shownActors(marks, chosen), [marks, chosen])
  // A map without clusters has the same marks wherever it is moved.
  const seen = points ? camera : null
  const targets = useMemo(
    () =>
      points && seen
        ? clusterMarks(points, { table: summary.placeTable, keys: summary.bins.keys }, seen)
        : targetMarks(dataset, summary, places),
    [dataset, summary, places, points, seen],
  )
  const generous = coarse ? GENEROUS.coarse : GENEROUS.fine
  const scene = useMemo(
    () => sceneOf(targets, actors, { zoom, largest, generous }),
    [targets, actors, zoom, largest, generous],
  )
  return { scene, largest }
}
