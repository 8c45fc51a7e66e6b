/** Links to the reports behind a statement. A missing date or address is said, never hidden. */
import type { ReactNode } from 'react'
import { requireDay } from '../model/day'
import type { Source } from '../model/record'
import { formatDate } from './format'
import { hostToShow } from './host'
import styles from './Sources.module.css'

export interface SourceEntry {
  source: Source
  /** What it says or supports, in a few words. */
  detail?: ReactNode
}

/** `label` is the accessible name of the list. A source may stand in it more than once. */
export function Sources({ label, entries }: { label: string; entries: readonly SourceEntry[] }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {entries.map(({ source, detail }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is fixed and may repeat a source
        <li key={at} className={styles.entry}>
          <SourceLink source={source} />
          {detail && <span className={styles.detail}>{detail}</span>}
        </li>
      ))}
    </ul>
  )
}

/**
 * Publisher as a link to the report in a new tab, its host where the publisher does not tell it,
 * and its date unless another date stands beside it (`dated` false).
 */
export function SourceLink({ source, dated = true }: { source: Source; dated?: boolean }) {
  const { publisher, url, published } = source
  const host = hostToShow(source)
  return (
    <span className={styles.source}>
      {url === null ? (
        <>
          {publisher} <span className={styles.mute}>(address not known)</span>
        </>
      ) : (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {publisher}
        </a>
      )}
      {host && <span className={styles.mute}> {host}</span>}
      {dated && (
        <span className={styles.mute}>
          {' · '}
          {published === null ? 'undated' : formatDate(requireDay(published))}
        </span>
      )}
    </span>
  )
}
