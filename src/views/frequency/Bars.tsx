/** The stacked bars: one path for each class, precision and side of the date range. */
import { useMemo } from 'react'
import { useAtlas, useSummary } from '../../filter/atlas'
import { type StackKey, stackKeys } from '../../ui/stack'
import { fillOf } from '../../ui/texture'
import { useTheme } from '../../ui/theme'
import styles from './Bars.module.css'
import { rangeOf } from './brush'
import { PeriodGrounds } from './Compared'
import { type BarPath, barPaths, type PlotScale, xOf } from './layout'
import { useBins } from './useBins'

export function Bars({ scale }: { scale: PlotScale }) {
  const { dataset } = useAtlas()
  const { question } = useSummary()
  const bins = useBins()
  const paths = useMemo(() => barPaths(bins, scale, { snap: true }), [bins, scale])
  const keys = useMemo(
    () => stackKeys(dataset, question.stack, bins.keys),
    [dataset, question.stack, bins.keys],
  )
  return (
    <g>
      <RangeGround scale={scale} />
      <PeriodGrounds scale={scale} />
      {/* Faded and textured parts let the ground through: it is to be the surface, not the grid. */}
      <path d={paths.map((path) => path.d).join('')} fill="var(--surface)" />
      {paths.map((path) => (
        <Bar
          key={`${path.key}-${path.imprecise}-${path.outside}`}
          path={path}
          stackKey={keys[path.key] as StackKey}
        />
      ))}
    </g>
  )
}

/** The date range behind the bars, so that it does not tint them. */
function RangeGround({ scale }: { scale: PlotScale }) {
  const { engine } = useAtlas()
  const { filter } = useSummary().question
  if (filter.from === null && filter.to === null) return null
  const { from, to } = rangeOf(filter, engine.extent)
  const x = xOf(scale, from)
  const { y, height } = scale.box
  const width = xOf(scale, to + 1) - x
  return <rect x={x} y={y} width={width} height={height} fill="var(--brush-fill)" />
}

function Bar({ path, stackKey }: { path: BarPath; stackKey: StackKey }) {
  const theme = useTheme((state) => state.theme)
  const tone = stackKey.colour[theme]
  const texture = path.imprecise ? 'hatch' : stackKey.texture
  return (
    <path
      className={path.outside ? styles.outside : undefined}
      d={path.d}
      fill={fillOf(texture, tone)}
      stroke={texture === 'solid' ? 'none' : tone}
      strokeWidth={0.75}
    />
  )
}
