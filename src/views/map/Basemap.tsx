/** Land, coasts and borders; their colours are the theme's, by CSS. */
import { basemapUrl, worldUrl } from 'virtual:basemap'
import { svg } from 'leaflet'
import { useMemo } from 'react'
import { GeoJSON, Pane } from 'react-leaflet'
import { useAtlas } from '../../filter/atlas'
import { type Loaded, useLoaded } from '../../ui/loaded'
import styles from './Basemap.module.css'
import { type Basemap as BasemapShapes, type BasemapTopology, decodeBasemap } from './basemap'
import { isEmbedded, regionOf } from './framing'

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
  const common = useMemo(() => {
    const renderer = svg({ padding: DRAWN_BEYOND, pane: 'basemap' })
    return { renderer, interactive: false, smoothFactor: 0.5 }
  }, [])
  return (
    <>
      <GeoJSON
        data={shapes.countries}
        {...common}
        style={(country) => ({
          className: country?.properties.role === 'subject' ? styles.subject : styles.land,
        })}
      />
      <GeoJSON data={shapes.coasts} {...common} style={{ className: styles.coast, fill: false }} />
      <GeoJSON
        data={shapes.borders}
        {...common}
        style={{ className: styles.border, fill: false }}
      />
      <GeoJSON
        data={shapes.openBorders}
        {...common}
        style={{ className: styles.openBorder, fill: false }}
      />
    </>
  )
}
