/** Strikes in time: stacked bars per day, week or month, and the date range drawn on them. */
import { useMemo, useRef } from 'react'
import type { BinWidth, StackBy } from '../../engine/filter'
import { setBin, setStack } from '../../filter/actions'
import { useAtlas, useSummary } from '../../filter/atlas'
import { Segmented } from '../../ui/Segmented'
import { STACK_LABELS, stackKeys } from '../../ui/stack'
import { ExportMenu } from './ExportMenu'
import styles from './FrequencyView.module.css'
import { chartSubject } from './figure'
import { Legend } from './Legend'
import { legendItems, legendWidth } from './legend'
import { precisionNote } from './note'
import { Plot } from './Plot'
import { useSize } from './size'

const BIN_OPTIONS: readonly { value: BinWidth; label: string }[] = [
  { value: 'day', label: 'Day' },
  { value: 'week', label: 'Week' },
  { value: 'month', label: 'Month' },
]

/** What title and controls take of the header, px: the legend stands between them where it fits. */
const HEADER_TAKES = 700

export function FrequencyView() {
  const root = useRef<HTMLElement>(null)
  const size = useSize(root)
  const { dataset } = useAtlas()
  const summary = useSummary()
  const { question, bins, selected } = summary
  const keys = useMemo(
    () => stackKeys(dataset, question.stack, bins.keys),
    [dataset, question.stack, bins.keys],
  )
  const items = useMemo(() => legendItems(summary, keys), [summary, keys])
  const note = precisionNote(selected, question.bin)
  const beside = legendWidth(items) <= (size?.width ?? 0) - HEADER_TAKES
  return (
    <section ref={root} aria-label="Strike frequency" className={styles.view}>
      <header className={styles.header} data-legend={beside ? 'beside' : 'below'}>
        <h2 className={styles.title}>
          Strike frequency
          <span className={styles.subject}>{chartSubject(question.measure, question.bin)}</span>
        </h2>
        <div className={styles.legend}>
          <Legend stack={question.stack} items={items} />
        </div>
        <div className={styles.controls}>
          <Segmented
            label="Bin width"
            options={BIN_OPTIONS}
            value={question.bin}
            onChange={setBin}
          />
          <StackSelect stack={question.stack} />
        </div>
        <ExportMenu />
      </header>
      <div className={styles.body}>
        <p className={styles.unit}>{question.measure}</p>
        <Plot keys={keys} />
        {note && <p className={styles.note}>{note}</p>}
      </div>
    </section>
  )
}

function StackSelect({ stack }: { stack: StackBy }) {
  return (
    <select
      aria-label="Stack by"
      className={styles.select}
      value={stack}
      onChange={(event) => setStack(event.target.value as StackBy)}
    >
      {Object.entries(STACK_LABELS).map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
