/** What lies over the map: controls, scale, the opened legend, and a word where nothing is left. */
import { DomEvent } from 'leaflet'
import { type RefObject, Suspense, useEffect, useRef } from 'react'
import { useSummary } from '../../filter/atlas'
import { later } from '../../ui/later'
import { Scale, ZoomControls } from './Controls'
import type { Camera } from './camera'
import type { Box } from './labels'
import styles from './Overlay.module.css'
import type { Scene } from './scene'

const LegendPanel = later(async () => (await import('./LegendPanel')).LegendPanel)
const PlaceList = later(async () => (await import('./PlaceList')).PlaceList)

interface OverlayProps {
  scene: Scene
  camera: Camera
  largest: number
  /** Id of the legend's panel while it is open, else null. */
  legend: string | null
  /** Id of the list of places while it is open, else null. */
  places: string | null
  /** Told which parts of the map's window lie underneath, px. */
  onCovered: (boxes: readonly Box[]) => void
}

export function Overlay({ scene, camera, largest, legend, places, onCovered }: OverlayProps) {
  const { selected } = useSummary()
  const root = useRef<HTMLDivElement>(null)
  useCovered(root, legend !== null, onCovered)
  useEffect(function keepFromMap() {
    if (!root.current) return
    DomEvent.disableClickPropagation(root.current)
    DomEvent.disableScrollPropagation(root.current)
  }, [])
  return (
    <div ref={root} className={styles.overlay}>
      <ZoomControls />
      <Scale camera={camera} />
      {legend !== null && (
        <Suspense>
          <LegendPanel id={legend} scene={scene} largest={largest} zoom={camera.zoom} />
        </Suspense>
      )}
      {places !== null && (
        <Suspense>
          <PlaceList id={places} />
        </Suspense>
      )}
      {selected.strikes === 0 && <p className={styles.empty}>No strikes pass the filter</p>}
    </div>
  )
}

/** Free around what lies over the map, px. */
const MARGIN = 4

/** Tells the boxes of the elements marked `data-covers` in `root`, as they come, go and grow. */
function useCovered(
  root: RefObject<HTMLElement | null>,
  withLegend: boolean,
  onCovered: (boxes: readonly Box[]) => void,
) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the legend is one of the elements
  useEffect(
    function followSizes() {
      const element = root.current
      if (!element) return
      const covers = [...element.querySelectorAll('[data-covers]')]
      const sizes = new ResizeObserver(() => {
        const { left, top } = element.getBoundingClientRect()
        onCovered(
          covers.map((cover) => {
            const box = cover.getBoundingClientRect()
            return {
              x: box.left - left - MARGIN,
              y: box.top - top - MARGIN,
              width: box.width + 2 * MARGIN,
              height: box.height + 2 * MARGIN,
            }
          }),
        )
      })
      for (const one of [element, ...covers]) sizes.observe(one)
      return () => sizes.disconnect()
    },
    [root, withLegend, onCovered],
  )
}
