/** How much passes the filter, what of it is confirmed, and who was hurt, as far as reports say. */
import type { Measure } from '../engine/filter'
import type { Summary } from '../engine/summary'
import { useSummary } from '../filter/atlas'
import { formatCount, formatShare, plural } from '../ui/format'
import { Announcer } from './Announcer'
import styles from './NumbersLine.module.css'

export function NumbersLine() {
  const { selected, whole, question } = useSummary()
  const { measure } = question
  return (
    <div className={styles.line}>
      {/* Changes with every frame of a drag: `Announcer` speaks for it. */}
      <p role="status" aria-live="off" className={styles.status}>
        <strong>{formatCount(selected[measure])}</strong> of {formatCount(whole[measure])} {measure}
        {selected.strikes > 0 && (
          <span className={styles.soft} title={gapWords(selected)}>
            {measure === 'attacks' && ` in ${plural(selected.strikes, 'strike')}`}
            {` · ${confirmedWords(selected, measure)}`}
            {` · ${casualtyWords(selected)}`}
          </span>
        )}
      </p>
      <Announcer words={amountWords(selected, whole, measure)} />
    </div>
  )
}

/** The whole line as text: `212 of 468 strikes · 33 % confirmed · at least 3 killed`. */
export function numbersInWords({
  selected,
  whole,
  question: { measure },
}: Pick<Summary, 'selected' | 'whole' | 'question'>): string {
  const amount = amountWords(selected, whole, measure)
  if (selected.strikes === 0) return amount
  return [
    measure === 'attacks' ? `${amount} in ${plural(selected.strikes, 'strike')}` : amount,
    confirmedWords(selected, measure),
    casualtyWords(selected),
  ].join(' · ')
}

type Amounts = Readonly<Record<Measure, number>>

const amountWords = (selected: Amounts, whole: Amounts, measure: Measure) =>
  `${formatCount(selected[measure])} of ${formatCount(whole[measure])} ${measure}`

/**
 * Evidence is of strikes, also where their attacks are counted. Where the dataset records it of
 * none, none confirmed would be a statement that nobody made.
 */
export const confirmedWords = (
  { confirmed, coded, strikes }: Pick<Summary['selected'], 'confirmed' | 'coded' | 'strikes'>,
  measure: Measure,
) =>
  coded === strikes
    ? 'evidence not recorded'
    : `${formatShare(confirmed, strikes)} ${measure === 'attacks' ? 'of strikes ' : ''}confirmed`

/**
 * `3 killed, 12 injured`; a sum over strikes of which some give no number says that it is the
 * least: `at least 486 killed, 529 injured`, or that nobody was `reported` to be. Where none gives a
 * number there is no sum.
 */
export function casualtyWords({ killed, injured, strikes }: Summary['selected']): string {
  const known = [
    { what: 'killed', ...killed },
    { what: 'injured', ...injured },
  ].filter(({ unknown }) => unknown < strikes)
  if (known.length === 0) return 'casualties not stated'
  const leads = known.map(({ sum, unknown }) =>
    unknown === 0 ? '' : sum > 0 ? 'at least ' : NOBODY,
  )
  const isSame = leads[0] === leads[1]
  return known
    .map(({ what, sum }, at) => {
      const lead = leads[at] as string
      return `${at > 0 && isSame ? '' : lead}${lead === NOBODY ? '' : `${formatCount(sum)} `}${what}`
    })
    .join(isSame && leads[0] === NOBODY ? ' or ' : ', ')
}

const NOBODY = 'nobody reported '

/** How many strikes the sums leave out, for the hint. */
function gapWords({ killed, injured, strikes }: Summary['selected']): string {
  return `Of ${plural(strikes, 'strike')}, ${formatCount(killed.unknown)} do not say how many were killed and ${formatCount(injured.unknown)} not how many were injured.`
}
