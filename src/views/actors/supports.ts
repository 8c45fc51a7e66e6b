import type { Actor } from '../../model/record'

type Supported = Actor['sources'][number]['supports'][number]

const FIELD_WORDS: Record<Supported, string> = {
  nameAr: 'Arabic name',
  aliases: 'other names',
  parents: 'what it belongs to',
  memberOf: 'membership',
  pmfBrigades: 'brigades',
  leader: 'leader',
  founded: 'founding year',
  designations: 'designations',
  baseAreas: 'base areas',
  summary: 'summary',
  activeUntil: 'end of activity',
  notes: 'note',
  israelStrikeRole: 'part in strikes on Israel',
}

/** For which facts of a profile a source stands: `on leader, founding year`; null for none named. */
export function supportsText(supports: readonly Supported[]): string | null {
  return supports.length > 0 ? `on ${supports.map((field) => FIELD_WORDS[field]).join(', ')}` : null
}
