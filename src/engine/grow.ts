/** Typed arrays that grow, and tables that hold what repeats once. */
import type { Codes } from './columns'

type Numbers = Int32Array | Uint8Array | Uint16Array | Uint32Array

/** Columns of whole numbers that grow together, a chunk of rows at a time. */
export interface Growing<K extends string> {
  /** The chunk of a row, made at first sight; the row has index `row & IN_CHUNK` there. */
  chunkOf(row: number): Record<K, Chunk>
  /** Whether any row has more than 0 there. */
  has(name: K): boolean
  /** Fills `into` with a column's values as they came, or each at the place of its row; gives it back. */
  inOrder<T extends Numbers>(name: K, into: T): T
  deal<T extends Numbers>(name: K, into: T, places: Uint32Array): T
}

type Chunk = Uint16Array | Uint32Array

const CHUNK_BITS = 14
export const IN_CHUNK = (1 << CHUNK_BITS) - 1

/**
 * `bits` says how large the numbers of each column can be. Nothing is ever copied to make room: what
 * is thrown away would have to be collected.
 */
export function growing<K extends string>(bits: Readonly<Record<K, 16 | 32>>): Growing<K> {
  /** Those of no row are not there. */
  const chunks: (Record<K, Chunk> | undefined)[] = []
  const columns = Object.entries(bits) as [K, 16 | 32][]
  const make = () =>
    Object.fromEntries(
      columns.map(([name, width]) => [
        name,
        width === 16 ? new Uint16Array(IN_CHUNK + 1) : new Uint32Array(IN_CHUNK + 1),
      ]),
    ) as Record<K, Chunk>
  return {
    chunkOf(row) {
      const at = row >> CHUNK_BITS
      let chunk = chunks[at]
      if (chunk === undefined) {
        chunk = make()
        chunks[at] = chunk
      }
      return chunk
    },
    has: (name) => chunks.some((chunk) => chunk?.[name].some((value: number) => value > 0)),
    inOrder(name, into) {
      chunks.forEach((chunk, at) => {
        const start = at << CHUNK_BITS
        if (chunk) into.set(chunk[name].subarray(0, into.length - start), start)
      })
      return into
    },
    deal(name, into, places) {
      chunks.forEach((chunk, at) => {
        if (chunk) scatter(chunk[name], into, places.subarray(at << CHUNK_BITS))
      })
      return into
    },
  }
}

function scatter(values: Chunk, into: Numbers, places: Uint32Array) {
  const end = Math.min(values.length, places.length)
  for (let at = 0; at < end; at++) into[places[at] as number] = values[at] as number
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

/** Codes for pairs of whole numbers below 2^32, in the order of their first sight. */
export interface PairPool {
  codeOf(a: number, b: number): number
  /** How many codes there are. */
  readonly size: number
  /** The pairs so far, by code; not to be changed. */
  pairs(): { a: Uint32Array; b: Uint32Array }
}

/** A table of its own: a map would need a key of both, which is a number on the heap for every row. */
export function createPairPool(): PairPool {
  let firsts = new Uint32Array(1 << 9)
  let seconds = new Uint32Array(1 << 9)
  /** Of twice as many slots: the code of the pair that is there and 1, or 0. */
  let slots = new Uint32Array(1 << 10)
  let size = 0
  const slotOf = (a: number, b: number) => {
    const mixed = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b)
    return (mixed ^ (mixed >>> 15)) & (slots.length - 1)
  }
  function widen() {
    firsts = widened(firsts)
    seconds = widened(seconds)
    slots = new Uint32Array(2 * slots.length)
    for (let code = 0; code < size; code++) {
      let slot = slotOf(firsts[code] as number, seconds[code] as number)
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = code + 1
    }
  }
  function codeOf(a: number, b: number): number {
    let slot = slotOf(a, b)
    for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
      if (firsts[held - 1] === a && seconds[held - 1] === b) return held - 1
      slot = (slot + 1) & (slots.length - 1)
    }
    if (size === firsts.length) {
      widen()
      return codeOf(a, b)
    }
    firsts[size] = a
    seconds[size] = b
    slots[slot] = ++size
    return size - 1
  }
  return {
    codeOf,
    get size() {
      return size
    },
    pairs: () => ({ a: firsts.subarray(0, size), b: seconds.subarray(0, size) }),
  }
}

function widened(numbers: Uint32Array<ArrayBuffer>) {
  const wider = new Uint32Array(2 * numbers.length)
  wider.set(numbers)
  return wider
}

/** Lists of whole numbers by code: the list without its last number, and that number. */
export interface ListTable {
  before: Uint32Array
  last: Uint32Array
}

/**
 * Codes for lists of whole numbers, the empty list 0: a list is a path in a tree, so that no key
 * has to be put together for it. Lists that only begin others have codes too.
 */
export interface ListPool {
  /** The list that `list` becomes with one more number at its end. */
  append(list: number, number: number): number
  /** The lists so far; not to be changed. */
  lists(): ListTable
}

export function createListPool(): ListPool {
  const pairs = createPairPool()
  // Taken by the empty list: no list ends with this number.
  pairs.codeOf(0, NEVER)
  return {
    append: pairs.codeOf,
    lists() {
      const { a, b } = pairs.pairs()
      return { before: a, last: b }
    },
  }
}

const NEVER = 0xffff_ffff

/** The numbers of a list, in order. */
export function listOf({ before, last }: ListTable, code: number): number[] {
  const numbers: number[] = []
  for (let at = code; at !== 0; at = before[at] as number) numbers.push(last[at] as number)
  return numbers.reverse()
}

/** Room for codes below `most`, no wider than they need. */
export function roomFor(most: number, size: number): Codes {
  const make = most < 0x100 ? Uint8Array : most < 0x1_0000 ? Uint16Array : Uint32Array
  return new make(size)
}
