/** Independent counts of the two periods beside ours, and the ratio that they would give. */
import { useId, useMemo } from 'react'
import type { Comparison } from '../../engine/coverage'
import { countPeriod } from '../../engine/periods'
import { setPanel } from '../../filter/actions'
import { useAtlas } from '../../filter/atlas'
import { periodInWords, totalInWords } from '../../ui/coverageWords'
import { asSentence } from '../../ui/format'
import styles from './Completeness.module.css'
import { ratioByTotals, type TheirSide, totalsBeside } from './completeness'
import { MEANINGS } from './meanings'
import { formatRate, formatRatio } from './numbers'
import { heldInWords, possibleInWords, shareInWords, unitInWords } from './sentence'
import { Term } from './Term'
import type { Reading } from './useComparison'

export function Completeness({ reading }: { reading: Reading }) {
  const { dataset } = useAtlas()
  const id = useId()
  const { a, b } = reading.comparison
  const { attacks, filter } = reading
  const theirs = useMemo(() => {
    if (!a || !b) return null
    // Published totals count attacks, whatever the panel counts.
    const [ofA, ofB] = [countPeriod(attacks, a.window), countPeriod(attacks, b.window)]
    return ofA && ofB && ratioByTotals(dataset, filter, ofA, ofB)
  }, [dataset, attacks, filter, a, b])
  if (!a || !b) return null
  const [besideA, besideB] = [a, b].map(({ window }) => totalsBeside(dataset, filter, window))
  const unit = besideA?.length || besideB?.length ? unitInWords(reading) : ''
  return (
    <section className={styles.completeness} aria-labelledby={id}>
      <header>
        <h3 id={id}>How complete is this?</h3>
        <button type="button" onClick={() => setPanel('coverage')}>
          Coverage
        </button>
      </header>
      {unit && <p>{unit}</p>}
      <Totals name="A" totals={besideA} />
      <Totals name="B" totals={besideB} />
      {theirs && reading.comparison.change && (
        <p className={styles.ratio}>
          <strong>
            <Term means={MEANINGS.published} inText>
              Ratio by published totals: {formatRatio(theirs.ratio)}
            </Term>
          </strong>
          <span>
            {' '}
            (A {sideInWords(theirs.a)}; B {sideInWords(theirs.b)}).
            {(!theirs.a.total || !theirs.b.total) &&
              ' The two are counted in different ways: a check, not a result.'}
          </span>
        </p>
      )}
    </section>
  )
}

interface TotalsProps {
  name: string
  totals: readonly Comparison[] | undefined
}

function Totals({ name, totals = [] }: TotalsProps) {
  return (
    <div className={styles.totals}>
      <p className={styles.name}>{name}</p>
      {totals.length === 0 ? (
        <p>No independent count of this period. No report found is not the same as no attack.</p>
      ) : (
        <ul>
          {totals.map((comparison) => (
            <li key={comparison.total.id}>
              <span>
                The record holds {heldInWords(comparison)}.
                {comparison.possible > 0 && ` ${asSentence(possibleInWords(comparison))}.`}
              </span>
              <strong>{shareInWords(comparison)}</strong>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function sideInWords({ total, rate }: TheirSide): string {
  if (!total) return `${formatRate(rate)} attacks a day by our count`
  return `${formatRate(rate)} a day: ${totalInWords(total.total)}, ${total.total.saidBy}, ${periodInWords(total.period)}`
}
