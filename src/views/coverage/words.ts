/** A comparison in words, as neutral as it can be said. */
import type { Comparison, Coverage } from '../../engine/coverage'
import { countryLabel } from '../../model/vocabulary'
import { valueInWords } from '../../ui/coverageWords'
import { formatCount, formatShare } from '../../ui/format'

/** `Islamic Resistance in Iraq`; `Iran-backed groups, in Iraq, at Harir airbase` */
export function scopeInWords({ total, narrowedTo }: Pick<Coverage, 'total' | 'narrowedTo'>) {
  const country = total.country === null ? null : `in ${countryLabel(total.country)}`
  return [total.byWhom, country, narrowedTo].filter((part) => part !== null).join(', ')
}

/** Of at least so many, the share is at most so much. */
const BOUND = { exact: '', about: '', 'at-least': '≤ ' } as const

/** `We hold 27 of 35 (77 %)`; `We hold 221; they count 206` */
export function heldInWords({ total, held }: Pick<Comparison, 'total' | 'held'>): string {
  const ours = `We hold ${formatCount(held)}`
  const { value, valueNote } = total
  if (held <= value)
    return `${ours} of ${valueInWords(total)} (${BOUND[valueNote]}${formatShare(held, value)})`
  return `${ours}; they count ${valueInWords(total)}`
}

/** What has to be said beside the two numbers; null where nothing has. */
export function caveatInWords({
  total,
  held,
  possible,
  unconfirmed,
}: Pick<Comparison, 'total' | 'held' | 'possible' | 'unconfirmed'>): string | null {
  const sentences = [
    possible > 0 && `Up to ${formatCount(possible)} more, of uncertain day, could fall here.`,
    held > total.value &&
      unconfirmed > 0 &&
      `Of ours, no official body confirms ${formatCount(unconfirmed)}.`,
  ].filter((sentence) => sentence !== false)
  return sentences.length > 0 ? sentences.join(' ') : null
}
