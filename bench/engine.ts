/**
 * The engine against crossfilter2: the same rows, the same groupings, in the same run, one after the
 * other. Both must count the same, else the measurement fails.
 */
import type { HeldDataset } from '../src/dataset/dataset'
import { createBuilder } from '../src/engine/build'
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
/** ms that the collector has for what it does behind our back. */
const SETTLED_AFTER = 1_000
/** Fewer rows leave nothing behind that would count. */
const MANY = 50_000

export async function measureEngine(
  record: HeldDataset,
  size: number,
  runs: number,
): Promise<EngineFigures> {
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
  let bytes = { columns: 0, words: 0 }
  // One more, whose times are not kept: code is compiled while it first runs.
  for (let run = 0; run <= runs; run++) {
    const measured = await oneRun(record, data, heavy)
    bytes = measured.bytes
    if (run === 0) continue
    for (const name of Object.keys(samples) as (keyof typeof samples)[]) {
      const [ours, peer] = measured.times[name]
      samples[name].ours.push(ours)
      samples[name].peer.push(peer)
    }
  }
  return { size, samples, columnBytes: bytes.columns / size, wordBytes: bytes.words / size }
}

type Pair = readonly [ours: number, peer: number]

/** A call of its own: what it made must be gone when the next one collects, or both would walk through it. */
async function oneRun(record: HeldDataset, data: Synthetic, heavy: string) {
  const { extent } = record
  await collected(data.rows.length)
  const ours = timed(() => build(record, data))
  await collected(data.rows.length)
  const theirs = timed(() => peerOf(data.rows, countries(data), ours.result.engine.extent))
  const engine = asked(ours.result.engine)
  const peer = theirs.result

  const quarter = Math.floor((extent.last - extent.first) / 4)
  const jump = (from: Day): Pair => {
    const to = from + quarter
    return [timed(() => engine.range(from, to)).ms, timed(() => peer.range(from, to)).ms]
  }
  jump(extent.first)
  const jumps = meanOf([2, 0, 3, 1].map((part) => jump(extent.first + part * quarter)))
  same(engine, peer, heavy)

  const start = extent.first + quarter
  engine.range(extent.first, start)
  peer.range(extent.first, start)
  const steps = meanOf(
    Array.from({ length: STEPS }, (_, step): Pair => {
      const to = start + (step + 1) * BRUSH_DAYS
      return [
        timed(() => engine.range(extent.first, to)).ms,
        timed(() => peer.range(extent.first, to)).ms,
      ]
    }),
  )
  same(engine, peer, heavy)

  const toggles = meanOf(
    [heavy, null, heavy, null].map(
      (actor): Pair => [timed(() => engine.actor(actor)).ms, timed(() => peer.actor(actor)).ms],
    ),
  )
  engine.actor(heavy)
  peer.actor(heavy)
  same(engine, peer, heavy)
  const built: Pair = [ours.ms, theirs.ms]
  const { columns, words } = ours.result.set
  return {
    times: { build: built, jump: jumps, brush: steps, toggle: toggles },
    bytes: { columns: bytesOf(columns), words: bytesOf(words) },
  }
}

const sample = (): Sample => ({ ours: [], peer: [] })

/**
 * What was thrown away before is collected first, where node lets us, and given back to the system by
 * the collector's own threads: it is nobody's time.
 */
async function collected(size: number) {
  const { gc } = globalThis as { gc?: () => void }
  if (!gc) return
  gc()
  if (size >= MANY) await new Promise((done) => setTimeout(done, SETTLED_AFTER))
}

function timed<T>(run: () => T): { result: T; ms: number } {
  const start = performance.now()
  const result = run()
  return { result, ms: performance.now() - start }
}

const meanOf = (pairs: readonly Pair[]): Pair => [
  pairs.reduce((sum, [a]) => sum + a, 0) / pairs.length,
  pairs.reduce((sum, [, b]) => sum + b, 0) / pairs.length,
]

/** What the page waits for: columns, and the engine's first summary. */
function build(record: HeldDataset, data: Synthetic) {
  const builder = createBuilder()
  for (const actor of data.actors) builder.actors.add(actor)
  for (const place of data.places) builder.places.add(place)
  builder.addAll(data.rows)
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
