/** Tables that hold what repeats once. */

/** Codes 0, 1, 2 ... for keys in the order of their first sight. */
export interface Pool<K> {
  codeOf(key: K): number
  readonly keys: readonly K[]
}

export function createPool<K>(): Pool<K> {
  const codes = new Map<K, number>()
  const keys: K[] = []
  /** What was asked last: rows that come one after the other often say the same. */
  let last = -1
  return {
    keys,
    codeOf(key) {
      if (last >= 0 && keys[last] === key) return last
      const known = codes.get(key)
      last = known ?? keys.push(key) - 1
      if (known === undefined) codes.set(key, last)
      return last
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
  let firsts = new Uint32Array(3 << 8)
  let seconds = new Uint32Array(3 << 8)
  /** Of a third more slots: a pair and its code with 1 added, side by side for one look, or zeros. */
  let slots = new Uint32Array(SLOT * (4 << 8))
  let mask = (4 << 8) - 1
  let size = 0
  /** Where in `slots` the pair is, or where it belongs. */
  function slotOf(a: number, b: number): number {
    const mixed = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b)
    let slot = (mixed ^ (mixed >>> 15)) & mask
    for (;;) {
      const at = slot * SLOT
      if (slots[at + 2] === 0 || (slots[at] === a && slots[at + 1] === b)) return at
      slot = (slot + 1) & mask
    }
  }
  function put(at: number, a: number, b: number, code: number) {
    slots[at] = a
    slots[at + 1] = b
    slots[at + 2] = code + 1
  }
  function widen() {
    firsts = widened(firsts)
    seconds = widened(seconds)
    slots = new Uint32Array(2 * slots.length)
    mask = 2 * mask + 1
    for (let code = 0; code < size; code++) {
      const [a, b] = [firsts[code] as number, seconds[code] as number]
      put(slotOf(a, b), a, b, code)
    }
  }
  function add(at: number, a: number, b: number): number {
    if (size === firsts.length) {
      widen()
      return add(slotOf(a, b), a, b)
    }
    firsts[size] = a
    seconds[size] = b
    put(at, a, b, size)
    return size++
  }
  return {
    codeOf(a, b) {
      const at = slotOf(a, b)
      const held = slots[at + 2] as number
      return held === 0 ? add(at, a, b) : held - 1
    },
    get size() {
      return size
    },
    pairs: () => ({ a: firsts.subarray(0, size), b: seconds.subarray(0, size) }),
  }
}

/** Numbers of a slot. */
const SLOT = 3

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
