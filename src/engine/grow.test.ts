import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createListPool, createPairPool, growing, IN_CHUNK, listOf } from './grow'
import { createPackedIds, idAt, rowsOfIds } from './words'

describe('columns that grow', () => {
  const size = 2 * IN_CHUNK + 50

  it('hold each row where it is put, over many chunks', () => {
    const rows = growing({ a: 32, b: 16 })
    for (let row = 0; row < size; row++) {
      const chunk = rows.chunkOf(row)
      chunk.a[row & IN_CHUNK] = 4_000_000_000 + row
      chunk.b[row & IN_CHUNK] = 60_000
    }
    const backwards = Uint32Array.from({ length: size }, (_, row) => size - 1 - row)
    const asGiven = Uint32Array.from(backwards, (_, row) => 4_000_000_000 + row)
    expect(rows.inOrder('a', new Uint32Array(size))).toEqual(asGiven)
    expect(rows.deal('a', new Uint32Array(size), backwards)).toEqual(asGiven.slice().reverse())
    expect(rows.deal('b', new Uint16Array(size), backwards).every((n) => n === 60_000)).toBe(true)
  })

  it('have none where no row gave one, and say so', () => {
    const rows = growing({ a: 32, b: 16 })
    const row = IN_CHUNK + 7
    rows.chunkOf(row).a[row & IN_CHUNK] = 5
    const asGiven = Uint32Array.from({ length: size }, (_, at) => at)
    const dealt = rows.deal('a', new Uint8Array(size), asGiven)
    expect([dealt[0], dealt[row], dealt[size - 1]]).toEqual([0, 5, 0])
    expect([rows.has('a'), rows.has('b')]).toEqual([true, false])
  })
})

describe('codes', () => {
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

describe('packed ids', () => {
  it('are given back and found, in whatever order their rows stand', () => {
    const words = fc.uniqueArray(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(words, (given) => {
        // Lone halves of a character have no bytes of their own.
        const ids = [...new Set(given.map((id) => id.toWellFormed()))]
        const packed = createPackedIds()
        const starts = ids.map((id) => packed.push(id)).reverse()
        const held = { ids: packed.done(), idStart: Uint32Array.from(starts) }
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
    const packed = createPackedIds()
    const ids = Array.from({ length: 20_000 }, (_, at) => `invented-${at}`)
    const idStart = Uint32Array.from(ids, (id) => packed.push(id))
    const held = { ids: packed.done(), idStart }
    expect(held.ids.length).toBeGreaterThan(2)
    expect(ids.every((id, row) => idAt(held, row) === id)).toBe(true)
    expect([...rowsOfIds(held, ['invented-19999', 'invented-0', 'invented-7000'])]).toEqual([
      19_999, 0, 7_000,
    ])
  })

  it('may be longer than what they are packed into', () => {
    const packed = createPackedIds()
    const ids = ['a', 'é'.repeat(50_000), 'b'.repeat(70_000), 'c']
    const idStart = Uint32Array.from(ids, (id) => packed.push(id))
    const held = { ids: packed.done(), idStart }
    expect(ids.map((_, row) => idAt(held, row) === ids[row])).toEqual([true, true, true, true])
    expect([...rowsOfIds(held, ['c', 'b'])]).toEqual([3, -1])
  })
})
