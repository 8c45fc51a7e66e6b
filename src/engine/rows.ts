/** Columns that grow while rows come, each no wider than its numbers need. */
import { roomFor } from './codes'
import type { Codes } from './columns'

const CHUNK_BITS = 12
/** Rows of a chunk. */
export const CHUNK = 1 << CHUNK_BITS
/** A row stands at its lowest bits in its chunk. */
export const IN_CHUNK = CHUNK - 1

/** Columns of whole numbers from 0 below 2^32; where nothing is written they are 0. */
export interface GrowingRows<K extends string> {
  /** The rows that are being written, row `n` at `n & IN_CHUNK`: the same arrays for every chunk. */
  readonly open: Readonly<Record<K, Uint32Array>>
  /** Puts the open rows away: after every row at `IN_CHUNK`, and after the last. */
  seal(): void
  /** A number of any row. */
  get(name: K, row: number): number
  set(name: K, row: number, value: number): void
  /** Whether a column is 0 in all sealed rows. */
  isEmpty(name: K): boolean
  /** A column of the first `size` sealed rows as they came, in an array no wider than it needs. */
  given(name: K, size: number): Codes
  /** Fills `into` with a column of sealed rows as they came; gives it back. */
  inOrder<T extends Codes | Int32Array>(name: K, into: T): T
  /** A column of the sealed rows, each at the place of its row, in an array no wider than it needs. */
  dealt(name: K, places: Uint32Array): Codes
}

/**
 * Rows are written into a few wide arrays that stay in the processor's cache, and put away a chunk at
 * a time. A chunk of zeros takes no room, and what is put away is never copied to make room: what is
 * thrown away would have to be collected.
 */
export function growingRows<K extends string>(names: readonly K[]): GrowingRows<K> {
  const open = Object.fromEntries(names.map((name) => [name, new Uint32Array(CHUNK)])) as Record<
    K,
    Uint32Array
  >
  const sealed = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    K,
    (Codes | undefined)[]
  >
  /** All bits of a column's numbers together. */
  const bits = Object.fromEntries(names.map((name) => [name, 0])) as Record<K, number>
  let chunks = 0

  function inOrder<T extends Codes | Int32Array>(name: K, into: T): T {
    sealed[name].forEach((chunk, number) => {
      const start = number << CHUNK_BITS
      if (chunk) into.set(chunk.subarray(0, into.length - start), start)
    })
    return into
  }
  return {
    open,
    seal() {
      for (const name of names) {
        const written = bitsOf(open[name])
        bits[name] |= written
        sealed[name].push(written === 0 ? undefined : narrow(open[name], written))
        if (written !== 0) open[name].fill(0)
      }
      chunks++
    },
    get(name, row) {
      const number = row >> CHUNK_BITS
      const chunk = number === chunks ? open[name] : sealed[name][number]
      return chunk?.[row & IN_CHUNK] ?? 0
    },
    set(name, row, value) {
      const number = row >> CHUNK_BITS
      if (number === chunks) {
        open[name][row & IN_CHUNK] = value
        return
      }
      bits[name] |= value
      const chunk = sealed[name][number]
      if (chunk) chunk[row & IN_CHUNK] = value
      // A number that does not fit is read back as another.
      if (chunk?.[row & IN_CHUNK] === value) return
      const wider = roomFor(bits[name] >>> 0, CHUNK)
      if (chunk) wider.set(chunk)
      wider[row & IN_CHUNK] = value
      sealed[name][number] = wider
    },
    isEmpty: (name) => bits[name] === 0,
    given: (name, size) => inOrder(name, roomFor(bits[name] >>> 0, size)),
    inOrder,
    dealt(name, places) {
      const into = roomFor(bits[name] >>> 0, places.length)
      sealed[name].forEach((chunk, number) => {
        if (chunk) scatter(chunk, into, places.subarray(number << CHUNK_BITS))
      })
      return into
    },
  }
}

function bitsOf(numbers: Uint32Array): number {
  let bits = 0
  for (let at = 0; at < numbers.length; at++) bits |= numbers[at] as number
  return bits
}

function narrow(numbers: Uint32Array, bits: number): Codes {
  const chunk = roomFor(bits >>> 0, numbers.length)
  chunk.set(numbers)
  return chunk
}

function scatter(values: Codes, into: Codes, places: Uint32Array) {
  const end = Math.min(values.length, places.length)
  for (let at = 0; at < end; at++) into[places[at] as number] = values[at] as number
}
