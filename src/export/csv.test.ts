import { expect, test } from 'vitest'
import { withoutGuard } from '../dataset/guard'
import { toCsv } from './csv'

test('lines end in CRLF and numbers stand as they are', () => {
  expect(
    toCsv(
      ['bin_start', 'israel'],
      [
        ['2024-10-01', 3],
        ['2024-10-08', -1],
      ],
    ),
  ).toBe('bin_start,israel\r\n2024-10-01,3\r\n2024-10-08,-1\r\n')
})

test('commas, quotes and line breaks are quoted, null is empty', () => {
  expect(toCsv(['a,b', 'say "x"'], [['two\nlines', null]])).toBe(
    '"a,b","say ""x"""\r\n"two\nlines",\r\n',
  )
})

test('no field can be run as a formula', () => {
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1']
  expect(
    toCsv(
      ['x'],
      formulas.map((text) => [text]),
    ),
  ).toBe("x\r\n'=1+1\r\n'+1\r\n'-1\r\n'@SUM(A1)\r\n'\t'=1\r\n' =1\r\n")
})

test('a formula with a comma is both kept from running and quoted', () => {
  expect(toCsv(['x'], [['=HYPERLINK("http://a","b")']])).toBe(
    'x\r\n"\'=HYPERLINK(""http://a"",""b"")"\r\n',
  )
})

test('no part of a cell can be run where the line is cut at semicolons or tabs', () => {
  expect(toCsv(['x'], [['a; =1+1;"@x'], ['a\t=1'], ['a - b; c']])).toBe(
    'x\r\n"a; \'=1+1;""\'@x"\r\na\t\'=1\r\na - b; c\r\n',
  )
})

test.each(['=1+1', '\t=1', 'a; -b', "'quoted' word", "it's", '＝1', 'a;"=b'])(
  'what guards %j can be taken away again',
  (text) => {
    const cell = toCsv(['x'], [[text]]).slice(3, -2)
    const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
    expect(withoutGuard(read)).toBe(text)
  },
)
