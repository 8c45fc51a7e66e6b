import { expect, test } from 'vitest'
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
  ).toBe("x\r\n'=1+1\r\n'+1\r\n'-1\r\n'@SUM(A1)\r\n'\t=1\r\n' =1\r\n")
})

test('a formula with a comma is both kept from running and quoted', () => {
  expect(toCsv(['x'], [['=HYPERLINK("http://a","b")']])).toBe(
    'x\r\n"\'=HYPERLINK(""http://a"",""b"")"\r\n',
  )
})
