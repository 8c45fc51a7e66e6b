/** The marks under the current view, standing where the camera's zoom puts them. */
import { useMemo } from 'react'
import { useAtlas, useSummary } from '../../filter/atlas'
import { useView } from '../../filter/store'
import { useMedia } from '../../ui/media'
import { actorMarks, targetMarks } from './marks'
import { type Scene, sceneOf } from './scene'

/** Radius in which a press counts where there is room, px: for a pointer, for a finger. */
const GENEROUS = { fine: 12, coarse: 22 }

export interface SceneAndScale {
  scene: Scene
  /** The largest amount of any place in the whole record. */
  largest: number
}

export function useScene(zoom: number): SceneAndScale {
  const { dataset, engine } = useAtlas()
  const summary = useSummary()
  const places = useView((view) => view.filter.places)
  const coarse = useMedia('(pointer: coarse)')
  const { measure } = summary.question
  const largest = engine.meta.largest[measure]
  const actors = useMemo(() => actorMarks(dataset.actors), [dataset])
  const targets = useMemo(() => targetMarks(dataset, summary, places), [dataset, summary, places])
  const generous = coarse ? GENEROUS.coarse : GENEROUS.fine
  const scene = useMemo(
    () => sceneOf(targets, actors, { zoom, largest, generous }),
    [targets, actors, zoom, largest, generous],
  )
  return { scene, largest }
}
