/** Reads the record's directory and checks it: shared by the data check and the Vite plugin. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bounds, checkTables } from '../src/dataset/check'
import {
  compileDataset,
  compiledDay,
  type DataPackage,
  packageSchema,
} from '../src/dataset/compile'
import type { Fault } from '../src/dataset/fault'
import { jsonFaults } from '../src/dataset/json'
import { checkValue } from '../src/dataset/shape'
import { type RawTable, STRIKES_FILE, TABLE_FILES } from '../src/dataset/tables'
import type { Compiled, TableName, Tables } from '../src/model/record'

export const PACKAGE_FILE = 'datapackage.json'

export interface DataRead {
  /** Every fault found; empty exactly where `compiled` is given. */
  faults: Fault[]
  compiled: Compiled | null
}

/** Reads, checks and compiles the record in `dir`. A record with faults is never compiled. */
export function readData(dir: string): DataRead {
  const faults: Fault[] = []
  const about = readJson(dir, PACKAGE_FILE, faults)
  const files = filesOf(dir, faults)
  const tables: RawTable[] = []
  for (const { table, file } of files) {
    const json = readJson(dir, file, faults)
    if (json) tables.push({ table, file, records: json.value })
  }
  if (about) {
    faults.push(...checkValue(packageSchema, about.value, { file: PACKAGE_FILE, record: null }))
    faults.push(...checkPaths(about.value, files))
  }
  const parsed = packageSchema.safeParse(about?.value)
  faults.push(...checkTables(tables, parsed.success ? boundsOf(parsed.data) : undefined))
  if (faults.length > 0 || !parsed.success) return { faults, compiled: null }
  return { faults, compiled: compileDataset(joined(tables), parsed.data, sha256) }
}

/** SHA-256 of a text in UTF-8, hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function boundsOf(about: DataPackage): Bounds {
  return { coverage: about.coverage, compiled: compiledDay(about.created) }
}

function filesOf(dir: string, faults: Fault[]): Pick<RawTable, 'table' | 'file'>[] {
  const strikes = existsSync(join(dir, 'strikes')) ? readdirSync(join(dir, 'strikes')).sort() : []
  if (strikes.length === 0) faults.push(missing('strikes/', 'one file a month'))
  const monthly = strikes.map((name) => `strikes/${name}`)
  for (const file of monthly)
    if (!STRIKES_FILE.test(file))
      faults.push({
        file,
        record: null,
        field: null,
        problem: 'is no month',
        expected: 'strikes/YYYY-MM.json',
      })
  return [
    ...Object.entries(TABLE_FILES).map(([table, file]) => ({ table: table as TableName, file })),
    ...monthly
      .filter((file) => STRIKES_FILE.test(file))
      .map((file) => ({ table: 'strikes' as const, file })),
  ]
}

function readJson(dir: string, file: string, faults: Fault[]): { value: unknown } | null {
  const path = join(dir, file)
  if (!existsSync(path)) {
    faults.push(missing(file, 'the file'))
    return null
  }
  const text = readFileSync(path, 'utf8')
  for (const { problem, expected, line, column } of jsonFaults(text))
    faults.push({ file, record: null, field: `line ${line}, column ${column}`, problem, expected })
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

function missing(file: string, expected: string): Fault {
  return { file, record: null, field: null, problem: 'is missing', expected }
}

/** The data package must list the files that there are, no more and no fewer. */
function checkPaths(about: unknown, files: readonly Pick<RawTable, 'file'>[]): Fault[] {
  const resources: unknown = (about as { resources?: unknown } | null)?.resources
  const listed = new Set(
    (Array.isArray(resources) ? resources : []).flatMap((resource: { path?: unknown } | null) =>
      [resource?.path].flat().filter((path) => typeof path === 'string'),
    ),
  )
  const present = new Set(files.map(({ file }) => file))
  const at = { file: PACKAGE_FILE, record: null, field: 'resources' }
  return [
    ...[...present]
      .filter((file) => !listed.has(file))
      .map((file) => ({
        ...at,
        problem: `does not list ${file}`,
        expected: 'every file of the record',
      })),
    ...[...listed]
      .filter((file) => !present.has(file))
      .map((file) => ({
        ...at,
        problem: `lists ${file}, which is not there`,
        expected: 'only files of the record',
      })),
  ]
}

function joined(tables: readonly RawTable[]): Tables {
  const of = <Name extends TableName>(name: Name): Tables[Name] =>
    tables.filter(({ table }) => table === name).flatMap(({ records }) => records) as Tables[Name]
  return {
    actors: of('actors'),
    places: of('places'),
    sources: of('sources'),
    strikes: of('strikes'),
    contextEvents: of('contextEvents'),
    publishedTotals: of('publishedTotals'),
  }
}
