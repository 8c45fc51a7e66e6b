/** What the map on the screen shows. */
import type { MapPosition } from '../../filter/view'

/** The position with the size of the map, px; null where the map frames the record by itself. */
export function mapOnScreen(position: MapPosition | null) {
  const map = document.querySelector('.leaflet-container')
  if (!position || !map) return null
  const { width, height } = map.getBoundingClientRect()
  return width > 0 && height > 0 ? { ...position, width, height } : null
}
