import type { PartTally } from '../../engine/summary'
import type { Role } from '../../model/vocabulary'
import { formatCount } from '../../ui/format'

/**
 * What is said of the roles beside an actor's one number: each where it has several (a strike that
 * it claims and is blamed for is in both), that it is only ever blamed; nothing for one that only
 * claims, or is only named.
 */
export function rolesText({
  claimed,
  attributed,
  named,
}: Omit<PartTally, 'any'>): { role: Role; text: string }[] {
  const parts = [
    { role: 'claimed' as const, word: 'claimed', count: claimed },
    { role: 'attributed' as const, word: 'blamed', count: attributed },
    { role: 'named' as const, word: 'named', count: named },
  ].filter(({ count }) => count > 0)
  if (parts.length > 1)
    return parts.map(({ role, word, count }) => ({ role, text: `${word} ${formatCount(count)}` }))
  return attributed > 0 ? [{ role: 'attributed', text: 'blamed only' }] : []
}
