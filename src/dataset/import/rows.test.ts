import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteText } from './bytes'
import { createRowFinder, eachRow } from './rows'
import { createScanner, type Loss, type Shape } from './scan'

const COMMA: Shape = { delimiter: ',', newline: '\n' }
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** What is found where a table comes in pieces of so many bytes, in which a thread hands it on. */
function found(bytes: Uint8Array, { piece = bytes.length || 1, mark = 0, shape = COMMA } = {}) {
  const finder = createRowFinder(shape, mark)
  const rows: { line: number; fields: string[]; spans: (string | null)[] }[] = []
  const lost: [loss: Loss, line: number, text: string][] = []
  const taken: Uint8Array[] = []
  let base = 0
  const take = (next: ReturnType<typeof finder.take>) => {
    const handed = structuredClone(next)
    eachRow(
      handed,
      base,
      (row) => {
        const fields = Array.from({ length: row.width }, (_, at) => row.field(at))
        const spans = fields.map((_, at) => {
          const span = row.span(at)
          return span && byteText(bytes.subarray(span.at, span.at + span.length))
        })
        rows.push({ line: row.line, fields, spans })
      },
      (...loss) => lost.push(loss),
    )
    const own = handed.bytes ?? bytesOf(handed.text)
    taken.push(own)
    base += own.length
  }
  for (let at = 0; at < bytes.length; at += piece) take(finder.take(bytes.slice(at, at + piece)))
  take(finder.end())
  return { rows, lost, taken: Buffer.concat(taken) }
}

/** As the parser gives them, of the whole text at once. */
function parsed(text: string, shape: Shape) {
  const rows: { line: number; fields: string[] }[] = []
  const lost: number[] = []
  const scanner = createScanner(
    shape,
    ({ line, fields }) => rows.push({ line, fields: [...fields] }),
    (_, line) => lost.push(line),
  )
  scanner.take(text, true)
  return { rows, lost }
}

test('rows, lines, texts and their places', () => {
  const text = 'a,"b ""c""",d\r\n\r\n"e\nf" ,,g'
  const { rows, lost } = found(bytesOf(text))
  expect(rows).toEqual([
    { line: 1, fields: ['a', 'b "c"', 'd'], spans: ['a', 'b ""c""', 'd'] },
    { line: 3, fields: ['e\nf', '', 'g'], spans: ['e\nf', '', 'g'] },
  ])
  expect(lost).toEqual([])
})

test('what is cut in two waits for its other part; a mark is no text', () => {
  const bytes = bytesOf('\ufeffone,"two\nthree"\nfour,five\n')
  for (let piece = 1; piece <= bytes.length; piece++) {
    const { rows, taken } = found(bytes, { piece, mark: 3 })
    expect(rows).toEqual([
      { line: 1, fields: ['one', 'two\nthree'], spans: ['one', 'two\nthree'] },
      { line: 3, fields: ['four', 'five'], spans: ['four', 'five'] },
    ])
    expect(taken.equals(bytes)).toBe(true)
  }
})

test('fields whose quotes are out of order are there, but not where they lie', () => {
  const { rows } = found(bytesOf('a,"b"c",d\ne,f,g\n'))
  expect(rows.map(({ fields }) => fields)).toEqual([
    ['a', 'b"c', 'd'],
    ['e', 'f', 'g'],
  ])
  expect(rows.map(({ spans }) => spans)).toEqual([
    [null, null, null],
    ['e', 'f', 'g'],
  ])
})

test('a quote that nothing closes costs its line alone', () => {
  const { rows, lost } = found(bytesOf('a,b\nc,"d\ne,f\n'))
  expect(rows.map(({ line, fields }) => [line, ...fields])).toEqual([
    [1, 'a', 'b'],
    [3, 'e', 'f'],
  ])
  expect(lost).toEqual([['quote', 2, 'c,"d\n']])
})

test('a quote that only another one closes, lines on, costs its line alone', () => {
  const { rows, lost } = found(bytesOf('a,b\nc,"d\ne,f\ng,h said "i"\nj,"k\nl"\n'))
  expect(rows.map(({ line, fields }) => [line, ...fields])).toEqual([
    [1, 'a', 'b'],
    [3, 'e', 'f'],
    [4, 'g', 'h said "i"'],
    [5, 'j', 'k\nl'],
  ])
  expect(lost).toEqual([['quote', 2, 'c,"d\n']])
})

test('a line without end is left out once, and the lines behind it keep their numbers', () => {
  const long = 'x,'.repeat(2_600_000)
  for (const piece of [1 << 20, 1 << 23]) {
    const { rows, lost } = found(bytesOf(`a,b\n${long}\nc,d\n`), { piece })
    expect(rows.map(({ line, fields }) => [line, fields.length])).toEqual(
      piece === 1 << 20
        ? [
            [1, 2],
            [3, 2],
          ]
        : // All of it in one piece is a row: that it has too many columns is told where it is read.
          [
            [1, 2],
            [2, 2_600_001],
            [3, 2],
          ],
    )
    expect(lost.map(([loss, line]) => [loss, line])).toEqual(piece === 1 << 20 ? [['long', 2]] : [])
  }
})

test('lines of separators alone are blank', () => {
  expect(found(bytesOf('a,b\n,\n , \n\nc,\n')).rows.map(({ line }) => line)).toEqual([1, 5])
})

test('a stretch is all that stands from one field to another', () => {
  const finder = createRowFinder(COMMA, 0)
  const bytes = bytesOf('a,"b,c",d,e\nf,g\nh,"x"y",z,z\n')
  const stretches: unknown[] = []
  for (const piece of [finder.take(bytes), finder.end()])
    eachRow(
      piece,
      0,
      (row) => stretches.push([row.stretch(0, 0), row.stretch(1, 3)]),
      () => {},
    )
  // Of what it has not, and of a row whose quotes are out of order, it cannot be told.
  expect(stretches).toEqual([
    ['a', '"b,c",d,e'],
    ['f', null],
    [null, null],
  ])
})

test('any text gives the rows that the parser gives, in whatever pieces it comes', () => {
  const parts = ['a', 'bc', ' ', '"', '""', ',', ';', '\t', '\n', '\r\n', 'é', 'ش', '"x"', '"\n"']
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((some) => some.join('')),
      fc.constantFrom(',', ';', '\t'),
      fc.integer({ min: 1, max: 30 }),
      (text, delimiter, piece) => {
        const shape: Shape = { delimiter, newline: '\n' }
        const bytes = bytesOf(text)
        const whole = found(bytes, { shape })
        const expected = parsed(byteText(bytes), shape)
        expect(whole.rows.map(({ line, fields }) => ({ line, fields }))).toEqual(expected.rows)
        expect(whole.lost.map(([, line]) => line)).toEqual(expected.lost)
        expect(whole.taken.equals(bytes)).toBe(true)
        for (const { fields, spans } of whole.rows)
          for (const [at, span] of spans.entries())
            if (span !== null) expect(span.replaceAll('""', '"')).toBe(fields[at])
        expect(found(bytes, { shape, piece })).toEqual(whole)
      },
    ),
    { numRuns: 500 },
  )
})
