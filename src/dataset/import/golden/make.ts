/**
 * Makes the golden files of this folder: tables in each provider's columns, all content invented,
 * with every quirk that real files have. Run `npx tsx src/dataset/import/golden/make.ts` to write
 * them anew. What an import must find in them is made here too, by no code of the importer.
 */
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Truth {
  strikes: {
    id: string
    from: string
    to: string
    precision: string
    place: string
    geo: string
    country: string | null
    actors: string[]
    weapon: string
    killed: number | null
    range: [number | null, number | null]
    text: string
  }[]
  faults: { line: number; kind: string; column: string; leftOut: boolean }[]
  merged: number
}

export interface Golden {
  name: string
  bytes: Uint8Array
  truth: Truth
}

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

/** Texts as invented reports might have them: quotes, separators, line breaks, other scripts. */
const NOTES = [
  'Invented: nothing happened on this day.',
  'Invented: the "second" report, with commas, and "quotes".',
  'Invented: a report of\ntwo lines; with a semicolon.',
  'Invented: Qamishlī and Ḥasaka – القامشلي والحسكة.',
  'Invented: a report that is long enough to stay in the file, told\r\nover two lines, with a "quote" and a tab\there.',
]

const pad = (value: number) => String(value).padStart(2, '0')
const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
const dayOf = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000

const quoted = (value: string, separator: string) =>
  value.includes(separator) || /["\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value

interface Writer {
  /** Adds a row; gives the line on which it begins. */
  row(values: readonly string[]): number
  /** Adds a line as it is. */
  raw(line: string): number
  text(): string
}

function writer(separator: string, newline: string): Writer {
  let text = ''
  let line = 1
  const add = (piece: string) => {
    const at = line
    text += piece + newline
    line += piece.split('\n').length
    return at
  }
  return {
    row: (values) => add(values.map((value) => quoted(value, separator)).join(separator)),
    raw: add,
    text: () => text,
  }
}

const ACLED_NEW =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp'.split(
    ',',
  )
const ACLED_OLD =
  'data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,timestamp,iso3'.split(
    ',',
  )

const SUB_EVENTS: [event: string, sub: string, weapon: string][] = [
  ['Explosions/Remote violence', 'Air/drone strike', 'air-or-drone'],
  ['Explosions/Remote violence', 'Shelling/artillery/missile attack', 'shelling'],
  ['Explosions/Remote violence', 'Remote explosive/landmine/IED', 'explosive'],
  ['Battles', 'Armed clash', 'unspecified'],
  ['Strategic developments', 'Disrupted weapons use', 'unspecified'],
]

interface AcledStyle {
  columns: readonly string[]
  upper: boolean
  separator: string
  newline: string
  date: (day: number) => string
  inter: (kind: number) => string
  /** Columns behind the last. */
  more: readonly string[]
}

function acled(style: AcledStyle, count: number, notes: readonly string[], bad: boolean) {
  const { row, raw, text } = writer(style.separator, style.newline)
  const columns = [...style.columns, ...style.more]
  row(columns.map((name) => (style.upper ? name.toUpperCase() : name)))
  const truth: Truth = { strikes: [], faults: [], merged: 0 }
  for (let n = 0; n < count; n++) {
    const day = dayOf('2019-01-01') + n * 5
    const [event = '', sub = '', weapon = ''] = SUB_EVENTS[n % SUB_EVENTS.length] ?? []
    const precision = (n % 3) + 1
    const geo = (n % 7 === 0 ? 3 : n % 2) || 2
    const note = notes[n % notes.length] as string
    const associates = n % 4 === 0 ? ['Invented Youth', 'Invented Guards'] : []
    const actor2 = n % 5 === 0 ? '' : `Invented Group ${n % 6}`
    const values: Record<string, string> = {
      data_id: String(90_000 + n),
      event_id_cnty: `INV${n + 1}`,
      event_id_no_cnty: String(n + 1),
      event_date: style.date(day),
      year: iso(day).slice(0, 4),
      time_precision: String(precision),
      disorder_type: 'Political violence',
      event_type: event,
      sub_event_type: sub,
      actor1: `Military Forces of Invented Land (20${pad(n % 20)}-)`,
      assoc_actor_1: associates.join('; '),
      inter1: style.inter(1),
      actor2,
      assoc_actor_2: '',
      inter2: actor2 ? style.inter(2) : style.inter(0),
      interaction: '12',
      civilian_targeting: n % 9 === 0 ? 'Civilian targeting' : '',
      iso: '760',
      iso3: 'SYR',
      region: 'Middle East',
      country: 'Syria',
      admin1: `Invented Province ${n % 4}`,
      location: `Invented Town ${n % 12}`,
      latitude: (33 + (n % 12) / 8).toFixed(4),
      longitude: (36 + (n % 12) / 4).toFixed(4),
      geo_precision: String(geo),
      source: n % 2 ? 'Invented Gazette' : 'Invented Gazette; Invented Wire',
      source_scale: 'National',
      notes: note,
      fatalities: String(n % 8),
      timestamp: String(1_700_000_000 + n),
      population_best: '1200',
    }
    row(columns.map((name) => values[name] ?? ''))
    const monthFirst = dayOf(`${iso(day).slice(0, 7)}-01`)
    const monthLast =
      new Date(Date.UTC(Number(iso(day).slice(0, 4)), Number(iso(day).slice(5, 7)), 0)).getTime() /
      86_400_000
    const [from, to] =
      precision === 1 ? [day, day] : precision === 2 ? [day - 3, day + 3] : [monthFirst, monthLast]
    truth.strikes.push({
      id: `INV${n + 1}`,
      from: iso(from),
      to: iso(to),
      precision: ['day', 'week', 'month'][precision - 1] as string,
      place: values.location as string,
      geo: ['exact', 'near', 'region'][geo - 1] as string,
      country: 'SY',
      actors: [values.actor1 as string, ...associates, ...(actor2 ? [actor2] : [])].sort(),
      weapon,
      killed: n % 8,
      range: [null, null],
      text: note,
    })
  }
  if (!bad) return { text: text(), truth }

  const sound: Record<string, string> = {
    event_id_cnty: 'INV9000',
    event_date: style.date(dayOf('2020-02-02')),
    time_precision: '1',
    event_type: 'Battles',
    sub_event_type: 'Armed clash',
    actor1: 'Invented Group 1',
    inter1: style.inter(2),
    country: 'Syria',
    location: 'Invented Town 1',
    latitude: '34',
    longitude: '37',
    geo_precision: '1',
    source: 'Invented Gazette',
    notes: 'Invented: a row with a fault.',
    fatalities: '1',
  }
  const fault = (kind: string, column: string, changed: Record<string, string>, leftOut = true) => {
    const values: Record<string, string> = { ...sound, ...changed }
    const line = row(columns.map((name) => values[name] ?? ''))
    truth.faults.push({ line, kind, column, leftOut })
    if (leftOut) return
    truth.strikes.push({
      id: values.event_id_cnty as string,
      from: '2020-02-02',
      to: '2020-02-02',
      precision: 'day',
      place: 'Invented Town 1',
      geo: values.geo_precision === '9' ? 'region' : 'exact',
      country: 'SY',
      actors: ['Invented Group 1'],
      weapon: 'unspecified',
      killed: kind === 'number' ? null : 1,
      range: [null, null],
      text: 'Invented: a row with a fault.',
    })
  }
  fault('year', 'event_date', { event_date: '0025-03-01' })
  fault('date', 'event_date', { event_date: '2020-02-30', notes: 'Invented,\nover two lines' })
  fault('date', 'event_date', { event_date: 'soon' })
  fault('coordinate', 'latitude', { latitude: '134.5' })
  fault('coordinate', 'longitude', { longitude: 'east' })
  fault('missing', 'latitude', { latitude: '' })
  fault('missing', 'event_id_cnty', { event_id_cnty: '' })
  fault('number', 'fatalities', { event_id_cnty: 'INV9001', fatalities: 'some' }, false)
  fault('code', 'geo_precision', { event_id_cnty: 'INV9002', geo_precision: '9' }, false)
  fault('code', 'inter1', { event_id_cnty: 'INV9003', inter1: '77' }, false)
  truth.faults.push({
    line: raw(['INV9004', '2020-01-01', '2020'].join(style.separator)),
    kind: 'columns',
    column: '',
    leftOut: true,
  })
  return { text: text(), truth }
}

/** Every event once for each of its actors, not one after the other. */
function monadic(count: number): { text: string; truth: Truth } {
  const { row, text } = writer(',', '\n')
  row(ACLED_NEW)
  const truth: Truth = { strikes: [], faults: [], merged: count }
  for (const side of [1, 2])
    for (let n = 0; n < count; n++) {
      const day = dayOf('2022-03-01') + n
      const names = [`Invented Group ${n % 3}`, `Invented Army ${n % 2}`]
      const [own = '', other = ''] = side === 1 ? names : [...names].reverse()
      const values: Record<string, string> = {
        event_id_cnty: `MON${n}`,
        event_date: iso(day),
        time_precision: '1',
        event_type: 'Battles',
        sub_event_type: 'Armed clash',
        actor1: own,
        inter1: 'Rebel group',
        // A monadic row names the other side only at times.
        actor2: n % 2 ? other : '',
        country: 'Iraq',
        location: 'Invented Hill',
        latitude: '35.5',
        longitude: '43.5',
        geo_precision: '1',
        source: 'Invented Gazette',
        notes: 'Invented: one event of several actors.',
        fatalities: '0',
      }
      row(ACLED_NEW.map((name) => values[name] ?? ''))
      if (side === 1)
        truth.strikes.push({
          id: `MON${n}`,
          from: iso(day),
          to: iso(day),
          precision: 'day',
          place: 'Invented Hill',
          geo: 'exact',
          country: 'IQ',
          actors: [...names].sort(),
          weapon: 'unspecified',
          killed: 0,
          range: [null, null],
          text: 'Invented: one event of several actors.',
        })
    }
  return { text: text(), truth }
}

const GED =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob'.split(
    ',',
  )

/** Ends of an event by its `date_prec`, and our word for them. */
const SPANS: [days: (day: number) => [number, number], word: string][] = [
  [(day) => [day, day], 'day'],
  [(day) => [day, day + 3], 'span'],
  [(day) => [day, day + 6], 'week'],
  [
    (day) => {
      const [year = 0, month = 0] = iso(day).split('-').map(Number)
      return [Date.UTC(year, month - 1, 1) / 86_400_000, Date.UTC(year, month, 0) / 86_400_000]
    },
    'month',
  ],
  [
    (day) => [dayOf(`${iso(day).slice(0, 4)}-01-01`), dayOf(`${iso(day).slice(0, 4)}-12-31`)],
    'span',
  ],
]

interface GedStyle {
  columns: readonly string[]
  header: boolean
  time: string
}

function ged({ columns, header, time }: GedStyle, count: number): { text: string; truth: Truth } {
  const { row, text } = writer(',', '\r\n')
  if (header) row(columns)
  const truth: Truth = { strikes: [], faults: [], merged: 0 }
  for (let n = 0; n < count; n++) {
    const day = dayOf('1989-06-01') + n * 37
    const [span, precision] = SPANS[n % SPANS.length] as (typeof SPANS)[number]
    const [from, to] = span(day)
    const where = (n % 7) + 1
    const names =
      n % 3 === 2
        ? ['Invented Front', 'Civilians']
        : ['Government of Invented Land', 'Invented Front']
    const headline = n % 2 ? NOTES[n % NOTES.length] : ''
    const article = `"Invented Wire,${iso(day)},Invented, the ""headline"" ${n}"`.slice(1, -1)
    const values: Record<string, string> = {
      id: String(100_000 + n),
      relid: `INV-${iso(day).slice(0, 4)}-1-${n}`,
      year: iso(day).slice(0, 4),
      active_year: 'True',
      code_status: 'Clear',
      type_of_violence: String((n % 3) + 1),
      conflict_name: 'Invented Land: Government',
      dyad_name: names.join(' - '),
      side_a: names[0] as string,
      side_b: names[1] as string,
      number_of_sources: '1',
      source_article: article,
      source_office: n % 4 ? 'Invented Wire;Invented Gazette' : '',
      source_headline: headline ?? '',
      where_prec: String(where),
      where_coordinates: `Invented Village ${n % 9}`,
      adm_1: 'Invented Province',
      latitude: n % 10 === 9 ? '' : (33.5 + (n % 9) / 10).toFixed(6),
      longitude: n % 10 === 9 ? '' : (44 + (n % 9) / 10).toFixed(6),
      geom_wkt: `POINT (${(44 + (n % 9) / 10).toFixed(6)} ${(33.5 + (n % 9) / 10).toFixed(6)})`,
      country: 'Yemen (North Yemen)',
      event_clarity: '1',
      date_prec: String((n % 5) + 1),
      date_start: `${iso(from)}${time}`,
      date_end: `${iso(to)}${time}`,
      best: String(n % 11),
      high: String((n % 11) + 4),
      low: String(Math.max(0, (n % 11) - 2)),
    }
    row(columns.map((name) => values[name] ?? ''))
    truth.strikes.push({
      id: values.id as string,
      from: iso(from),
      to: iso(to),
      precision,
      place: values.where_coordinates as string,
      geo: ['exact', 'near', 'region', 'region', 'region', 'region', 'region'][where - 1] as string,
      country: where === 7 ? null : 'YE',
      actors: [...names].sort(),
      weapon: 'unspecified',
      killed: n % 11,
      range: [Math.max(0, (n % 11) - 2), (n % 11) + 4],
      text: headline || article,
    })
  }
  if (!header) return { text: text(), truth }
  const sound: Record<string, string> = {
    id: '990000',
    year: '2001',
    type_of_violence: '1',
    side_a: 'Invented Front',
    side_b: 'Civilians',
    where_prec: '1',
    where_coordinates: 'Invented Village 1',
    latitude: '33',
    longitude: '44',
    country: 'Iraq',
    date_prec: '1',
    date_start: '2001-05-01',
    date_end: '2001-05-01',
    best: '1',
    high: '1',
    low: '1',
  }
  const fault = (kind: string, column: string, changed: Record<string, string>) => {
    const values: Record<string, string> = { ...sound, ...changed }
    const line = row(columns.map((name) => values[name] ?? ''))
    truth.faults.push({ line, kind, column, leftOut: true })
  }
  fault('date', 'date_end', { date_end: '2001-04-01' })
  fault('repeated', 'id', { id: '100000' })
  fault('coordinate', 'latitude', { latitude: '-95' })
  return { text: text(), truth }
}

/** A table of nobody's format, with a row of HXL tags. */
function plain(count: number, note: string): { text: string; truth: Truth } {
  const { row, text } = writer('\t', '\n')
  row(['Date', 'Lat', 'Lon', 'Actors', 'Location', 'Country', 'Killed', 'Notes'])
  row(['#date', '#geo+lat', '#geo+lon', '#actor', '#loc+name', '#country', '#affected+killed', ''])
  const truth: Truth = { strikes: [], faults: [], merged: 0 }
  for (let n = 0; n < count; n++) {
    const day = dayOf('2023-01-01') + n
    const [year, month, dayOfMonth] = iso(day).split('-').map(Number)
    const line = row([
      `${dayOfMonth}/${month}/${year}`,
      '33,5',
      '36,3',
      'Invented A; Invented B',
      'Invented City',
      'Lebanon',
      n % 2 ? '2' : '',
      note,
    ])
    truth.strikes.push({
      id: `row-${line}`,
      from: iso(day),
      to: iso(day),
      precision: 'day',
      place: 'Invented City',
      geo: 'exact',
      country: 'LB',
      actors: ['Invented A', 'Invented B'],
      weapon: 'unspecified',
      killed: n % 2 ? 2 : null,
      range: [null, null],
      text: note,
    })
  }
  return { text: text(), truth }
}

const utf8 = (text: string, mark = false) => new TextEncoder().encode(mark ? `\ufeff${text}` : text)

/** Bytes of a one-byte code page, by the platform's own decoder turned round. */
function inCodePage(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label)
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]),
  )
  return Uint8Array.from(text, (letter) => {
    const byte = byteOf.get(letter)
    if (byte === undefined) throw new Error(`${label} has no ${letter}`)
    return byte
  })
}

const named = (day: number, separator: string, short: boolean) => {
  const [year, month = 1, dayOfMonth = 1] = iso(day).split('-').map(Number)
  const name = MONTHS[month - 1] as string
  return [pad(dayOfMonth), short ? name.slice(0, 3) : name, year].join(separator)
}

const WORDS = ['', 'State forces', 'Rebel Groups', 'Political militia']

export function goldenFiles(): Golden[] {
  const golden = (
    name: string,
    { text, truth }: { text: string; truth: Truth },
    encode: (text: string) => Uint8Array = utf8,
  ): Golden => ({ name, bytes: encode(text), truth })
  const current: AcledStyle = {
    columns: ACLED_NEW,
    upper: false,
    separator: ',',
    newline: '\n',
    date: iso,
    inter: (kind) => WORDS[kind] as string,
    more: [],
  }
  return [
    golden('acled-invented.csv', acled(current, 240, NOTES, true)),
    golden(
      'acled-old-invented.csv',
      acled(
        {
          ...current,
          columns: ACLED_OLD,
          upper: true,
          separator: ';',
          newline: '\r\n',
          date: (day) => named(day, ' ', false),
          inter: String,
          more: ['population_best'],
        },
        60,
        NOTES.slice(0, 3).map((note) => note.replaceAll('\n', '\r\n')),
        true,
      ),
      (text) => utf8(text, true),
    ),
    golden(
      'acled-windows-1252-invented.csv',
      acled(
        { ...current, date: (day) => named(day, '-', true), separator: '\t' },
        60,
        ['Invented: à Qamichli, non loin, un « récit ».', 'Invented: Götterdämmerung, façade.'],
        false,
      ),
      (text) => inCodePage(text, 'windows-1252'),
    ),
    golden('acled-monadic-invented.csv', monadic(50)),
    golden(
      'ged-invented.csv',
      ged({ columns: GED, header: true, time: ' 00:00:00.000' }, 200),
      (text) => utf8(text, true),
    ),
    golden('ged-no-header-invented.csv', ged({ columns: GED, header: false, time: '' }, 40)),
    golden(
      'ged-42-columns-invented.csv',
      ged(
        {
          columns: GED.filter(
            (name) =>
              !/^(code_status|active_year|number_of_sources|source_original|event_clarity|gwnoa|gwnob)$/.test(
                name,
              ),
          ),
          header: true,
          time: 'T00:00:00',
        },
        40,
      ),
    ),
    golden(
      'table-windows-1256-invented.tsv',
      plain(30, 'خبر مختلق: لم يحدث شيء في هذا اليوم'),
      (text) => inCodePage(text, 'windows-1256'),
    ),
  ]
}

const here = dirname(fileURLToPath(import.meta.url))

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const { name, bytes } of goldenFiles()) writeFileSync(join(here, name), bytes)
