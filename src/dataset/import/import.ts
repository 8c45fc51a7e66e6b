/**
 * Reads the files of one dataset, as they stream by, into a sink. Tells how far it has come and
 * what was wrong with rows; stops between two pieces of a file when it is told to.
 */
import type { Day } from '../../model/day'
import { createFaultBook, type FaultReport } from './faults'
import { createGiven } from './given'
import { createOriginBook, type TableOrigin } from './origin'
import type { TablePlan } from './plan'
import { PROVIDERS } from './provider'
import { createTableReader } from './read'
import { recoder } from './recode'
import { createRegistry } from './registry'
import { createSeen } from './seen'
import type { Sink } from './strike'

export interface ImportFile {
  name: string
  plan: TablePlan
  /** Bytes of the table, unpacked; asked for when its turn comes. */
  bytes(): ReadableStream<Uint8Array>
}

export interface ImportOptions {
  files: readonly ImportFile[]
  sink: Sink
  signal: AbortSignal
  /** Rows and unpacked bytes so far. */
  onProgress: (rows: number, bytes: number) => void
  /** Called with every unpacked piece as it is read, in UTF-8 where it was in UTF-16: texts are read from these bytes afterwards. */
  onBytes?: (bytes: Uint8Array) => void
}

export interface Imported {
  report: FaultReport
  coverage: { from: Day; to: Day } | null
  /** What exported tables say of where they come from. */
  origins: readonly TableOrigin[]
}

/** Rejects with the signal's reason where it was told to stop, and where a file cannot be read. */
export async function importTables(options: ImportOptions): Promise<Imported> {
  const { files, sink, signal, onProgress, onBytes } = options
  const faults = createFaultBook()
  const seen = createSeen()
  const counts = { rows: 0, leftOut: 0, merged: 0 }
  const days = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY }
  const observed: Sink = {
    actors: sink.actors,
    places: sink.places,
    sources: sink.sources,
    join: sink.join,
    get size() {
      return sink.size
    },
    add(strike) {
      if (strike.first < days.from) days.from = strike.first
      if (strike.last > days.to) days.to = strike.last
      sink.add(strike)
    },
  }
  const [first] = files
  const format = first?.plan.format ?? 'mapped'
  // What was exported under ACLED's names is no data of ACLED's.
  const { provider } = PROVIDERS[first?.plan.origin ? 'atlas' : format]
  const registry = createRegistry(observed, provider)
  const given = createGiven(observed, provider)
  const origins = createOriginBook()
  let base = 0
  for (const { name, plan, bytes } of files) {
    const into = { sink: observed, registry, given, origins, faults, seen, base }
    const reader = createTableReader(name, plan, into)
    const plain = recoder(plan.wide)
    const take = (piece: Uint8Array) => {
      onBytes?.(piece)
      reader.push(piece)
      base += piece.length
    }
    const before = counts.rows
    const pieces = bytes().getReader()
    try {
      for (;;) {
        signal.throwIfAborted()
        const { done, value } = await pieces.read()
        if (done) break
        take(plain.take(value))
        onProgress(before + reader.counts.rows, base)
      }
      take(plain.end())
      reader.end()
    } finally {
      pieces.cancel().catch(() => {})
    }
    counts.rows += reader.counts.rows
    counts.leftOut += reader.counts.leftOut
    counts.merged += reader.counts.merged
    onProgress(counts.rows, base)
  }
  return {
    report: faults.report(counts),
    coverage: days.to < days.from ? null : days,
    origins: origins.origins,
  }
}
