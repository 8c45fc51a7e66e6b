/** Theirs as a bracket, ours as a bar under it, to one scale. The numbers stand beside it in words. */
import type { Comparison } from '../../engine/coverage'
import { DIRECTIONS } from '../../model/vocabulary'
import { fillOf } from '../../ui/texture'
import { useTheme } from '../../ui/theme'
import styles from './Bars.module.css'

/** Room behind the longer of the two, in percent, where an "at least" runs on. */
const ROOM = 6

export function Bars({ comparison }: { comparison: Comparison }) {
  const { total, held, possible } = comparison
  const theme = useTheme((state) => state.theme)
  const tone = DIRECTIONS[total.direction].colour[theme]
  const longest = Math.max(total.value, held + possible, 1)
  const percent = (count: number) => (count / longest) * (100 - ROOM)
  const end = `${percent(total.value)}%`
  return (
    <svg className={styles.bars} width="100%" height="18" aria-hidden="true" focusable="false">
      <rect y="9" height="7" width={`${percent(held)}%`} fill={tone} />
      {possible > 0 && (
        <rect
          x={`${percent(held)}%`}
          y="9"
          height="7"
          width={`${percent(possible)}%`}
          fill={fillOf('hatch', tone)}
        />
      )}
      <g className={styles.bracket}>
        <line x1="0.5" x2="0.5" y1="2" y2="18" />
        <line x1="0" x2={end} y1="2.5" y2="2.5" />
        {total.valueNote === 'at-least' ? (
          <line x1={end} x2={`${percent(total.value) + ROOM}%`} y1="2.5" y2="2.5" data-open />
        ) : (
          <line
            x1={end}
            x2={end}
            y1="2"
            y2="18"
            data-open={total.valueNote === 'about' || undefined}
          />
        )}
      </g>
    </svg>
  )
}
