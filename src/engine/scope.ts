/**
 * What a published total counts, as clauses on our own strikes. The total's
 * fields decide by the rules below; where its summary narrows it further, that
 * stands in `SAID_IN_SUMMARY`.
 */
import { requireDay } from '../model/day'
import type { Actor, PublishedTotal } from '../model/record'
import { type Filter, NO_FILTER } from './filter'

export interface Scope {
  /** The scope as far as a filter can say it: `parties` of several and `claimed` go beyond it. */
  filter: Filter
  /** Ids of actors that must all have a part, in any role; empty: anybody. */
  parties: readonly string[]
  /** Only strikes that somebody claimed. */
  claimed: boolean
  /** What it is narrowed to beyond the total's fields, in words: `at Harir airbase`; else null. */
  narrowedTo: string | null
  /** Whether it leaves out a part of what was done in its direction: one country, place or outcome. */
  isPart: boolean
  /** Why our count cannot honestly stand beside it; null where it can. */
  reason: string | null
}

/**
 * Phrases for "everybody on that side": no clause on actors, because many of our
 * strikes name nobody, and the direction tells the side.
 */
const COLLECTIVES = new Set([
  'Iran-backed groups',
  'Iran-backed militias',
  'Iran-backed militias in Iraq',
  'Iran-linked militias in Iraq',
  'Iraqi armed groups',
  'Iraqi militias',
])

const JOINT: Readonly<Record<string, readonly string[]>> = {
  'Islamic Resistance in Iraq and the Houthis': ['islamic-resistance-in-iraq', 'houthis'],
}

interface Narrowing {
  clauses: Partial<Filter>
  words: string
}

const INTERCEPTED: Narrowing = {
  clauses: { outcomes: ['intercepted'], evidence: ['confirmed'] },
  words: 'officially said to be intercepted',
}

/** Of totals whose fields have no room for it: by id, the clauses or the objection. */
const SAID_IN_SUMMARY: Readonly<Record<string, Narrowing | string>> = {
  '2023-10-07-2023-11-22-attacks-musings-on-iraq': {
    clauses: { places: ['harir-airbase'] },
    words: 'at Harir airbase',
  },
  '2023-10-07-2023-11-22-attacks-musings-on-iraq-2': {
    clauses: { places: ['ain-al-asad'] },
    words: 'at al-Asad airbase',
  },
  '2024-01-22-2024-01-28-attacks-musings-on-iraq': {
    clauses: { places: ['ain-al-asad'], weapons: ['one-way-attack-drone'] },
    words: 'by drone at al-Asad airbase',
  },
  '2023-11-01-2024-09-25-attacks-alma-center-from-idf-reports': INTERCEPTED,
  '2024-09-01-2024-09-25-attacks-alma-center-from-idf-reports': INTERCEPTED,
  '2024-06-01-2024-06-30-claimed-attacks-acled':
    'It also counts attacks on ships near Israel, which our record keeps apart.',
}

const OBJECTIONS: Partial<Record<PublishedTotal['counts'], string>> = {
  casualties: 'It counts people; many reports behind our record give no number of casualties.',
  'targets-struck': 'It counts targets; our record counts attacks, and one can strike several.',
  drones: 'It counts drones; our record counts attacks, and one can use several.',
}

/** The scope of a total; `actors` are those of the same dataset. */
export function scopeOf(total: PublishedTotal, actors: readonly Actor[]): Scope {
  const parties = partiesOf(total.byWhom, actors)
  const said = SAID_IN_SUMMARY[total.id]
  const narrowing = typeof said === 'object' ? said : null
  return {
    filter: {
      ...NO_FILTER,
      from: requireDay(total.from),
      to: requireDay(total.to),
      directions: [total.direction],
      countries: total.country === null ? [] : [total.country],
      // A filter lets pass what any of its actors has a part in: too wide for a joint scope.
      actors: parties?.length === 1 ? parties : [],
      ...narrowing?.clauses,
    },
    parties: parties ?? [],
    claimed: total.counts === 'claimed-attacks',
    narrowedTo: narrowing?.words ?? null,
    isPart: total.country !== null || said !== undefined || (parties ?? []).length > 1,
    reason: objectionTo(total, parties, typeof said === 'string' ? said : null),
  }
}

function objectionTo(
  total: PublishedTotal,
  parties: readonly string[] | null,
  said: string | null,
): string | null {
  const objection = OBJECTIONS[total.counts] ?? said
  if (objection !== null) return objection
  if (total.direction === 'counter-strike')
    return 'It counts rounds of strikes; our record counts each place struck.'
  return parties === null ? `Our record has no actor that is “${total.byWhom}”.` : null
}

/** Null where the phrase is no actor's name and no collective. */
function partiesOf(byWhom: string, actors: readonly Actor[]): readonly string[] | null {
  if (COLLECTIVES.has(byWhom)) return []
  const joint = JOINT[byWhom]
  if (joint) return joint
  const actor = actors.find(({ name, aliases }) => name === byWhom || aliases.includes(byWhom))
  return actor ? [actor.id] : null
}
