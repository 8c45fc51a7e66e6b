/** The rings of places that stand out, over all symbols: a neighbour may lie over the place's own. */
import { usePointer } from '../../filter/pointer'
import { useStrikeById } from '../../filter/strikes'
import { type Camera, inPane } from './camera'
import glide from './glide.module.css'
import type { TargetMark } from './marks'
import styles from './RingLayer.module.css'
import { type Ringed, SELECTED_RING, SPOT_RING } from './rings'
import { type Stood, TOP_Z } from './scene'
import { circlePath } from './symbol'

interface RingLayerProps {
  targets: readonly Stood<TargetMark>[]
  camera: Camera
  ringed: Ringed
}

export function RingLayer({ targets, camera, ringed: { opened, marked, chosen } }: RingLayerProps) {
  const pointed = useStrikeById(usePointer((state) => state.strike))
  const here = pointed?.target ?? opened
  return targets.map((target) => {
    const { id } = target.place
    const spot = id === here ? 'pointed' : marked.has(id) ? 'marked' : undefined
    const selected = chosen.includes(id)
    if (!spot && !selected) return null
    const { x, y } = inPane(target, camera)
    return (
      <svg
        key={id}
        className={`${styles.rings} ${glide.glides}`}
        style={{ left: x, top: y, zIndex: TOP_Z + 1 }}
        width={1}
        height={1}
        aria-hidden="true"
      >
        {spot && (
          <path d={circlePath(target.r + SPOT_RING)} className={styles.spot} data-spot={spot} />
        )}
        {selected && <path d={circlePath(target.r + SELECTED_RING)} className={styles.selected} />}
      </svg>
    )
  })
}
