/**
 * The columns of exported tables: names, what they mean, and how a strike fills them. Names are
 * what Kepler.gl, QGIS and pandas look for: `date`, `latitude`, `longitude`. An empty cell is
 * unknown, never 0.
 */
import type { DerivedStrike } from '../../dataset/dataset'
import { formatDay } from '../../model/day'
import type { Place } from '../../model/record'
import type { CsvValue } from '../csv'
import type { Origin, Tables } from './selection'

export interface Column<T> {
  name: string
  type: 'string' | 'integer' | 'number' | 'date' | 'anyURI'
  /** One line for the codebook of the export. */
  meaning: string
  /** HXL tag, where the standard has one. */
  hxl?: string
  value: (record: T, dataset: Tables) => CsvValue
}

/** Between the entries of a list in one cell. */
export const LIST_SEPARATOR = '; '

/** Several values in one cell; a semicolon within a value becomes a comma, so that the list can be taken apart. */
export function listCell(values: readonly (string | null | undefined)[]): string {
  return values.map((value) => (value ?? '').replaceAll(';', ',')).join(LIST_SEPARATOR)
}

/** The place of a strike's target, where the dataset knows one. */
export const placeOf = (strike: DerivedStrike, { placeById }: Tables): Place | undefined =>
  placeById.get(strike.target)

/** `[longitude, latitude]` in degrees, or null where the target has no point. */
export function pointOf(strike: DerivedStrike, dataset: Tables): [number, number] | null {
  const { lat, lon } = placeOf(strike, dataset) ?? {}
  return Number.isFinite(lat) && Number.isFinite(lon) ? [lon as number, lat as number] : null
}

const actorName = (id: string, { actorById }: Tables) => actorById.get(id)?.name ?? id
const sourcesOf = (strike: Pick<DerivedStrike, 'sources'>, { sourceById }: Tables) =>
  strike.sources.map(({ source }) => sourceById.get(source))

/** One row a strike. */
export const STRIKE_COLUMNS = [
  {
    name: 'strike_id',
    type: 'string',
    hxl: '#event+id',
    meaning: 'Id of the strike; stable between versions.',
    value: (strike) => strike.id,
  },
  {
    name: 'date',
    type: 'date',
    hxl: '#date+start',
    meaning: 'Local day, ISO; of a week or month the first day on which it may have happened.',
    value: (strike) => formatDay(strike.window.first),
  },
  {
    name: 'date_end',
    type: 'date',
    hxl: '#date+end',
    meaning: 'Last day on which it may have happened; the same as `date` where the day is known.',
    value: (strike) => formatDay(strike.window.last),
  },
  {
    name: 'date_precision',
    type: 'string',
    hxl: '#date+precision',
    meaning: '`day`, `week`, `month` or `span` (from `date` to `date_end`).',
    value: (strike) => strike.datePrecision,
  },
  {
    name: 'target_id',
    type: 'string',
    hxl: '#loc+id',
    meaning: 'Id of the place that was struck.',
    value: (strike) => strike.target,
  },
  {
    name: 'target',
    type: 'string',
    hxl: '#loc+name',
    meaning: 'Its name.',
    value: (strike, dataset) => placeOf(strike, dataset)?.name ?? null,
  },
  {
    name: 'country',
    type: 'string',
    hxl: '#country+code+v_iso2',
    meaning: 'Its country as the source data has it, ISO 3166-1 alpha-2; empty at sea.',
    value: (strike, dataset) => placeOf(strike, dataset)?.country ?? null,
  },
  {
    name: 'admin1',
    type: 'string',
    hxl: '#adm1+name',
    meaning: 'Its first-level region.',
    value: (strike, dataset) => placeOf(strike, dataset)?.admin1 ?? null,
  },
  {
    name: 'latitude',
    type: 'number',
    hxl: '#geo+lat',
    meaning: 'WGS 84, degrees; empty where no point is known.',
    value: (strike, dataset) => pointOf(strike, dataset)?.[1] ?? null,
  },
  {
    name: 'longitude',
    type: 'number',
    hxl: '#geo+lon',
    meaning: 'WGS 84, degrees; empty where no point is known.',
    value: (strike, dataset) => pointOf(strike, dataset)?.[0] ?? null,
  },
  {
    name: 'geo_precision',
    type: 'string',
    hxl: '#geo+precision',
    meaning: '`exact`, `near`, or `region` (the point merely stands for a region).',
    value: (strike, dataset) => placeOf(strike, dataset)?.geoPrecision ?? null,
  },
  {
    name: 'target_kind',
    type: 'string',
    hxl: '#loc+type',
    meaning: 'What was aimed at.',
    value: (strike) => strike.targetKind,
  },
  {
    name: 'target_side',
    type: 'string',
    hxl: '#group+target',
    meaning: 'Whose it is.',
    value: (strike) => strike.targetSide,
  },
  {
    name: 'direction',
    type: 'string',
    hxl: '#event+direction',
    meaning: 'Against whom; derived from the target side.',
    value: (strike) => strike.direction,
  },
  {
    name: 'target_detail',
    type: 'string',
    meaning: 'What else is said of the target.',
    value: (strike) => strike.targetDetail,
  },
  {
    name: 'origin_country',
    type: 'string',
    hxl: '#country+origin+code+v_iso2',
    meaning: 'Country of launch, only where a report says it, ISO 3166-1 alpha-2.',
    value: (strike) => strike.originCountry,
  },
  {
    name: 'actor_ids',
    type: 'string',
    hxl: '#group+id+list',
    meaning: 'Ids of the actors; empty where nobody is named.',
    value: (strike) => listCell(strike.actors.map(({ actor }) => actor)),
  },
  {
    name: 'actors',
    type: 'string',
    hxl: '#group+name+list',
    meaning: 'Their names, in the order of `actor_ids`.',
    value: (strike, dataset) =>
      listCell(strike.actors.map(({ actor }) => actorName(actor, dataset))),
  },
  {
    name: 'actor_kinds',
    type: 'string',
    hxl: '#group+type+list',
    meaning:
      'The kind of each, in the same order: `militia`, `state`, `umbrella` ...; `other` where none is stated.',
    value: (strike, { actorById }) =>
      listCell(strike.actors.map(({ actor }) => actorById.get(actor)?.kind)),
  },
  {
    name: 'actor_roles',
    type: 'string',
    meaning:
      'The role of each, in the same order: `claimed` (it says so), `attributed`, or `named` (as a party, no more).',
    value: (strike) => listCell(strike.actors.map(({ role }) => role)),
  },
  {
    name: 'attributed_by',
    type: 'string',
    meaning: 'Who attributes it to each, in the same order; an empty entry where it claimed.',
    value: (strike) =>
      strike.actors.some(({ by }) => by !== undefined)
        ? listCell(strike.actors.map(({ by }) => by))
        : null,
  },
  {
    name: 'evidence',
    type: 'string',
    hxl: '#event+evidence',
    meaning: 'How far it is confirmed; derived by the rule of the codebook.',
    value: (strike) => strike.evidence,
  },
  {
    name: 'weapon',
    type: 'string',
    hxl: '#event+weapon',
    meaning: 'Kind of weapon.',
    value: (strike) => strike.weapon,
  },
  {
    name: 'munitions',
    type: 'integer',
    meaning: 'Number of munitions reported.',
    value: (strike) => strike.munitions,
  },
  {
    name: 'attacks',
    type: 'integer',
    hxl: '#event+num',
    meaning: 'Separate attacks that the statement claims for this place and day.',
    value: (strike) => strike.attacks,
  },
  {
    name: 'outcome',
    type: 'string',
    hxl: '#event+outcome',
    meaning: 'What is said to have come of it.',
    value: (strike) => strike.outcome,
  },
  {
    name: 'outcome_by',
    type: 'string',
    meaning: 'Who says so.',
    value: (strike) => strike.outcomeBy,
  },
  {
    name: 'outcome_by_kind',
    type: 'string',
    meaning: 'What kind of speaker that is: `official`, `monitor` or `press`.',
    value: (strike) => strike.outcomeByKind,
  },
  {
    name: 'killed',
    type: 'integer',
    hxl: '#affected+killed',
    meaning: 'People killed, as reported: 0 only where a report says none.',
    value: (strike) => strike.killed,
  },
  {
    name: 'killed_low',
    type: 'integer',
    hxl: '#affected+killed+min',
    meaning: 'Lowest number killed, where the provider of the data gives one beside its best.',
    value: (strike) => strike.killedRange?.low ?? null,
  },
  {
    name: 'killed_high',
    type: 'integer',
    hxl: '#affected+killed+max',
    meaning: 'Highest number killed, likewise.',
    value: (strike) => strike.killedRange?.high ?? null,
  },
  {
    name: 'injured',
    type: 'integer',
    hxl: '#affected+injured',
    meaning: 'People injured, as reported: 0 only where a report says none.',
    value: (strike) => strike.injured,
  },
  {
    name: 'summary',
    type: 'string',
    hxl: '#description',
    meaning: 'What is reported, in neutral words.',
    value: (strike) => strike.summary,
  },
  {
    name: 'source_ids',
    type: 'string',
    hxl: '#meta+source+id+list',
    meaning: 'Ids of the sources.',
    value: (strike) => listCell(strike.sources.map(({ source }) => source)),
  },
  {
    name: 'sources',
    type: 'string',
    hxl: '#meta+source+list',
    meaning: 'Who published each, in the order of `source_ids`.',
    value: (strike, dataset) =>
      listCell(sourcesOf(strike, dataset).map((source) => source?.publisher)),
  },
  {
    name: 'source_dates',
    type: 'string',
    meaning: 'When each was published, ISO, in the same order; an empty entry where not known.',
    value: (strike, dataset) =>
      listCell(sourcesOf(strike, dataset).map((source) => source?.published)),
  },
  {
    name: 'source_stances',
    type: 'string',
    meaning:
      'What each does, in the same order: `claims`, `reports`, `confirms`, `denies`, or `codes` (a provider’s own coding).',
    value: (strike) => listCell(strike.sources.map(({ stance }) => stance)),
  },
  {
    name: 'source_urls',
    type: 'string',
    hxl: '#meta+source+url+list',
    meaning: 'Address of each, in the same order, a semicolon in it written %3B.',
    value: (strike, dataset) =>
      listCell(sourcesOf(strike, dataset).map((source) => source?.url?.replaceAll(';', '%3B'))),
  },
] as const satisfies readonly Column<DerivedStrike>[]

/** The same in every row: where it comes from, and how to credit it. */
export const ORIGIN_COLUMNS = [
  {
    name: 'dataset',
    type: 'string',
    hxl: '#meta+dataset',
    meaning: 'Title of the dataset.',
  },
  {
    name: 'dataset_version',
    type: 'string',
    hxl: '#meta+version',
    meaning: 'Its version.',
  },
  {
    name: 'dataset_sha256',
    type: 'string',
    meaning: 'SHA-256 of the whole dataset’s tables.',
  },
  { name: 'licence', type: 'string', hxl: '#meta+license', meaning: 'Its licence.' },
  { name: 'credit', type: 'string', hxl: '#meta+credit', meaning: 'How to credit it.' },
  {
    name: 'filter',
    type: 'string',
    hxl: '#meta+filter',
    meaning: 'What was chosen, in words; `none` where everything passes.',
  },
  { name: 'exported', type: 'date', hxl: '#meta+exported', meaning: 'Day of the export, ISO.' },
  { name: 'link', type: 'anyURI', hxl: '#meta+url', meaning: 'Address of the view.' },
] as const satisfies readonly (Omit<Column<never>, 'value'> & { name: keyof Origin })[]

/** The origin as a row's last cells. */
export function originCells(origin: Origin): string[] {
  return ORIGIN_COLUMNS.map(({ name }) => origin[name])
}

/** A table of counts with the origin in each row, as in tables of strikes. */
export function withOrigin<Cell>(
  { header, rows }: { header: readonly string[]; rows: readonly (readonly Cell[])[] },
  origin: Origin,
): { header: string[]; rows: (Cell | string)[][] } {
  const last = originCells(origin)
  return {
    header: [...header, ...ORIGIN_COLUMNS.map(({ name }) => name)],
    rows: rows.map((row) => [...row, ...last]),
  }
}
