/** Two periods held against each other: how far the rates differ, how sure that is, and of what. */
import { setCompare } from '../../filter/actions'
import { useView } from '../../filter/store'
import { Breakdown } from './Breakdown'
import { ChangeReading } from './ChangeReading'
import { Choice } from './Choice'
import styles from './CompareView.module.css'
import { Completeness } from './Completeness'
import { Numbers } from './Numbers'
import { Quote } from './Quote'
import { Timeline } from './Timeline'
import { useChanges } from './useChanges'
import { useReading, useSubject } from './useComparison'

export function CompareView() {
  const compare = useView((view) => view.compare)
  const subject = useSubject()
  const reading = useReading(subject, compare)
  const changes = useChanges(subject, reading)
  return (
    <section aria-label="Compare" className={styles.view}>
      <header className={styles.header}>
        <h2 className={styles.title}>Before and after</h2>
        <button
          type="button"
          className={styles.quiet}
          disabled={!compare}
          onClick={() => setCompare(null)}
        >
          Clear
        </button>
      </header>
      <div className={styles.body}>
        <Choice />
        {reading ? (
          <>
            <Timeline reading={reading} changes={changes} />
            <Numbers reading={reading} />
            <Quote reading={reading} />
            <Breakdown reading={reading} />
            <Completeness reading={reading} />
          </>
        ) : (
          <p className={styles.empty}>
            Choose an event to look before and after it, or give the dates of two periods.
          </p>
        )}
        <ChangeReading changes={changes} />
      </div>
    </section>
  )
}
