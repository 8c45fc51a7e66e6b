/** What every figure says of the record that it was drawn from. */
import type { Measure } from '../engine/filter'
import type { FacetAmounts, Summary } from '../engine/summary'
import { creditLine } from '../model/credit'
import type { DatasetHead } from '../model/record'
import { type Evidence, keysOf } from '../model/vocabulary'
import { formatCount, MEASURE_NOUNS } from '../ui/format'

const NOT_COMPLETE = 'No report found is not the same as no attack: the record is not complete.'

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

const EVIDENCE_WORDS: Record<Evidence, string> = {
  confirmed: 'confirmed',
  reported: 'reported',
  claimed: 'claimed only',
  attributed: 'attributed',
  contested: 'contested',
  'as-coded': 'as coded by the data’s provider',
}

/** How much of what passes every filter has which evidence. */
export function evidenceAmounts({
  question,
  facets,
}: Pick<Summary, 'question' | 'facets'>): FacetAmounts {
  // The facet counts under every filter but its own.
  const chosen: readonly string[] = question.filter.evidence
  return new Map(
    [...facets.evidence].filter(([key]) => chosen.length === 0 || chosen.includes(key)),
  )
}

/**
 * What the counts of a figure rest on: `Evidence: 40 confirmed, 88 claimed only. A claim is not a
 * fact. …`. Of several groups each has its name before its amounts. Coded data have no claims.
 */
export function evidenceNote(
  measure: Measure,
  ...groups: readonly { name?: string; amounts: FacetAmounts }[]
): string {
  const counted = groups.flatMap(({ name, amounts }) => {
    const words = keysOf(EVIDENCE_WORDS).flatMap((key) => {
      const amount = amounts.get(key) ?? 0
      return amount > 0 ? [`${formatCount(amount)} ${EVIDENCE_WORDS[key]}`] : []
    })
    return words.length > 0 ? [`${name ? `${name} ` : ''}${words.join(', ')}`] : []
  })
  if (counted.length === 0) return NOT_COMPLETE
  const subject = measure === 'attacks' ? 'Evidence by attack' : 'Evidence'
  const isCoded = groups.every(({ amounts }) =>
    [...amounts].every(([key, amount]) => key === 'as-coded' || amount === 0),
  )
  const caution = isCoded ? 'Who claims them is not recorded.' : 'A claim is not a fact.'
  return `${subject}: ${counted.join('; ')}. ${caution} ${NOT_COMPLETE}`
}
