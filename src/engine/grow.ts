/** Typed arrays that grow, and tables that hold what repeats once. */
import type { Codes } from './columns'

type Numbers = Int32Array | Uint8Array | Uint16Array | Uint32Array

export interface Growing<T extends Numbers> {
  push(value: number): void
  readonly size: number
  /** What was pushed, in an array of that length. */
  done(): T
}

const START = 1024

export function growing<T extends Numbers>(make: new (length: number) => T): Growing<T> {
  let array = new make(START)
  let size = 0
  return {
    push(value) {
      if (size === array.length) {
        const wider = new make(2 * size)
        wider.set(array)
        array = wider
      }
      array[size++] = value
    },
    get size() {
      return size
    },
    done: () => array.slice(0, size) as T,
  }
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

/**
 * Codes for lists of numbers below 2^31, the empty list 0: a list is a path in a tree, so that no
 * key has to be put together for it. Lists that only begin others have codes too.
 */
export interface ListPool {
  /** The list that `list` becomes with one more number at its end. */
  append(list: number, number: number): number
  /** By code: the list without its last number, and that number. */
  readonly before: readonly number[]
  readonly last: readonly number[]
}

const SPREAD = 2 ** 31

export function createListPool(): ListPool {
  const codes = new Map<number, number>()
  const before = [0]
  const last = [0]
  return {
    before,
    last,
    append(list, number) {
      const key = list * SPREAD + number
      const known = codes.get(key)
      if (known !== undefined) return known
      const code = before.push(list) - 1
      last.push(number)
      codes.set(key, code)
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
  return ordered(codes, new make(codes.length), rows)
}

/** Fills `into` with the values in the order of `rows`. */
export function ordered<T extends Numbers>(values: Numbers, into: T, rows: Uint32Array): T {
  for (let at = 0; at < rows.length; at++) into[at] = values[rows[at] as number] as number
  return into
}
