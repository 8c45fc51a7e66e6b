/** Axes and grid around the bars. Nothing here depends on the date range, so a drag leaves it alone. */
import { memo, type ReactNode } from 'react'
import { BarChart, CartesianGrid, XAxis, YAxis } from 'recharts'
import { formatCount } from '../../ui/format'
import type { PlotScale } from './layout'
import type { Size } from './size'
import type { TimeTick } from './ticks'

/** Room beside and below the plot for labels, px, at the left at least; what stands over it says how much it takes. */
export const MARGIN = { left: 38, right: 18, bottom: 22 }

interface FrameProps {
  size: Size
  scale: PlotScale
  timeTicks: readonly TimeTick[]
  amountTicks: readonly number[]
  children: ReactNode
}

/** The bars are drawn by `children`: a handful of paths in place of an element for each bar. */
const NO_DATA: [] = []

export const Frame = memo(function Frame(props: FrameProps) {
  const { size, scale, timeTicks, amountTicks, children } = props
  return (
    <BarChart
      width={size.width}
      height={size.height}
      data={NO_DATA}
      margin={{ top: scale.box.y, right: MARGIN.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--plot-grid)" />
      {children}
      <XAxis
        type="number"
        // Without a key this axis would count the rows of data, of which there are none.
        dataKey="day"
        scale="linear"
        height={MARGIN.bottom}
        domain={[scale.first, scale.end]}
        allowDataOverflow
        ticks={timeTicks.map((tick) => tick.day)}
        interval={0}
        tickSize={4}
        axisLine={{ stroke: 'var(--plot-axis)' }}
        tickLine={{ stroke: 'var(--plot-axis)' }}
        tick={({ x, y, index }) => <TimeLabel x={x} y={y} tick={timeTicks[index]} />}
      />
      <YAxis
        type="number"
        width={scale.box.x}
        domain={[0, scale.top]}
        allowDataOverflow
        ticks={amountTicks}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={({ x, y, payload }) => (
          <text x={x} y={y} dy={4} textAnchor="end" fontSize={11} fill="var(--text-mute)">
            {formatCount(payload.value)}
          </text>
        )}
      />
    </BarChart>
  )
})

interface TimeLabelProps {
  x: number | string
  y: number | string
  tick: TimeTick | undefined
}

function TimeLabel({ x, y, tick }: TimeLabelProps) {
  if (!tick) return null
  return (
    <text
      x={x}
      y={y}
      dy={9}
      textAnchor="middle"
      fontSize={11}
      fontWeight={tick.strong ? 600 : 400}
      fill={tick.strong ? 'var(--text)' : 'var(--text-mute)'}
    >
      {tick.label}
    </text>
  )
}
