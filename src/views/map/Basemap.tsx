/** Land, coasts and borders; their colours are the theme's, by CSS. */
import { basemapUrl, worldUrl } from 'virtual:basemap'
import { SVG, svg } from 'leaflet'
import { useEffect, useMemo } from 'react'
import { Pane, useMap } from 'react-leaflet'
import { useAtlas } from '../../filter/atlas'
import { type Loaded, useLoaded } from '../../ui/loaded'
import styles from './Basemap.module.css'
import { type Basemap as BasemapShapes, type BasemapTopology, decodeBasemap } from './basemap'
import { isEmbedded, regionOf } from './framing'
import { outlinesOf, pathOf } from './outlines'

/** Share of the view that is drawn beyond each edge, so that dragging shows no blank. */
const DRAWN_BEYOND = 0.7

async function loadBasemap(url: string, signal: AbortSignal): Promise<BasemapShapes> {
  const response = await fetch(url, { signal })
  if (!response.ok) throw new Error(`The basemap could not be loaded (HTTP ${response.status}).`)
  const shapes = decodeBasemap((await response.json()) as BasemapTopology)
  if (url !== worldUrl) return shapes
  const { areaNamesOf } = await import('./countries')
  return { ...shapes, areas: areaNamesOf(shapes) }
}

/** The shapes for where the data are; the map works without them until they are there. */
export function useBasemap(): Loaded<BasemapShapes> {
  const { places } = useAtlas().dataset
  const url = useMemo(() => (isEmbedded(regionOf(places)) ? basemapUrl : worldUrl), [places])
  return useLoaded(url, (signal) => loadBasemap(url, signal))
}

export function Basemap({ shapes }: { shapes: BasemapShapes }) {
  return (
    <Pane name="basemap" style={{ zIndex: 210 }}>
      <Shapes shapes={shapes} />
    </Pane>
  )
}

function Shapes({ shapes }: { shapes: BasemapShapes }) {
  const map = useMap()
  useEffect(
    function drawOnMap() {
      const renderer = svg({ padding: DRAWN_BEYOND, pane: 'basemap' }).addTo(map)
      const parts = partsOf(shapes).map(({ className, geometry }) => {
        const path = SVG.create('path')
        path.setAttribute('class', className)
        return { path, outlines: outlinesOf(geometry) }
      })
      map
        .getPane('basemap')
        ?.querySelector('svg')
        ?.append(...parts.map(({ path }) => path))
      let drawn = ''
      // Leaflet tells of each step of a move; while it animates one, it moves what is drawn.
      const draw = () => {
        const size = map.getSize()
        const { x, y } = map.containerPointToLayerPoint(size.multiplyBy(-DRAWN_BEYOND))
        const { x: width, y: height } = size.multiplyBy(1 + 2 * DRAWN_BEYOND)
        const frame = { x, y, width, height }
        const camera = { zoom: map.getZoom(), origin: map.getPixelOrigin() }
        const now = JSON.stringify([camera, frame])
        if (now === drawn) return
        drawn = now
        for (const { path, outlines } of parts)
          path.setAttribute('d', pathOf(outlines, camera, frame))
      }
      draw()
      renderer.on('update', draw)
      return () => {
        renderer.remove()
      }
    },
    [map, shapes],
  )
  return null
}

/** From the bottom to the top. */
function partsOf({ countries, coasts, borders, openBorders }: BasemapShapes) {
  const { land, subject, coast, border, openBorder } = styles
  return [
    ...countries.features.map(({ geometry, properties }) => ({
      className: (properties.role === 'subject' ? subject : land) ?? '',
      geometry,
    })),
    { className: coast ?? '', geometry: coasts },
    { className: border ?? '', geometry: borders },
    { className: openBorder ?? '', geometry: openBorders },
  ]
}
