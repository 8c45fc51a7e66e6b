/** JSON from outside: how deep it may be, and none of its texts and names turning or hidden. */
import { harmless } from './harmless'

/** Deeper than anything that is read here. */
const MOST_DEPTH = 100

/**
 * What a JSON text holds, each of its texts and names harmless and no zero negative. Throws what
 * `JSON.parse` throws, and a `RangeError` where it is nested more than 100 deep.
 */
export function harmlessJson(json: string): unknown {
  // Most texts hold nothing to be taken out, and an escape alone could hide it from this look.
  const isPlain = !/\\[ubf]/.test(json) && harmless(json) === json
  return tidied(JSON.parse(json), isPlain ? (text) => text : harmless, 0)
}

/** Changes lists and objects in place, as they were made a moment ago for nobody else. */
function tidied(value: unknown, plain: (text: string) => string, depth: number): unknown {
  if (typeof value === 'string') return plain(value)
  if (typeof value === 'number') return value === 0 ? 0 : value
  if (typeof value !== 'object' || value === null) return value
  if (depth === MOST_DEPTH) throw new RangeError(`nested more than ${MOST_DEPTH} deep`)
  const holder = value as Record<string, unknown>
  for (const name of Object.keys(holder)) {
    const [tidyName, tidy] = [plain(name), tidied(holder[name], plain, depth + 1)]
    if (tidyName !== name) delete holder[name]
    else if (Object.is(tidy, holder[name])) continue
    // Assigned, a field that is named "__proto__" would be the prototype.
    const property = { value: tidy, enumerable: true, configurable: true, writable: true }
    Object.defineProperty(holder, tidyName, property)
  }
  return holder
}
