/**
 * The classes of the stack. Pressing one filters by it, everywhere: what is drawn and what
 * is counted stay the same thing, which merely hiding a series here would break.
 */

import type { StackBy } from '../../engine/filter'
import { toggle } from '../../filter/actions'
import { Swatch } from '../../ui/texture'
import { useTheme } from '../../ui/theme'
import styles from './Legend.module.css'
import { type LegendItem, STACK_CLAUSE } from './legend'

export function Legend({ stack, items }: { stack: StackBy; items: readonly LegendItem[] }) {
  const theme = useTheme((state) => state.theme)
  return (
    <ul aria-label="Legend" className={styles.legend}>
      {items.map((item) => {
        const off = item.inside + item.outside === 0
        const content = (
          <>
            <Swatch texture={item.texture} tone={item.colour[theme]} />
            {item.label}
          </>
        )
        return (
          <li key={item.key}>
            {item.filterable ? (
              <button
                type="button"
                className={styles.item}
                data-off={off}
                aria-pressed={item.pressed}
                title={item.pressed ? `Stop filtering by ${item.label}` : `Filter by ${item.label}`}
                onClick={() => toggle(STACK_CLAUSE[stack], item.key as never)}
              >
                {content}
              </button>
            ) : (
              <span className={styles.item}>{content}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
