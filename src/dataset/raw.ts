/** Looks into JSON of unknown shape and shows it in short: any value whatever, and it never throws. */

/** An object's own property; undefined for all else, and never one from the prototype. */
export function own<T>(value: Readonly<Record<PropertyKey, T>>, key: PropertyKey): T | undefined
export function own(value: unknown, key: PropertyKey): unknown
export function own(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return (value as Record<PropertyKey, unknown>)[key]
}

/** The values at a path below `root`, `*` standing for every entry of a list, each with its field's name. */
export function valuesAt(
  root: unknown,
  path: readonly string[],
): { field: string; value: unknown }[] {
  let found: { keys: PropertyKey[]; value: unknown }[] = [{ keys: [], value: root }]
  for (const step of path)
    found = found.flatMap(({ keys, value }) => {
      if (step !== '*') return [{ keys: [...keys, step], value: own(value, step) }]
      if (!Array.isArray(value)) return []
      return value.map((inside: unknown, index) => ({ keys: [...keys, index], value: inside }))
    })
  return found.map(({ keys, value }) => ({ field: fieldName(keys), value }))
}

/** `actors[0].by` for `['actors', 0, 'by']`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at > 0 ? '.' : ''}${String(key)}`))
    .join('')
}

const LONGEST = 80

/** A text of at most 80 characters on one line: no control character, none that turns the direction. */
export function clip(text: string): string {
  const start = text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`
  return start.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '�')
}

/** A value in short: never longer than 80 characters, and a list or object by its kind alone. */
export function show(value: unknown): string {
  if (Array.isArray(value))
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  return clip(typeof value === 'string' ? JSON.stringify(value.slice(0, LONGEST)) : String(value))
}
