/** The order of strikes in time. */
import type { Day } from '../model/day'
import type { Codes } from './columns'

/**
 * Where each row stands by first day, then by how many more days it may last (null: none does), else
 * as they came: counted, not compared. `days`, counted from day `zero`, stand in that order afterwards
 * and are days then.
 */
export function putInOrder(days: Int32Array, spans: Codes | null, zero: Day): Uint32Array {
  const { places, first, ends } = countedPlaces(days, spans === null ? null : rowsInOrder(spans))
  let start = 0
  ends.forEach((end, at) => {
    days.fill(zero + first + at, start, end)
    start = end
  })
  return places
}

/** The rows by their keys, those of one key as they came. */
function rowsInOrder(keys: Codes): Uint32Array {
  const rows = new Uint32Array(keys.length)
  countedPlaces(keys, null).places.forEach((place, row) => {
    rows[place] = row
  })
  return rows
}

interface Counted {
  /** The place of each row by its key; rows of one key stand in the order given, or as they came. */
  places: Uint32Array
  /** The least key, and behind which place it and each that follows ends. */
  first: number
  ends: Uint32Array
}

function countedPlaces(keys: Int32Array | Codes, order: Uint32Array | null): Counted {
  const places = new Uint32Array(keys.length)
  let least = keys[0] ?? 0
  let most = least
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as number
    if (key < least) least = key
    if (key > most) most = key
  }
  // Where the next row of a key stands: in the end, where the key ends.
  const next = new Uint32Array(most - least + 2)
  for (let row = 0; row < keys.length; row++) {
    const at = (keys[row] as number) - least + 1
    next[at] = (next[at] as number) + 1
  }
  for (let key = 1; key < next.length; key++)
    next[key] = (next[key] as number) + (next[key - 1] as number)
  for (let at = 0; at < keys.length; at++) {
    const row = order === null ? at : (order[at] as number)
    const key = (keys[row] as number) - least
    places[row] = next[key] as number
    next[key] = (next[key] as number) + 1
  }
  return { places, first: least, ends: next.subarray(0, most - least + 1) }
}
