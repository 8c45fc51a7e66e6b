/** UCDP GED, all releases. What becomes of each column stands in `GED_COLUMNS`. */
import { addMonths, type Day, startOfMonth } from '../../model/day'
import type { DatePrecision, GeoPrecision } from '../../model/vocabulary'
import { own } from '../raw'
import { countryCode } from './countries'
import { createDayReader, type DayOrder } from './dates'
import { citationReader, type Registry } from './registry'
import { type Columns, knownPoint, type RowReader, readCount, readDays, readPoint } from './row'
import type { ImportedStrike } from './strike'

/** Every column of GED in its order, and what it becomes here. */
export const GED_COLUMNS = {
  id: 'id of the strike',
  relid: { notUsed: '' },
  year: { notUsed: '`date_start` says it' },
  active_year: { notUsed: '' },
  code_status: { notUsed: '' },
  type_of_violence: 'first part of the detail, see below',
  conflict_dset_id: { notUsed: '' },
  conflict_new_id: { notUsed: '' },
  conflict_name: 'second part of the detail, where there is no dyad',
  dyad_dset_id: { notUsed: '' },
  dyad_new_id: { notUsed: '' },
  dyad_name: 'second part of the detail',
  side_a_dset_id: { notUsed: '' },
  side_a_new_id: { notUsed: '' },
  side_a: 'actor, named as a party',
  side_b_dset_id: { notUsed: '' },
  side_b_new_id: { notUsed: '' },
  side_b: 'actor, named as a party',
  number_of_sources: { notUsed: '' },
  source_article: 'summary, where there is no headline',
  source_office: 'sources by name, parted by `;`, with the stance “coded from”',
  source_date: { notUsed: '' },
  source_headline: 'summary; it stays in the file and is read when a strike is opened',
  source_original: { notUsed: '' },
  where_prec: 'geo precision of the place, see below',
  where_coordinates: 'name of the place',
  where_description: { notUsed: '' },
  adm_1: 'first-level region of the place',
  adm_2: { notUsed: '' },
  latitude: 'latitude of the place',
  longitude: 'longitude of the place',
  geom_wkt: 'latitude and longitude where those columns are missing',
  priogrid_gid: { notUsed: '' },
  country: 'country of the place; none (at sea) where `where_prec` is 7',
  country_id: { notUsed: '' },
  region: { notUsed: '' },
  event_clarity: { notUsed: '' },
  date_prec: 'checked; the precision follows from the days, see below',
  date_start: 'first day on which it may have happened',
  date_end: 'last day on which it may have happened',
  deaths_a: { notUsed: '`best` holds it' },
  deaths_b: { notUsed: '`best` holds it' },
  deaths_civilians: { notUsed: '`best` holds it' },
  deaths_unknown: { notUsed: '`best` holds it' },
  best: 'killed',
  high: 'highest number killed',
  low: 'lowest number killed',
  gwnoa: { notUsed: '' },
  gwnob: { notUsed: '' },
} as const satisfies Columns

export type GedColumn = keyof typeof GED_COLUMNS

export const GED_ORDER = Object.keys(GED_COLUMNS) as GedColumn[]

/** Names in older releases. */
export const GED_ALIASES: Record<string, GedColumn> = {
  best_est: 'best',
  high_est: 'high',
  low_est: 'low',
}

export const isGed = (names: readonly string[]): boolean =>
  ['date_start', 'date_end', 'type_of_violence', 'side_a', 'side_b'].every((name) =>
    names.includes(name),
  )

/** Whether a first row is data of GED's 49 columns, as in a release without header. */
export const isHeadlessGed = (fields: readonly string[]): boolean => {
  const value = (column: GedColumn) => fields[GED_ORDER.indexOf(column)] ?? ''
  return (
    fields.length === GED_ORDER.length &&
    /^\d{4}$/.test(value('year')) &&
    /^[123]$/.test(value('type_of_violence')) &&
    Math.abs(Number(value('latitude') || 'x')) <= 90 &&
    Math.abs(Number(value('longitude') || 'x')) <= 180 &&
    /^\d{4}-/.test(value('date_start'))
  )
}

export const GED_VIOLENCE: Record<string, string> = {
  '1': 'State-based conflict',
  '2': 'Non-state conflict',
  '3': 'One-sided violence',
}

export const GED_GEO: Record<string, GeoPrecision> = {
  '1': 'exact',
  '2': 'near',
  '3': 'region',
  '4': 'region',
  '5': 'region',
  '6': 'region',
  '7': 'region',
}

const DATE_PRECS = new Set(['1', '2', '3', '4', '5'])

/** Word for a run of days: `span` where it is no day, week or calendar month. */
export function precisionOf(first: Day, last: Day): DatePrecision {
  if (first === last) return 'day'
  if (last - first === 6) return 'week'
  if (startOfMonth(first) === first && addMonths(first, 1) - 1 === last) return 'month'
  return 'span'
}

const WKT = /^POINT ?\((-?[\d.]+) (-?[\d.]+)\)$/

export function gedReader(row: RowReader<GedColumn>, registry: Registry, order: DayOrder) {
  const { cell } = row
  const dayOf = createDayReader(order)

  function pointOf() {
    if (cell.latitude() === '' && cell.longitude() === '') {
      const match = WKT.exec(cell.geom_wkt().toUpperCase())
      const [lat, lon] = [Number(match?.[2]), Number(match?.[1])]
      if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180)
        return knownPoint(row, 'geom_wkt', { lat, lon })
      if (match) return row.leaveOut('coordinate', 'geom_wkt', 'is no point on Earth')
    }
    return readPoint(row)
  }

  /** Id of the place; null after telling why there is none. */
  const placeOf = row.remembered(PLACE, (): string | null => {
    const point = pointOf()
    if (point === null) return null
    const wherePrec = cell.where_prec()
    const precision = row.has('where_prec') ? own(GED_GEO, wherePrec) : 'exact'
    if (!precision) row.doubt('code', 'where_prec', 'is none of 1 to 7; taken as the vaguest')
    return registry.place({
      name: cell.where_coordinates() || cell.adm_1() || 'Place without a name',
      ...point,
      precision: precision ?? 'region',
      country: wherePrec === '7' ? null : countryCode(cell.country()),
      admin1: cell.adm_1() || null,
    })
  })

  const sourcesOf = citationReader(row, 'source_office', registry, 'UCDP GED')

  /** The strike of the row, or null where it is left out, which is told. */
  return (): ImportedStrike | null => {
    const id = cell.id()
    if (id === '') return row.leaveOut('missing', 'id', 'an event needs its id')
    const days = readDays(row, ['date_start', 'date_end'], dayOf)
    if (days === null) return null
    const { first, last } = days
    const place = placeOf()
    if (place === null) return null
    if (row.has('date_prec') && !DATE_PRECS.has(cell.date_prec()))
      row.doubt('code', 'date_prec', 'is none of 1 to 5; the days are taken as they stand')
    const names = [cell.side_a(), cell.side_b()].filter(Boolean)
    const violence = own(GED_VIOLENCE, cell.type_of_violence())
    const between = cell.dyad_name() || cell.conflict_name()
    return {
      id,
      first,
      last,
      datePrecision: precisionOf(first, last),
      place,
      actors: [...new Set(names)].map((name) => ({
        actor: registry.actor(name, kindOf(name)),
        role: 'named',
      })),
      targetSide: 'other',
      targetDetail: [violence, between].filter(Boolean).join(' · ') || null,
      weapon: 'unspecified',
      outcome: 'reported',
      evidence: 'as-coded',
      attacks: 1,
      killed: readCount(row, 'best'),
      killedLow: readCount(row, 'low'),
      killedHigh: readCount(row, 'high'),
      injured: null,
      summary:
        cell.source_headline() !== ''
          ? row.range('source_headline')
          : row.range('source_article') || between || 'No headline',
      sources: sourcesOf(),
    }
  }
}

const PLACE = [
  ...(['where_prec', 'where_coordinates', 'adm_1', 'latitude', 'longitude'] as const),
  ...(['geom_wkt', 'country'] as const),
]

const kindOf = (name: string) =>
  /^government of /i.test(name) ? 'state-force' : /^civilians?$/i.test(name) ? 'other' : 'militia'
