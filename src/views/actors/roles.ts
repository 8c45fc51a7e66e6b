import type { PartTally } from '../../engine/summary'
import { keysOf, ROLES, type Role } from '../../model/vocabulary'
import { formatCount } from '../../ui/format'

type Parts = Omit<PartTally, 'any'>

/** The roles that an actor has, each with its number. */
const partsOf = (tally: Parts) =>
  keysOf(ROLES)
    .map((role) => ({ role, word: ROLES[role].label.toLowerCase(), count: tally[role] }))
    .filter(({ count }) => count > 0)

/**
 * What is said of the roles beside an actor's one number: each where it has several (a strike that
 * it claims and is blamed for is in both), that it is only ever blamed; nothing for one that only
 * claims, or is only named.
 */
export function rolesText(tally: Parts): { role: Role; text: string }[] {
  const parts = partsOf(tally)
  if (parts.length > 1)
    return parts.map(({ role, word, count }) => ({ role, text: `${word} ${formatCount(count)}` }))
  return tally.attributed > 0 ? [{ role: 'attributed', text: 'blamed only' }] : []
}

/** `14 claimed, 67 blamed, 2 only named`, and only what there is. */
export function spokenRoles(tally: PartTally): string {
  if (tally.any === 0) return 'none'
  return partsOf(tally)
    .map(
      ({ role, word, count }) => `${formatCount(count)} ${role === 'named' ? 'only ' : ''}${word}`,
    )
    .join(', ')
}
