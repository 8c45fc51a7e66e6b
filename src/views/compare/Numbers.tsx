/** The main numbers, each with what it means, and what has to be said of them. */
import type { ReactNode } from 'react'
import type { RateChange } from '../../engine/periods'
import { asSentence, formatCount } from '../../ui/format'
import { MEANINGS } from './meanings'
import styles from './Numbers.module.css'
import {
  formatDifference,
  formatIndex,
  formatInterval,
  formatP,
  formatRate,
  formatRatio,
} from './numbers'
import { remarksOn } from './remarks'
import { Term } from './Term'
import type { Reading } from './useComparison'

export function Numbers({ reading }: { reading: Reading }) {
  const { a, b, change } = reading.comparison
  const remarks = remarksOn(reading.comparison, reading.periods, reading.measure)
  return (
    <>
      {a && b && (
        <table className={styles.table}>
          <caption className="visually-hidden">Period A and period B</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">A</th>
              <th scope="col">B</th>
            </tr>
          </thead>
          <tbody>
            <Row
              term={asSentence(reading.measure)}
              means={MEANINGS.count}
              a={formatCount(a.count)}
              b={formatCount(b.count)}
            />
            <Row term="Days" means={MEANINGS.days} a={a.days} b={b.days} />
            <Row
              term="A day"
              means={MEANINGS.rate}
              a={formatRate(a.count / a.days)}
              b={formatRate(b.count / b.days)}
            />
            <Row
              term="A week"
              means={MEANINGS.rate}
              a={formatRate((7 * a.count) / a.days)}
              b={formatRate((7 * b.count) / b.days)}
            />
          </tbody>
        </table>
      )}
      {change && change.verdict !== 'none' && <Change change={change} />}
      {remarks.map((remark) => (
        <p key={remark} className={styles.remark}>
          {remark}
        </p>
      ))}
    </>
  )
}

function Change({ change }: { change: RateChange }) {
  const { exact, widened, dispersion } = change
  return (
    <dl className={styles.change}>
      <Figure term="Difference" means={MEANINGS.difference}>
        {formatDifference(change.rateB - change.rateA)} a day
      </Figure>
      <Figure term="Ratio B/A" means={MEANINGS.ratio} strong>
        {formatRatio(exact.ratio)}
      </Figure>
      <Figure term="95 % interval" means={MEANINGS.interval}>
        {formatInterval(exact)}
      </Figure>
      <Figure term="p" means={MEANINGS.p}>
        {formatP(exact.p)}
      </Figure>
      {dispersion && (
        <Figure term="Dispersion" means={MEANINGS.dispersion}>
          {formatIndex(dispersion.index)}
        </Figure>
      )}
      {widened && (
        <>
          <Figure term="Interval for bursts" means={MEANINGS.widened} strong>
            {formatInterval(widened)}
          </Figure>
          <Figure term="p for bursts" means={MEANINGS.widened}>
            {formatP(widened.p)}
          </Figure>
        </>
      )}
    </dl>
  )
}

interface RowProps {
  term: string
  means: string
  a: ReactNode
  b: ReactNode
}

function Row({ term, means, a, b }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <Term means={means}>{term}</Term>
      </th>
      <td>{a}</td>
      <td>{b}</td>
    </tr>
  )
}

function Figure({
  term,
  means,
  strong = false,
  children,
}: {
  term: string
  means: string
  strong?: boolean
  children: ReactNode
}) {
  return (
    <div className={styles.figure} data-strong={strong}>
      <dt>
        <Term means={means}>{term}</Term>
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
