import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  ACLED_COLUMNS,
  ACLED_GEO,
  ACLED_KINDS,
  ACLED_TIME,
  ACLED_WEAPONS,
} from '../src/dataset/import/acled'
import { ATLAS_COLUMNS } from '../src/dataset/import/atlas'
import { FAULT_KINDS } from '../src/dataset/import/faults'
import { GED_COLUMNS, GED_GEO, GED_VIOLENCE } from '../src/dataset/import/ged'
import { MAPPED_FIELDS } from '../src/dataset/import/mapped'
import { ORIGIN_COLUMNS } from '../src/dataset/import/origin'
import type { Columns } from '../src/dataset/import/row'

const docs = readFileSync('docs/formats.md', 'utf8')
const [, atlas = '', acled = '', ged = '', other = '', , , faults = ''] = docs.split(/^## /m)

/** The rows of all tables in a section, as their cells. */
const rows = (section: string): string[] =>
  section.split('\n').filter((line) => line.startsWith('| ') && !/^\|[-|]+\|$/.test(line))

test.each([
  ['an export', atlas, ATLAS_COLUMNS],
  ['its origin', atlas, ORIGIN_COLUMNS],
  ['ACLED', acled, ACLED_COLUMNS],
  ['UCDP GED', ged, GED_COLUMNS],
])('what becomes of each column of %s is told as the code has it', (_, section, columns) => {
  for (const [column, becomes] of Object.entries<Columns[string]>(columns))
    expect(rows(section)).toContain(`| \`${column}\` | ${inWords(becomes)} |`)
})

const inWords = (becomes: Columns[string]) =>
  typeof becomes === 'string' ? becomes : ['not used', becomes.notUsed].filter(Boolean).join(': ')

test('codes of precision, weapon and kind are told as the code has them', () => {
  for (const [code, { span, precision }] of Object.entries(ACLED_TIME))
    expect(rows(acled)).toContain(`| ${code} | ${span} | ${precision} |`)
  for (const codes of [ACLED_GEO, ACLED_WEAPONS, ACLED_KINDS])
    for (const [code, word] of Object.entries(codes))
      expect(rows(acled)).toContain(`| ${code} | ${word} |`)
  for (const [code, word] of [...Object.entries(GED_GEO), ...Object.entries(GED_VIOLENCE)])
    expect(rows(ged)).toContain(`| ${code} | ${word} |`)
})

test('each field of another table and each kind of fault is named', () => {
  for (const { label, needed, becomes } of Object.values(MAPPED_FIELDS))
    expect(rows(other)).toContain(`| ${label} | ${needed ? 'yes' : 'no'} | ${becomes} |`)
  for (const words of Object.values(FAULT_KINDS)) expect(faults).toContain(`- ${words}`)
})
