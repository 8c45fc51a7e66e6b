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
  useCovered(root, onCovered)
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

/** Tells the boxes of the map's elements marked `data-covers`, as they come, go and grow. */
function useCovered(
  root: RefObject<HTMLElement | null>,
  onCovered: (boxes: readonly Box[]) => void,
) {
  useEffect(
    function followSizes() {
      const element = root.current
      const view = element?.closest('section')
      if (!element || !view) return
      const covers = () => view.querySelectorAll('[data-covers]')
      const sizes = new ResizeObserver(() => {
        const { left, top } = element.getBoundingClientRect()
        onCovered(
          Array.from(covers(), (cover) => {
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
      const follow = () => {
        for (const cover of covers()) sizes.observe(cover)
      }
      const panels = new MutationObserver(follow)
      panels.observe(element, { childList: true })
      sizes.observe(element)
      follow()
      return () => {
        panels.disconnect()
        sizes.disconnect()
      }
    },
    [root, onCovered],
  )
}
