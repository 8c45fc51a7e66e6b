/** What a format makes of a row, and where it goes. */
import type { Day } from '../../model/day'
import type { Actor, Place, Source, Strike } from '../../model/record'
import type {
  DatePrecision,
  Evidence,
  Outcome,
  Role,
  Stance,
  TargetKind,
  TargetSide,
  Weapon,
} from '../../model/vocabulary'

/** A strike as the file tells it; places, actors and sources stand in the sink under their ids. */
export interface ImportedStrike {
  id: string
  first: Day
  last: Day
  datePrecision: DatePrecision
  place: string
  actors: { actor: string; role: Role; by?: string }[]
  targetSide: TargetSide
  targetKind?: TargetKind
  targetDetail: string | null
  originCountry?: string | null
  weapon: Weapon
  outcome: Outcome
  outcomeBy?: string | null
  outcomeByKind?: Strike['outcomeByKind']
  evidence: Evidence
  munitions?: number | null
  attacks: number
  killed: number | null
  killedLow: number | null
  killedHigh: number | null
  injured: number | null
  /** A text, or the bytes of the file where it stands. */
  summary: string | { at: number; length: number }
  sources: { source: string; stance: Stance }[]
}

/** Takes what was read. Records come before the strike that names them. */
export interface Sink {
  actors: { add(actor: Actor): void; has(id: string): boolean }
  places: { add(place: Place): void; has(id: string): boolean }
  sources: { add(source: Source): void; has(id: string): boolean }
  add(strike: ImportedStrike): void
  /** Names more actors of the strike that was added as number `row`, from 0. */
  join(row: number, actors: ImportedStrike['actors']): void
  readonly size: number
}
