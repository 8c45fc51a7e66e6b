/** A place that was struck: a circle by count, split by the stack; hatched where only a region is known. */
import { memo } from 'react'
import { useMap } from 'react-leaflet'
import { toggle } from '../../filter/actions'
import type { Texture } from '../../model/vocabulary'
import { fillOf } from '../../ui/texture'
import type { Cluster } from './clusters'
import { SymbolButton, type SymbolButtonProps } from './SymbolButton'
import styles from './Symbols.module.css'
import { circlePath, piePaths, type Slice } from './symbol'

/** How a stack key is drawn in the theme. */
export interface Paint {
  tone: string
  texture: Texture
}

interface CircleProps {
  slices: readonly Slice[]
  r: number
  /** Only the region is known. */
  region: boolean
  paintOf: (key: string) => Paint
}

export interface TargetProps extends Omit<SymbolButtonProps, 'onPress'>, CircleProps {
  placeId: string
  /** Pressed, a symbol of several places shows them apart. */
  cluster: Cluster | undefined
}

export const Target = memo(
  function Target({ placeId, slices, region, cluster, paintOf, ...button }: TargetProps) {
    const { r } = button
    const map = useMap()
    const press = () => {
      if (cluster) map.fitBounds(cluster.bounds, { maxZoom: map.getZoom() + 3, padding: [60, 60] })
      else toggle('places', placeId)
    }
    return (
      <SymbolButton {...button} onPress={press}>
        <TargetCircle slices={slices} r={r} region={region} paintOf={paintOf} />
      </SymbolButton>
    )
  },
  function isSame(before, now) {
    const keys = Object.keys(now) as (keyof TargetProps)[]
    return keys.every((key) =>
      key === 'cluster'
        ? before.cluster?.others === now.cluster?.others
        : key === 'slices'
          ? sameSlices(before.slices, now.slices)
          : before[key] === now[key],
    )
  },
)

/** The circle alone, around 0,0: also for legends. */
export function TargetCircle({ slices, r, region, paintOf }: CircleProps) {
  const paths = piePaths(
    slices.map((slice) => slice.amount),
    r,
  )
  const [main] = [...slices].sort((a, b) => b.amount - a.amount)
  return (
    <>
      <path d={circlePath(region ? r : r + 1)} className={styles.ground} />
      {slices.map(({ key }, index) => {
        const { tone, texture } = paintOf(key)
        return (
          <path
            key={key}
            d={paths[index]}
            fill={fillOf(region && texture === 'solid' ? 'hatch' : texture, tone)}
            className={slices.length > 1 ? styles.slice : undefined}
          />
        )
      })}
      <path
        d={circlePath(r)}
        fill="none"
        stroke={main ? paintOf(main.key).tone : 'var(--text-mute)'}
        strokeWidth={region ? 1.4 : 1}
        strokeDasharray={region ? '3 2.4' : undefined}
      />
    </>
  )
}

function sameSlices(a: readonly Slice[], b: readonly Slice[]): boolean {
  return (
    a.length === b.length &&
    a.every((slice, index) => slice.key === b[index]?.key && slice.amount === b[index]?.amount)
  )
}
