import { expect, test } from 'vitest'
import { remembering } from './remember'

/** Counts how often each text is read; reads it as its length. */
function counting() {
  const reads: string[] = []
  const lengthOf = remembering((text) => {
    reads.push(text)
    return text.length
  })
  return { reads, lengthOf }
}

test('a text is read once, also where it is a part of another', () => {
  const { reads, lengthOf } = counting()
  expect(lengthOf('')).toBe(0)
  expect(lengthOf('Invented Town')).toBe(13)
  expect(lengthOf('in Invented Town, they say'.slice(3, 16))).toBe(13)
  expect(lengthOf('')).toBe(0)
  expect(reads).toEqual(['', 'Invented Town'])
})

test('long texts, and more than 20,000, are read each time', () => {
  const { reads, lengthOf } = counting()
  const [fits, long] = ['a'.repeat(256), 'a'.repeat(257)]
  for (const text of [fits, fits, long, long]) expect(lengthOf(text)).toBe(text.length)
  expect(reads).toEqual([fits, long, long])
  for (let number = 1; number <= 20_000; number++) lengthOf(String(number))
  const before = reads.length
  // With the long one before them they are 20,001.
  lengthOf('1')
  lengthOf('19999')
  expect(reads.length).toBe(before)
  lengthOf('20000')
  expect(reads.length).toBe(before + 1)
})
