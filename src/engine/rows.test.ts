import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHUNK, growingRows, IN_CHUNK } from './rows'

const SIZE = 2 * CHUNK + 50

/** Columns `a` and `b` of so many rows, by row. */
function filled(numbers: (row: number) => { a?: number; b?: number }) {
  const rows = growingRows(['a', 'b'])
  for (let row = 0; row < SIZE; row++) {
    const { a, b } = numbers(row)
    if (a !== undefined) rows.open.a[row & IN_CHUNK] = a
    if (b !== undefined) rows.open.b[row & IN_CHUNK] = b
    if ((row & IN_CHUNK) === IN_CHUNK) rows.seal()
  }
  rows.seal()
  return rows
}

const backwards = Uint32Array.from({ length: SIZE }, (_, row) => SIZE - 1 - row)

describe('columns that grow', () => {
  it('hold each row where it is put, over many chunks', () => {
    const rows = filled((row) => ({ a: 4_000_000_000 + row, b: 60_000 }))
    const asGiven = Uint32Array.from(backwards, (_, row) => 4_000_000_000 + row)
    expect(rows.given('a', SIZE)).toEqual(asGiven)
    expect(rows.dealt('a', backwards)).toEqual(asGiven.slice().reverse())
    expect(rows.dealt('b', backwards)).toEqual(new Uint16Array(SIZE).fill(60_000))
  })

  it('are as wide as their largest number needs, in whatever chunk it stands', () => {
    const most = (number: number) =>
      filled((row) => ({ a: row === CHUNK + 3 ? number : row & 1 })).given('a', SIZE)
    for (const [number, room] of [
      [255, Uint8Array],
      [256, Uint16Array],
      [65_535, Uint16Array],
      [65_536, Uint32Array],
      [4_294_967_295, Uint32Array],
    ] as const) {
      const column = most(number)
      expect(column).toBeInstanceOf(room)
      expect([column[CHUNK + 1], column[CHUNK + 3], column[CHUNK + 4]]).toEqual([1, number, 0])
    }
  })

  it('are 0 where no row gave a number, also where a row of an earlier chunk did, and say so', () => {
    const rows = filled((row) => (row === 7 ? { a: 5 } : {}))
    const dealt = rows.dealt('a', Uint32Array.from(backwards).reverse())
    expect([...dealt].flatMap((number, row) => (number > 0 ? [[row, number]] : []))).toEqual([
      [7, 5],
    ])
    expect([rows.isEmpty('a'), rows.isEmpty('b')]).toEqual([false, true])
  })

  it('take numbers below 0 where what they are put into does', () => {
    const rows = filled((row) => ({ a: row === 9 ? -70_000 : 3 }))
    const into = rows.inOrder('a', new Int32Array(SIZE))
    expect([into[8], into[9]]).toEqual([3, -70_000])
  })

  it('change any row, put away or not, however wide its number', () => {
    const change = fc.tuple(
      fc.nat(SIZE - 1),
      fc.oneof(fc.nat(255), fc.nat(65_535), fc.nat(4_294_967_295)),
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), fc.nat(SIZE), (changes, opened) => {
        const rows = growingRows(['a'])
        const expected = new Uint32Array(SIZE)
        for (let row = 0; row < opened; row++) {
          rows.open.a[row & IN_CHUNK] = row & 0xff
          expected[row] = row & 0xff
          if ((row & IN_CHUNK) === IN_CHUNK) rows.seal()
        }
        for (const [row, number] of changes.filter(([one]) => one < opened)) {
          rows.set('a', row, number)
          expected[row] = number
          expect(rows.get('a', row)).toBe(number)
        }
        if ((opened & IN_CHUNK) !== 0) rows.seal()
        expect(Uint32Array.from(rows.given('a', SIZE))).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  })
})
