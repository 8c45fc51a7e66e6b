/** What is drawn on the plot besides the bars: the chosen event, and strikes marked elsewhere. */
import { useAtlas } from '../../filter/atlas'
import { usePointer } from '../../filter/pointer'
import { useView } from '../../filter/store'
import { useStrikeById, useStrikesById } from '../../filter/strikes'
import type { DayWindow } from '../../model/derive'
import styles from './Annotations.module.css'
import { Compared } from './Compared'
import { referenceOf } from './context/reference'
import { barBox, isOnAxis, type PlotScale, placesOf, xOf } from './layout'
import type { Size } from './size'
import { useBins } from './useBins'

interface AnnotationsProps {
  size: Size
  scale: PlotScale
  /** Where the lane of context events ends, px from the top. */
  laneHeight: number
}

export function Annotations({ size, scale, laneHeight }: AnnotationsProps) {
  return (
    <svg className={styles.annotations} width={size.width} height={size.height} aria-hidden="true">
      <ReferenceLine scale={scale} top={laneHeight} />
      <Compared scale={scale} />
      <PointedStrike scale={scale} />
      <MarkedStrikes scale={scale} />
    </svg>
  )
}

/** Through the day of the chosen event, or along both ends of its week or month. */
function ReferenceLine({ scale, top }: { scale: PlotScale; top: number }) {
  const { dataset } = useAtlas()
  const chosen = useView((view) => view.event)
  const event = chosen === null ? undefined : dataset.contextEventById.get(chosen)
  if (!event) return null
  const reference = referenceOf(event, scale)
  if (!reference) return null
  const { lines, band } = reference
  const foot = scale.box.y + scale.box.height
  return (
    <g className={styles.reference} data-reference={event.id}>
      {band && <rect x={band[0]} y={top} width={band[1] - band[0]} height={foot - top} />}
      {lines.map((x) => (
        <line key={x} x1={x} x2={x} y1={top} y2={foot} />
      ))}
    </g>
  )
}

/** The strike pointed at in another view: its bar outlined, its days marked on the axis. */
function PointedStrike({ scale }: { scale: PlotScale }) {
  const bins = useBins()
  const strike = useStrikeById(usePointer((state) => state.strike))
  if (!strike || !isOnAxis(scale, strike.window.first)) return null
  const { x, y, width, height } = barBox(bins, scale, strike.window.first)
  const [left, right] = daysOf(scale, strike.window)
  return (
    <g className={styles.pointed} data-pointed={strike.id}>
      <rect x={x - 1.5} y={y - 1.5} width={width + 3} height={height + 1.5} rx={1} />
      <rect
        className={styles.days}
        x={left}
        y={scale.box.y + scale.box.height + 1}
        width={Math.max(3, right - left)}
        height={3}
      />
    </g>
  )
}

/** Strikes that a link marks: small triangles under the axis. */
function MarkedStrikes({ scale }: { scale: PlotScale }) {
  const marked = useStrikesById(useView((view) => view.highlight))
  if (marked.length === 0) return null
  const windows = marked.map(({ window }) => window)
  const foot = scale.box.y + scale.box.height + 1
  return (
    <g className={styles.marked}>
      {placesOf(windows, scale).map((x) => (
        <path key={x} data-marked={x} d={`M${x} ${foot}l4.5 7h-9z`} />
      ))}
    </g>
  )
}

const daysOf = (scale: PlotScale, { first, last }: DayWindow) =>
  [xOf(scale, first), xOf(scale, Math.min(last + 1, scale.end))] as const
