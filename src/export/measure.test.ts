import { expect, test } from 'vitest'
import { approximateMeasure, type Measure, wrapText } from './measure'

/** Ten px a character. */
const tens: Measure = (text) => text.length * 10
const font = { size: 10 }

test('lines break at spaces and keep six percent free', () => {
  // 100 px hold nine characters: 94 px are used.
  expect(wrapText('evidence confirmed or reported', 100, font, tens)).toEqual([
    'evidence',
    'confirmed',
    'or',
    'reported',
  ])
  expect(wrapText('a b c', 100, font, tens)).toEqual(['a b c'])
  expect(wrapText('  ', 100, font, tens)).toEqual([])
})

test('a word that is longer than a line breaks, and none of it is lost', () => {
  expect(wrapText('see https://a.example/b', 100, font, tens)).toEqual([
    'see',
    'https://a',
    '.example/',
    'b',
  ])
})

test('the approximation grows with size, weight and wide letters', () => {
  const width = approximateMeasure('Strikes', { size: 10 })
  expect(approximateMeasure('Strikes', { size: 20 })).toBeCloseTo(2 * width)
  expect(approximateMeasure('Strikes', { size: 10, bold: true })).toBeGreaterThan(width)
  expect(approximateMeasure('MMM', { size: 10 })).toBeGreaterThan(
    approximateMeasure('iii', { size: 10 }),
  )
})
