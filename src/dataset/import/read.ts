/** Reads a table from a stream of bytes, row by row, into a sink. */
import { withoutGuard } from '../guard'
import { acledReader } from './acled'
import { atlasReader } from './atlas'
import { byteText, createDecoder } from './bytes'
import type { FaultBook } from './faults'
import { createFeatureScanner, jsonOf, rowOfFeature } from './features'
import { gedReader } from './ged'
import type { Given } from './given'
import { mappedReader } from './mapped'
import { type OriginBook, originOf, originReader } from './origin'
import type { TablePlan } from './plan'
import type { Registry } from './registry'
import { type ColumnIndex, createRowReader } from './row'
import { createScanner, type ScannedRow } from './scan'
import type { createSeen } from './seen'
import type { ImportedStrike, Sink } from './strike'

export interface TableReader {
  /** Takes the next bytes of the file. */
  push(bytes: Uint8Array): void
  end(): void
  readonly counts: TableCounts
}

export interface TableCounts {
  /** Rows that hold data. */
  rows: number
  leftOut: number
  merged: number
}

interface Into {
  sink: Sink
  registry: Registry
  given: Given
  origins: OriginBook
  faults: FaultBook
  /** Ids of strikes that were read, of all files that make one dataset. */
  seen: ReturnType<typeof createSeen>
  /** Place in all files' bytes where this file begins. */
  base: number
}

export function createTableReader(file: string, plan: TablePlan, into: Into): TableReader {
  const { sink, faults, seen, base } = into
  const decode = plan.rows === 'features' ? asItIs : createDecoder(plan.encoding)
  const { row, read } = formatReader(file, plan, decode, into)
  const tellOrigin =
    plan.origin && plan.rows === 'lines' ? originReader(plan.origin, decode, into.origins) : null
  const counts: TableCounts = { rows: 0, leftOut: 0, merged: 0 }
  let skip = plan.skip
  let mark = plan.mark
  const width = plan.header.length

  function take(scanned: ScannedRow) {
    if (skip > 0) {
      skip -= 1
      return
    }
    counts.rows += 1
    row.turnTo(scanned)
    const { fields } = scanned
    if (fields.length !== width && !onlyEmptyBeyond(fields, width)) {
      row.leaveOut(
        'columns',
        null,
        `has ${fields.length} columns where the header has ${width}: a separator or a quote is missing or too many`,
      )
      counts.leftOut += 1
      return
    }
    const long = row.tooLong()
    if (long !== null) {
      row.leaveOut('long', long as never, 'has more than 20,000 characters')
      counts.leftOut += 1
      return
    }
    tellOrigin?.(fields)
    const strike = read()
    if (strike === null) counts.leftOut += 1
    else keep(strike)
  }

  function keep(strike: ImportedStrike) {
    const before = seen.rowOf(strike.id)
    if (before >= 0 && (plan.format === 'ged' || plan.format === 'atlas')) {
      counts.leftOut += 1
      row.leaveOut(
        'repeated',
        (plan.format === 'ged' ? 'id' : 'strike_id') as never,
        'is the id of an earlier row',
      )
      return
    }
    if (before >= 0) {
      counts.merged += 1
      sink.join(before, strike.actors)
      return
    }
    seen.add(strike.id, sink.size)
    sink.add(atBase(strike))
  }

  /** Texts lie in the bytes of all files one behind the other. */
  function atBase(strike: ImportedStrike): ImportedStrike {
    const { summary } = strike
    if (typeof summary !== 'string')
      strike.summary = { at: summary.at + base + plan.mark, length: summary.length }
    return strike
  }

  const lost = (kind: 'quote' | 'feature', line: number, value: string, why: string) => {
    counts.rows += 1
    counts.leftOut += 1
    const unit = unitOf(plan)
    faults.add({ kind, file, line, unit, column: '', value, why, rowLeftOut: true })
  }
  if (plan.rows === 'features') return featureReader(plan, into, take, lost, counts)
  const scanner = createScanner(plan.shape, take, (line, value) =>
    lost(
      'quote',
      line,
      decode(value),
      'opens a quote that is not closed; the line was left out and reading went on behind it',
    ),
  )

  return {
    push(bytes) {
      const cut = Math.min(mark, bytes.length)
      mark -= cut
      scanner.push(byteText(bytes.subarray(cut)))
    },
    end: () => scanner.end(),
    counts,
  }
}

function onlyEmptyBeyond(fields: string[], width: number): boolean {
  if (fields.length < width) return false
  for (let at = width; at < fields.length; at++) if (fields[at] !== '') return false
  return true
}

const unitOf = ({ rows }: TablePlan) => (rows === 'features' ? 'feature' : 'line')

const asItIs = (text: string) => text

/** Reads the features of a GeoJSON collection as rows. */
function featureReader(
  { header }: TablePlan,
  { origins }: Into,
  take: (row: ScannedRow) => void,
  lost: (kind: 'feature', number: number, value: string, why: string) => void,
  counts: TableCounts,
): TableReader {
  const decoder = new TextDecoder()
  let number = 0
  const scanner = createFeatureScanner((kind, json) => {
    if (kind === 'origin') {
      origins.add(originOf(jsonOf(json)))
      return
    }
    number += 1
    const row = rowOfFeature(jsonOf(json), header, number)
    if (row) take(row)
    else lost('feature', number, json, 'is no GeoJSON feature')
  })
  return {
    push: (bytes) => scanner.push(decoder.decode(bytes, { stream: true })),
    end() {
      if (!scanner.end())
        lost('feature', number + 1, '', 'is cut short: the file ends before it is whole')
    },
    counts,
  }
}

function formatReader(
  file: string,
  plan: TablePlan,
  decode: (text: string) => string,
  { registry, given, faults }: Into,
) {
  const rowOf = <C extends string>(index: ColumnIndex<C>) =>
    createRowReader(file, plan.header, index, decode, faults, unitOf(plan))
  if (plan.format === 'atlas') {
    const row = rowOf(plan.index)
    const plain = plan.rows === 'features' ? asItIs : withoutGuard
    return { row, read: atlasReader(row, given, plain) }
  }
  if (plan.format === 'acled') {
    const row = rowOf(plan.index)
    return { row, read: acledReader(row, registry) }
  }
  if (plan.format === 'ged') {
    const row = rowOf(plan.index)
    return { row, read: gedReader(row, registry) }
  }
  const row = rowOf(plan.index)
  return { row, read: mappedReader(row, registry, plan.order, file) }
}
