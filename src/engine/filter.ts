/**
 * The filter: which strikes pass, one clause for each dimension. A clause that
 * is empty (or null) lets everything pass. Ids and codes are those of the record.
 */
import type { Day } from '../model/day'
import type { Direction, Evidence, Outcome, Role, TargetSide, Weapon } from '../model/vocabulary'

export interface Filter {
  /** First and last day, inclusive; a strike passes when its window touches the range. */
  from: Day | null
  to: Day | null
  /** Any of these actors has a part in the strike. */
  actors: readonly string[]
  /** In which role: `any`, or only where it claimed, or only where it is blamed. */
  actorRole: Role | 'any'
  /** Also what an umbrella claimed of which a chosen actor is a member. */
  viaUmbrella: boolean
  places: readonly string[]
  directions: readonly Direction[]
  sides: readonly TargetSide[]
  weapons: readonly Weapon[]
  outcomes: readonly Outcome[]
  evidence: readonly Evidence[]
  /** Target countries, ISO alpha-2, `XX` at sea. */
  countries: readonly string[]
  /** Countries of reported origin, ISO alpha-2; `NO_ORIGIN` where no report names one. */
  origins: readonly string[]
  /** Only strikes of which a report says that someone was killed or injured. */
  casualties: boolean
  /** Every word must occur in the strike's text, its places, actors or publishers. */
  text: string
}

/** Among origins: no report says from where it was launched. */
export const NO_ORIGIN = 'none'

export const NO_FILTER: Filter = {
  from: null,
  to: null,
  actors: [],
  actorRole: 'any',
  viaUmbrella: false,
  places: [],
  directions: [],
  sides: [],
  weapons: [],
  outcomes: [],
  evidence: [],
  countries: [],
  origins: [],
  casualties: false,
  text: '',
}

/** What a count counts: records, or the attacks that the statements claim. */
export type Measure = 'strikes' | 'attacks'

export type BinWidth = 'day' | 'week' | 'month'

/** By what bars, symbols and legends are split. */
export type StackBy = 'direction' | 'actor' | 'side' | 'evidence' | 'outcome' | 'weapon' | 'country'
