/** Where the map looks, as React state: changes when the map zooms and when a move has ended. */
import { DomUtil, type LatLng, type LeafletEvent, type Map as LeafletMap } from 'leaflet'
import { useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import type { Box } from './labels'
import type { XY } from './mercator'

export interface Camera {
  zoom: number
  /** World pixel that the map's panes have at 0,0. */
  origin: XY
  /** What is in view, in pixels of the panes. */
  frame: Box
}

/** The camera; during a zoom animation the one that it leads to, for CSS to move there. */
export function useCamera(): Camera {
  const map = useMap()
  const [camera, setCamera] = useState(() => cameraOf(map))
  const follow = () => setCamera((before) => settled(before, cameraOf(map)))
  useMapEvents({
    zoom: follow,
    viewreset: follow,
    moveend: follow,
    resize: follow,
    zoomanim: (event: LeafletEvent) => {
      const { center, zoom } = event as LeafletEvent & { center: LatLng; zoom: number }
      setCamera(cameraOf(map, center, zoom))
    },
  })
  return camera
}

/** A world pixel in the map's panes, to the pixel. */
export const inPane = ({ x, y }: XY, { origin }: Camera): XY => ({
  x: Math.round(x - origin.x),
  y: Math.round(y - origin.y),
})

function cameraOf(map: LeafletMap, center?: LatLng, zoom = map.getZoom()): Camera {
  const pane = DomUtil.getPosition(map.getPane('mapPane') as HTMLElement)
  const size = map.getSize()
  const origin = center
    ? map.project(center, zoom).subtract(size.divideBy(2)).add(pane).round()
    : map.getPixelOrigin()
  return {
    zoom,
    origin: { x: origin.x, y: origin.y },
    frame: { x: -pane.x, y: -pane.y, width: size.x, height: size.y },
  }
}

/** The one before where nothing changed, so that nothing renders again. */
function settled(before: Camera, now: Camera): Camera {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now
}
