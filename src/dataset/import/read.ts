/** Reads a table, piece by piece and row by row, into a sink. */
import { withoutGuard } from '../guard'
import { acledReader } from './acled'
import { atlasReader } from './atlas'
import { bytesOf, createDecoder, type Encoding } from './bytes'
import { isForeign } from './encoding'
import type { FaultBook } from './faults'
import { createFeatureScanner, fieldsOfFeature, jsonOf } from './features'
import { gedReader } from './ged'
import type { Given } from './given'
import { mappedReader } from './mapped'
import { type OriginBook, originOf, originReader } from './origin'
import type { TablePlan } from './plan'
import type { Registry } from './registry'
import { type ColumnIndex, createRowReader } from './row'
import { eachRow, type RowsPiece, rowOfFields, type TableRow } from './rows'
import type { Loss } from './scan'
import { type createSeen, hashOf } from './seen'
import type { ImportedStrike, Sink } from './strike'

export interface TableReader {
  /** Takes the next piece of the file; `base` is its place in the bytes of all files. */
  push(piece: RowsPiece, base: number): void
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
  /** Which of the files this is, from 0. */
  number: number
  /** Ids of strikes that were read, of all files that make one dataset. */
  seen: ReturnType<typeof createSeen>
}

export function createTableReader(file: string, plan: TablePlan, into: Into): TableReader {
  const { sink, faults, seen } = into
  const decode = plan.rows === 'features' ? asItIs : createDecoder(plan.encoding)
  const { row, read } = formatReader(file, plan, decode, into)
  const tellOrigin =
    plan.origin && plan.rows === 'lines' ? originReader(plan.origin, decode, into.origins) : null
  const counts: TableCounts = { rows: 0, leftOut: 0, merged: 0 }
  let skip = plan.skip
  const width = plan.header.length

  function take(given: TableRow) {
    if (skip > 0) {
      skip -= 1
      return
    }
    counts.rows += 1
    row.turnTo(given)
    if (given.width !== width && !onlyEmptyBeyond(given, width)) {
      row.leaveOut(
        'columns',
        null,
        `has ${given.width} columns where the header has ${width}: a separator or a quote is missing or too many`,
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
    tellOrigin?.(given)
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
    const said = hashOf(strike.place, strike.first, strike.last, strike.killed ?? -1)
    if (before >= 0) {
      counts.merged += 1
      if (seen.saidOf(strike.id) !== said)
        row.doubt(
          'repeated',
          (plan.format === 'acled' ? 'event_id_cnty' : 'id') as never,
          'is the id of an earlier row with another day, place or number of killed; of this one only the actors were added to that',
        )
      sink.join(before, strike.actors)
      return
    }
    seen.add(strike.id, sink.size, said)
    sink.add(strike)
  }

  /** As `take`, of rows among which letters are wrong: most files have none, and are not searched for them. */
  function takeDoubted(given: TableRow) {
    const before = counts.rows - counts.leftOut
    take(given)
    if (counts.rows - counts.leftOut > before)
      row.doubtLetters(
        plan.rows === 'features'
          ? (text) => text.includes(UNREAD)
          : (text) => !isPlain(text) && isForeign(bytesOf(text), plan.encoding),
        WHY_FOREIGN[plan.encoding],
      )
  }

  const lost = (kind: Loss | 'feature', line: number, value: string, why: string) => {
    counts.rows += 1
    counts.leftOut += 1
    const unit = unitOf(plan)
    faults.add({ kind, file, line, unit, column: '', value, why, rowLeftOut: true })
  }
  const taking = (doubted: boolean) => (doubted ? takeDoubted : take)
  if (plan.rows === 'features') return featureReader(plan, into, taking, lost, counts)
  const noRow = (loss: Loss, line: number, text: string) =>
    lost(loss, line, decode(text), WHY_NO_ROW[loss])

  return {
    push(piece, base) {
      const doubted = piece.bytes !== null && isForeign(piece.bytes, plan.encoding)
      eachRow(piece, base, taking(doubted), noRow)
    },
    end() {},
    counts,
  }
}

function onlyEmptyBeyond(row: TableRow, width: number): boolean {
  if (row.width < width) return false
  for (let at = width; at < row.width; at++) if (row.field(at) !== '') return false
  return true
}

const WHY_NO_ROW: Readonly<Record<Loss, string>> = {
  quote: 'opens a quote that is not closed; the line was left out and reading went on behind it',
  long: 'is longer than 4,000,000 characters; the line was left out',
}

/** In place of bytes that are no letter. */
const UNREAD = '\ufffd'

const isPlain = (text: string) => !/[^\0-\x7f]/.test(text)

const WHY_FOREIGN: Readonly<Record<Encoding, string>> = {
  'utf-8': `holds what is no letter in UTF-8, as the file is; shown as ${UNREAD}`,
  'windows-1252':
    'holds letters that are not in Windows-1252, as the file’s first ones are; shown as others',
  'windows-1256':
    'holds letters that are not in Windows-1256, as the file’s first ones are; shown as others',
}

const unitOf = ({ rows }: TablePlan) => (rows === 'features' ? 'feature' : 'line')

const asItIs = (text: string) => text

/** Reads the features of a GeoJSON collection as rows. */
function featureReader(
  { header }: TablePlan,
  { origins }: Into,
  taking: (doubted: boolean) => (row: TableRow) => void,
  lost: (kind: 'feature', number: number, value: string, why: string) => void,
  counts: TableCounts,
): TableReader {
  const decoder = new TextDecoder()
  let number = 0
  let isDoubted = false
  const scanner = createFeatureScanner((kind, json) => {
    if (kind === 'origin') {
      origins.add(originOf(jsonOf(json)))
      return
    }
    number += 1
    const fields = fieldsOfFeature(jsonOf(json), header)
    if (fields) taking(isDoubted)(rowOfFields(fields, number))
    else lost('feature', number, json, 'is no GeoJSON feature')
  })
  return {
    push({ bytes }) {
      const text = decoder.decode(bytes ?? undefined, { stream: true })
      isDoubted ||= text.includes(UNREAD)
      scanner.push(text)
    },
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
  { registry, given, faults, number }: Into,
) {
  const rowOf = <C extends string>(index: ColumnIndex<C>) =>
    createRowReader(file, plan.header, index, decode, faults, unitOf(plan))
  if (plan.format === 'atlas') {
    const row = rowOf(plan.index)
    const plain = plan.rows === 'features' ? asItIs : withoutGuard
    return { row, read: atlasReader(row, given, plan.order, plain) }
  }
  if (plan.format === 'acled') {
    const row = rowOf(plan.index)
    return { row, read: acledReader(row, registry, plan.order) }
  }
  if (plan.format === 'ged') {
    const row = rowOf(plan.index)
    return { row, read: gedReader(row, registry, plan.order) }
  }
  const row = rowOf(plan.index)
  return { row, read: mappedReader(row, registry, plan.order, { name: file, number }) }
}
