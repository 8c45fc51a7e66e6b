/** A small record in which nothing is real, for tests: two groups, two places, two strikes. */
import type { Compiled, Tables } from '../model/record'
import { compileDataset, type DataPackage } from './compile'
import type { RawTable } from './tables'

export const inventedPackage: DataPackage = {
  name: 'invented-record',
  title: 'An invented record',
  version: '0.1.0',
  created: '2024-02-01T00:00:00Z',
  coverage: { from: '2024-01-01', to: '2024-01-31' },
  credit: 'An invented record, for tests',
  licenses: [{ name: 'CC0-1.0', title: 'Public domain', path: 'https://licence.test/zero' }],
  contributors: [{ title: 'An inventor' }],
}

/** New at every call, so that a test may change it. */
export function inventedTables(): Tables {
  const actor = {
    nameAr: null,
    aliases: [],
    kind: 'militia' as const,
    side: 'unknown' as const,
    country: 'IQ',
    parents: [],
    memberOf: [],
    pmfBrigades: [],
    leader: null,
    founded: null,
    designations: [],
    baseAreas: [],
    summary: 'An invented group.',
    activeUntil: null,
    notes: null,
    israelStrikeRole: [],
    sources: [{ source: 'gazette-1', supports: ['summary' as const] }],
  }
  const place = {
    nameAr: null,
    nameHe: null,
    aliases: [],
    country: 'IL',
    admin1: null,
    kind: 'city' as const,
    lat: 29.5,
    lon: 34.9,
    geoPrecision: 'exact' as const,
    basis: 'invented',
    statusNote: null,
  }
  const strike = {
    datePrecision: 'day' as const,
    targetKind: 'city' as const,
    targetSide: 'israel' as const,
    targetDetail: null,
    originCountry: null,
    weapon: 'rocket' as const,
    munitions: null,
    attacks: 1,
    outcome: 'claimed-only' as const,
    outcomeBy: null,
    outcomeByKind: null,
    killed: null,
    injured: null,
    summary: 'Nothing happened: this is invented.',
    sources: [{ source: 'gazette-1', stance: 'claims' as const }],
  }
  return {
    actors: [
      { ...actor, id: 'umbrella', name: 'Invented Umbrella', kind: 'umbrella' },
      { ...actor, id: 'group', name: 'Invented Group', memberOf: ['umbrella'] },
    ],
    places: [
      { ...place, id: 'somewhere', name: 'Somewhere' },
      { ...place, id: 'elsewhere', name: 'Elsewhere', lat: 33, lon: 44, country: 'IQ' },
    ],
    sources: [{ id: 'gazette-1', publisher: 'The Gazette', url: null, published: '2024-01-05' }],
    strikes: [
      {
        ...strike,
        id: '2024-01-04-somewhere-1',
        date: '2024-01-04',
        target: 'somewhere',
        actors: [{ actor: 'umbrella', role: 'claimed' }],
      },
      {
        ...strike,
        id: '2024-01-05-elsewhere-1',
        date: '2024-01-05',
        target: 'elsewhere',
        attacks: 3,
        actors: [
          { actor: 'group', role: 'attributed', by: 'One ministry' },
          { actor: 'group', role: 'attributed', by: 'Another ministry' },
        ],
      },
    ],
    contextEvents: [
      {
        id: '2024-01-02-talks',
        date: '2024-01-02',
        datePrecision: 'day',
        kind: 'diplomacy',
        title: 'Talks',
        summary: 'Invented talks.',
        parties: [],
        countries: ['IQ'],
        sources: ['gazette-1'],
      },
    ],
    publishedTotals: [
      {
        id: 'january-total',
        from: '2024-01-01',
        to: '2024-01-31',
        counts: 'attacks',
        direction: 'against-israel',
        byWhom: 'Invented Umbrella',
        country: null,
        value: 7,
        valueNote: 'about',
        saidBy: 'The Gazette',
        summary: 'An invented count.',
        sources: ['gazette-1'],
      },
    ],
  }
}

/** The tables as files of a directory. */
export function filesOf(tables: Record<keyof Tables, unknown>): RawTable[] {
  return [
    { table: 'actors', file: 'actors.json', records: tables.actors },
    { table: 'places', file: 'places.json', records: tables.places },
    { table: 'sources', file: 'sources.json', records: tables.sources },
    { table: 'strikes', file: 'strikes/2024-01.json', records: tables.strikes },
    { table: 'contextEvents', file: 'context-events.json', records: tables.contextEvents },
    { table: 'publishedTotals', file: 'published-totals.json', records: tables.publishedTotals },
  ]
}

/** The compiled file of the tables, with a hash that is none. */
export function inventedCompiled(tables = inventedTables()): Compiled {
  return compileDataset(tables, inventedPackage, () => '0'.repeat(64))
}
