import { describe, expect, it, test } from 'vitest'
import { requireDay } from '../../model/day'
import type { DatasetHead } from '../../model/record'
import { plainCitation, referenceOf } from './reference'
import { apa, bibtex, cslJson, latex, ris } from './styles'

const head = {
  name: 'invented-record',
  title: 'An invented record, 50% & more',
  version: '1.2.0',
  compiled: '2026-11-21',
  licence: { name: 'terms', title: 'Invented terms', url: null, passOn: false },
  credit: 'An invented provider, 2026',
  provider: 'Invented Provider, Inc.',
  citation: 'Invented, A. (2026). A reference in full.',
  retrieved: '2026-11-20',
  sha256: 'ab'.repeat(32),
} as DatasetHead

const accessed = requireDay('2026-11-26')
const url = 'https://atlas.test/?v=1&q=%C3%A9'
const ofDataset = referenceOf(head, { url, accessed })
const ofView = referenceOf(head, {
  url,
  accessed,
  view: {
    filter: ['1 Oct 2024', 'evidence: claimed'],
    selected: 12,
    whole: 468,
    counted: 'strikes',
    grouped: 'by week and evidence',
  },
})

const STYLES = { plainCitation, apa, bibtex, ris, cslJson }

describe('a citation of a view', () => {
  it.each(Object.entries(STYLES))(
    'states access date, filters, version and what was derived: %s',
    (_, write) => {
      const text = write(ofView)
      expect(text).toMatch(/2026[-/]11[-/]26|November 26, 2026|\[\s*2026,\s*11,\s*26\s*\]/)
      expect(text).toContain('Filter: 1 Oct 2024; evidence: claimed')
      expect(text).toContain('Selected: 12 of 468 strikes')
      expect(text).toContain('1.2.0')
      expect(text).toMatch(/Derived with Strike Atlas: strikes counted by week and evidence/)
      expect(text).toContain('https://atlas.test/?v=1&q=%C3%A9')
    },
  )
})

describe('a citation of the dataset', () => {
  it.each(Object.entries(STYLES))('credits the provider of the open dataset: %s', (_, write) => {
    const text = write(ofDataset)
    expect(text).toMatch(/Invented provider/i)
    expect(text).not.toContain('Filter:')
    expect(text).not.toContain('contributors')
  })

  it('gives the reference that the provider asks for, its terms and the day of retrieval', () => {
    const text = plainCitation(ofDataset)
    expect(text).toContain('Invented, A. (2026). A reference in full.')
    expect(text).toContain('Licence: Invented terms. Retrieved 2026-11-20.')
  })
})

test('APA', () => {
  expect(apa(ofDataset)).toBe(
    'Invented Provider, Inc. (2026). An invented record, 50% & more (Version 1.2.0) [Data set]. Retrieved November 26, 2026, from https://atlas.test/?v=1&q=%C3%A9',
  )
})

test('BibTeX: one entry, LaTeX signs escaped, the address as it is', () => {
  const text = bibtex(ofDataset)
  expect(text).toMatch(/^@misc\{invented-record-1-2-0,\n/)
  expect(text).toContain('  author = {{Invented Provider, Inc.}},')
  expect(text).toContain('  title = {{An invented record, 50\\% \\& more}},')
  expect(text).toContain(`  url = {${url}},`)
  expect(text).toContain('  urldate = {2026-11-26},')
})

test('LaTeX: each of its ten signs', () => {
  expect(latex('\\ { } $ & # % _ ~ ^')).toBe(
    '\\textbackslash{} \\{ \\} \\$ \\& \\# \\% \\_ \\textasciitilde{} \\textasciicircum{}',
  )
})

test('RIS: a tag a line, ended by ER, CRLF, no comma or asterisk in a name', () => {
  const lines = ris(ofView).split('\r\n')
  expect(lines[0]).toBe('TY  - DATA')
  expect(lines.slice(-2)).toEqual(['ER  - ', ''])
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /)
  expect(lines).toContain('AU  - Invented Provider - Inc.')
  expect(lines).toContain('Y2  - 2026/11/26')
})

test('CSL-JSON: one item of the type dataset', () => {
  expect(JSON.parse(cslJson(ofDataset))).toMatchObject([
    {
      id: 'invented-record-1-2-0',
      type: 'dataset',
      title: head.title,
      author: [{ literal: 'Invented Provider, Inc.' }],
      issued: { 'date-parts': [[2026, 11, 21]] },
      accessed: { 'date-parts': [[2026, 11, 26]] },
      version: '1.2.0',
      URL: url,
    },
  ])
})

test('hostile text stays within its field', () => {
  const title = '}} \\input{x}\r\nER  - \u202e<img onerror=alert(1)>'
  const reference = referenceOf({ ...head, title, provider: title }, { url, accessed })
  expect(bibtex(reference)).not.toMatch(/(^|[^\\])\}\} \\input/m)
  expect(bibtex(reference).match(/\n/g)).toHaveLength(bibtex(ofDataset).match(/\n/g)?.length ?? 0)
  expect(ris(reference).match(/^ER {2}- /gm)).toHaveLength(1)
  expect(JSON.parse(cslJson(reference))).toHaveLength(1)
  for (const write of Object.values(STYLES)) expect(write(reference)).not.toContain('\u202e')
})
