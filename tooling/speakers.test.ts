/** Who attributes strikes is free text: one speaker has one spelling, so that counts of it add up. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Strike } from '../src/model/record'

/** Other names of a speaker, with the one that the record uses. */
const ALSO: Record<string, string> = {
  'ansar allah houthis': 'houthis ansar allah',
  sohr: 'syrian observatory for human rights',
  'israel defense forces': 'idf',
  'us central command': 'centcom',
  'us department of defense': 'pentagon',
  sdf: 'syrian democratic forces',
}

/** The same for spellings that differ by case, article, punctuation or a listed other name. */
function keyOf(by: string): string {
  const plain = by
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bthe /g, '')
    .trim()
  return Object.entries(ALSO).reduce(
    (text, [other, used]) => text.replace(new RegExp(`\\b${other}\\b`, 'g'), used),
    plain,
  )
}

/** Spellings that mean one speaker, group by group. */
function doubled(speakers: Iterable<string>): string[][] {
  const spellings = new Map<string, Set<string>>()
  for (const by of speakers) {
    const key = keyOf(by)
    spellings.set(key, (spellings.get(key) ?? new Set()).add(by))
  }
  return [...spellings.values()].filter((same) => same.size > 1).map((same) => [...same])
}

test.each([
  ['case', 'Syrian army', 'Syrian Army'],
  ['article', 'Pentagon', 'the Pentagon'],
  ['punctuation', 'SANA, citing the Syrian military', 'SANA citing Syrian military'],
  ['abbreviation', 'SOHR (likely)', 'Syrian Observatory for Human Rights (likely)'],
  ['order', 'Ansar Allah (Houthis)', 'Houthis (Ansar Allah)'],
])('two spellings that differ by %s are one speaker', (_, one, other) => {
  expect(doubled([one, other])).toEqual([[one, other]])
})

test('who is not sure, or speaks for another, is told apart', () => {
  expect(doubled(['SANA', 'Syrian military, via SANA', 'SOHR', 'SOHR (likely)'])).toEqual([])
})

test('each speaker of the record has one spelling', () => {
  const strikes = readdirSync('data/strikes').flatMap(
    (file) => JSON.parse(readFileSync(`data/strikes/${file}`, 'utf8')) as Strike[],
  )
  const speakers = strikes.flatMap(({ actors }) => actors.flatMap(({ by }) => by ?? []))
  expect(speakers).not.toHaveLength(0)
  expect(doubled(speakers)).toEqual([])
})
