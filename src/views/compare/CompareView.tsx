/** Two periods held against each other: how far the rates differ, how sure that is, and of what. */
import { useMemo } from 'react'
import { setCompare } from '../../filter/actions'
import { useAtlas } from '../../filter/atlas'
import { spanOf } from '../../filter/changes/span'
import { useChanges } from '../../filter/changes/useChanges'
import { useView } from '../../filter/store'
import { Answer } from './Answer'
import { Breakdown } from './Breakdown'
import { ChangeReading } from './ChangeReading'
import { Choice } from './Choice'
import styles from './CompareView.module.css'
import { Completeness } from './Completeness'
import { ExportMenu } from './ExportMenu'
import { comparedIn } from './figure'
import { Numbers } from './Numbers'
import { Quote } from './Quote'
import { Timeline } from './Timeline'
import { useReading, useSubject } from './useComparison'

export function CompareView() {
  const compare = useView((view) => view.compare)
  const subject = useSubject()
  const reading = useReading(subject, compare)
  const compared = reading && comparedIn(reading)
  const { contextEventById } = useAtlas().dataset
  const marked = contextEventById.get(useView((view) => view.event) ?? '') ?? null
  const { series } = subject
  const { from, to } = subject.filter
  const spans = useMemo(() => {
    const last = series.first + series.counts.length - 1
    const range = { first: from ?? series.first, last: to ?? last }
    return compare ? [range, spanOf(compare)] : [range]
  }, [series, from, to, compare])
  const changes = useChanges(series, spans)
  return (
    <section aria-label="Compare" className={styles.view}>
      <header className={styles.header}>
        <h2 className={styles.title}>Before and after</h2>
        {reading && compared && <ExportMenu reading={reading} compared={compared} />}
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
            <Answer reading={reading} />
            <Timeline reading={reading} change={changes[1]} />
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
        <ChangeReading
          subject={subject}
          changes={changes}
          periods={compare}
          chosen={reading?.event ?? marked}
        />
      </div>
    </section>
  )
}
