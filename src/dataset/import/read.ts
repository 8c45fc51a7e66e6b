/** Reads a table from a stream of bytes, row by row, into a sink. */
import { acledReader } from './acled'
import { byteText, createDecoder } from './bytes'
import type { FaultBook } from './faults'
import { gedReader } from './ged'
import { mappedReader } from './mapped'
import type { TablePlan } from './plan'
import type { Registry } from './registry'
import { createRowReader } from './row'
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
  faults: FaultBook
  /** Ids of strikes that were read, of all files that make one dataset. */
  seen: ReturnType<typeof createSeen>
  /** Place in all files' bytes where this file begins. */
  base: number
}

export function createTableReader(file: string, plan: TablePlan, into: Into): TableReader {
  const { sink, registry, faults, seen, base } = into
  const decode = createDecoder(plan.encoding)
  const { row, read } = formatReader(file, plan, decode, registry, faults)
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
    const strike = read()
    if (strike === null) counts.leftOut += 1
    else keep(strike)
  }

  function keep(strike: ImportedStrike) {
    const before = seen.rowOf(strike.id)
    if (before >= 0 && plan.format === 'ged') {
      counts.leftOut += 1
      row.leaveOut(
        'repeated',
        plan.format === 'ged' ? ('id' as never) : null,
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

  const scanner = createScanner(plan.shape, take, (line, value) => {
    counts.rows += 1
    counts.leftOut += 1
    faults.add({
      kind: 'quote',
      file,
      line,
      column: '',
      value: decode(value),
      why: 'opens a quote that is not closed; the line was left out and reading went on behind it',
      rowLeftOut: true,
    })
  })

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

function formatReader(
  file: string,
  plan: TablePlan,
  decode: (text: string) => string,
  registry: Registry,
  faults: FaultBook,
) {
  if (plan.format === 'acled') {
    const row = createRowReader(file, plan.header, plan.index, decode, faults)
    return { row, read: acledReader(row, registry) }
  }
  if (plan.format === 'ged') {
    const row = createRowReader(file, plan.header, plan.index, decode, faults)
    return { row, read: gedReader(row, registry) }
  }
  const row = createRowReader(file, plan.header, plan.index, decode, faults)
  return { row, read: mappedReader(row, registry, plan.order, file) }
}
