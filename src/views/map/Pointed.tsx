/** The tooltip of the symbol or arc that is pointed at. */
import type { Origin } from '../../engine/summary'
import { useAtlas, useSummary } from '../../filter/atlas'
import { useTheme } from '../../ui/theme'
import type { Camera } from './camera'
import { originLine } from './describe'
import { spotOfCountry } from './geography'
import type { Box } from './labels'
import { project, type XY } from './mercator'
import type { Scene } from './scene'
import { ActorText, TargetText, Tooltip } from './Tooltip'
import type { Paints } from './usePaints'

interface PointedProps {
  id: string
  pointed: string | null
  origin: Origin | null
  scene: Scene
  camera: Camera
  paints: Paints
  /** What lies over the map, px of its window. */
  covered: readonly Box[]
}

export function Pointed({ id, pointed, origin, scene, camera, paints, covered }: PointedProps) {
  const { dataset } = useAtlas()
  const { question, actors } = useSummary()
  const theme = useTheme((state) => state.theme)
  const { measure } = question
  const common = { id, window: camera.frame, covered }
  const inWindow = ({ x, y }: XY): XY => ({
    x: x - camera.origin.x - camera.frame.x,
    y: y - camera.origin.y - camera.frame.y,
  })

  const target = scene.targets.find((mark) => mark.id === pointed)
  if (target) {
    return (
      <Tooltip {...common} at={inWindow(target)} clear={target.r}>
        <TargetText mark={target} measure={measure} keys={paints.keys} theme={theme} />
      </Tooltip>
    )
  }
  const actor = scene.actors.find((mark) => mark.id === pointed)
  if (actor) {
    return (
      <Tooltip {...common} at={inWindow(actor)} clear={actor.r}>
        <ActorText mark={actor} tally={actors.get(actor.actor.id)} measure={measure} />
      </Tooltip>
    )
  }
  const place = origin && dataset.placeById.get(origin.place)
  const from = origin && spotOfCountry(origin.country)
  if (!place || !from) return null
  const [a, b] = [
    project(from.lat, from.lon, camera.zoom),
    project(place.lat, place.lon, camera.zoom),
  ]
  return (
    <Tooltip {...common} at={inWindow({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })} clear={30}>
      {originLine(origin, place, measure)}
    </Tooltip>
  )
}
