/** Zoom, fit, scale and where the shapes come from. */
import { useMap } from 'react-leaflet'
import { setMap } from '../../filter/actions'
import styles from './Controls.module.css'
import type { Camera } from './camera'
import { metresPerPixel, scaleBar, unproject } from './mercator'

const ZOOM_STEP = 0.75
const SCALE_WIDTH = 90

export function ZoomControls() {
  const map = useMap()
  return (
    <div className={styles.zoom} data-covers>
      <button type="button" aria-label="Zoom in" onClick={() => map.zoomIn(ZOOM_STEP)}>
        <Glyph path="M8 3.5v9M3.5 8h9" />
      </button>
      <button type="button" aria-label="Zoom out" onClick={() => map.zoomOut(ZOOM_STEP)}>
        <Glyph path="M3.5 8h9" />
      </button>
      <button type="button" aria-label="Fit map" title="Fit map" onClick={() => setMap(null)}>
        <Glyph path="M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3" />
      </button>
    </div>
  )
}

function Glyph({ path }: { path: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  )
}

export function Scale({ camera: { zoom, origin, frame } }: { camera: Camera }) {
  const middle = { x: origin.x + frame.x, y: origin.y + frame.y + frame.height / 2 }
  const { km, px } = scaleBar(metresPerPixel(unproject(middle, zoom).lat, zoom), SCALE_WIDTH)
  return (
    <div className={styles.scale} data-covers>
      <span className={styles.bar} style={{ inlineSize: px }}>
        {km} km
      </span>
      <span className={styles.source}>Natural Earth</span>
    </div>
  )
}
