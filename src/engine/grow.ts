/** Typed arrays that grow, and tables that hold what repeats once. */
import type { Codes } from './columns'

type Numbers = Int32Array | Uint8Array | Uint16Array | Uint32Array

type Kinds = Record<string, new (length: number) => Numbers>
type Arrays<K extends Kinds> = { [name in keyof K]: InstanceType<K[name]> }

/** Columns that grow together, so that a row is one check of the room and then plain writes. */
export interface Growing<K extends Kinds> {
  /** Write row n to index n; replaced by larger ones by `makeRoom`. */
  columns: Arrays<K>
  /** Call before the row of this index is written. */
  makeRoom(row: number): void
}

const START = 1024

export function growing<K extends Kinds>(kinds: K): Growing<K> {
  let room = START
  const make = (length: number) =>
    Object.fromEntries(
      Object.entries(kinds).map(([name, Kind]) => [name, new Kind(length)]),
    ) as Arrays<K>
  const rows: Growing<K> = {
    columns: make(room),
    makeRoom(row) {
      if (row < room) return
      room *= 2
      const wider = make(room)
      for (const name of Object.keys(kinds)) wider[name]?.set(rows.columns[name] as Numbers)
      rows.columns = wider
    },
  }
  return rows
}

/** Codes 0, 1, 2 ... for keys in the order of their first sight. */
export interface Pool<K> {
  codeOf(key: K): number
  readonly keys: readonly K[]
}

export function createPool<K>(): Pool<K> {
  const codes = new Map<K, number>()
  const keys: K[] = []
  return {
    keys,
    codeOf(key) {
      const known = codes.get(key)
      if (known !== undefined) return known
      codes.set(key, keys.length)
      return keys.push(key) - 1
    },
  }
}

/** Codes for pairs of small whole numbers, in the order of their first sight. */
export interface PairPool {
  codeOf(a: number, b: number): number
  readonly pairs: readonly (readonly [number, number])[]
}

/** By two look-ups of small numbers: one key of both would be a number on the heap for every row. */
export function createPairPool(): PairPool {
  const codes = new Map<number, Map<number, number>>()
  const pairs: [number, number][] = []
  return {
    pairs,
    codeOf(a, b) {
      let ofA = codes.get(a)
      if (ofA === undefined) {
        ofA = new Map()
        codes.set(a, ofA)
      }
      const known = ofA.get(b)
      if (known !== undefined) return known
      ofA.set(b, pairs.length)
      return pairs.push([a, b]) - 1
    },
  }
}

/**
 * Codes for lists of small whole numbers, the empty list 0: a list is a path in a tree, so that no
 * key has to be put together for it. Lists that only begin others have codes too.
 */
export interface ListPool {
  /** The list that `list` becomes with one more number at its end. */
  append(list: number, number: number): number
  /** By code: the list without its last number, and that number. */
  readonly before: readonly number[]
  readonly last: readonly number[]
}

export function createListPool(): ListPool {
  const steps: (Map<number, number> | undefined)[] = [undefined]
  const before = [0]
  const last = [0]
  return {
    before,
    last,
    append(list, number) {
      let next = steps[list]
      if (next === undefined) {
        next = new Map()
        steps[list] = next
      }
      const known = next.get(number)
      if (known !== undefined) return known
      const code = before.push(list) - 1
      last.push(number)
      steps.push(undefined)
      next.set(number, code)
      return code
    },
  }
}

/** The numbers of a list, in order. */
export function listOf(
  { before, last }: { before: ArrayLike<number>; last: ArrayLike<number> },
  code: number,
): number[] {
  const numbers: number[] = []
  for (let at = code; at !== 0; at = before[at] as number) numbers.push(last[at] as number)
  return numbers.reverse()
}

/** The codes in the narrowest array, in the order of `rows`. */
export function narrow(codes: Uint32Array, most: number, rows: Uint32Array): Codes {
  const make = most < 0x100 ? Uint8Array : most < 0x1_0000 ? Uint16Array : Uint32Array
  return ordered(codes, new make(rows.length), rows)
}

/** Fills `into` with the values in the order of `rows`. */
export function ordered<T extends Numbers>(values: Numbers, into: T, rows: Uint32Array): T {
  for (let at = 0; at < rows.length; at++) into[at] = values[rows[at] as number] as number
  return into
}
