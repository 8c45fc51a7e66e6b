/**
 * The engine against crossfilter2: the same rows, the same groupings, in the same run, one after the
 * other. Both must count the same, else the measurement fails.
 */
import type { HeldDataset } from '../src/dataset/dataset'
import { type ColumnSet, createBuilder } from '../src/engine/build'
import { createColumnEngine, type WireEngine } from '../src/engine/engine'
import { NO_FILTER } from '../src/engine/filter'
import type { Summary } from '../src/engine/summary'
import type { Day } from '../src/model/day'
import { type Peer, peerOf } from './peer'
import { type Synthetic, synthetic } from './synthetic'

export interface Sample {
  /** ms of each run. */
  ours: number[]
  peer: number[]
}

export interface EngineFigures {
  size: number
  samples: Record<'build' | 'jump' | 'brush' | 'toggle', Sample>
  /** Bytes of the columns, and of ids and texts beside them, a strike. */
  columnBytes: number
  wordBytes: number
}

const BRUSH_DAYS = 5
const STEPS = 20

export function measureEngine(record: HeldDataset, size: number, runs: number): EngineFigures {
  const { extent } = record
  const data = synthetic(record, {
    size,
    places: 2_000,
    actors: 300,
    first: extent.first,
    last: extent.last,
    seed: 20_241_231,
  })
  const heavy = heaviest(data)
  const samples = { build: sample(), jump: sample(), brush: sample(), toggle: sample() }
  let set: ColumnSet | null = null
  // One more, whose times are not kept: code is compiled while it first runs.
  for (let run = 0; run <= runs; run++) {
    const keep = (name: keyof typeof samples, ours: number, peer: number) => {
      if (run === 0) return
      samples[name].ours.push(ours)
      samples[name].peer.push(peer)
    }
    collect()
    const ours = timed(() => build(record, data))
    collect()
    const theirs = timed(() => peerOf(data.rows, countries(data), ours.result.engine.extent))
    keep('build', ours.ms, theirs.ms)
    set = ours.result.set
    const engine = asked(ours.result.engine)
    const peer = theirs.result

    const quarter = Math.floor((extent.last - extent.first) / 4)
    const jump = (from: Day) => {
      const to = from + quarter
      const a = timed(() => engine.range(from, to)).ms
      const b = timed(() => peer.range(from, to)).ms
      return [a, b] as const
    }
    jump(extent.first)
    keep('jump', ...meanOf([2, 0, 3, 1].map((part) => jump(extent.first + part * quarter))))
    same(engine, peer, heavy)

    const start = extent.first + quarter
    engine.range(extent.first, start)
    peer.range(extent.first, start)
    keep(
      'brush',
      ...meanOf(
        Array.from({ length: STEPS }, (_, step) => {
          const to = start + (step + 1) * BRUSH_DAYS
          const a = timed(() => engine.range(extent.first, to)).ms
          const b = timed(() => peer.range(extent.first, to)).ms
          return [a, b] as const
        }),
      ),
    )
    same(engine, peer, heavy)

    keep(
      'toggle',
      ...meanOf(
        [heavy, null, heavy, null].map((actor) => {
          const a = timed(() => engine.actor(actor)).ms
          const b = timed(() => peer.actor(actor)).ms
          return [a, b] as const
        }),
      ),
    )
    engine.actor(heavy)
    peer.actor(heavy)
    same(engine, peer, heavy)
  }
  if (!set) throw new Error('No run')
  return {
    size,
    samples,
    columnBytes: bytesOf(set.columns) / size,
    wordBytes: bytesOf(set.words) / size,
  }
}

const sample = (): Sample => ({ ours: [], peer: [] })

/** What was thrown away before is collected first, where node lets us: it is nobody's time. */
const collect = () => (globalThis as { gc?: () => void }).gc?.()

function timed<T>(run: () => T): { result: T; ms: number } {
  const start = performance.now()
  const result = run()
  return { result, ms: performance.now() - start }
}

const meanOf = (pairs: readonly (readonly [number, number])[]): [number, number] => [
  pairs.reduce((sum, [a]) => sum + a, 0) / pairs.length,
  pairs.reduce((sum, [, b]) => sum + b, 0) / pairs.length,
]

/** What the page waits for: columns, and the engine's first summary. */
function build(record: HeldDataset, data: Synthetic) {
  const builder = createBuilder()
  for (const actor of data.actors) builder.actors.add(actor)
  for (const place of data.places) builder.places.add(place)
  for (const row of data.rows) builder.add(row)
  const set = builder.finish(record.head)
  const engine = createColumnEngine(set, null)
  asked(engine)
  return { set, engine }
}

/** The engine under a filter of dates and one of actors, asked at each change. */
function asked(engine: WireEngine) {
  let filter = NO_FILTER
  let summary: Summary
  const ask = () => {
    summary = engine.summarize({
      filter,
      measure: 'strikes',
      bin: 'week',
      stack: 'evidence',
    }) as Summary
  }
  ask()
  return {
    range(from: Day, to: Day) {
      filter = { ...filter, from, to }
      ask()
    },
    actor(id: string | null) {
      filter = { ...filter, actors: id === null ? [] : [id] }
      ask()
    },
    summary: () => summary,
  }
}

function countries({ places }: Synthetic): (place: string) => string {
  const country = new Map(places.map(({ id, country }) => [id, country ?? 'XX']))
  return (place) => country.get(place) ?? 'XX'
}

function heaviest({ rows }: Synthetic): string {
  const counts = new Map<string, number>()
  for (const { actors } of rows)
    for (const { actor } of actors) counts.set(actor, (counts.get(actor) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  if (!most) throw new Error('No actor')
  return most[0]
}

/** Throws where the two do not count the same. */
function same(engine: ReturnType<typeof asked>, peer: Peer, actor: string) {
  const { selected, bins, places, actors, facets } = engine.summary()
  const theirs = peer.counts()
  const check = (what: string, ours: number, other: number) => {
    if (ours !== other) throw new Error(`${what}: the engine counts ${ours}, crossfilter2 ${other}`)
  }
  check('strikes', selected.strikes, theirs.strikes)
  check('attacks', selected.attacks, theirs.attacks)
  check(actor, actors.get(actor)?.any ?? 0, theirs.actors.get(actor) ?? 0)
  const perBin = bins.keys.length * 4
  bins.edges.subarray(0, -1).forEach((edge, bin) => {
    const ours = bins.amounts
      .subarray(bin * perBin, (bin + 1) * perBin)
      .reduce((sum, amount) => sum + amount, 0)
    check(`week of day ${edge}`, ours, theirs.weeks.get(Math.floor((edge + 3) / 7)) ?? 0)
  })
  for (const [key, amount] of theirs.places) check(key, places.get(key)?.amount ?? 0, amount)
  for (const [name, counts] of theirs.facets) {
    const facet = facets[(name === 'targetSide' ? 'side' : name) as keyof typeof facets]
    for (const [key, amount] of counts)
      if (name !== 'casualties' || key === 'some')
        check(`${name} ${key}`, facet.get(key) ?? 0, amount)
  }
}

/** Bytes of all typed arrays in it. */
export function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((sum: number, part) => sum + bytesOf(part), 0)
}
