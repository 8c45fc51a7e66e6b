/** What every figure says of the record that it was drawn from. */
import type { Summary } from '../engine/summary'
import { creditLine } from '../model/credit'
import type { DatasetHead } from '../model/record'
import { formatCount, MEASURE_NOUNS } from '../ui/format'

export const NOT_COMPLETE =
  'No report found is not the same as no attack: the record is not complete.'

/** How much of the dataset's hash is enough to tell versions apart. */
const HASH_LENGTH = 12

/** `n = 212 of 535 strike records`; counting attacks, both numbers. */
export function countInWords({
  question,
  selected,
  whole,
}: Pick<Summary, 'question' | 'selected' | 'whole'>): string {
  const records = `${formatCount(selected.strikes)} of ${formatCount(whole.strikes)} strike records`
  return question.measure === 'attacks'
    ? `n = ${formatCount(selected.attacks)} ${MEASURE_NOUNS.attacks} in ${records}`
    : `n = ${records}`
}

/** Version, short hash, where the sources are, credit and licence; the title unless the credit names it. */
export function recordInWords(head: DatasetHead): string {
  const named = head.credit.toLowerCase().includes(head.title.toLowerCase())
  return [
    named ? '' : `${head.title}. `,
    creditLine(head),
    ` Version ${head.version} (SHA-256 ${head.sha256.slice(0, HASH_LENGTH)}), compiled ${head.compiled}; `,
    'the sources of each strike are named in the record.',
  ].join('')
}

/** How many an official body confirmed; empty where none is. */
export function confirmedInWords({ confirmed, strikes }: Summary['selected']): string {
  if (confirmed === 0) return ''
  if (confirmed === strikes) return 'Each is confirmed by an official body.'
  return `Confirmed by an official body: ${formatCount(confirmed)} of ${formatCount(strikes)}; the others rest on claims, on blame or on reports alone.`
}
