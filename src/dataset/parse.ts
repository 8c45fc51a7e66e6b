/** Text -> a validated `Dataset`, or an error that says to people what is wrong with it. */
import * as z from 'zod/mini'
import { harmlessJson } from '../model/harmlessJson'
import {
  type Compiled,
  compiledSchema,
  datasetHeadSchema,
  FORMAT,
  TABLES,
  type TableName,
} from '../model/record'
import { checkTables } from './check'
import { countTables } from './compile'
import { datasetFrom, type HeldDataset } from './dataset'
import { CUT_SHORT, DatasetError } from './error'
import { type Fault, formatFault } from './fault'
import { jsonFaults } from './json'
import { checkValue } from './shape'

/** The dataset of a compiled file's text. Throws `DatasetError`. */
export const parseDataset = (text: string): HeldDataset => datasetFrom(parseCompiled(text))

/** The same as plain tables, which can be sent from a worker. */
export const parseCompiled = (text: string): Compiled => validated(parsed(text))

function parsed(text: string): unknown {
  try {
    return harmlessJson(text.replace(/^\ufeff/, ''))
  } catch (cause) {
    throw notJson(text, cause)
  }
}

function notJson(text: string, cause: unknown): DatasetError {
  const error = (message: string, details: string[] = []) =>
    new DatasetError('not-json', message, details, { cause })
  // Engines name it differently where their own depth gives out.
  if (!(cause instanceof SyntaxError))
    return new DatasetError(
      'too-much',
      'The data is nested more than 100 deep, deeper than any dataset. Get it again from where it came from.',
      [],
      { cause },
    )
  if (text.trim() === '') return error('The data arrived empty. Try again.')
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text))
    return error(
      'A web page came in place of the data. Reload the page, or sign in to your network and try again.',
    )
  const fault = jsonFaults(text).at(-1)
  if (!fault || fault.cutShort) return error(CUT_SHORT)
  return error('What arrived is not the data: it is no valid JSON. Reload the page or try again.', [
    `line ${fault.line}, column ${fault.column}: ${fault.problem}; expected ${fault.expected}`,
  ])
}

function validated(value: unknown): Compiled {
  const format = Object.hasOwn(Object(value), 'format')
    ? (value as { format: unknown }).format
    : undefined
  if (format !== FORMAT)
    throw new DatasetError(
      'wrong-format',
      typeof format === 'string' && format.startsWith('strike-atlas/')
        ? 'The data is of another version than this page. Reload the page to get both anew.'
        : 'What arrived is JSON, but not a Strike Atlas dataset. Reload the page or try again.',
    )
  refuseTooMany((value as Compiled).tables)
  const faults = faultsOf(value as Compiled)
  if (faults.length > 0)
    throw new DatasetError(
      'invalid',
      `The data breaks its own rules in ${faults.length === 1 ? 'one place' : `${faults.length} places`}, so nothing of it is shown. Reload the page; if that does not help, tell whoever runs this site.`,
      faults.slice(0, 5).map(formatFault),
    )
  return value as Compiled
}

/** More than this a browser's memory does not hold as objects; a table of the same strikes takes far less. */
const MOST_RECORDS: Record<TableName, number> = {
  actors: 50_000,
  places: 100_000,
  sources: 200_000,
  strikes: 200_000,
  contextEvents: 10_000,
  publishedTotals: 10_000,
}

function refuseTooMany(tables: Compiled['tables']) {
  for (const [table, most] of Object.entries(MOST_RECORDS) as [TableName, number][]) {
    const { length } = Object.hasOwn(Object(tables), table) ? (tables[table] ?? []) : []
    if (length > most)
      throw new DatasetError(
        'too-much',
        `The data holds ${length.toLocaleString('en')} records in “${table}”; of JSON at most ${most.toLocaleString('en')} are read. Open a part of it, such as some years, or the strikes as CSV, which takes far less memory.`,
      )
  }
}

/** Takes `value` for what it says it is only to look into it: each part is checked. */
function faultsOf(value: Compiled): Fault[] {
  const file = 'the dataset'
  const envelope = checkValue(envelopeSchema, value, { file, record: null })
  if (envelope.length > 0) return envelope
  const { dataset: head, tables } = value
  const headFaults = checkValue(datasetHeadSchema, head, { file, record: 'dataset' })
  const names = Object.keys(TABLES) as TableName[]
  const faults = [
    ...headFaults,
    ...checkTables(
      names.map((table) => ({ table, file: table, records: tables[table] })),
      headFaults.length === 0 ? head : undefined,
    ),
  ]
  if (faults.length > 0) return faults
  const counts = countTables(tables)
  return (Object.keys(counts) as (keyof typeof counts)[])
    .filter((name) => counts[name] !== head.counts[name])
    .map((name) => ({
      file,
      record: 'dataset',
      field: `counts.${name}`,
      problem: `is ${head.counts[name]}`,
      expected: `${counts[name]}, as the tables hold`,
    }))
}

/** The outer frame alone: the records are checked one by one, with their names. */
const envelopeSchema = z.extend(compiledSchema, {
  dataset: z.unknown(),
  tables: z.strictObject({
    actors: z.unknown(),
    places: z.unknown(),
    sources: z.unknown(),
    strikes: z.unknown(),
    contextEvents: z.unknown(),
    publishedTotals: z.unknown(),
  }),
})
