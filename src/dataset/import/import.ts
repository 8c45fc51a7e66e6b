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
import { createRegistry } from './registry'
import type { RowsPiece } from './rows'
import { createSeen } from './seen'
import type { Sink } from './strike'

export interface ImportFile {
  name: string
  plan: TablePlan
  /** The table's rows, found by its plan; asked for when its turn comes. */
  pieces(): ReadableStream<RowsPiece>
}

export interface ImportOptions {
  files: readonly ImportFile[]
  sink: Sink
  signal: AbortSignal
  /** Rows and unpacked bytes so far. */
  onProgress: (rows: number, bytes: number) => void
  /** Called with the bytes of every piece as it is read, ASCII as text: texts are read from them afterwards. */
  onBytes?: (bytes: Uint8Array | string) => void
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
  for (const [number, { name, plan, pieces }] of files.entries()) {
    const into = { sink: observed, registry, given, origins, faults, seen, number }
    const reader = createTableReader(name, plan, into)
    const before = counts.rows
    const coming = pieces().getReader()
    try {
      for (;;) {
        signal.throwIfAborted()
        const { done, value } = await coming.read()
        if (done) break
        const bytes = value.bytes ?? value.text
        onBytes?.(bytes)
        reader.push(value, base)
        base += bytes.length
        onProgress(before + reader.counts.rows, base)
      }
      reader.end()
    } finally {
      coming.cancel().catch(() => {})
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
