/** How the record's tables hang together: which field of which table points to which other table. */
import type { TableName } from '../model/record'

/** One file of the record, parsed but not yet trusted. */
export interface RawTable {
  table: TableName
  /** As it is told to people: `strikes/2024-10.json`. */
  file: string
  records: unknown
}

export interface Reference {
  /** Way from a record to the id; `*` stands for every entry of a list. */
  path: readonly string[]
  to: TableName
}

export const REFERENCES: Record<TableName, readonly Reference[]> = {
  actors: [
    { path: ['parents', '*'], to: 'actors' },
    { path: ['memberOf', '*'], to: 'actors' },
    { path: ['israelStrikeRole', '*', 'source'], to: 'sources' },
    { path: ['sources', '*', 'source'], to: 'sources' },
  ],
  places: [],
  sources: [],
  strikes: [
    { path: ['target'], to: 'places' },
    { path: ['actors', '*', 'actor'], to: 'actors' },
    { path: ['sources', '*', 'source'], to: 'sources' },
  ],
  contextEvents: [{ path: ['sources', '*'], to: 'sources' }],
  publishedTotals: [{ path: ['sources', '*'], to: 'sources' }],
}

/** File of each table within `data/`; strikes stand in `strikes/`, one file a month. */
export const TABLE_FILES = {
  actors: 'actors.json',
  places: 'places.json',
  sources: 'sources.json',
  contextEvents: 'context-events.json',
  publishedTotals: 'published-totals.json',
} as const satisfies Record<Exclude<TableName, 'strikes'>, string>

/** Name of a month's file of strikes; its group is the month. */
export const STRIKES_FILE = /^strikes\/(\d{4}-(?:0[1-9]|1[0-2]))\.json$/
