/** A strike as importers give it to the engine. */
import type { Day } from '../model/day'
import type { Strike } from '../model/record'
import type { DatePrecision, Direction, Evidence } from '../model/vocabulary'
import type { TextRange } from './words'

/** One strike as a builder takes it; ids of places, actors and sources are those that were added. */
export interface StrikeRow
  extends Pick<
    Strike,
    'id' | 'targetSide' | 'weapon' | 'outcome' | 'attacks' | 'killed' | 'injured' | 'sources'
  > {
  /** First and last day on which it may have happened. */
  first: Day
  last: Day
  datePrecision: DatePrecision
  place: string
  actors: Strike['actors']
  evidence: Evidence
  /** As its side says where it is left out. */
  direction?: Direction
  /** A text, or where it stands in the file. */
  summary: string | TextRange
  targetKind?: Strike['targetKind']
  targetDetail?: string | null
  originCountry?: string | null
  outcomeBy?: string | null
  outcomeByKind?: Strike['outcomeByKind']
  /** The provider's lowest and highest number killed. */
  killedLow?: number | null
  killedHigh?: number | null
  munitions?: number | null
}
