import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createListPool, createPairPool, createPool, listOf } from './grow'
import { createPackedIds, idAt, rowsOfIds } from './words'

describe('codes', () => {
  it('of keys are numbers from 0 in the order of their first sight', () => {
    const pool = createPool<string>()
    expect(['a', 'a', 'b', 'a', 'b', 'c', 'a'].map(pool.codeOf)).toEqual([0, 0, 1, 0, 1, 2, 0])
    expect(pool.keys).toEqual(['a', 'b', 'c'])
  })

  it('of pairs are what a map of both would give, however many there are', () => {
    const number = fc.oneof(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 0xffff_ffff }),
    )
    const pairs = fc.array(fc.tuple(number, number), { maxLength: 3_000, size: 'max' })
    fc.assert(
      fc.property(pairs, (given) => {
        const pool = createPairPool()
        const model = new Map<string, number>()
        for (const [a, b] of given) {
          const key = `${a} ${b}`
          if (!model.has(key)) model.set(key, model.size)
          expect(pool.codeOf(a, b)).toBe(model.get(key))
        }
        const { a, b } = pool.pairs()
        expect([...model.keys()]).toEqual(Array.from(a, (first, code) => `${first} ${b[code]}`))
      }),
      { numRuns: 20 },
    )
  })

  it('of lists give the lists back, the empty one too', () => {
    const lists = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 6 }))
    fc.assert(
      fc.property(lists, (given) => {
        const pool = createListPool()
        const codes = given.map((list) => list.reduce(pool.append, 0))
        expect(codes.map((code) => listOf(pool.lists(), code))).toEqual(given)
        given.forEach((list, at) => {
          expect(codes[at] === 0).toBe(list.length === 0)
        })
      }),
    )
  })
})

/** Ids as they are held once they stand in their places: as they came, where nothing else is said. */
function packed(ids: readonly string[], placeOf = (row: number) => row) {
  const packing = createPackedIds()
  const lengths = Uint32Array.from(ids, (id) => packing.push(id))
  const places = Uint32Array.from(ids, (_, row) => placeOf(row))
  return { ids: packing.done(), idStart: packing.starts(lengths, places) }
}

describe('packed ids', () => {
  it('are given back and found, in whatever order their rows stand', () => {
    const words = fc.uniqueArray(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(words, (given) => {
        // Lone halves of a character have no bytes of their own.
        const ids = [...new Set(given.map((id) => id.toWellFormed()))]
        const held = packed(ids, (row) => ids.length - 1 - row)
        const turned = [...ids].reverse()
        expect(turned.map((_, row) => idAt(held, row))).toEqual(turned)
        expect([...rowsOfIds(held, [...turned, 'not among them at all, invented'])]).toEqual([
          ...turned.keys(),
          -1,
        ])
      }),
    )
  })

  it('are found where they fill more than one piece', () => {
    const ids = Array.from({ length: 20_000 }, (_, at) => `invented-${at}`)
    const held = packed(ids)
    expect(held.ids.length).toBeGreaterThan(2)
    expect(ids.every((id, row) => idAt(held, row) === id)).toBe(true)
    expect([...rowsOfIds(held, ['invented-19999', 'invented-0', 'invented-7000'])]).toEqual([
      19_999, 0, 7_000,
    ])
  })

  it('may be longer than what they are packed into', () => {
    const ids = ['a', 'é'.repeat(50_000), 'b'.repeat(70_000), 'c']
    const held = packed(ids)
    expect(ids.map((_, row) => idAt(held, row) === ids[row])).toEqual([true, true, true, true])
    expect([...rowsOfIds(held, ['c', 'b'])]).toEqual([3, -1])
  })
})
