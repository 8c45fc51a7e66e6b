import type { RoleTally } from '../../engine/summary'
import type { Role } from '../../model/vocabulary'
import { formatCount } from '../../ui/format'

/**
 * What is said of the two roles beside an actor's one number: both where it has
 * both, that it is only ever blamed where it claims nothing; nothing for claims alone.
 */
export function rolesText({
  claimed,
  attributed,
}: Omit<RoleTally, 'any'>): { role: Role; text: string }[] {
  if (attributed === 0) return []
  if (claimed === 0) return [{ role: 'attributed', text: 'blamed only' }]
  return [
    { role: 'claimed', text: `claimed ${formatCount(claimed)}` },
    { role: 'attributed', text: `blamed ${formatCount(attributed)}` },
  ]
}
