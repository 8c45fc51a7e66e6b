/** A published total beside our count for the same scope; on request what it says, and its sources. */
import { useId, useState } from 'react'
import type { Coverage } from '../../engine/coverage'
import { setFilter } from '../../filter/actions'
import { useAtlas } from '../../filter/atlas'
import { type DayWindow, overlaps } from '../../model/derive'
import { periodInWords, totalInWords } from '../../ui/coverageWords'
import { Sources } from '../../ui/Sources'
import { Bars } from './Bars'
import styles from './CoverageRow.module.css'
import { caveatInWords, heldInWords, scopeInWords } from './words'

interface CoverageRowProps {
  coverage: Coverage
  /** Periods that touch these days are marked; null marks none. */
  marked: DayWindow | null
}

export function CoverageRow({ coverage, marked }: CoverageRowProps) {
  const { total, period, filter, comparable } = coverage
  const [open, setOpen] = useState(false)
  const detailsId = useId()
  const when = periodInWords(period)
  const touches = marked !== null && overlaps(period, marked)
  const caveat = comparable ? caveatInWords(coverage) : coverage.reason
  return (
    <div className={styles.row} data-touches={touches}>
      <div className={styles.line}>
        <h4 className={styles.period}>
          {when}
          {touches && <span className="visually-hidden">, touches the dates of the filter</span>}
        </h4>
        <button
          type="button"
          className={styles.button}
          aria-label={`Show this period: ${when}, ${total.saidBy}`}
          title="Sets the filters to the scope of this count, in place of those now set"
          onClick={() => setFilter(filter)}
        >
          Show this period
        </button>
      </div>
      <p className={styles.said}>
        {total.saidBy}: <strong>{totalInWords(total)}</strong>
        <span className={styles.scope}> ({scopeInWords(coverage)})</span>
      </p>
      {comparable && <Bars comparison={coverage} />}
      <div className={styles.line}>
        <p className={styles.held}>{comparable ? heldInWords(coverage) : 'Not compared'}</p>
        <button
          type="button"
          className={styles.button}
          aria-label={`Details: ${when}, ${total.saidBy}`}
          aria-expanded={open}
          aria-controls={open ? detailsId : undefined}
          onClick={() => setOpen(!open)}
        >
          Details
        </button>
      </div>
      {caveat && <p className={styles.caveat}>{caveat}</p>}
      {open && <Details id={detailsId} coverage={coverage} />}
    </div>
  )
}

function Details({ id, coverage: { total } }: { id: string; coverage: Coverage }) {
  const { dataset } = useAtlas()
  const entries = total.sources.flatMap((sourceId) => {
    const source = dataset.sourceById.get(sourceId)
    return source ? [{ source }] : []
  })
  return (
    <div id={id} className={styles.details}>
      <p>{total.summary}</p>
      <Sources label="Sources" entries={entries} />
    </div>
  )
}
