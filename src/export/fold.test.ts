import { expect, test } from 'vitest'
import { foldText, foldTitle } from './fold'
import type { Measure } from './measure'

/** Every sign as wide as its size: lines can be counted by hand. Of each line 6 % stays free. */
const signs: Measure = (text, { size }) => text.length * size
const FONT = { size: 1 }
/** Room for so many signs. */
const room = (count: number) => count / 0.94 + 0.01

test('what has room stays as it is', () => {
  expect(foldText('one two three', 2, room(8), FONT, signs)).toEqual(['one two', 'three'])
})

test('what has none ends in a sign of it; an address has no sign alone on a line', () => {
  expect(foldText('one two three four', 1, room(9), FONT, signs)).toEqual(['one …'])
  const [line = '', ...more] = foldText(`https://${'x'.repeat(60)}`, 1, room(40), FONT, signs)
  expect(more).toEqual([])
  expect(line).toMatch(/^https:\/\/x+…$/)
})

test('of a list it says how many parts are left out', () => {
  const list = ['a: 1', 'b: 2', 'c: 3', 'd: 4'].join(' · ')
  const [line = ''] = foldText(list.repeat(9), 1, room(90), FONT, signs)
  expect(line).toMatch(/ … and \d+ more: see the description in the file$/)
})

test('the lines of a title are about as long as each other', () => {
  // Greedily: "aaaa bbbb cccc dddd" and "ee".
  expect(foldText('aaaa bbbb cccc dddd ee', 2, room(19), FONT, signs)).toEqual([
    'aaaa bbbb cccc dddd',
    'ee',
  ])
  expect(foldTitle('aaaa bbbb cccc dddd ee', 2, room(19), FONT, signs)).toEqual([
    'aaaa bbbb',
    'cccc dddd ee',
  ])
  expect(foldTitle('one line', 2, room(19), FONT, signs)).toEqual(['one line'])
})
