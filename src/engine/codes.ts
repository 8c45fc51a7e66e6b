/** Codes: numbers from 0 that stand for words. */
import type { Codes } from './columns'

/** Codes of a vocabulary, in its order. */
export function coderOf(keys: readonly string[]): (key: string) => number {
  const codes = new Map(keys.map((key, code) => [key, code]))
  return (key) => {
    const code = codes.get(key)
    if (code === undefined) throw new Error(`"${key}" is not a word of the vocabulary`)
    return code
  }
}

/** How many rows have each code. */
export function rowsOf(codes: Codes, most: number): Uint32Array {
  const counts = new Uint32Array(most)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    counts[code] = (counts[code] as number) + 1
  }
  return counts
}

/** Keys with the most first, else by name. */
export const byCount = (counts: Map<string, number>): string[] =>
  [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([key]) => key)

/** Room for numbers up to `most`, no wider than they need. */
export function roomFor(most: number, size: number): Codes {
  if (most <= 0xff) return new Uint8Array(size)
  return most <= 0xffff ? new Uint16Array(size) : new Uint32Array(size)
}
