/** `docs/exports.md` describes every column as the code has it. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ACLED_COLUMNS } from '../src/export/data/acled'
import { ORIGIN_COLUMNS, STRIKE_COLUMNS } from '../src/export/data/columns'
import { EVENT_COLUMNS } from '../src/export/data/events'

const docs = readFileSync('docs/exports.md', 'utf8')
const section = (title: string) => docs.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? ''
const told = (title: string) =>
  [...section(title).matchAll(/^\| `([^`]+)` \| (\w+) \| (.*?) \|/gm)].map(([, ...cells]) => cells)
const held = (columns: readonly { name: string; type: string; meaning: string }[]) =>
  columns.map(({ name, type, meaning }) => [name, type, meaning])

test('columns of strikes', () => {
  expect(told('Columns of strikes')).toEqual(held([...STRIKE_COLUMNS, ...ORIGIN_COLUMNS]))
})

test('columns of context events', () => {
  expect(told('Columns of context events')).toEqual(held(EVENT_COLUMNS))
})

test('columns of ACLED', () => {
  expect(told('Under the column names of ACLED')).toEqual(held(ACLED_COLUMNS))
})
