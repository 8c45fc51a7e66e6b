/** Two quick presses zoom the map, but not on its symbols: there they are two presses, on a phone even of two symbols. */
import { useMapEvents } from 'react-leaflet'

export function useDoubleClickZoom() {
  const map = useMapEvents({
    dblclick({ originalEvent: { target, shiftKey }, containerPoint }) {
      if (target instanceof Element && target.closest('.leaflet-symbols-pane')) return
      map.setZoomAround(containerPoint, map.getZoom() + (shiftKey ? -1 : 1))
    },
  })
}
