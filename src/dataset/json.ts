/**
 * Where JSON goes wrong. `JSON.parse` says it differently in every engine, often
 * without a place, and takes a key that is given twice in silence: this scanner
 * names line and column, and is used only where people have to mend a file.
 */
import { clip } from './raw'

export interface JsonFault {
  /** What is wrong, e.g. `unexpected "}"`. */
  problem: string
  expected: string
  /** Both from 1. */
  line: number
  column: number
  /** True where the text is sound as far as it goes but stops too soon. */
  cutShort: boolean
}

interface Container {
  /** Keys seen so far; null in a list. */
  keys: Set<string> | null
  state: 'first' | 'comma-or-end' | 'colon' | 'value'
}

const SPACE = /[ \t\n\r]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const WORD = /[\w.+-]+/y
const SCALAR = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/
const BEGUN_ESCAPE = /^\\(?:u[0-9a-fA-F]{0,3})?$/
const BEGUN_SCALAR =
  /^(?:-?(?:(?:0|[1-9]\d*)(?:\.(?:\d+(?:[eE][+-]?)?)?|[eE][+-]?)?)?|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/

/** All faults of a JSON text in its order: keys given twice, then the first error of syntax, if any. */
export function jsonFaults(text: string): JsonFault[] {
  const faults: JsonFault[] = []
  const stack: Container[] = []
  let at = 0

  const report = (where: number, problem: string, expected: string, cutShort = false): void => {
    const before = text.slice(0, where)
    const line = before.split('\n').length
    faults.push({ problem, expected, line, column: where - before.lastIndexOf('\n'), cutShort })
  }
  /** Reports what stands at `at`, and says that nothing was read. */
  const unexpected = (expected: string, begun = at >= text.length): false => {
    if (begun) report(text.length, 'the text ends too soon', expected, true)
    else
      report(
        at,
        `unexpected ${clip(JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0)))}`,
        expected,
      )
    return false
  }
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at
    const [found = ''] = pattern.exec(text) ?? []
    at += found.length
    return found
  }
  const readString = (expected: string): boolean => {
    if (text[at] !== '"') return unexpected(expected)
    at += 1
    while (text[at] !== '"') {
      const code = text.charCodeAt(at)
      if (at >= text.length) return unexpected('a closing quote')
      if (code < 0x20)
        return unexpected('a closing quote, or line breaks and tabs written as \\n and \\t')
      if (code !== 0x5c) at += 1
      else if (take(ESCAPE) === '')
        return unexpected(
          'a valid escape after the backslash',
          BEGUN_ESCAPE.test(text.slice(at, at + 7)),
        )
    }
    at += 1
    return true
  }
  const readScalar = (): boolean => {
    const start = at
    const word = take(WORD)
    if (SCALAR.test(word)) return true
    const begun = at === text.length && BEGUN_SCALAR.test(word)
    at = start
    return unexpected('a value', begun)
  }
  const readKey = (keys: Set<string>): boolean => {
    const start = at
    if (!readString('a field name in double quotes')) return false
    const key = JSON.parse(text.slice(start, at)) as string
    if (keys.has(key))
      report(
        start,
        `the field ${clip(JSON.stringify(key.slice(0, 80)))} is given twice in one object`,
        'each field once',
      )
    keys.add(key)
    return true
  }
  const readValue = (): boolean => {
    const opening = text[at]
    if (opening === '{' || opening === '[') {
      at += 1
      stack.push({ keys: opening === '{' ? new Set() : null, state: 'first' })
      return true
    }
    return opening === '"' ? readString('a value') : readScalar()
  }

  /** Reads the next piece of the innermost object or list. */
  const step = (inside: Container): boolean => {
    const { keys, state } = inside
    const end = keys ? '}' : ']'
    if (state === 'colon') {
      if (text[at] !== ':') return unexpected('a colon')
      at += 1
      inside.state = 'value'
      return true
    }
    if (state === 'first' || state === 'comma-or-end') {
      if (text[at] === end) {
        at += 1
        stack.pop()
        return true
      }
      if (state === 'comma-or-end') {
        if (text[at] !== ',') return unexpected(`a comma or "${end}"`)
        at += 1
        take(SPACE)
      }
      if (keys) {
        inside.state = 'colon'
        return readKey(keys)
      }
    }
    inside.state = 'comma-or-end'
    return readValue()
  }

  take(SPACE)
  if (!readValue()) return faults
  for (let inside = stack.at(-1); inside; inside = stack.at(-1)) {
    take(SPACE)
    if (!step(inside)) return faults
  }
  take(SPACE)
  if (at < text.length) unexpected('nothing after the end')
  return faults
}
