/** The map: where was struck, by whom, from where it is said to have been launched. */
import 'leaflet/dist/leaflet.css'
import './flat'
import { Suspense, useId, useMemo, useState } from 'react'
import { MapContainer } from 'react-leaflet'
import { useAtlas } from '../../filter/atlas'
import { Paced } from '../../filter/pace'
import { useView } from '../../filter/store'
import { later } from '../../ui/later'
import { useMedia } from '../../ui/media'
import { Basemap, useBasemap } from './Basemap'
import { MANY } from './clusters'
import { Framing } from './Framing'
import { MAX_ZOOM, maxBounds, regionOf } from './framing'
import { Legend, LegendToggle } from './Legend'
import { MapContent } from './MapContent'
import styles from './MapView.module.css'
import { TouchHint } from './TouchHint'

const ExportMenu = later(async () => (await import('./ExportMenu')).ExportMenu)
const MapTable = later(async () => (await import('./twin/MapTable')).MapTable)

export function MapView() {
  const asTable = useView((view) => view.tables.includes('map'))
  const [legendOpen, setLegendOpen] = useState(false)
  const [placesOpen, setPlacesOpen] = useState(false)
  const panelId = useId()
  const placesId = useId()
  const { dataset } = useAtlas()
  const region = useMemo(() => regionOf(dataset.places), [dataset])
  const { data: shapes, error, retry } = useBasemap()
  const still = useMedia('(prefers-reduced-motion: reduce)')
  const phone = useMedia('(max-width: 760px) and (pointer: coarse)')
  return (
    <section className={styles.view} aria-label="Map">
      <div className={styles.export} data-covers>
        <Suspense>
          <ExportMenu />
        </Suspense>
      </div>
      <div className={styles.window} data-hidden={asTable}>
        <MapContainer
          // Leaflet takes these when it starts, and never again.
          key={`${still} ${phone} ${region}`}
          className={styles.map ?? ''}
          bounds={region}
          maxBounds={maxBounds(region)}
          maxBoundsViscosity={1}
          maxZoom={MAX_ZOOM}
          zoomSnap={0}
          wheelPxPerZoomLevel={80}
          zoomControl={false}
          attributionControl={false}
          trackResize={false}
          zoomAnimation={!still}
          inertia={!still}
          fadeAnimation={false}
          doubleClickZoom={false}
          bounceAtZoomLimits={false}
          // On a phone one finger scrolls the page; two move and zoom the map.
          dragging={!phone}
        >
          <Framing region={region} />
          {shapes && <Basemap shapes={shapes} />}
          {phone && <TouchHint />}
          <MapContent
            legend={legendOpen ? panelId : null}
            places={placesOpen ? placesId : null}
            shapes={shapes}
          />
        </MapContainer>
      </div>
      {asTable && (
        <Suspense fallback={<div aria-busy="true" />}>
          <MapTable />
        </Suspense>
      )}
      <Paced as="names">
        <Legend open={legendOpen} panelId={panelId} onToggle={() => setLegendOpen(!legendOpen)}>
          {dataset.places.length > MANY && (
            <LegendToggle
              name="Places"
              open={placesOpen}
              panelId={placesId}
              onToggle={() => setPlacesOpen(!placesOpen)}
            />
          )}
        </Legend>
      </Paced>
      {error && (
        <p className={styles.note} role="status">
          The basemap could not be loaded; the symbols stand where they belong.{' '}
          <button type="button" onClick={retry}>
            Try again
          </button>
        </p>
      )}
    </section>
  )
}
