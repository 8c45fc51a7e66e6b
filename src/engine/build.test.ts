import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HeldDataset } from '../dataset/dataset'
import { requireDay } from '../model/day'
import type { Strike } from '../model/record'
import { type ColumnSet, createBuilder } from './build'
import { createColumnEngine, createEngine } from './engine'
import { NO_FILTER } from './filter'
import { actor, datasetOf, datasets, imaginaryRow, place, questions } from './imaginary.fixture'
import { LOST_TEXT } from './row'
import type { StrikeRow } from './strikeRow'

/** The record as columns with all its words, rows added in whatever order. */
function columnSetOf(dataset: HeldDataset, order = (rows: StrikeRow[]) => rows): ColumnSet {
  const builder = createBuilder()
  for (const record of dataset.actors) builder.actors.add(record)
  for (const record of dataset.places) builder.places.add(record)
  for (const record of dataset.sources) builder.sources.add(record)
  const rows = dataset.strikes.map(
    ({ window, target, ...strike }): StrikeRow => ({ ...strike, ...window, place: target }),
  )
  for (const row of order(rows)) builder.addAll([row])
  return builder.finish(dataset.head)
}

/** A bare builder and a row for it; nothing of it is real. */
function bare() {
  const builder = createBuilder()
  const { head, sources } = datasetOf([])
  builder.places.add(place('town'))
  builder.actors.add(actor('loner'))
  for (const source of sources) builder.sources.add(source)
  const row = (more: Partial<StrikeRow> = {}): StrikeRow => ({
    ...imaginaryRow(requireDay('2024-10-01'), 'town', 'loner'),
    id: 'one',
    sources: [{ source: 'imaginary', stance: 'claims' }],
    ...more,
  })
  return { builder, row, head }
}

describe('columns', () => {
  it('give back every strike as it was put in', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const engine = createColumnEngine(columnSetOf(dataset), null)
        const rows = engine.find(dataset.strikes.map(({ id }) => id))
        expect(rows).toEqual(Int32Array.from(dataset.strikes.keys()))
        expect(engine.strikes(rows as Int32Array)).toEqual(dataset.strikes)
      }),
    )
  })

  it('put rows in the order of their days, in whatever order they came', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const turned = columnSetOf(dataset, (rows) => rows.reverse())
        const engine = createColumnEngine(turned, null)
        const strikes = engine.strikes(engine.select(NO_FILTER) as Uint32Array)
        const windows = (list: typeof dataset.strikes) =>
          list.map(({ window }) => [window.first, window.last])
        expect(windows(strikes as typeof dataset.strikes)).toEqual(windows(dataset.strikes))
      }),
    )
  })

  it('find by text what strikes that are held as objects find', () => {
    fc.assert(
      fc.property(datasets, questions, (dataset, { filter }) => {
        const held = createEngine(dataset)
        const columns = createColumnEngine(columnSetOf(dataset), null)
        for (const text of ['town', 'rocket base', 'imaginary loner', 'strike-1', 'nobody', ''])
          expect(columns.select({ ...filter, text })).toEqual(held.select({ ...filter, text }))
      }),
      { numRuns: 50 },
    )
  })
})

describe('a builder', () => {
  it('takes days from 1989 to today, wide windows and large numbers', () => {
    const { builder, row, head } = bare()
    builder.addAll([
      row({ id: 'old', first: requireDay('1989-01-01'), last: requireDay('1990-12-31') }),
    ])
    builder.addAll([row({ id: 'new', killed: 800_000, killedLow: 500_000, killedHigh: 1_000_000 })])
    const set = builder.finish(head)
    expect(set.columns.extent.first).toBe(requireDay('1989-01-01'))
    const engine = createColumnEngine(set, null)
    expect(engine.strikes([0, 1])).toMatchObject([
      { id: 'old', window: { first: requireDay('1989-01-01'), last: requireDay('1990-12-31') } },
      { id: 'new', killed: 800_000, killedRange: { low: 500_000, high: 1_000_000 } },
    ])
    const asked = { filter: NO_FILTER, measure: 'strikes', bin: 'day', stack: 'weapon' } as const
    const { bins, selected } = engine.summarize(asked) as ReturnType<
      ReturnType<typeof createEngine>['summarize']
    >
    expect(selected).toMatchObject({ strikes: 2, killed: { sum: 800_000, unknown: 1 } })
    expect(bins.edges.length).toBeGreaterThan(12_000)
    expect(bins.amounts.reduce((sum, amount) => sum + amount, 0)).toBe(2)
  })

  it('holds more places and actors than sixteen bits can name', () => {
    const { builder, row, head } = bare()
    for (let n = 0; n < 70_000; n++) {
      builder.places.add({ ...place('town'), id: `place-${n}` })
      builder.actors.add({ ...actor('loner'), id: `actor-${n}` })
    }
    for (const n of [0, 65_535, 65_536, 69_999])
      builder.addAll([
        row({
          id: `${n}`,
          place: `place-${n}`,
          actors: [{ actor: `actor-${n}`, role: 'claimed' }],
        }),
      ])
    const engine = createColumnEngine(builder.finish(head), null)
    expect(
      engine.select({ ...NO_FILTER, places: ['place-65536'], actors: ['actor-65536'] }),
    ).toEqual(Uint32Array.of(2))
    expect(engine.strikes([3])).toMatchObject([
      { target: 'place-69999', actors: [{ actor: 'actor-69999' }] },
    ])
  })

  it('leaves texts in their file until a strike is looked at', async () => {
    const { builder, row, head } = bare()
    const file = new TextEncoder().encode('a drone / a mörser')
    builder.addAll([row({ id: 'drone', summary: { at: 0, length: 7 } })])
    builder.addAll([row({ id: 'mortar', summary: { at: 10, length: 9 } })])
    const asked: number[] = []
    const engine = createColumnEngine(builder.finish(head), {
      slice: async (at, length) => {
        asked.push(at)
        return file.subarray(at, at + length)
      },
      decode: (bytes) => new TextDecoder().decode(bytes),
    })
    expect(asked).toEqual([])
    expect(await engine.strikes([1])).toMatchObject([{ summary: 'a mörser' }])
    expect(asked).toEqual([10])
    expect(await engine.select({ ...NO_FILTER, text: 'morser' })).toEqual(Uint32Array.of(1))
    asked.length = 0
    const both = await engine.strikes([1, 0, 1])
    expect(both.map(({ summary }) => summary)).toEqual(['a mörser', 'a drone', 'a mörser'])
    expect(asked).toEqual([0])
  })

  it('says of a text that can no longer be read that it is lost, and gives the others', async () => {
    const { builder, row, head } = bare()
    builder.addAll([row({ id: 'held', summary: 'held' })])
    builder.addAll([row({ id: 'gone', summary: { at: 10, length: 9 } })])
    const engine = createColumnEngine(builder.finish(head), {
      slice: () => Promise.reject(new Error('moved')),
      decode: (bytes) => new TextDecoder().decode(bytes),
    })
    expect(await engine.strikes([1, 0])).toMatchObject([
      { id: 'gone', summary: LOST_TEXT },
      { id: 'held', summary: 'held' },
    ])
  })

  it('takes many rows at once as it takes each alone', () => {
    const model = fc.record({
      first: fc.integer({ min: requireDay('1850-01-01'), max: requireDay('2150-12-31') }),
      days: fc.oneof(fc.constant(0), fc.nat(400)),
      killed: fc.option(fc.nat(300)),
      weapon: fc.constantFrom('rocket', 'shelling', 'unspecified'),
      role: fc.constantFrom('claimed', 'attributed'),
      by: fc.option(fc.constantFrom('somebody imaginary', 'another imaginary'), { nil: undefined }),
      munitions: fc.option(fc.nat(9)),
      summary: fc.oneof(
        fc.constantFrom('one text', 'ein Wort'),
        fc.record({ at: fc.nat(), length: fc.nat(90) }),
      ),
    })
    const sizes = fc.array(fc.nat(6_000), { maxLength: 3 })
    fc.assert(
      fc.property(fc.array(model, { minLength: 1, maxLength: 12 }), sizes, (models, parts) => {
        const [alone, together] = [bare(), bare()]
        let size = 0
        for (const part of parts) {
          const rows = Array.from({ length: part }, (_, n) => {
            const { days, role, by, ...more } = models[n % models.length] as (typeof models)[number]
            return alone.row({
              ...(more as Partial<StrikeRow>),
              id: `imaginary-${size + n}`,
              last: more.first + days,
              actors: [
                {
                  actor: 'loner',
                  role,
                  ...(by !== undefined && { by }),
                } as Strike['actors'][number],
              ],
            })
          })
          for (const row of rows) alone.builder.addAll([row])
          together.builder.addAll(rows)
          size += part
          const more: Strike['actors'] = [{ actor: 'loner', role: 'named' }]
          for (const { builder } of [alone, together])
            for (let row = 0; row < size; row += 997) builder.join(row, more)
        }
        expect(together.builder.size).toBe(size)
        expect(together.builder.finish(together.head)).toEqual(alone.builder.finish(alone.head))
      }),
      { numRuns: 20 },
    )
  })

  it('refuses what it cannot place, says why, and keeps nothing of that row', () => {
    const { builder, row } = bare()
    expect(() => builder.addAll([row({ place: 'nowhere' })])).toThrow('The place "nowhere"')
    expect(() => builder.addAll([row({ weapon: 'magic' as never })])).toThrow('"magic"')
    expect(() => builder.addAll([row({ last: 0 })])).toThrow('The strike "one" does not end')
    expect(() => builder.addAll([row({ actors: [{ actor: 'who', role: 'claimed' }] })])).toThrow(
      'The actor "who"',
    )
    expect(() => builder.addAll([row(), row({ place: 'nowhere' })])).toThrow('The place "nowhere"')
    expect(builder.size).toBe(0)
    expect(() => builder.places.add(place('town'))).toThrow('was added before')
  })
})
