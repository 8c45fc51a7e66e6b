/** Imports bytes into plain lists, for tests. */

import type { Actor, Place, Source } from '../../model/record'
import { bytesOf, decodeSpan } from './bytes'
import { type Imported, importTables } from './import'
import { planOf, type TablePlan } from './plan'
import { inRows } from './stream'
import type { ImportedStrike } from './strike'

export interface Collected extends Imported {
  plan: TablePlan
  strikes: (ImportedStrike & { text: string })[]
  actors: Map<string, Actor>
  places: Map<string, Place>
  sources: Map<string, Source>
}

/** `piece` is how many bytes come at once. */
export async function collect(
  files: Record<string, Uint8Array>,
  { piece = 1000, plan }: { piece?: number; plan?: (plan: TablePlan) => TablePlan } = {},
): Promise<Collected> {
  const strikes: ImportedStrike[] = []
  const actors = new Map<string, Actor>()
  const places = new Map<string, Place>()
  const sources = new Map<string, Source>()
  const table = <T extends { id: string }>(records: Map<string, T>) => ({
    add(record: T) {
      if (records.has(record.id)) throw new Error(`${record.id} was added before`)
      records.set(record.id, record)
    },
    has: (id: string) => records.has(id),
  })
  const all: Uint8Array[] = []
  const plans = Object.values(files).map((bytes) => {
    const found = planOf(bytes.subarray(0, 65_536))
    if (!found) throw new Error('is no table')
    return plan ? plan(found) : found
  })
  const imported = await importTables({
    files: Object.entries(files).map(([name, bytes], at) => ({
      name,
      plan: plans[at] as TablePlan,
      pieces: () => inPieces(bytes, piece).pipeThrough(inRows(plans[at] as TablePlan)),
    })),
    sink: {
      actors: table(actors),
      places: table(places),
      sources: table(sources),
      get size() {
        return strikes.length
      },
      add: (strike) => strikes.push(strike),
      join(row, entries) {
        const strike = strikes[row] as ImportedStrike
        const held = new Set(strike.actors.map(({ actor }) => actor))
        strike.actors = [...strike.actors, ...entries.filter(({ actor }) => !held.has(actor))]
      },
    },
    signal: new AbortController().signal,
    onProgress() {},
    onBytes: (bytes) => all.push(typeof bytes === 'string' ? bytesOf(bytes) : bytes.slice()),
  })
  const whole = Buffer.concat(all)
  const [first] = plans
  const textOf = ({ summary }: ImportedStrike) =>
    typeof summary === 'string'
      ? summary
      : decodeSpan(
          whole.subarray(summary.at, summary.at + summary.length),
          (first as TablePlan).encoding,
        )
  return {
    ...imported,
    plan: first as TablePlan,
    strikes: strikes.map((strike) => ({ ...strike, text: textOf(strike) })),
    actors,
    places,
    sources,
  }
}

function inPieces(bytes: Uint8Array, piece: number): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    pull(control) {
      if (at >= bytes.length) return control.close()
      control.enqueue(bytes.slice(at, at + piece))
      at += piece
    },
  })
}
