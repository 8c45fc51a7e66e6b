/**
 * Reads the files of one dataset, as they stream by, into a sink. Tells how far it has come and
 * what was wrong with rows; stops between two pieces of a file when it is told to.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import type { Day } from '../../model/day'
import { createFaultBook, type FaultReport } from './faults'
import type { TablePlan } from './plan'
import { PROVIDERS } from './provider'
import { createTableReader } from './read'
import { createRegistry } from './registry'
import { createSeen } from './seen'
import type { Sink } from './strike'

export interface ImportFile {
  name: string
  plan: TablePlan
  /** Bytes of the table, unpacked. */
  bytes: ReadableStream<Uint8Array>
}

export interface ImportOptions {
  files: readonly ImportFile[]
  sink: Sink
  signal: AbortSignal
  /** Rows and unpacked bytes so far. */
  onProgress: (rows: number, bytes: number) => void
  /** Called with every unpacked piece, in order: texts are read from these bytes afterwards. */
  onBytes?: (bytes: Uint8Array) => void
}

export interface Imported {
  /** SHA-256 of the files' unpacked bytes, one behind the other, in hex. */
  sha256: string
  report: FaultReport
  coverage: { from: Day; to: Day } | null
}

/** Rejects with the signal's reason where it was told to stop, and where a file cannot be read. */
export async function importTables(options: ImportOptions): Promise<Imported> {
  const { files, sink, signal, onProgress, onBytes } = options
  const faults = createFaultBook()
  const seen = createSeen()
  const hash = sha256.create()
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
  const registry = createRegistry(observed, PROVIDERS[first?.plan.format ?? 'mapped'].provider)
  let base = 0
  for (const { name, plan, bytes } of files) {
    const reader = createTableReader(name, plan, { sink: observed, registry, faults, seen, base })
    const before = counts.rows
    const pieces = bytes.getReader()
    try {
      for (;;) {
        signal.throwIfAborted()
        const { done, value } = await pieces.read()
        if (done) break
        hash.update(value)
        onBytes?.(value)
        reader.push(value)
        base += value.length
        onProgress(before + reader.counts.rows, base)
      }
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
    sha256: [...hash.digest()].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    report: faults.report(counts),
    coverage: days.to < days.from ? null : days,
  }
}
