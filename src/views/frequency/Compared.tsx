/** The two periods that are held against each other, and the best single change within them. */
import { useMemo } from 'react'
import { approximateMeasure } from '../../export/measure'
import { spanOf } from '../../filter/changes/span'
import { useChanges, useUndated } from '../../filter/changes/useChanges'
import { useView } from '../../filter/store'
import type { Comparison } from '../../filter/view'
import styles from './Compared.module.css'
import { BADGE, bandsOf, changeLineOf } from './compared'
import type { PlotScale } from './layout'

/** The line over the plot for letters and words, px. */
export const COMPARED = 16

/** The days of both periods, behind the bars. */
export function PeriodGrounds({ scale }: { scale: PlotScale }) {
  const compare = useView((view) => view.compare)
  if (!compare) return null
  const { y, height } = scale.box
  return bandsOf(scale, compare).map(({ name, left, right }) => (
    <rect
      key={name}
      className={styles.ground}
      data-period={name}
      x={left}
      y={y}
      width={right - left}
      height={height}
    />
  ))
}

/** Letters over the bands, and the change; nothing while no periods are chosen. */
export function Compared({ scale }: { scale: PlotScale }) {
  const compare = useView((view) => view.compare)
  return compare && <Letters scale={scale} compare={compare} />
}

function Letters({ scale, compare }: { scale: PlotScale; compare: Comparison }) {
  const bands = useMemo(() => bandsOf(scale, compare), [scale, compare])
  const middle = scale.box.y - COMPARED / 2 - 1
  return (
    <>
      <ChangeMark scale={scale} compare={compare} />
      {bands.map(({ name, letter }) => (
        <g key={name} className={styles.letter} data-period={name}>
          <rect x={letter - BADGE / 2} y={middle - BADGE / 2} width={BADGE} height={BADGE} rx={3} />
          <text x={letter} y={middle + 4}>
            {name}
          </text>
        </g>
      ))}
    </>
  )
}

function ChangeMark({ scale, compare }: { scale: PlotScale; compare: Comparison }) {
  const { series } = useUndated()
  const spans = useMemo(() => [spanOf(compare)], [compare])
  const [found] = useChanges(series, spans)
  const change = found?.change
  if (!found || !change) return null
  const bands = bandsOf(scale, compare)
  const line = changeLineOf(scale, change, found.span.first, bands, (text) =>
    approximateMeasure(text, { size: 11 }),
  )
  if (!line) return null
  const { x, low, high, label } = line
  const { y, height } = scale.box
  return (
    <g className={styles.change} data-change="">
      <path d={`M${x} ${y - 4}V${y + height}`} />
      <path
        className={styles.whisker}
        d={`M${low} ${y - 3}v5M${low} ${y - 0.5}H${high}M${high} ${y - 3}v5`}
      />
      {label && (
        <text x={label.left} y={y - COMPARED / 2 + 3}>
          {label.text}
        </text>
      )}
    </g>
  )
}
