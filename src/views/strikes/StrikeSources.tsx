/** The sources of a strike, grouped by what each of them does: claims, reports, confirms, denies. */
import type { DerivedStrike } from '../../dataset/dataset'
import { useAtlas } from '../../filter/atlas'
import { requireDay } from '../../model/day'
import type { Source } from '../../model/record'
import { EVIDENCE, type Evidence, keysOf, STANCES, type Stance } from '../../model/vocabulary'
import { formatDate } from '../../ui/format'
import { Swatch } from '../../ui/texture'
import { useTheme } from '../../ui/theme'
import styles from './StrikeDetail.module.css'
import { hostOf } from './words'

/** Whose texture a stance is drawn in: that of the class which such a source speaks for. */
const CLASS_OF_STANCE: Record<Stance, Evidence> = {
  claims: 'claimed',
  reports: 'reported',
  confirms: 'confirmed',
  denies: 'contested',
  codes: 'as-coded',
}

export function StrikeSources({ strike }: { strike: DerivedStrike }) {
  const { sourceById } = useAtlas().dataset
  const theme = useTheme((state) => state.theme)
  const groups = keysOf(STANCES).map((stance) => ({
    stance,
    sources: strike.sources.flatMap((entry) =>
      entry.stance === stance ? (sourceById.get(entry.source) ?? []) : [],
    ),
  }))
  return (
    <section className={styles.part}>
      <h3>
        Sources <span className={styles.quiet}>{strike.sources.length}</span>
      </h3>
      {groups
        .filter(({ sources }) => sources.length > 0)
        .map(({ stance, sources }) => {
          const { texture, colour } = EVIDENCE[CLASS_OF_STANCE[stance]]
          return (
            <div key={stance} className={styles.stance}>
              <h4>
                <Swatch texture={texture} tone={colour[theme]} size={10} />
                {STANCES[stance].label}
                <span className={styles.quiet}>{STANCES[stance].definition}</span>
              </h4>
              <ul>
                {sources.map((source) => (
                  <li key={source.id}>
                    <SourceLine source={source} />
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
    </section>
  )
}

function SourceLine({ source }: { source: Source }) {
  return (
    <>
      <span className={styles.publisher}>{source.publisher}</span>
      <span className={styles.quiet}>
        {source.published === null ? 'undated' : formatDate(requireDay(source.published))} ·{' '}
        {source.url === null ? (
          'address unknown'
        ) : (
          <a href={source.url} target="_blank" rel="noopener noreferrer">
            {hostOf(source.url)}
            <span className="visually-hidden"> (opens in a new tab)</span>
          </a>
        )}
      </span>
    </>
  )
}
