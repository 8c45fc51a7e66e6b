import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonFaults } from './json'

const first = (text: string) => {
  const [fault] = jsonFaults(text)
  return fault && `${fault.line}:${fault.column} ${fault.problem}; ${fault.expected}`
}

test('names line and column of what is wrong', () => {
  expect(first('{\n  "a": 1,\n  "b": oops\n}')).toBe('3:8 unexpected "o"; a value')
  expect(first('[1, 2,\n]')).toBe('2:1 unexpected "]"; a value')
  expect(first('{"a": 1 "b": 2}')).toBe('1:9 unexpected "\\""; a comma or "}"')
  expect(first('{a: 1}')).toBe('1:2 unexpected "a"; a field name in double quotes')
  expect(first('{"a" 1}')).toBe('1:6 unexpected "1"; a colon')
  expect(first('[1] x')).toBe('1:5 unexpected "x"; nothing after the end')
  expect(first('["a\nb"]')).toBe(
    '1:4 unexpected "\\n"; a closing quote, or line breaks and tabs written as \\n and \\t',
  )
  expect(first('["\\x"]')).toBe('1:3 unexpected "\\\\"; a valid escape after the backslash')
  expect(first('[01]')).toBe('1:2 unexpected "0"; a value')
})

test('tells a field that is given twice in one object, and goes on reading', () => {
  expect(jsonFaults('[{"id": "a", "id": "b"}, {"id": "c", "id": "d"}]')).toEqual([
    expect.objectContaining({
      line: 1,
      column: 14,
      problem: 'the field "id" is given twice in one object',
    }),
    expect.objectContaining({ column: 38 }),
  ])
})

test('has nothing to say of any JSON that the engine writes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(3), (value, indent) => {
      expect(jsonFaults(JSON.stringify(value, null, indent))).toEqual([])
    }),
  )
})

test('agrees with the engine on what is JSON, for any damage of one character', () => {
  const damaged = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', '\\', ',', '}', ']', '0', 'e', '-', '\n'))
    .map(([text, at, put]) => {
      const where = at % (text.length + 1)
      return text.slice(0, where) + put + text.slice(where + 1)
    })
  fc.assert(
    fc.property(damaged, (text) => {
      const syntax = jsonFaults(text).filter(({ expected }) => expected !== 'each field once')
      expect(syntax.length).toBe(isJson(text) ? 0 : 1)
    }),
    { numRuns: 2000 },
  )
})

test('knows any JSON that stops too soon as cut short', () => {
  const cut = fc
    .tuple(fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())), fc.nat())
    .map(([value, at]) => {
      const text = JSON.stringify(value)
      return text.slice(0, at % text.length)
    })
  fc.assert(
    fc.property(cut, (text) => {
      expect(jsonFaults(text).at(-1)).toMatchObject({ cutShort: true })
    }),
    { numRuns: 2000 },
  )
})

test('reads nesting of any depth', () => {
  expect(jsonFaults('['.repeat(100_000) + ']'.repeat(100_000))).toEqual([])
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('what it quotes cannot turn the line around', () => {
  expect(first('[\u202e]')).toBe('1:2 unexpected "�"; a value')
})
