/** The totals of one direction. */
import type { DayWindow } from '../../model/derive'
import { DIRECTIONS } from '../../model/vocabulary'
import { formatCount } from '../../ui/format'
import { useTheme } from '../../ui/theme'
import { CoverageRow } from './CoverageRow'
import styles from './CoverageSection.module.css'
import { Disclosure } from './Disclosure'
import type { Section } from './groups'

interface CoverageSectionProps {
  section: Section
  /** Periods that touch these days are marked; null marks none. */
  marked: DayWindow | null
}

export function CoverageSection({ section, marked }: CoverageSectionProps) {
  const { direction, groups, incomparable } = section
  const { label, colour } = DIRECTIONS[direction]
  const theme = useTheme((state) => state.theme)
  return (
    <section aria-label={label}>
      <h3 className={styles.heading}>
        <svg width="8" height="8" aria-hidden="true" focusable="false">
          <circle cx="4" cy="4" r="4" fill={colour[theme]} />
        </svg>
        {label}
      </h3>
      <ul className={styles.list}>
        {groups.map(({ head, others }) => (
          <li key={head.total.id} className={styles.group}>
            <CoverageRow coverage={head} marked={marked} />
            {others.length > 0 && (
              <Disclosure summary={counted(others.length, 'other count', 'within or around it')}>
                <ul className={styles.nested}>
                  {others.map((other) => (
                    <li key={other.total.id}>
                      <CoverageRow coverage={other} marked={marked} />
                    </li>
                  ))}
                </ul>
              </Disclosure>
            )}
          </li>
        ))}
        {incomparable.length > 0 && (
          <li className={styles.group}>
            <Disclosure
              summary={counted(incomparable.length, 'count', 'of another kind, not compared')}
            >
              <ul className={styles.nested}>
                {incomparable.map((one) => (
                  <li key={one.total.id}>
                    <CoverageRow coverage={one} marked={marked} />
                  </li>
                ))}
              </ul>
            </Disclosure>
          </li>
        )}
      </ul>
    </section>
  )
}

const counted = (count: number, noun: string, rest: string) =>
  `${formatCount(count)} ${noun}${count === 1 ? '' : 's'} ${rest}`
