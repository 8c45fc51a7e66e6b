/**
 * The check of the record: every fault of every table, told so that a person can
 * find and mend it. It takes any JSON value whatever and never throws.
 */
import { parseDay } from '../model/day'
import { TABLES, type TableName } from '../model/record'
import type { Fault } from './fault'
import { circlesOf } from './kinship'
import { clip, own, show, valuesAt } from './raw'
import { checkValue } from './shape'
import { type RawTable, REFERENCES, STRIKES_FILE } from './tables'

/** What the record says of its own bounds, ISO dates. */
export interface Bounds {
  coverage: { from: string; to: string }
  compiled: string
}

/** All faults of the tables, file by file. `bounds` adds the check of dates against coverage. */
export function checkTables(files: readonly RawTable[], bounds?: Bounds): Fault[] {
  const entries = files.flatMap(entriesOf)
  const ids = idsByTable(files, entries)
  return [
    ...files.flatMap(checkFile),
    ...entries.flatMap((entry) => [
      ...checkShape(entry),
      ...checkReferences(entry, ids),
      ...(entry.table === 'strikes' ? checkStrike(entry) : []),
      ...(entry.table === 'publishedTotals' ? checkPeriod(entry) : []),
      ...(bounds ? checkBounds(entry, bounds) : []),
    ]),
    ...checkDuplicateIds(entries),
    ...checkKinship(entries.filter((entry) => entry.table === 'actors')),
  ]
}

interface Entry {
  table: TableName
  file: string
  name: string
  value: unknown
}

function entriesOf({ table, file, records }: RawTable): Entry[] {
  if (!Array.isArray(records)) return []
  return records.map((value: unknown, index) => {
    const id = own(value, 'id')
    return {
      table,
      file,
      value,
      name: typeof id === 'string' && id !== '' ? clip(id) : `#${index + 1}`,
    }
  })
}

/** Ids of each table; none for a table that could not be read, whose absence is a fault of its own. */
function idsByTable(
  files: readonly RawTable[],
  entries: readonly Entry[],
): ReadonlyMap<TableName, Set<string>> {
  const read = files.filter(({ records }) => Array.isArray(records))
  const ids = new Map(read.map(({ table }) => [table, new Set<string>()]))
  for (const { table, value } of entries) {
    const id = own(value, 'id')
    if (typeof id === 'string') ids.get(table)?.add(id)
  }
  return ids
}

function checkFile({ file, records }: RawTable): Fault[] {
  if (Array.isArray(records)) return []
  return [
    {
      file,
      record: null,
      field: null,
      problem: `is ${show(records)}`,
      expected: 'a list of records',
    },
  ]
}

function checkShape({ table, file, name, value }: Entry): Fault[] {
  return checkValue(TABLES[table], value, { file, record: name })
}

function checkReferences(entry: Entry, ids: ReadonlyMap<TableName, ReadonlySet<string>>): Fault[] {
  return REFERENCES[entry.table].flatMap(({ path, to }) => {
    const known = ids.get(to)
    const { table, one } = NOUNS[to]
    return valuesAt(entry.value, path)
      .filter(({ value }) => known && typeof value === 'string' && !known.has(value))
      .map(({ field, value }) =>
        faultOf(entry, field, `is ${show(value)}, which is not in ${table}`, `the id of ${one}`),
      )
  })
}

const NOUNS: Record<TableName, { table: string; one: string }> = {
  actors: { table: 'the actors', one: 'an actor' },
  places: { table: 'the places', one: 'a place' },
  sources: { table: 'the sources', one: 'a source' },
  strikes: { table: 'the strikes', one: 'a strike' },
  contextEvents: { table: 'the context events', one: 'a context event' },
  publishedTotals: { table: 'the published totals', one: 'a published total' },
}

function checkStrike(entry: Entry): Fault[] {
  const [id, date, target] = ['id', 'date', 'target'].map((key) => own(entry.value, key))
  const faults: Fault[] = []
  const month = STRIKES_FILE.exec(entry.file)?.[1]
  // Strikes of other makers, in an exported dataset, keep the ids of their makers.
  if (month && typeof id === 'string' && typeof date === 'string' && typeof target === 'string') {
    const start = `${date}-${target}-`
    if (!id.startsWith(start) || !/^[1-9]\d*$/.test(id.slice(start.length)))
      faults.push(faultOf(entry, 'id', `is ${show(id)}`, `${clip(start)}n, of its date and target`))
  }
  if (month && typeof date === 'string' && parseDay(date) !== null && !date.startsWith(month))
    faults.push(faultOf(entry, 'date', `is ${show(date)}`, `a day of ${month}, as its file says`))
  return [
    ...faults,
    ...checkTwice(entry, 'actors', ['actor', 'role', 'by']),
    ...checkTwice(entry, 'sources', ['source', 'stance']),
  ]
}

/** Entries of a list that say the same again: two parties may blame one actor, one party not twice. */
function checkTwice(entry: Entry, field: string, keys: readonly string[]): Fault[] {
  const seen = new Set<string>()
  return valuesAt(entry.value, [field, '*']).flatMap(({ field: at, value }) => {
    const parts = keys.map((key) => own(value, key))
    if (parts.some((part) => part !== undefined && typeof part !== 'string')) return []
    const key = JSON.stringify(parts)
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const said = parts.filter((part) => part !== undefined).map(show)
    return [
      faultOf(
        entry,
        at,
        `says the same twice (${said.join(', ')})`,
        `each ${keys.join(' + ')} once`,
      ),
    ]
  })
}

function checkPeriod(entry: Entry): Fault[] {
  const [from, to] = ['from', 'to'].map((key) => own(entry.value, key))
  if (typeof from !== 'string' || typeof to !== 'string') return []
  const [first, last] = [parseDay(from), parseDay(to)]
  if (first === null || last === null || first <= last) return []
  return [faultOf(entry, 'to', `is ${to}, before its start ${from}`, 'a day on or after "from"')]
}

const DATED: Partial<Record<TableName, string>> = {
  strikes: 'date',
  sources: 'published',
  contextEvents: 'date',
  publishedTotals: 'to',
}

function checkBounds(entry: Entry, { coverage, compiled }: Bounds): Fault[] {
  const field = DATED[entry.table]
  const date = field === undefined ? undefined : own(entry.value, field)
  if (field === undefined || typeof date !== 'string' || parseDay(date) === null) return []
  if (entry.table === 'strikes' && (date < coverage.from || date > coverage.to))
    return [
      faultOf(
        entry,
        field,
        `is ${date}`,
        `a day of the coverage, ${coverage.from} to ${coverage.to}`,
      ),
    ]
  if (date > compiled)
    return [
      faultOf(entry, field, `is ${date}`, `no day after the record was compiled (${compiled})`),
    ]
  return []
}

function checkDuplicateIds(entries: readonly Entry[]): Fault[] {
  const first = new Map<string, Entry>()
  return entries.flatMap((entry) => {
    const id = own(entry.value, 'id')
    if (typeof id !== 'string') return []
    const key = `${entry.table} ${id}`
    const earlier = first.get(key)
    if (earlier)
      return [faultOf(entry, 'id', `stands in ${earlier.file} already`, 'an id of its own')]
    first.set(key, entry)
    return []
  })
}

/** Every chain of `parents` and `memberOf` that leads back to its start, once. */
function checkKinship(actors: readonly Entry[]): Fault[] {
  const entryOf = new Map<string, Entry>()
  const links = new Map<string, string[]>()
  for (const entry of actors) {
    const id = own(entry.value, 'id')
    if (typeof id !== 'string' || entryOf.has(id)) continue
    entryOf.set(id, entry)
    const above = [
      ['parents', '*'],
      ['memberOf', '*'],
    ].flatMap((path) => valuesAt(entry.value, path))
    links.set(
      id,
      above.map(({ value }) => value).filter((value) => typeof value === 'string'),
    )
  }
  return circlesOf(links).flatMap((circle) => {
    const entry = entryOf.get(circle[0] ?? '')
    if (!entry) return []
    const around =
      circle.length > LONGEST_CIRCLE ? [...circle.slice(0, LONGEST_CIRCLE), '…'] : circle
    const path = [...around, circle[0] ?? ''].map(clip).join(' > ')
    return [
      faultOf(
        entry,
        'parents, memberOf',
        `is its own parent: ${path}`,
        'no way back to where it starts',
      ),
    ]
  })
}

const LONGEST_CIRCLE = 12

function faultOf(entry: Entry, field: string | null, problem: string, expected: string): Fault {
  return { file: entry.file, record: entry.name, field, problem, expected }
}
