/** Published totals beside our own counts: how far the record can be trusted to be whole. */
import { useDeferredValue, useMemo, useState } from 'react'
import { coverageOf, totalsForPeriod } from '../../engine/coverage'
import { useAtlas } from '../../filter/atlas'
import { useView } from '../../filter/store'
import type { DayWindow } from '../../model/derive'
import { plural } from '../../ui/format'
import { CoverageSection } from './CoverageSection'
import styles from './CoverageView.module.css'
import { arrangeCoverage } from './groups'

export function CoverageView() {
  const { dataset } = useAtlas()
  const range = useRange()
  // Who comes with dates wants to know about those; who sets them here keeps the list as it is.
  const [wantsOnly, setWantsOnly] = useState(range !== null)
  const only = wantsOnly && range !== null
  const shown = useMemo(
    () => (only ? totalsForPeriod(dataset, range.first, range.last) : coverageOf(dataset)),
    [dataset, only, range],
  )
  const sections = useMemo(() => arrangeCoverage(shown, only ? range : null), [shown, only, range])
  return (
    <section aria-label="Coverage" className={styles.view}>
      <header className={styles.header}>
        <h2 className={styles.title}>
          Coverage <span className={styles.count}>{plural(shown.length, 'count')}</span>
        </h2>
        {range && (
          <button
            type="button"
            className={styles.toggle}
            aria-pressed={only}
            title="Only counts whose period touches the dates of the filter"
            onClick={() => setWantsOnly(!only)}
          >
            Only this period
          </button>
        )}
      </header>
      <div className={styles.scroller}>
        <Opening hasTotals={dataset.publishedTotals.length > 0} />
        {only && sections.length === 0 && (
          <p className={styles.empty} role="status">
            No independent count for this period. The record may not be complete there.
          </p>
        )}
        {sections.map((section) => (
          <CoverageSection key={section.direction} section={section} marked={only ? null : range} />
        ))}
      </div>
    </section>
  )
}

function Opening({ hasTotals }: { hasTotals: boolean }) {
  if (!hasTotals) return <p className={styles.opening}>This dataset holds no independent counts.</p>
  return (
    <div className={styles.opening}>
      <p>
        <strong>This record is not complete.</strong> Independent counts, beside ours for the same
        scope:
      </p>
      <p className={styles.mute}>
        Ours: attacks in the whole record, whatever the filters, with unconfirmed claims. Equal
        numbers need not be the same attacks.
      </p>
    </div>
  )
}

/** The dates of the filter; null where it has none. */
function useRange(): DayWindow | null {
  const { extent } = useAtlas().dataset
  const from = useDeferredValue(useView((view) => view.filter.from))
  const to = useDeferredValue(useView((view) => view.filter.to))
  return useMemo(
    () =>
      from === null && to === null
        ? null
        : { first: from ?? extent.first, last: to ?? extent.last },
    [from, to, extent],
  )
}
