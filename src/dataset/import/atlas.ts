/** Tables of strikes that were exported here, as CSV or GeoJSON. What becomes of each column stands in `ATLAS_COLUMNS`. */
import { formatDay, parseDay } from '../../model/day'
import { evidenceOf, windowOf } from '../../model/derive'
import {
  ACTOR_KINDS,
  type ActorKind,
  DATE_PRECISIONS,
  type DatePrecision,
  GEO_PRECISIONS,
  OUTCOME_SPEAKERS,
  OUTCOMES,
  ROLES,
  type Role,
  STANCES,
  TARGET_KINDS,
  TARGET_SIDES,
  WEAPONS,
} from '../../model/vocabulary'
import { UNKNOWN_COUNTRY } from './countries'
import { createDayReader, type DayOrder } from './dates'
import { precisionOf } from './ged'
import type { Given } from './given'
import { type Columns, type RowReader, readAttacks, readCount, readDays, readPoint } from './row'
import type { ImportedStrike } from './strike'

/** Every column of an exported table, and what it becomes here. */
export const ATLAS_COLUMNS = {
  strike_id: 'id of the strike',
  date: 'first day on which it may have happened',
  date_end: 'last day on which it may have happened',
  date_precision: 'date precision; where it does not fit the days, they decide',
  target_id: 'id of the place',
  target: 'name of the place',
  country: 'country of the place; empty is at sea',
  admin1: 'first-level region of the place',
  latitude: 'latitude of the place; a row without one is left out',
  longitude: 'longitude of the place; a row without one is left out',
  geo_precision: 'geo precision of the place',
  target_kind: 'kind of target',
  target_side: 'whose the target is',
  direction: { notUsed: 'it follows from `target_side`' },
  target_detail: 'detail of the target',
  origin_country: 'country of launch',
  actor_ids: 'ids of the actors',
  actors: 'names of the actors',
  actor_kinds: 'kind of each actor; not stated where there is no such column',
  actor_roles: 'role of each actor',
  attributed_by: 'who attributes it to each',
  evidence: 'checked: it follows from outcome, speaker, roles and stances',
  weapon: 'weapon',
  munitions: 'number of munitions',
  attacks: 'number of attacks',
  outcome: 'outcome',
  outcome_by: 'who says so',
  outcome_by_kind: 'what kind of speaker that is',
  killed: 'killed',
  killed_low: 'lowest number killed',
  killed_high: 'highest number killed',
  injured: 'injured',
  summary: 'summary',
  source_ids: 'ids of the sources',
  sources: 'who published each source',
  source_dates: 'day on which each was published',
  source_stances: 'stance of each source',
  source_urls: 'address of each source',
} as const satisfies Columns

export type AtlasColumn = keyof typeof ATLAS_COLUMNS

/** Without these a table is not read as one that was exported here. */
const NEEDED: readonly AtlasColumn[] = [
  'strike_id',
  'date',
  'target_id',
  'latitude',
  'longitude',
  'actor_ids',
  'actor_roles',
  'outcome',
  'source_ids',
  'source_stances',
]

/** Whether a header, lower-cased, is of a table that was exported here. */
export const isAtlas = (names: readonly string[]): boolean =>
  NEEDED.every((name) => names.includes(name))

const WEB_ADDRESS = /^https?:\/\/[^\s]+$/

/** `plain` gives a cell's text back as it was before it was written. */
export function atlasReader(
  row: RowReader<AtlasColumn>,
  given: Given,
  order: DayOrder,
  plain: (text: string) => string,
) {
  const { cell } = row
  const dayOf = createDayReader(order)
  const text = (column: AtlasColumn) => plain(row.text(column)).trim()
  const textOrNull = (column: AtlasColumn) => text(column) || null

  /** The word of a vocabulary; another is told and taken as `instead`. */
  function word<T extends string>(
    column: AtlasColumn,
    vocabulary: Record<T, unknown>,
    instead: T,
  ): T {
    const value = row.text(column)
    if (Object.hasOwn(vocabulary, value)) return value as T
    if (row.has(column))
      row.doubt('code', column, `is no word of the codebook; taken as “${instead}”`)
    return instead
  }

  function precision(first: number, last: number): DatePrecision {
    const said = cell.date_precision()
    if (Object.hasOwn(DATE_PRECISIONS, said)) {
      const window = windowOf(formatDay(first), said as DatePrecision, formatDay(last))
      if (window.last === last) return said as DatePrecision
    }
    const fitting = precisionOf(first, last)
    if (row.has('date_precision'))
      row.doubt('code', 'date_precision', `does not fit the days; taken as “${fitting}”`)
    return fitting
  }

  /** Entries of a list's column, as many as there are ids; null after telling that they do not fit. */
  function entries(column: AtlasColumn, ids: readonly string[]): string[] | null {
    const cell = text(column)
    if (cell === '') return ids.map(() => '')
    const parts = cell.split(';').map((part) => part.trim())
    if (parts.length === ids.length) return parts
    return row.leaveOut('list', column, `lists ${parts.length} where there are ${ids.length} ids`)
  }

  const idsOf = (column: 'actor_ids' | 'source_ids') =>
    text(column)
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean)

  function readActors(): ImportedStrike['actors'] | null {
    const ids = idsOf('actor_ids')
    const names = entries('actors', ids)
    const kinds = names && entries('actor_kinds', ids)
    const roles = kinds && entries('actor_roles', ids)
    const speakers = roles && entries('attributed_by', ids)
    if (!names || !kinds || !roles || !speakers) return null
    return ids.map((id, at) => {
      const actor = given.actor(id, names[at] || id, kindOf(kinds[at] as string))
      const by = speakers[at] as string
      return roleOf(roles[at] as string, by) === 'attributed'
        ? { actor, role: 'attributed', by }
        : { actor, role: roleOf(roles[at] as string, by) }
    })
  }

  /** The kind; one that is not stated is `other`. */
  function kindOf(kind: string): ActorKind {
    if (Object.hasOwn(ACTOR_KINDS, kind)) return kind as ActorKind
    if (kind !== '')
      row.doubt(
        'code',
        'actor_kinds',
        'has a kind that is no word of the codebook; taken as “other”',
      )
    return 'other'
  }

  /** The role, where it says who attributes and only then; else `named`, which claims nothing. */
  function roleOf(role: string, by: string): Role {
    if (Object.hasOwn(ROLES, role) && (role === 'attributed') === (by !== '')) return role as Role
    row.doubt('code', 'actor_roles', 'has a role without its speaker, or none; taken as “named”')
    return 'named'
  }

  function readSources(): ImportedStrike['sources'] | null {
    const ids = idsOf('source_ids')
    if (ids.length === 0) return row.leaveOut('missing', 'source_ids', 'a strike needs a source')
    const publishers = entries('sources', ids)
    const dates = publishers && entries('source_dates', ids)
    const stances = dates && entries('source_stances', ids)
    const addresses = stances && entries('source_urls', ids)
    if (!publishers || !dates || !stances || !addresses) return null
    const unknown = stances.find((stance) => !Object.hasOwn(STANCES, stance))
    if (unknown !== undefined)
      return row.leaveOut('code', 'source_stances', 'has a stance that is no word of the codebook')
    return ids.map((id, at) => {
      const [url, date] = [addresses[at] as string, dates[at] as string]
      return {
        source: given.source(id, {
          publisher: publishers[at] || id,
          url: WEB_ADDRESS.test(url) && URL.canParse(url) ? url : null,
          published: parseDay(date) === null ? null : date,
        }),
        stance: stances[at] as ImportedStrike['sources'][number]['stance'],
      }
    })
  }

  function country(column: 'country' | 'origin_country'): string | null {
    const value = row.text(column)
    if (value === '' || /^[A-Z]{2}$/.test(value)) return value || null
    row.doubt('code', column, 'is no two-letter code of a country; taken as not known')
    return column === 'country' ? UNKNOWN_COUNTRY : null
  }

  function readSpeaker() {
    const value = cell.outcome_by_kind()
    return value === '' ? null : word('outcome_by_kind', OUTCOME_SPEAKERS, 'press')
  }

  /** The strike of the row, or null where it is left out, which is told. */
  return (): ImportedStrike | null => {
    const id = cell.strike_id()
    if (id === '') return row.leaveOut('missing', 'strike_id', 'a strike needs its id')
    const days = readDays(row, ['date', 'date_end'], dayOf)
    if (days === null) return null
    const { first, last } = days
    const point = readPoint(row)
    if (point === null) return null
    const actors = readActors()
    if (actors === null) return null
    const sources = readSources()
    if (sources === null) return null
    const outcome = word('outcome', OUTCOMES, 'reported')
    const outcomeByKind = readSpeaker()
    const evidence = evidenceOf({ outcome, outcomeByKind, actors, sources })
    if (row.has('evidence') && cell.evidence() !== evidence)
      row.doubt('code', 'evidence', `does not follow from the row; taken as “${evidence}”`)
    const summary = text('summary')
    const place = text('target_id') || text('target')
    return {
      id,
      first,
      last,
      datePrecision: precision(first, last),
      place: given.place(place, {
        name: text('target') || place || 'Place without a name',
        ...point,
        precision: word('geo_precision', GEO_PRECISIONS, 'region'),
        country: country('country'),
        admin1: textOrNull('admin1'),
      }),
      actors,
      targetKind: word('target_kind', TARGET_KINDS, 'unspecified'),
      targetSide: word('target_side', TARGET_SIDES, 'other'),
      targetDetail: textOrNull('target_detail'),
      originCountry: country('origin_country'),
      weapon: word('weapon', WEAPONS, 'unspecified'),
      munitions: readCount(row, 'munitions'),
      attacks: readAttacks(row, 'attacks'),
      outcome,
      outcomeBy: textOrNull('outcome_by'),
      outcomeByKind,
      evidence,
      killed: readCount(row, 'killed'),
      killedLow: readCount(row, 'killed_low'),
      killedHigh: readCount(row, 'killed_high'),
      injured: readCount(row, 'injured'),
      // What was guarded against formulas is not the text as it stands in the file.
      summary:
        summary === cell.summary() && summary !== ''
          ? row.range('summary')
          : summary || 'The table gives no text.',
      sources,
    }
  }
}
