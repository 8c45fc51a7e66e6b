/** The chart as a table: one row for each bar, one column for each key that has any. */
import { useMemo } from 'react'
import { useAtlas, useSummary } from '../../../filter/atlas'
import { DataTable } from '../../../ui/DataTable'
import { asSentence, formatRange } from '../../../ui/format'
import { STACK_LABELS, stackKeys } from '../../../ui/stack'
import { binName } from '../bin'
import { rangeOf } from '../brush'
import { useBins } from '../useBins'
import styles from './ChartTable.module.css'
import { type TwinRow, twinRows, twinSums } from './twin'

export function ChartTable() {
  const { dataset } = useAtlas()
  const { question } = useSummary()
  const bins = useBins()
  const rows = useMemo(() => twinRows(bins), [bins])
  const sums = useMemo(() => twinSums(rows), [rows])
  const { from, to } = rangeOf(question.filter, dataset.extent)
  const keys = stackKeys(dataset, question.stack, bins.keys)
  const used = keys.flatMap((key, at) => (sums.amounts[at] ? [{ ...key, at }] : []))
  const cells = (row: Omit<TwinRow, 'start'>) => [
    ...used.map(({ at }) => row.amounts[at] as number),
    row.within,
    row.imprecise,
    row.outside,
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <section className={styles.scroller} tabIndex={0} aria-label="Table of the chart">
      <DataTable
        caption={`${asSentence(question.measure)} per ${question.bin}, by ${STACK_LABELS[question.stack].toLowerCase()}, ${formatRange(from, to)}`}
        first={FIRST[question.bin]}
        columns={[
          ...used.map(({ key, label }) => ({ key, label })),
          { key: ' within', label: 'All in the date range' },
          { key: ' imprecise', label: 'Of these, day not known' },
          { key: ' outside', label: 'Outside the date range' },
        ]}
        rows={rows.map((row) => ({
          key: String(row.start),
          header: binName(row.start, bins.width),
          cells: cells(row),
        }))}
        sums={cells(sums)}
      />
    </section>
  )
}

const FIRST = { day: 'Day', week: 'Week', month: 'Month' } as const
