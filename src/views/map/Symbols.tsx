/** All symbols in one pane: places in the order of their counts, then actors. */
import { Pane } from 'react-leaflet'
import { useSummary } from '../../filter/atlas'
import { useView } from '../../filter/store'
import { ActorSymbol } from './ActorSymbol'
import { type Camera, inPane } from './camera'
import { actorLabel, targetLabel } from './describe'
import glide from './glide.module.css'
import { project } from './mercator'
import { RingLayer } from './RingLayer'
import type { Ringed } from './rings'
import styles from './Symbols.module.css'
import type { Scene, Standing } from './scene'
import { useSteadyMarks } from './steady'
import { type Paint, Target } from './Target'
import { useFading } from './useFading'
import { useKeptFocus } from './useKeptFocus'

interface SymbolsProps {
  scene: Scene
  camera: Camera
  paintOf: (key: string) => Paint
  /** Id of what is pointed at, and of the tooltip that speaks of it. */
  pointed: string | null
  tooltipId: string
  ringed: Ringed
  onPoint: (id: string | null) => void
}

export function Symbols({ scene, camera, paintOf, ...props }: SymbolsProps) {
  const { pointed, tooltipId, ringed, onPoint } = props
  const { measure } = useSummary().question
  const { chosen: places } = ringed
  const actors = useView((view) => view.filter.actors)
  const opacityOf = useFading()
  const keepFocus = useKeptFocus()
  const targets = useSteadyMarks(scene.targets)
  const common = ({ id }: { id: string }) => ({
    id,
    onPoint,
    describedBy: pointed === id ? tooltipId : undefined,
  })
  return (
    <Pane name="symbols" style={{ zIndex: 600 }}>
      <div ref={keepFocus}>
        {targets.map((target) => (
          <Target
            key={target.place.id}
            {...common(target)}
            {...stand(target, camera)}
            placeId={target.place.id}
            label={targetLabel(target, measure)}
            slices={target.slices}
            region={target.place.geoPrecision === 'region' && !target.cluster}
            cluster={target.cluster}
            pressed={places.includes(target.place.id)}
            faded={places.length > 0 && !places.includes(target.place.id)}
            opacity={opacityOf(target.place.id)}
            paintOf={paintOf}
          />
        ))}
        <FurtherBases scene={scene} camera={camera} />
        {scene.actors.map((mark) => (
          <ActorSymbol
            key={mark.actor.id}
            {...common(mark)}
            {...stand(mark, camera)}
            actorId={mark.actor.id}
            memberIds={mark.memberIds}
            label={actorLabel(mark)}
            form={mark.form}
            pressed={actors.includes(mark.actor.id)}
            faded={false}
          />
        ))}
        <RingLayer targets={targets} camera={camera} ringed={ringed} />
      </div>
    </Pane>
  )
}

/** Where else an actor has bases: small, and nothing to press. */
function FurtherBases({ scene, camera }: Pick<SymbolsProps, 'scene' | 'camera'>) {
  return scene.actors
    .filter((mark) => mark.form === 'base')
    .flatMap((mark) =>
      mark.ties.map(({ lat, lon }) => {
        const { x, y } = inPane(project(lat, lon, camera.zoom), camera)
        return (
          <i
            key={`${mark.actor.id} ${lat},${lon}`}
            className={`${styles.further} ${glide.glides}`}
            style={{ left: x, top: y }}
            aria-hidden="true"
          />
        )
      }),
    )
}

/** Plain numbers, so that a symbol renders again only when it moves or grows. */
function stand(standing: Standing, camera: Camera) {
  const { r, hit, off, zIndex } = standing
  return { ...inPane(standing, camera), r, hit, offX: off.x, offY: off.y, zIndex }
}
