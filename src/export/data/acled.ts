/**
 * The record under the column names of ACLED's export, for programs that read those. Only what
 * the record holds is filled in; the rest stays empty.
 */

import type { DerivedStrike } from '../../dataset/dataset'
import { formatDay, partsOf } from '../../model/day'
import { countryLabel, TARGET_SIDES, type Weapon } from '../../model/vocabulary'
import { type Column, listCell, placeOf, pointOf } from './columns'
import type { Tables } from './selection'

const TIME_PRECISION = { day: 1, week: 2, month: 3, span: 3 } as const
const GEO_PRECISION = { exact: 1, near: 2, region: 3 } as const

/** ISO 3166-1 numeric of the countries of the record. */
const ISO_NUMERIC: Record<string, number> = {
  BH: 48,
  IL: 376,
  IQ: 368,
  IR: 364,
  JO: 400,
  LB: 422,
  PS: 275,
  SY: 760,
  US: 840,
  YE: 887,
}

const SUB_EVENTS: Partial<Record<Weapon, string>> = {
  'one-way-attack-drone': 'Air/drone strike',
  'air-strike': 'Air/drone strike',
  rocket: 'Shelling/artillery/missile attack',
  'cruise-missile': 'Shelling/artillery/missile attack',
  'ballistic-missile': 'Shelling/artillery/missile attack',
}

/** Empty for what was stopped or denied: ACLED has rules of its own for these. */
function subEventOf({ weapon, outcome }: DerivedStrike): string | null {
  if (outcome === 'intercepted' || outcome === 'denied') return null
  return SUB_EVENTS[weapon] ?? null
}

const whenCoded = (text: string) => (strike: DerivedStrike) =>
  subEventOf(strike) === null ? null : text

const actorNames = (strike: DerivedStrike, { actorById }: Tables) => [
  ...new Set(strike.actors.map(({ actor }) => actorById.get(actor)?.name ?? actor)),
]

const column = (
  name: string,
  type: Column<DerivedStrike>['type'],
  meaning: string,
  value: Column<DerivedStrike>['value'],
): Column<DerivedStrike> => ({ name, type, meaning, value })

const blank = (name: string) =>
  column(name, 'string', 'Empty: the record has no such thing.', () => null)

/** ACLED's 31 columns in its order. */
export const ACLED_COLUMNS: readonly Column<DerivedStrike>[] = [
  column(
    'event_id_cnty',
    'string',
    'Id of the strike in the record; no id of ACLED’s.',
    (strike) => strike.id,
  ),
  column('event_date', 'date', 'First day on which it may have happened, ISO.', ({ window }) =>
    formatDay(window.first),
  ),
  column('year', 'integer', 'Year of that day.', ({ window }) => partsOf(window.first).year),
  column(
    'time_precision',
    'integer',
    '1 day, 2 week, 3 month or another span.',
    (strike) => TIME_PRECISION[strike.datePrecision],
  ),
  column(
    'disorder_type',
    'string',
    '“Political violence” where the sub-event is given.',
    whenCoded('Political violence'),
  ),
  column(
    'event_type',
    'string',
    '“Explosions/Remote violence” where the sub-event is given.',
    whenCoded('Explosions/Remote violence'),
  ),
  column(
    'sub_event_type',
    'string',
    'By the weapon alone; empty where it is mixed or not stated, and for what was intercepted or denied.',
    subEventOf,
  ),
  column(
    'actor1',
    'string',
    'First actor of the record, who claimed it or is blamed.',
    (strike, dataset) => actorNames(strike, dataset)[0] ?? null,
  ),
  column(
    'assoc_actor_1',
    'string',
    'The other actors.',
    (strike, dataset) => listCell(actorNames(strike, dataset).slice(1)) || null,
  ),
  blank('inter1'),
  column('actor2', 'string', 'The side that was struck; empty for `other`.', ({ targetSide }) =>
    targetSide === 'other' ? null : TARGET_SIDES[targetSide].label,
  ),
  blank('assoc_actor_2'),
  blank('inter2'),
  blank('interaction'),
  blank('civilian_targeting'),
  column(
    'iso',
    'integer',
    'ISO 3166-1 numeric of the target’s country.',
    (strike, dataset) => ISO_NUMERIC[placeOf(strike, dataset)?.country ?? ''] ?? null,
  ),
  blank('region'),
  column(
    'country',
    'string',
    'Country of the target as the source data has it.',
    (strike, dataset) => {
      const code = placeOf(strike, dataset)?.country
      return code ? countryLabel(code) : null
    },
  ),
  column(
    'admin1',
    'string',
    'First-level region.',
    (strike, dataset) => placeOf(strike, dataset)?.admin1 ?? null,
  ),
  blank('admin2'),
  blank('admin3'),
  column(
    'location',
    'string',
    'Name of the target.',
    (strike, dataset) => placeOf(strike, dataset)?.name ?? null,
  ),
  column(
    'latitude',
    'number',
    'WGS 84, degrees.',
    (strike, dataset) => pointOf(strike, dataset)?.[1] ?? null,
  ),
  column(
    'longitude',
    'number',
    'WGS 84, degrees.',
    (strike, dataset) => pointOf(strike, dataset)?.[0] ?? null,
  ),
  column('geo_precision', 'integer', '1 exact, 2 near, 3 region.', (strike, dataset) => {
    const precision = placeOf(strike, dataset)?.geoPrecision
    return precision ? GEO_PRECISION[precision] : null
  }),
  column('source', 'string', 'Who published the sources.', (strike, { sourceById }) =>
    listCell([
      ...new Set(strike.sources.map(({ source }) => sourceById.get(source)?.publisher ?? source)),
    ]),
  ),
  blank('source_scale'),
  column('notes', 'string', 'The summary.', (strike) => strike.summary),
  column(
    'fatalities',
    'integer',
    'People killed; empty, not 0, where no report speaks of it.',
    (strike) => strike.killed,
  ),
  column(
    'tags',
    'string',
    'What ACLED’s columns have no place for: evidence and number of attacks.',
    (strike) => `evidence=${strike.evidence}; attacks=${strike.attacks}`,
  ),
  blank('timestamp'),
]
