/** Everything over the basemap: arcs, symbols, names, and what lies over the map. */
import { Suspense, useCallback, useEffect, useId, useMemo, useState } from 'react'
import { Pane, useMap, useMapEvents } from 'react-leaflet'
import type { Origin } from '../../engine/summary'
import { useAtlas, useSummary } from '../../filter/atlas'
import { useView } from '../../filter/store'
import type { Place } from '../../model/record'
import { later } from '../../ui/later'
import type { Basemap } from './basemap'
import { useCamera } from './camera'
import { CITIES_FOR_ORIENTATION } from './geography'
import { Labels } from './Labels'
import type { Box } from './labels'
import type { Tie } from './Origins'
import { Overlay } from './Overlay'
import { Symbols } from './Symbols'
import type { Scene } from './scene'
import { useDoubleClickZoom } from './useDoubleClickZoom'
import { usePaints } from './usePaints'
import { useRinged } from './useRinged'
import { useScene } from './useScene'

const Origins = later(async () => (await import('./Origins')).Origins)
const Pointed = later(async () => (await import('./Pointed')).Pointed)

interface MapContentProps {
  /** Id of the legend's panel while it is open, else null. */
  legend: string | null
  /** Id of the list of places while it is open, else null. */
  places: string | null
  shapes: Basemap | undefined
}

export function MapContent({ legend, places: placeList, shapes }: MapContentProps) {
  const { dataset } = useAtlas()
  const summary = useSummary()
  const map = useMap()
  const camera = useCamera()
  const { scene, largest } = useScene(camera)
  const paints = usePaints()
  const ringed = useRinged()
  const actors = useView((view) => view.filter.actors)
  const [pointed, setPointed] = useState<string | null>(null)
  const [origin, setOrigin] = useState<Origin | null>(null)
  const [covered, setCovered] = useState<readonly Box[]>([])
  const tooltipId = useId()
  const leave = useCallback(() => {
    setPointed(null)
    setOrigin(null)
  }, [])
  useEffect(
    function nameMap() {
      // Leaflet makes it focusable for its keys, but gives it no name.
      const container = map.getContainer()
      container.setAttribute('role', 'group')
      container.setAttribute('aria-label', 'Map window: arrow keys move it, plus and minus zoom')
    },
    [map],
  )
  useEffect(() => Pointed.fetch(), [])
  useMapEvents({ movestart: leave, zoomstart: leave })
  useDoubleClickZoom()

  const cities = useMemo(() => citiesOf(dataset.placeById), [dataset])
  const ties = useMemo(() => tiesOf(scene, actors, pointed), [scene, actors, pointed])
  return (
    <>
      <Suspense>
        <Origins
          origins={summary.origins}
          placeById={dataset.placeById}
          ties={ties}
          pointed={pointed ?? (origin && `place:${origin.place}`)}
          onPoint={setOrigin}
        />
      </Suspense>
      <Symbols
        scene={scene}
        camera={camera}
        paintOf={paints.paintOf}
        pointed={pointed}
        ringed={ringed}
        tooltipId={tooltipId}
        onPoint={setPointed}
      />
      <Pane name="names" style={{ zIndex: 640, pointerEvents: 'none' }}>
        <Labels
          scene={scene}
          camera={camera}
          covered={covered}
          ringed={ringed}
          actors={actors}
          cities={cities}
          areas={shapes?.areas}
        />
      </Pane>
      <Overlay
        scene={scene}
        camera={camera}
        largest={largest}
        legend={legend}
        places={placeList}
        onCovered={setCovered}
      />
      {(pointed !== null || origin !== null) && (
        <Suspense>
          <Pointed
            id={tooltipId}
            pointed={pointed}
            origin={origin}
            scene={scene}
            camera={camera}
            paints={paints}
            covered={covered}
          />
        </Suspense>
      )}
    </>
  )
}

function citiesOf(placeById: ReadonlyMap<string, Place>): Place[] {
  return CITIES_FOR_ORIENTATION.flatMap((id) => placeById.get(id) ?? [])
}

/** Lines of the actors that are pressed or pointed at. */
function tiesOf(scene: Scene, actors: readonly string[], pointed: string | null): Tie[] {
  return scene.actors
    .filter(({ id, actor }) => id === pointed || actors.includes(actor.id))
    .flatMap(({ at, ties }) => ties.map((to) => ({ from: at, to })))
}
