/** How much passes the filter, what of it is confirmed, and who was hurt, as far as reports say. */
import type { Summary } from '../engine/summary'
import { useSummary } from '../filter/atlas'
import { formatCount, formatShare, plural } from '../ui/format'
import { Announcer } from './Announcer'
import styles from './NumbersLine.module.css'

export function NumbersLine() {
  const { selected, whole, question } = useSummary()
  const { measure } = question
  const noun = measure === 'attacks' ? 'claimed attacks' : 'strikes'
  return (
    <div className={styles.line}>
      {/* Changes with every frame of a drag: `Announcer` speaks for it. */}
      <p role="status" aria-live="off" className={styles.status}>
        <strong>{formatCount(selected[measure])}</strong> of {formatCount(whole[measure])} {noun}
        {selected.strikes > 0 && (
          <span className={styles.soft} title={gapWords(selected)}>
            {measure === 'attacks' && ` in ${plural(selected.strikes, 'strike')}`}
            {` · ${formatShare(selected.confirmed, selected.strikes)} confirmed`}
            {` · ${casualtyWords(selected)}`}
          </span>
        )}
      </p>
      <Announcer
        words={`${formatCount(selected[measure])} of ${formatCount(whole[measure])} ${noun}`}
      />
    </div>
  )
}

/** The whole line as text: `212 of 468 strikes · 33 % confirmed · at least 3 killed`. */
export function numbersInWords({
  selected,
  whole,
  question: { measure },
}: Pick<Summary, 'selected' | 'whole' | 'question'>): string {
  const noun = measure === 'attacks' ? 'claimed attacks' : 'strikes'
  const amount = `${formatCount(selected[measure])} of ${formatCount(whole[measure])} ${noun}`
  if (selected.strikes === 0) return amount
  return [
    measure === 'attacks' ? `${amount} in ${plural(selected.strikes, 'strike')}` : amount,
    `${formatShare(selected.confirmed, selected.strikes)} confirmed`,
    casualtyWords(selected),
  ].join(' · ')
}

/**
 * `3 killed, 12 injured`; a sum over strikes of which some give no number says that it is the
 * least: `at least 486 killed, 529 injured`. Where none gives a number there is no sum.
 */
export function casualtyWords({ killed, injured, strikes }: Summary['selected']): string {
  const known = [
    { what: 'killed', ...killed },
    { what: 'injured', ...injured },
  ].filter(({ unknown }) => unknown < strikes)
  if (known.length === 0) return 'casualties not stated'
  let least = ''
  return known
    .map(({ what, sum, unknown }) => {
      const lead = unknown > 0 ? 'at least ' : ''
      const words = `${lead === least ? '' : lead}${formatCount(sum)} ${what}`
      least = lead
      return words
    })
    .join(', ')
}

/** How many strikes the sums leave out, for the hint. */
function gapWords({ killed, injured, strikes }: Summary['selected']): string {
  return `Of ${plural(strikes, 'strike')}, ${formatCount(killed.unknown)} do not say how many were killed and ${formatCount(injured.unknown)} not how many were injured.`
}
