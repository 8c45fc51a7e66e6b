/** The names on the map, and dots for the cities that are only there to find one's way. */
import { useEffect, useMemo, useState } from 'react'
import { usePaced } from '../../filter/pace'
import type { Place } from '../../model/record'
import type { Camera } from './camera'
import type { AreaName } from './geography'
import glide from './glide.module.css'
import styles from './Labels.module.css'
import { type Box, placeLabels } from './labels'
import type { XY } from './mercator'
import { LINE_HEIGHT, type Measure, type NameKind, namesOf, obstaclesOf } from './names'
import { type Ringed, withRings } from './rings'
import type { Scene } from './scene'

interface LabelsProps {
  scene: Scene
  camera: Camera
  /** Legend and controls, px of the map's window. */
  covered: readonly Box[]
  ringed: Ringed
  actors: readonly string[]
  cities: readonly Place[]
  /** Names of countries, areas and seas; those placed by hand where there are none. */
  areas: readonly AreaName[] | undefined
}

/** Kept free along the edges of the window, px. */
const MARGIN = 4

export function Labels({ covered, ringed, actors, cities, areas, ...seen }: LabelsProps) {
  const measure = useMeasure()
  const calm = useCalmScene(seen)
  const { camera } = seen
  const { names, labels } = useMemo(() => {
    const { frame } = camera
    const scene = withRings(calm, ringed)
    const names = namesOf({ scene, camera, places: ringed.chosen, actors, cities, areas, measure })
    const labels = placeLabels(names, {
      symbols: obstaclesOf(scene, camera.origin),
      covered: covered.map((box) => ({ ...box, x: box.x + frame.x, y: box.y + frame.y })),
      frame: {
        x: frame.x + MARGIN,
        y: frame.y + MARGIN,
        width: frame.width - 2 * MARGIN,
        height: frame.height - 2 * MARGIN,
      },
    })
    return { names: new Map(names.map((name) => [name.id, name])), labels }
  }, [calm, camera, covered, ringed, actors, cities, areas, measure])

  return (
    <div aria-hidden="true">
      {labels.map(({ id, x, y }) => {
        const name = names.get(id)
        if (!name) return null
        const at = name.kind === 'city' ? name.anchors[0] : undefined
        return (
          <div key={id} className={styles.name} data-kind={name.kind}>
            {at && <i className={`${styles.dot} ${glide.glides}`} style={rounded(at)} />}
            <span
              className={`${styles.text} ${glide.glides}`}
              style={{ ...rounded({ x, y }), lineHeight: `${LINE_HEIGHT[name.kind]}px` }}
            >
              {name.text}
            </span>
          </div>
        )
      })}
    </div>
  )
}

/** The scene that is named: in a gesture names move less often than what they name, but with the camera. */
function useCalmScene({ scene, camera }: Pick<LabelsProps, 'scene' | 'camera'>): Scene {
  const calm = usePaced(
    useMemo(() => ({ scene, camera }), [scene, camera]),
    'names',
  )
  return calm.camera === camera ? calm.scene : scene
}

const rounded = ({ x, y }: XY) => ({ left: Math.round(x), top: Math.round(y) })

interface Face {
  font: string
  /** Letter spacing in px. */
  spacing: number
  capitals: boolean
}

/** As in Labels.module.css. */
const FACES: Record<NameKind, Face> = {
  subject: { font: '600 13px', spacing: 3, capitals: true },
  neighbour: { font: '500 10.5px', spacing: 2, capitals: true },
  area: { font: '500 11px', spacing: 0.4, capitals: false },
  sea: { font: 'italic 400 12px', spacing: 0.4, capitals: false },
  place: { font: '500 11.5px', spacing: 0, capitals: false },
  chosen: { font: '650 11.5px', spacing: 0, capitals: false },
  actor: { font: '650 11.5px', spacing: 0, capitals: false },
  city: { font: '400 11px', spacing: 0, capitals: false },
}

/** Measures in the interface's font, and again when that has arrived. */
function useMeasure(): Measure {
  const [loaded, setLoaded] = useState(false)
  useEffect(function awaitFont() {
    let mounted = true
    document.fonts.ready.then(() => mounted && setLoaded(true))
    return () => {
      mounted = false
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: widths change when the font arrives
  return useMemo(() => {
    const context = document.createElement('canvas').getContext('2d')
    const family = getComputedStyle(document.body).fontFamily
    const widths = new Map<string, number>()
    return (text, kind) => {
      const key = `${kind} ${text}`
      const known = widths.get(key)
      if (known !== undefined) return known
      const { font, spacing, capitals } = FACES[kind]
      if (context) context.font = `${font} ${family}`
      const shown = capitals ? text.toUpperCase() : text
      const width = (context?.measureText(shown).width ?? text.length * 7) + spacing * text.length
      widths.set(key, Math.ceil(width) + 1)
      return Math.ceil(width) + 1
    }
  }, [loaded])
}
