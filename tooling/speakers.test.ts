/** Who attributes strikes, and who says what came of them, is free text: one speaker has one spelling, so that counts of it add up. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Strike } from '../src/model/record'

/** Other names of a speaker, with the one that the record uses. */
const ALSO: Record<string, string> = {
  'ansar allah houthis': 'houthis ansar allah',
  sohr: 'syrian observatory for human rights',
  'israel defense forces': 'idf',
  'israeli military': 'idf',
  'us central command': 'centcom',
  'us department of defense': 'pentagon',
  sdf: 'syrian democratic forces',
  // A Counter-Terrorism Group is another body: it stays as its source names it.
  'kurdistan counter terrorism': 'kurdistan region counter terrorism service',
  'kurdistan region directorate general of counter terrorism':
    'kurdistan region counter terrorism service',
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
  ['name of the body', 'Israeli military', 'IDF'],
  ['order', 'Ansar Allah (Houthis)', 'Houthis (Ansar Allah)'],
])('two spellings that differ by %s are one speaker', (_, one, other) => {
  expect(doubled([one, other])).toEqual([[one, other]])
})

test('who is not sure, or speaks for another, is told apart', () => {
  const apart = ['SANA', 'Syrian military, via SANA', 'SOHR', 'SOHR (likely)', 'Pentagon official']
  const offices = ['Counter-Terrorism Group', 'counter-terrorism service']
  expect(
    doubled([...apart, 'Pentagon', ...offices.map((one) => `Kurdistan Region ${one}`)]),
  ).toEqual([])
})

test('each speaker of the record has one spelling', () => {
  const strikes = readdirSync('data/strikes').flatMap(
    (file) => JSON.parse(readFileSync(`data/strikes/${file}`, 'utf8')) as Strike[],
  )
  const speakers = strikes.flatMap(({ actors, outcomeBy }) => [
    ...actors.flatMap(({ by }) => by ?? []),
    ...(outcomeBy === null ? [] : [outcomeBy]),
  ])
  expect(speakers).not.toHaveLength(0)
  expect(doubled(speakers)).toEqual([])
})
