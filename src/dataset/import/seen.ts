/** Remembers ids and the row of each: a million strings in a map would cost ten times as much. */

export interface Seen {
  /** Row of an id; -1 where it was not seen. */
  rowOf(id: string): number
  /** `said` is a hash of what the row says: 32 bits. */
  add(id: string, row: number, said: number): void
  /** That hash, of an id that was seen. */
  saidOf(id: string): number
}

const FIRST_SIZE = 1 << 12

/**
 * An open hash table of 64-bit hashes. Two ids of a million share a hash with a chance of one in
 * 37 million, and would then be taken for one.
 */
export function createSeen(): Seen {
  let high = new Uint32Array(FIRST_SIZE)
  let low = new Uint32Array(FIRST_SIZE)
  /** Row + 1; 0 is free. */
  let rows = new Uint32Array(FIRST_SIZE)
  /** Hashes of what the rows say. */
  let saids = new Uint32Array(FIRST_SIZE)
  let count = 0

  /** Slot of the hash, or the free one where it would stand. */
  function slotOf(a: number, b: number): number {
    const mask = rows.length - 1
    let slot = a & mask
    while (rows[slot] !== 0 && (high[slot] !== a || low[slot] !== b)) slot = (slot + 1) & mask
    return slot
  }

  function widen() {
    const [a, b, before, said] = [high, low, rows, saids]
    high = new Uint32Array(2 * before.length)
    low = new Uint32Array(2 * before.length)
    rows = new Uint32Array(2 * before.length)
    saids = new Uint32Array(2 * before.length)
    for (let at = 0; at < before.length; at++) {
      if (before[at] === 0) continue
      const slot = slotOf(a[at] as number, b[at] as number)
      high[slot] = a[at] as number
      low[slot] = b[at] as number
      rows[slot] = before[at] as number
      saids[slot] = said[at] as number
    }
  }

  /** Hashes of the id that was looked up last: it is the one that is added. */
  let hashed: string | null = null
  let one = 0
  let other = 0
  function turnTo(id: string) {
    if (id === hashed) return
    hashed = id
    one = hash(id, 0x811c9dc5, 0x01000193)
    other = hash(id, 0x9e3779b9, 0x85ebca77)
  }

  return {
    rowOf(id) {
      turnTo(id)
      return (rows[slotOf(one, other)] as number) - 1
    },
    saidOf(id) {
      turnTo(id)
      return saids[slotOf(one, other)] as number
    },
    add(id, row, said) {
      turnTo(id)
      if (++count * 2 > rows.length) widen()
      const slot = slotOf(one, other)
      high[slot] = one
      low[slot] = other
      rows[slot] = row + 1
      saids[slot] = said
    },
  }
}

/** One hash of a text and whole numbers. */
export function hashOf(text: string, ...numbers: readonly number[]): number {
  let value = hash(text, 0x811c9dc5, 0x01000193)
  for (const number of numbers) value = Math.imul(value ^ number, 0x85ebca6b)
  return value >>> 0
}

/** After FNV-1a, over UTF-16 units, mixed at the end as in MurmurHash3. */
function hash(text: string, seed: number, prime: number): number {
  let value = seed
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), prime)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
