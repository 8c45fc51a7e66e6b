/** The exported tables, loaded again as the page loads any dataset. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedDataset } from '../../../tooling/shipped'
import { parseDataset } from '../../dataset/parse'
import { createEngine } from '../../engine/engine'
import { type Filter, NO_FILTER } from '../../engine/filter'
import { harmless } from '../../model/harmless'
import { EVIDENCE, keysOf, TARGET_SIDES, WEAPONS } from '../../model/vocabulary'
import { normalizedJson } from './normalized'
import { hostileDataset, selectionOf, textOf } from './selection.fixture'

const shipped = shippedDataset()
const engine = createEngine(shipped)

const filters: fc.Arbitrary<Filter> = fc
  .record({
    from: fc.option(fc.integer({ min: shipped.extent.first, max: shipped.extent.last })),
    actors: fc.subarray(
      shipped.actors.map(({ id }) => id),
      { maxLength: 2 },
    ),
    weapons: fc.subarray(keysOf(WEAPONS)),
    sides: fc.subarray(keysOf(TARGET_SIDES)),
    evidence: fc.subarray(keysOf(EVIDENCE)),
  })
  .map((clauses) => ({ ...NO_FILTER, ...clauses }))

describe('the normalized form', () => {
  it('loads again with the very strikes that were chosen, whatever the filter', async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const text = await textOf(normalizedJson(selectionOf(shipped, filter, ['some words'])))
        // Fails where a reference leads nowhere or a count is wrong.
        const again = parseDataset(text)
        const chosen = [...engine.select(filter)].map((row) => shipped.strikes[row])
        expect(again.strikes).toEqual(chosen)
        expect(again.head.sha256).toBe(hashOf(text))
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('says what was chosen out of what, and keeps licence and credit', async () => {
    const filter = { ...NO_FILTER, evidence: ['claimed' as const] }
    const text = await textOf(normalizedJson(selectionOf(shipped, filter, ['evidence: claimed'])))
    const part = parseDataset(text)
    expect(part.head).toMatchObject({
      credit: shipped.head.credit,
      licence: shipped.head.licence,
      selection: {
        filter: ['evidence: claimed'],
        query: 'v=1',
        exported: '2026-11-26',
        of: { version: '1.0.0', sha256: shipped.head.sha256, strikes: shipped.strikes.length },
      },
    })
    expect(part.publishedTotals).toEqual([])

    const smaller = { ...filter, weapons: ['rocket' as const] }
    const next = selectionOf(part, smaller, ['weapon: rocket'])
    expect(parseDataset(await textOf(normalizedJson(next))).head.selection).toMatchObject({
      filter: ['evidence: claimed', 'weapon: rocket'],
      of: { sha256: shipped.head.sha256 },
    })
  })

  it('holds nothing that the chosen strikes do not lead to', async () => {
    const filter = { ...NO_FILTER, places: ['eilat'] }
    const text = await textOf(normalizedJson(selectionOf(shipped, filter, ['target: Eilat'])))
    expect(parseDataset(text).places.map(({ id }) => id)).toEqual(['eilat'])
  })

  it('is the whole dataset where nothing is filtered', async () => {
    const again = parseDataset(await textOf(normalizedJson(selectionOf(shipped))))
    expect(again.head.selection).toBeUndefined()
    expect(again.publishedTotals).toEqual(shipped.publishedTotals)
    expect(again.actors).toEqual(shipped.actors)
    expect(again.strikes).toEqual(shipped.strikes)
  })

  it('carries hostile text through inert, and read again it turns nothing', async () => {
    const hostile = hostileDataset()
    const text = await textOf(normalizedJson(selectionOf(hostile, NO_FILTER, ['</script>'])))
    expect(text).not.toMatch(/[<>\u202a-\u202e\u2066-\u2069]/)
    const again = parseDataset(text)
    const plain = JSON.parse(JSON.stringify(hostile.strikes), (_key, value: unknown) =>
      typeof value === 'string' ? harmless(value) : value,
    )
    expect(again.strikes).toEqual(plain)
    expect(again.head.sha256).toBe(hashOf(text))
  })
})

/** By Node's own code, over the tables as compact JSON. */
const hashOf = (text: string): string =>
  createHash('sha256')
    .update(JSON.stringify(JSON.parse(text).tables))
    .digest('hex')
