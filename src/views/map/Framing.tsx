/**
 * Keeps the map on its region at any size until the user moves it; from then on
 * keeps it where the view says, which is where links carry it.
 */
import type { Map as LeafletMap } from 'leaflet'
import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import { setMap } from '../../filter/actions'
import { currentView, useView } from '../../filter/store'
import type { MapPosition } from '../../filter/view'
import { type Corners, frameRegion, REGION } from './framing'

/**
 * Width of the controls at the map's end, on a phone, and of half a symbol: data may lie there, but
 * none of the record's own do.
 */
const CONTROLS = 68

export function Framing({ region }: { region: Corners }) {
  const map = useMap()
  const position = useView((view) => view.map)

  useEffect(
    function followView() {
      place(map, position, region)
    },
    [map, position, region],
  )

  useEffect(
    function followSize() {
      const observer = new ResizeObserver(() => {
        quietly(map, () => map.invalidateSize({ animate: false }))
        place(map, currentView().map, region)
      })
      observer.observe(map.getContainer())
      return () => observer.disconnect()
    },
    [map, region],
  )

  useEffect(
    function followUser() {
      const onMoveEnd = () => {
        if (!quiet.has(map)) setMap(positionOf(map))
      }
      map.on('moveend', onMoveEnd)
      return () => {
        map.off('moveend', onMoveEnd)
      }
    },
    [map],
  )
  return null
}

/** Maps that code is moving, not the user. */
const quiet = new WeakSet<LeafletMap>()

function quietly(map: LeafletMap, move: () => void) {
  quiet.add(map)
  move()
  quiet.delete(map)
}

function place(map: LeafletMap, position: MapPosition | null, region: Corners) {
  const { x, y } = map.getSize()
  if (x === 0 || y === 0) return
  const framed = frameRegion(x, y, region, region === REGION ? 0 : CONTROLS)
  // By the option, since setMinZoom may start an animation of its own.
  map.options.minZoom = framed.minZoom
  const { lat, lon, zoom } = position ?? framed
  if (isAt(map, { lat, lon, zoom })) return
  quietly(map, () => map.setView([lat, lon], zoom, { animate: false }))
}

const positionOf = (map: LeafletMap): MapPosition => {
  const { lat, lng } = map.getCenter()
  return { lat, lon: lng, zoom: map.getZoom() }
}

function isAt(map: LeafletMap, { lat, lon, zoom }: MapPosition): boolean {
  const now = positionOf(map)
  const off = [now.lat - lat, now.lon - lon, now.zoom - zoom]
  return off.every((difference) => Math.abs(difference) < 1e-9)
}
