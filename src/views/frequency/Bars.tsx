/** The stacked bars: one path for each class, precision and side of the date range. */
import { useMemo } from 'react'
import { useAtlas, useSummary } from '../../filter/atlas'
import { type StackKey, stackKeys } from '../../ui/stack'
import { fillOf } from '../../ui/texture'
import { useTheme } from '../../ui/theme'
import styles from './Bars.module.css'
import { type BarPath, barPaths, type PlotScale } from './layout'

export function Bars({ scale }: { scale: PlotScale }) {
  const { dataset } = useAtlas()
  const { bins, question } = useSummary()
  const paths = useMemo(() => barPaths(bins, scale, { snap: true }), [bins, scale])
  const keys = useMemo(
    () => stackKeys(dataset, question.stack, bins.keys),
    [dataset, question.stack, bins.keys],
  )
  return (
    <g>
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
