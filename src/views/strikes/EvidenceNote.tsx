/** The evidence class with its definition on demand, why it is this one, and whether the sources conflict. */
import type { DerivedStrike } from '../../dataset/dataset'
import { useAtlas } from '../../filter/atlas'
import { EVIDENCE } from '../../model/vocabulary'
import { EvidenceBadge } from '../../ui/EvidenceBadge'
import styles from './StrikeDetail.module.css'
import { conflictOf, whyEvidence } from './words'

export function EvidenceNote({ strike }: { strike: DerivedStrike }) {
  const { dataset } = useAtlas()
  const conflict = conflictOf(strike)
  return (
    <div className={styles.evidence} data-conflict={conflict !== null}>
      {conflict && (
        <p className={styles.conflict}>
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <path
              d="M1.5 4.5h9M8 2l2.5 2.5L8 7M12.5 9.5h-9M6 7L3.5 9.5 6 12"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.5"
            />
          </svg>
          {conflict}
        </p>
      )}
      <details className={styles.meaning}>
        <summary>
          <EvidenceBadge evidence={strike.evidence} />
          <span className={styles.quiet}>what it means</span>
        </summary>
        <p className={styles.quiet}>{EVIDENCE[strike.evidence].definition}</p>
      </details>
      <p>{whyEvidence(strike, dataset)}</p>
    </div>
  )
}
