/** What the bin under the pointer or the keyboard's cursor holds. */
import type { Measure } from '../../engine/filter'
import { formatAmount, formatCount } from '../../ui/format'
import type { StackKey } from '../../ui/stack'
import { Swatch } from '../../ui/texture'
import { useTheme } from '../../ui/theme'
import { type BinContent, notesOn } from './bin'
import { type Anchor, placeTooltip, TOOLTIP_WIDTH } from './placement'
import styles from './Tooltip.module.css'

interface TooltipProps {
  content: BinContent
  keys: readonly StackKey[]
  measure: Measure
  anchor: Anchor
}

export function Tooltip({ content, keys, measure, anchor }: TooltipProps) {
  const theme = useTheme((state) => state.theme)
  const place = placeTooltip(anchor, { width: window.innerWidth, height: window.innerHeight })
  return (
    <div role="tooltip" className={styles.tooltip} style={{ ...place, width: TOOLTIP_WIDTH }}>
      <p className={styles.name}>{content.name}</p>
      <p className={styles.total}>{formatAmount(content.total, measure)}</p>
      {content.split.length > 0 && (
        <ul className={styles.split}>
          {content.split.map(({ key, amount }) => {
            const { label, texture, colour } = keys[key] as StackKey
            return (
              <li key={key}>
                <Swatch texture={texture} tone={colour[theme]} size={11} />
                <span>{label}</span>
                <span className={styles.amount}>{formatCount(amount)}</span>
              </li>
            )
          })}
        </ul>
      )}
      {notesOn(content).map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </div>
  )
}
