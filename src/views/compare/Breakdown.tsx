/** What the two periods are made of: one small pair of bars for each actor, side, class of evidence. */
import { useId } from 'react'
import type { StackBy } from '../../engine/filter'
import type { BreakdownRow } from '../../engine/periods'
import { setStack } from '../../filter/actions'
import { StackOptions } from '../../ui/StackOptions'
import type { StackKey } from '../../ui/stack'
import { Swatch } from '../../ui/texture'
import { useTheme } from '../../ui/theme'
import styles from './Breakdown.module.css'
import { MEANINGS } from './meanings'
import { formatRate } from './numbers'
import { Term } from './Term'
import type { Reading } from './useComparison'
import { useParts } from './useParts'
import { isOneOfAll, readingInWords, SHOWN, testsInWords, verdictInWords } from './verdicts'

export function Breakdown({ reading }: { reading: Reading }) {
  const { by, rows, names } = useParts(reading)
  const id = useId()
  if (!reading.comparison.change || rows.length === 0) return null
  const shown = rows.slice(0, SHOWN)
  const top = Math.max(...shown.flatMap(({ change }) => [change.rateA, change.rateB]))
  const isAll = isOneOfAll(rows, reading.comparison)
  const tested = rows.filter(({ adjusted }) => adjusted !== null).length
  return (
    <section className={styles.breakdown} aria-labelledby={id}>
      <header>
        <h3 id={id}>What changed</h3>
        <select
          aria-label="Break down by"
          value={by}
          onChange={(event) => setStack(event.target.value as StackBy)}
        >
          <StackOptions />
        </select>
      </header>
      <ul className={styles.rows}>
        {shown.map((row) => (
          <Multiple key={row.key} row={row} name={names.get(row.key)} top={top} isAll={isAll} />
        ))}
      </ul>
      {isAll && <p className={styles.note}>All are of this one kind; its ratio stands above.</p>}
      {rows.length > SHOWN && (
        <p className={styles.note}>{rows.length - SHOWN} more with smaller differences.</p>
      )}
      {rows.length > 1 && <p className={styles.note}>{testsInWords(tested)}</p>}
    </section>
  )
}

interface MultipleProps {
  row: BreakdownRow
  name: StackKey | undefined
  top: number
  /** The same as all: its ratio is not said again. */
  isAll: boolean
}

function Multiple({ row, name, top, isAll }: MultipleProps) {
  const theme = useTheme((state) => state.theme)
  const { change } = row
  return (
    <li className={styles.row} data-verdict={row.verdict}>
      <p className={styles.name}>
        {name && <Swatch texture={name.texture} tone={name.colour[theme]} size={10} />}
        {name?.label ?? row.key}
      </p>
      <p className={styles.verdict}>{verdictInWords(row)}</p>
      <Bar period="A" rate={change.rateA} count={row.a.count} top={top} />
      <Bar period="B" rate={change.rateB} count={row.b.count} top={top} />
      {row.verdict !== 'few' && !isAll && (
        <p className={styles.detail}>
          <Term means={MEANINGS.row} inText>
            {readingInWords(row)}
          </Term>
        </p>
      )}
    </li>
  )
}

interface BarProps {
  period: 'A' | 'B'
  rate: number
  count: number
  top: number
}

function Bar({ period, rate, count, top }: BarProps) {
  return (
    <p className={styles.bar} data-period={period}>
      <span className={styles.period}>{period}</span>
      <span className={styles.track}>
        <span style={{ inlineSize: `${(100 * rate) / top}%` }} />
      </span>
      <span className={styles.rate}>{formatRate(rate)} a day</span>
      <span className={styles.count}>{count}</span>
    </p>
  )
}
