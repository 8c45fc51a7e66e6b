/** Random small records in which nothing is real, and random questions about them. */
import fc from 'fast-check'
import { datasetFrom, type HeldDataset } from '../dataset/dataset'
import { type Day, formatDay } from '../model/day'
import { type Actor, FORMAT, type Place, type Strike } from '../model/record'
import { DIRECTIONS, EVIDENCE, keysOf, OUTCOMES, TARGET_SIDES, WEAPONS } from '../model/vocabulary'
import type { BinWidth, Filter, Measure, StackBy } from './filter'
import type { StrikeRow } from './strikeRow'
import type { Question } from './summary'

export const ACTORS = ['umbrella', 'member-a', 'member-b', 'loner', 'state']
export const PLACES = ['town', 'base', 'sea']
const FIRST_DAY = 19_600

export function actor(id: string): Actor {
  return {
    id,
    name: `Imaginary ${id}`,
    nameAr: null,
    aliases: [],
    kind: id === 'umbrella' ? 'umbrella' : 'militia',
    side: 'unknown',
    country: null,
    parents: [],
    memberOf: id.startsWith('member') ? ['umbrella'] : [],
    pmfBrigades: [],
    leader: null,
    founded: null,
    designations: [],
    baseAreas: [],
    summary: 'Not real.',
    activeUntil: null,
    notes: null,
    israelStrikeRole: [],
    sources: [],
  }
}

export function place(id: string): Place {
  return {
    id,
    name: `Imaginary ${id}`,
    nameAr: null,
    nameHe: null,
    aliases: [],
    country: id === 'sea' ? null : id === 'town' ? 'IL' : 'SY',
    admin1: null,
    kind: 'city',
    lat: 0,
    lon: 0,
    geoPrecision: 'exact',
    basis: 'not real',
    statusNote: null,
  }
}

/** A row for a builder: a claimed rocket on the place and by the actor that are named, of no source. */
export const imaginaryRow = (day: Day, place: string, by: string): Omit<StrikeRow, 'id'> => ({
  first: day,
  last: day,
  datePrecision: 'day',
  place,
  actors: [{ actor: by, role: 'claimed' }],
  targetSide: 'israel',
  weapon: 'rocket',
  outcome: 'claimed-only',
  evidence: 'claimed',
  attacks: 1,
  killed: null,
  injured: null,
  summary: 'Not real.',
  sources: [],
})

export const imaginaryStrike: fc.Arbitrary<Omit<Strike, 'id'>> = fc.record({
  date: fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 120 }).map(formatDay),
  datePrecision: fc.constantFrom('day', 'day', 'day', 'week', 'month'),
  target: fc.constantFrom(...PLACES),
  targetKind: fc.constant('city'),
  targetSide: fc.constantFrom(...keysOf(TARGET_SIDES)),
  targetDetail: fc.constant(null),
  originCountry: fc.constantFrom(null, 'IQ', 'SY'),
  actors: fc.array(
    fc.constantFrom(...ACTORS).chain((id) =>
      fc.constantFrom(
        { actor: id, role: 'claimed' as const },
        { actor: id, role: 'attributed' as const, by: 'nobody real' },
        // Where the umbrella claims the strike as well, it names a partner and does not blame.
        { actor: id, role: 'attributed' as const, by: 'Imaginary umbrella' },
      ),
    ),
    { maxLength: 4 },
  ),
  weapon: fc.constantFrom(...keysOf(WEAPONS)),
  munitions: fc.constant(null),
  attacks: fc.integer({ min: 1, max: 5 }),
  outcome: fc.constantFrom(...keysOf(OUTCOMES)),
  outcomeBy: fc.constant(null),
  outcomeByKind: fc.constantFrom(null, 'official' as const, 'press' as const),
  killed: fc.constantFrom(null, 0, 1, 7),
  injured: fc.constantFrom(null, 0, 3),
  summary: fc.constantFrom('drone over the town', 'rocket at the base', 'nothing known'),
  sources: fc.constant([{ source: 'imaginary', stance: 'claims' as const }]),
})

export const datasets = fc.array(imaginaryStrike, { maxLength: 60 }).map(datasetOf)

export function datasetOf(strikes: readonly Omit<Strike, 'id'>[]): HeldDataset {
  return datasetFrom({
    format: FORMAT,
    dataset: {
      name: 'imaginary',
      title: 'Imaginary',
      version: '0.0.1',
      compiled: '2024-01-01',
      coverage: { from: formatDay(FIRST_DAY), to: formatDay(FIRST_DAY + 120) },
      licence: { name: 'none', title: 'none', url: 'https://example.org/' },
      credit: 'nobody',
      sha256: '0'.repeat(64),
      counts: {
        actors: 0,
        places: 0,
        sources: 0,
        strikes: 0,
        contextEvents: 0,
        publishedTotals: 0,
        attacks: 0,
      },
    },
    tables: {
      actors: ACTORS.map(actor),
      places: PLACES.map(place),
      sources: [{ id: 'imaginary', publisher: 'Nobody', url: null, published: null }],
      strikes: strikes.map((strike, n) => ({ id: `strike-${n}`, ...strike })),
      contextEvents: [],
      publishedTotals: [],
    },
  })
}

const some = <T>(values: readonly T[]) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant([] as T[]) }, fc.subarray([...values]))
const day = fc.option(fc.integer({ min: FIRST_DAY - 5, max: FIRST_DAY + 160 }), { freq: 2 })

export const filters: fc.Arbitrary<Filter> = fc.record({
  from: day,
  to: day,
  actors: some(ACTORS),
  actorRole: fc.constantFrom('any', 'claimed', 'attributed'),
  viaUmbrella: fc.boolean(),
  places: some(PLACES),
  directions: some(keysOf(DIRECTIONS)),
  sides: some(keysOf(TARGET_SIDES)),
  weapons: some(keysOf(WEAPONS)),
  outcomes: some(keysOf(OUTCOMES)),
  evidence: some(keysOf(EVIDENCE)),
  countries: some(['IL', 'SY', 'XX']),
  origins: some(['IQ', 'SY', 'none']),
  casualties: fc.boolean(),
  text: fc.constantFrom('', '', 'drone', 'the base', 'zzz'),
})

export const questions: fc.Arbitrary<Question> = fc.record({
  filter: filters,
  measure: fc.constantFrom<Measure>('strikes', 'attacks'),
  bin: fc.constantFrom<BinWidth>('day', 'week', 'month'),
  stack: fc.constantFrom<StackBy>(
    'direction',
    'actor',
    'side',
    'evidence',
    'outcome',
    'weapon',
    'country',
  ),
})
