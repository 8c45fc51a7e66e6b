/** The same questions to every engine: one that answers at once, and one at the end of a wire. */
import { MessageChannel } from 'node:worker_threads'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { shippedDataset } from '../../tooling/shipped'
import type { HeldDataset } from '../dataset/dataset'
import { createBuilder } from './build'
import { createColumnEngine, createEngine, type WireEngine } from './engine'
import { NO_FILTER } from './filter'
import { datasets, questions } from './imaginary.fixture'
import type { Engine, Question, RawSummary, Summary } from './summary'
import { connectEngine } from './wire/connect'
import type { Port } from './wire/messages'
import { serveEngine } from './wire/serve'

const shipped = shippedDataset()
const QUESTION: Question = { filter: NO_FILTER, measure: 'strikes', bin: 'week', stack: 'evidence' }

const opened: Engine[] = []
afterEach(() => {
  for (const engine of opened.splice(0)) engine.close()
})

function columnEngineOf(dataset: HeldDataset): WireEngine {
  const builder = createBuilder()
  for (const actor of dataset.actors) builder.actors.add(actor)
  for (const place of dataset.places) builder.places.add(place)
  for (const source of dataset.sources) builder.sources.add(source)
  for (const { window, target, ...strike } of dataset.strikes)
    builder.addAll([{ ...strike, ...window, place: target }])
  return createColumnEngine(builder.finish(dataset.head), null)
}

async function overWire(dataset: HeldDataset, engine = columnEngineOf(dataset)): Promise<Engine> {
  const { port1, port2 } = new MessageChannel()
  serveEngine(engine, { head: dataset.head, tables: dataset }, port1 as unknown as Port)
  const connected = await connectEngine(port2 as unknown as Port, () => port1.close())
  opened.push(connected.engine)
  return connected.engine
}

const ENGINES: Record<string, (dataset: HeldDataset) => Engine | Promise<Engine>> = {
  'in the thread, over objects': createEngine,
  'in the thread, over columns': columnEngineOf,
  'over a wire': (dataset) => overWire(dataset),
}

/** A summary as plain objects, to be compared. */
const plain = ({ actors, sparks, places, facets, bins, ...rest }: Summary) => ({
  ...rest,
  bins: { ...bins, edges: [...bins.edges], amounts: [...bins.amounts] },
  actors: [...actors],
  sparks: [...sparks].map(([key, spark]) => [key, ...spark]),
  places: [...places].map(([key, { amount, byStack }]) => [key, amount, ...byStack]),
  facets: Object.entries(facets).map(([key, amounts]) => [key, ...amounts]),
})

describe.each(Object.entries(ENGINES))('an engine %s', (_, open) => {
  it('knows the record', async () => {
    const { extent, meta } = await open(shipped)
    const { length } = shipped.strikes
    expect(extent).toEqual(shipped.extent)
    expect(meta).toMatchObject({
      size: length,
      lastStrike: shipped.strikes[length - 1]?.window.first,
    })
    expect(meta.struckBy).toEqual(
      new Set(shipped.strikes.flatMap(({ actors }) => actors.map(({ actor }) => actor))),
    )
  })

  it('answers random questions about random records as the plain one does', async () => {
    await fc.assert(
      fc.asyncProperty(
        datasets,
        fc.array(questions, { minLength: 1, maxLength: 3 }),
        async (dataset, asked) => {
          const engine = await open(dataset)
          const model = createEngine(dataset)
          for (const question of asked) {
            const { filter, measure, stack } = question
            expect(plain(await engine.summarize(question))).toEqual(
              plain(model.summarize(question)),
            )
            expect(await engine.select(filter)).toEqual(model.select(filter))
            expect(await engine.list(filter)).toEqual(model.list(filter))
            expect(await engine.series(filter, measure, stack)).toEqual(
              model.series(filter, measure, stack),
            )
            expect(await engine.newest(filter)).toEqual(model.newest(filter))
          }
          engine.close()
        },
      ),
      { numRuns: 40 },
    )
  })

  it('gives strikes by row and by id, and those near one', async () => {
    const engine = await open(shipped)
    const ids = [shipped.strikes[7], shipped.strikes[3]].map((strike) => strike?.id ?? '')
    const rows = await engine.find([...ids, 'nowhere'])
    expect([...rows]).toEqual([7, 3, -1])
    const strikes = await engine.strikes([7, 3])
    expect(strikes.map(({ id }) => id)).toEqual(ids)
    expect(strikes).toEqual([shipped.strikes[7], shipped.strikes[3]])
    const near = await engine.nearby(ids[0] ?? '', 3)
    expect(near?.before?.target ?? shipped.strikes[7]?.target).toBe(shipped.strikes[7]?.target)
    expect(await engine.nearby('nowhere', 3)).toBeNull()
  })

  it('finds names', async () => {
    const groups = await (await open(shipped)).search('eilat')
    expect(groups.find(({ kind }) => kind === 'place')?.hits[0]).toMatchObject({ id: 'eilat' })
  })
})

/** An engine whose every summary is noted. */
function noting(engine: WireEngine, begun: Question[]): WireEngine {
  return {
    ...engine,
    summarizeRaw: (question, asking) => {
      begun.push(question)
      return engine.summarizeRaw(question, asking)
    },
  }
}

/** All typed arrays in a message. */
function arraysIn(value: unknown): ArrayBufferView[] {
  if (ArrayBuffer.isView(value)) return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(arraysIn)
}

describe('questions over a wire', () => {
  const inMonth = (month: number): Question => ({
    ...QUESTION,
    filter: { ...NO_FILTER, from: shipped.extent.first + 30 * month },
  })

  it('that are cancelled before their turn are never begun: a drag does not queue', async () => {
    const begun: Question[] = []
    const engine = await overWire(shipped, noting(columnEngineOf(shipped), begun))
    let stop = new AbortController()
    const steps = [0, 1, 2, 3, 4, 5, 6, 7].map((month) => {
      stop.abort()
      stop = new AbortController()
      return engine.summarize(inMonth(month), { signal: stop.signal })
    })
    const settled = await Promise.allSettled(steps)
    expect(settled.map(({ status }) => status)).toEqual([...Array(7).fill('rejected'), 'fulfilled'])
    expect(settled[0]).toMatchObject({ reason: { name: 'AbortError' } })
    expect(begun).toEqual([inMonth(7)])
  })

  it('have their columns stay where they were built, and hand summaries over without a copy', async () => {
    const { port1, port2 } = new MessageChannel()
    const sent: { message: unknown; arrays: ArrayBufferView[] }[] = []
    const port = {
      addEventListener: port1.addEventListener.bind(port1),
      removeEventListener: port1.removeEventListener.bind(port1),
      start: () => port1.start(),
      postMessage(message: unknown, transfer: Transferable[]) {
        sent.push({ message, arrays: arraysIn(message) })
        port1.postMessage(message, transfer as ArrayBuffer[])
      },
    } as unknown as Port
    const worker = columnEngineOf(shipped)
    serveEngine(worker, { head: shipped.head, tables: shipped }, port)
    const { engine } = await connectEngine(port2 as unknown as Port, () => port1.close())
    opened.push(engine)
    const summary = await engine.summarize(QUESTION)
    expect(summary.selected.strikes).toBe(shipped.strikes.length)
    const [hello, answer] = sent as [(typeof sent)[0], (typeof sent)[0]]
    // The amounts of places and the like, not a number a strike.
    const rows = arraysIn(worker.columns).filter(
      (array) => (array as Uint8Array).length === shipped.strikes.length,
    )
    expect(rows.length).toBeGreaterThan(7)
    for (const { arrays } of sent) for (const array of arrays) expect(rows).not.toContain(array)
    expect(hello.message).toHaveProperty('hello')
    const copied = answer.arrays.filter(({ byteLength }) => byteLength > 0)
    // Handed over, an array is empty where it came from; the bins' edges alone are shared by answers.
    expect(copied).toEqual([(answer.message as { value: RawSummary }).value.edges])
    expect(rows.every(({ byteLength }) => byteLength > 0)).toBe(true)
  })

  it('are answered in the order asked, whatever their kind', async () => {
    const engine = await overWire(shipped)
    const order: string[] = []
    await Promise.all([
      Promise.resolve(engine.summarize(QUESTION)).then(() => order.push('summary')),
      Promise.resolve(engine.find(['nowhere'])).then(() => order.push('find')),
      Promise.resolve(engine.list(NO_FILTER)).then(() => order.push('list')),
    ])
    expect(order).toEqual(['summary', 'find', 'list'])
  })

  it('that fail say why, and those after them are answered', async () => {
    const broken: WireEngine = {
      ...columnEngineOf(shipped),
      summarizeRaw: (): RawSummary => {
        throw new RangeError('Invented for a test')
      },
    }
    const engine = await overWire(shipped, broken)
    await expect(engine.summarize(QUESTION)).rejects.toMatchObject({
      name: 'RangeError',
      message: 'Invented for a test',
    })
    expect([...(await engine.find(['nowhere']))]).toEqual([-1])
  })

  it('are told how far a long search has come, and can be stopped in it', async () => {
    const told: number[] = []
    const stop = new AbortController()
    const base = columnEngineOf(shipped)
    const searching: WireEngine = {
      ...base,
      select: async (_filter, asking) => {
        for (let step = 1; step < 100; step++) {
          asking?.signal?.throwIfAborted()
          asking?.onProgress?.(step / 100)
          await new Promise((next) => setTimeout(next, 1))
        }
        return new Uint32Array()
      },
    }
    const engine = await overWire(shipped, searching)
    const answer = engine.select(NO_FILTER, {
      signal: stop.signal,
      onProgress: (share) => {
        told.push(share)
        if (told.length === 3) stop.abort()
      },
    })
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
    expect(told.slice(0, 3)).toEqual([0.01, 0.02, 0.03])
    expect(told.length).toBeLessThan(90)
  })

  it('are rejected when the dataset is closed, and so are later ones', async () => {
    const engine = await overWire(shipped)
    const answer = engine.list(NO_FILTER)
    engine.close()
    await expect(answer).rejects.toThrow('closed')
    await expect(engine.find(['a'])).rejects.toThrow('closed')
  })
})
