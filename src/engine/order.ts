/** The order of strikes in time. */
import type { Codes } from './columns'

/** Where each row stands by first day, then by last day, else as they came: counted, not compared. */
export function placesInOrder(days: Int32Array, spans: Codes | null): Uint32Array {
  if (spans === null) return countedPlaces(days, null)
  const bySpan = new Uint32Array(days.length)
  countedPlaces(spans, null).forEach((place, row) => {
    bySpan[place] = row
  })
  return countedPlaces(days, bySpan)
}

/** The place of each row by its key; rows of one key stand in the order given, or as they came. */
function countedPlaces(keys: Int32Array | Codes, order: Uint32Array | null): Uint32Array {
  const places = new Uint32Array(keys.length)
  let least = keys[0] ?? 0
  let most = least
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as number
    if (key < least) least = key
    if (key > most) most = key
  }
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
  return places
}
