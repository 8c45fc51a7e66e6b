/** Mutations of real files: what is nearly right reaches further than what is random. */
import fc from 'fast-check'
import { hostileKey, hostileText, hostileValue } from './hostile'

interface Edit {
  kind: 'cut' | 'insert' | 'repeat' | 'overwrite' | 'end'
  /** Where, from 0 to 1. */
  at: number
  length: number
  text: string
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('cut', 'insert', 'repeat', 'overwrite', 'end'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 40 }),
  text: fc.oneof(
    hostileText(300),
    fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '\n', ';', '\t', '=', '&'),
  ),
})

function edited(source: string, { kind, at, length, text }: Edit): string {
  const start = Math.floor(at * source.length)
  const [before, after] = [source.slice(0, start), source.slice(start)]
  if (kind === 'cut') return before + after.slice(length)
  if (kind === 'insert') return before + text + after
  if (kind === 'repeat') return before + after.slice(0, length).repeat(3) + after
  if (kind === 'overwrite') return before + text + after.slice(text.length)
  return before
}

/** One of the texts with one to six edits. */
export const mutatedText = (samples: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...samples), fc.array(edit, { minLength: 1, maxLength: 6 }))
    .map(([sample, edits]) => edits.reduce(edited, sample))

/** One of the files with one to twelve bytes changed, taken out or put in, or its end lost. */
export const mutatedBytes = (samples: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.constantFrom(...samples),
      fc.array(
        fc.record({
          kind: fc.constantFrom('set', 'cut', 'insert', 'end'),
          at: fc.double({ min: 0, max: 1, noNaN: true }),
          bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
        }),
        { minLength: 1, maxLength: 12 },
      ),
    )
    .map(([sample, edits]) =>
      edits.reduce((bytes, { kind, at, bytes: given }) => {
        const start = Math.floor(at * bytes.length)
        const [before, after] = [bytes.slice(0, start), bytes.slice(start)]
        if (kind === 'end') return before
        if (kind === 'cut') return joined(before, after.slice(given.length))
        return joined(before, given, kind === 'set' ? after.slice(given.length) : after)
      }, sample),
    )

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

interface Change {
  kind: 'replace' | 'remove' | 'add' | 'repeat'
  /** Choices on the way down, each taken modulo what there is. */
  way: readonly number[]
  key: string
  value: unknown
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('replace', 'replace', 'remove', 'add', 'repeat'),
  way: fc.array(fc.nat(10_000), { minLength: 1, maxLength: 7 }),
  key: hostileKey,
  value: hostileValue,
})

function applyChange(root: unknown, { kind, way, key, value }: Change): void {
  let inside = root
  for (const [step, choice] of way.entries()) {
    if (typeof inside !== 'object' || inside === null) return
    const holder = inside as Record<string, unknown>
    const keys = Object.keys(holder)
    const chosen = keys[choice % Math.max(1, keys.length)]
    if (step < way.length - 1 && chosen !== undefined && typeof holder[chosen] === 'object') {
      inside = holder[chosen]
      continue
    }
    if (kind === 'add' || chosen === undefined) {
      if (Array.isArray(inside)) inside.push(value)
      else define(holder, key, value)
    } else if (kind === 'remove') delete holder[chosen]
    else if (kind === 'repeat' && Array.isArray(inside)) inside.push(holder[chosen])
    else define(holder, chosen, value)
    return
  }
}

/** A plain assignment to "__proto__" would set the prototype and write nothing. */
const define = (holder: object, key: string, value: unknown) =>
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  })

/** A JSON text with one to four values changed, taken out or added, anywhere in it. */
export const mutatedJson = (sample: unknown): fc.Arbitrary<string> => {
  const text = JSON.stringify(sample)
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    const root = JSON.parse(text)
    for (const one of changes) applyChange(root, one)
    return JSON.stringify(root)
  })
}
