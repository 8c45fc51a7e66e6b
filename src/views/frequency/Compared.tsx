/** The two periods that are held against each other, and the best single change within them. */
import { useMemo } from 'react'
import { approximateMeasure } from '../../export/measure'
import { useAtlas } from '../../filter/atlas'
import { spanOf } from '../../filter/changes/span'
import { useChanges, useUndated } from '../../filter/changes/useChanges'
import { useDrawing } from '../../filter/drawing'
import { useView } from '../../filter/store'
import type { Comparison } from '../../filter/view'
import type { DayWindow } from '../../model/derive'
import styles from './Compared.module.css'
import { BADGE, type Band, bandsOf, changeLineOf } from './compared'
import type { PlotScale } from './layout'

/** The line over the plot for letters and words, px. */
export const COMPARED = 16

/** The days of both periods, or of the one that is drawn so far, behind the bars. */
export function PeriodGrounds({ scale }: { scale: PlotScale }) {
  const compare = useView((view) => view.compare)
  const drawn = useDrawing((state) => state.drawn)
  const { y, height } = scale.box
  return bandsOf(scale, { a: drawn.A ?? compare?.a, b: drawn.B ?? compare?.b }).map(
    ({ name, left, right }) => (
      <rect
        key={name}
        className={styles.ground}
        data-period={name}
        x={left}
        y={y}
        width={right - left}
        height={height}
      />
    ),
  )
}

/** Letters over the bands, and the change; while the panel is open without periods, that of the date range. */
export function Compared({ scale }: { scale: PlotScale }) {
  const compare = useView((view) => view.compare)
  const isOpen = useView((view) => view.panel === 'compare')
  if (compare) return <Letters scale={scale} compare={compare} />
  return isOpen && <ChangeInRange scale={scale} />
}

function ChangeInRange({ scale }: { scale: PlotScale }) {
  const { extent } = useAtlas().engine
  const first = useView((view) => view.filter.from) ?? extent.first
  const last = useView((view) => view.filter.to) ?? extent.last
  const span = useMemo(() => ({ first, last }), [first, last])
  return <ChangeMark scale={scale} span={span} bands={NO_BANDS} />
}

const NO_BANDS: readonly Band[] = []

function Letters({ scale, compare }: { scale: PlotScale; compare: Comparison }) {
  const bands = useMemo(() => bandsOf(scale, compare), [scale, compare])
  const span = useMemo(() => spanOf(compare), [compare])
  const middle = scale.box.y - COMPARED / 2 - 1
  return (
    <>
      <ChangeMark scale={scale} span={span} bands={bands} />
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

interface ChangeMarkProps {
  scale: PlotScale
  /** The days in which the change is looked for; must be memoised. */
  span: DayWindow
  bands: readonly Band[]
}

function ChangeMark({ scale, span, bands }: ChangeMarkProps) {
  const { series } = useUndated()
  const spans = useMemo(() => [span], [span])
  const [found] = useChanges(series, spans)
  const change = found?.change
  if (!found || !change) return null
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
