import Papa from 'papaparse'
import { afterEach, expect, test, vi } from 'vitest'
import { createScanner, type Shape } from './scan'

const COMMA: Shape = { delimiter: ',', newline: '\n' }

const { Parser } = Papa

afterEach(() => vi.restoreAllMocks())

/** Lines of rows and of losses, and how much text the parser was given for them. */
function scanned(text: string, piece = text.length) {
  let given = 0
  vi.spyOn(Papa, 'Parser').mockImplementation(function counting(config: Papa.ParseConfig) {
    const real = new Parser(config)
    return {
      ...real,
      parse(...args: Parameters<typeof real.parse>) {
        given += args[0].length
        return real.parse(...args)
      },
    }
  } as never)
  const rows: number[] = []
  const lost: number[] = []
  const scanner = createScanner(
    COMMA,
    ({ line }) => rows.push(line),
    (_, line) => lost.push(line),
  )
  let rest = ''
  for (let at = 0; at < text.length; at += piece) {
    rest += text.slice(at, at + piece)
    rest = rest.slice(scanner.take(rest, at + piece >= text.length))
  }
  return { rows, lost, given }
}

const LINES = 20_000

/** Lines of which each one in so many is another. */
const mixed = (usual: string, other: string, every: number) =>
  Array.from({ length: LINES }, (_, at) => (at % every === 0 ? other : usual))

/** Numbers of the lines that are such. */
const linesOf = (lines: readonly string[], line: string) =>
  lines.flatMap((one, at) => (one === line ? [at + 1] : []))

test.each([
  ['an open quote in each line', '"k,a,b', 1],
  ['an open quote in each line, behind others', 'k,"said ""a"" and,b', 1],
  ['three quotes in each line', 'k,"""a,b', 1],
  ['four quotes in each line', 'k,""""a,b', 2],
  ['an open quote now and then', 'k,"a,b', 500],
])('%s: the parser is given a few times what there is to read', (_, other, every) => {
  const lines = mixed('k,a ""b"",c', other, every)
  const text = `${lines.join('\n')}\n`
  for (const piece of [text.length, 50_000]) {
    const { rows, lost, given } = scanned(text, piece)
    expect(lost).toEqual(linesOf(lines, other))
    expect(rows).toEqual(linesOf(lines, 'k,a ""b"",c'))
    expect(given).toBeLessThan(8 * text.length)
  }
})

test('behind any number of open quotes a quoted line break is one still', () => {
  const lines = [...Array.from({ length: 1000 }, () => '"k,a,b'), 'k,"a\nb",c', '"k,a,b', 'k,a,b']
  const { rows, lost } = scanned(lines.join('\n'))
  expect(rows).toEqual([1001, 1004])
  expect(lost).toEqual([...Array.from({ length: 1000 }, (_, at) => at + 1), 1003])
})

test('a quote that nothing closes for long is waited for, and the text is not read anew for each line', () => {
  const lines = mixed('k,a ""b"",c', '"k,a,b', LINES)
  const text = `${lines.join('\n')}\n`
  const { rows, lost, given } = scanned(text)
  expect(lost).toEqual([1])
  expect(rows).toHaveLength(LINES - 1)
  expect(given).toBeLessThan(8 * text.length)
})

test('Ctrl-Z at the very end is no row and no part of one; elsewhere it is', () => {
  const rowsOf = (text: string) => {
    const rows: string[][] = []
    const scanner = createScanner(
      COMMA,
      ({ fields }) => rows.push([...fields]),
      () => {},
    )
    const end = scanner.take(text, false)
    const rest = text.slice(end)
    expect(scanner.take(rest, true)).toBe(rest.length)
    return rows
  }
  for (const end of ['\n', '\n\x1a', '\x1a', '\r\n\x1a\x1a\x1a'])
    expect(rowsOf(`a,b\nc,d${end}`)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  expect(rowsOf('a,b\n\x1a\nc,d\n')).toEqual([['a', 'b'], ['\x1a'], ['c', 'd']])
})
