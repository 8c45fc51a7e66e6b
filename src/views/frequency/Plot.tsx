/** The chart's drawing: frame, bars, what is read, and the brush, on one pair of scales. */
import { useCallback, useMemo, useRef, useState } from 'react'
import { approximateMeasure } from '../../export/measure'
import { useAtlas, useSummary } from '../../filter/atlas'
import { useDrawing } from '../../filter/drawing'
import { useView } from '../../filter/store'
import { stackKeys } from '../../ui/stack'
import { Annotations } from './Annotations'
import { Bars } from './Bars'
import { Brush } from './Brush'
import { binContent, spokenBin } from './bin'
import { rangeOf } from './brush'
import { COMPARED } from './Compared'
import { Cursor } from './Cursor'
import { Lane } from './context/Lane'
import { Totals } from './context/Totals'
import { Frame, MARGIN } from './Frame'
import { binAt, highestBin, type PlotScale, xOf } from './layout'
import styles from './Plot.module.css'
import { pickBin, usePointer } from './pointer'
import { type Size, useSize } from './size'
import { Tooltip } from './Tooltip'
import { amountsWidth, amountTicks, timeTicks } from './ticks'
import { useBins } from './useBins'

/** Heights over the bars, px: a line of titles, the marks below the titles, the brackets of totals. */
const TITLE_LINE = 13
const MARKS = 14
const TOTALS = 16
/** From this height on totals have room, from the next on titles get a second line; below the first nothing has. */
const SHORTEST = 70
const MIDDLING = 120
const TALL = 200

export function Plot() {
  const root = useRef<HTMLDivElement>(null)
  const size = useSize(root)
  const fits = size && size.width > MARGIN.left + MARGIN.right && size.height > SHORTEST
  return (
    <div ref={root} className={styles.plot} dir="ltr">
      {fits && <SizedPlot size={size} />}
    </div>
  )
}

function SizedPlot({ size }: { size: Size }) {
  const { dataset, engine } = useAtlas()
  const { question } = useSummary()
  const bins = useBins()
  const axis = useView((view) => view.axis)
  const { filter, measure } = question
  const { extent } = engine
  const surface = useRef<HTMLDivElement>(null)
  const [read, setRead] = useState<number | null>(null)

  const keys = useMemo(
    () => stackKeys(dataset, question.stack, bins.keys),
    [dataset, question.stack, bins.keys],
  )
  const highest = useMemo(() => highestBin(bins), [bins])
  const first = bins.edges[0] as number
  const end = bins.edges.at(-1) as number
  const titleLines = size.height >= TALL ? 2 : 1
  const laneHeight = titleLines * TITLE_LINE + MARKS
  const totals = size.height >= MIDDLING
  const wanted = useDrawing((state) => state.wanted)
  const compared = useView((view) => view.compare !== null || view.panel === 'compare')
    ? COMPARED
    : 0
  const axes = useMemo(
    () =>
      axesOf(size, {
        first,
        end,
        highest,
        centred: bins.width === 'month',
        top: laneHeight + (totals ? TOTALS : 4) + compared,
      }),
    [size, first, end, highest, bins.width, laneHeight, totals, compared],
  )
  const { scale } = axes
  const bars = useMemo(() => <Bars scale={scale} />, [scale])
  const laneScale = useMemo(
    () => ({ first, end, left: scale.box.x, width: scale.box.width }),
    [first, end, scale],
  )

  const active = filter.from !== null || filter.to !== null
  const range = rangeOf(filter, extent)
  const shownDays = rangeOf(axis, extent)
  const brush = {
    scale,
    record: extent,
    extent: { first: shownDays.from, last: shownDays.to },
    range,
    active,
  }
  const onPointer = usePointer({ ...brush, bins, onRead: setRead })
  const binCount = bins.edges.length - 1
  const shown = read !== null && read < binCount ? read : null
  const contentOf = useCallback((bin: number) => binContent(bins, bin, range), [bins, range])

  return (
    <>
      <div className={styles.frame} aria-hidden="true">
        <Frame size={size} {...axes}>
          {bars}
        </Frame>
      </div>
      <Annotations size={size} scale={scale} laneHeight={laneHeight} />
      {highest === 0 && <p className={styles.empty}>No strikes pass the filter</p>}
      <div
        ref={surface}
        className={styles.surface}
        data-draws={wanted !== null}
        style={{
          left: scale.box.x,
          top: scale.box.y,
          width: scale.box.width,
          height: scale.box.height,
        }}
        {...onPointer}
      >
        <Cursor
          scale={scale}
          edges={bins.edges}
          width={bins.width}
          bin={shown}
          start={binAt(bins, range.to)}
          spoken={(bin) => spokenBin(contentOf(bin), keys, measure)}
          onRead={setRead}
          onPick={(bin) => pickBin(bin, { ...brush, bins })}
        />
        <Brush {...brush} width={bins.width} />
      </div>
      {wanted && (
        <p role="status" className={styles.draws}>
          Drag over the days of {wanted}. <kbd>Esc</kbd> gives up.
        </p>
      )}
      {totals && (
        <>
          <p className={styles.unit} style={{ insetBlockStart: laneHeight }}>
            {measure}
          </p>
          <Totals scale={scale} top={laneHeight} />
        </>
      )}
      <Lane scale={laneScale} overhang={MARGIN.right} rows={titleLines} height={laneHeight} />
      {shown !== null && surface.current && (
        <Tooltip
          content={contentOf(shown)}
          keys={keys}
          measure={measure}
          anchor={anchorOf(surface.current, scale, bins.edges, shown)}
        />
      )}
    </>
  )
}

interface AxesInput {
  first: number
  end: number
  highest: number
  centred: boolean
  /** Room over the plot, px. */
  top: number
}

function axesOf({ width, height }: Size, { first, end, highest, centred, top }: AxesInput) {
  const plotHeight = height - top - MARGIN.bottom
  const amounts = amountTicks(highest, plotHeight)
  const left = Math.max(MARGIN.left, amountsWidth(amounts))
  const box = { x: left, y: top, width: width - left - MARGIN.right, height: plotHeight }
  const scale: PlotScale = { box, first, end, top: amounts.at(-1) as number }
  return {
    scale,
    amountTicks: amounts,
    timeTicks: timeTicks({
      first,
      end,
      width: box.width,
      measure: (label, bold) => approximateMeasure(label, { size: 11, bold }),
      overhang: MARGIN.right,
      centred,
    }),
  }
}

/** The bin's column in px of the window. */
function anchorOf(surface: HTMLElement, scale: PlotScale, edges: Int32Array, bin: number) {
  const { left, top, bottom } = surface.getBoundingClientRect()
  const x = (edge: number) => left - scale.box.x + xOf(scale, edges[edge] as number)
  return { left: x(bin), right: x(bin + 1), top, bottom }
}
