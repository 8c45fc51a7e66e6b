/** An evidence class as a small label in its texture and tone; its definition on hover. */
import { EVIDENCE, type Evidence } from '../model/vocabulary'
import styles from './EvidenceBadge.module.css'
import { Swatch } from './texture'
import { useTheme } from './theme'

export function EvidenceBadge({ evidence }: { evidence: Evidence }) {
  const theme = useTheme((state) => state.theme)
  const { label, definition, texture, colour } = EVIDENCE[evidence]
  return (
    <span className={styles.badge} title={definition}>
      <Swatch texture={texture} tone={colour[theme]} size={10} />
      {label}
    </span>
  )
}
