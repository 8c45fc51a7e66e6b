import { DOMParser } from '@xmldom/xmldom'
import { expect, test } from 'vitest'
import { datasetDifference } from './difference'
import { pictureKind } from './kind'
import { parseProvenance } from './parse'
import { signPng } from './png'
import { MAX_PROVENANCE } from './provenance'
import { GREY_PIXEL, INVENTED_PROVENANCE } from './provenance.fixture'
import { readFigure } from './read'
import { svgMetadata } from './svg'

const parseXml = (text: string) =>
  new DOMParser().parseFromString(text, 'image/svg+xml') as unknown as Document

test('what is not ours, of another version or damaged is told apart', () => {
  const problem = (value: unknown) => parseProvenance(JSON.stringify(value))
  expect(problem(null)).toEqual({ problem: expect.stringContaining('was not made here') })
  expect(problem({ format: 'strike-atlas-figure/9' })).toEqual({
    problem: expect.stringContaining('another version'),
  })
  expect(problem({ ...INVENTED_PROVENANCE, exported: 'yesterday' })).toEqual({
    problem: expect.stringContaining('"exported"'),
  })
  expect(problem({ ...INVENTED_PROVENANCE, view: 7 })).toEqual({
    problem: expect.stringContaining('"view"'),
  })
  expect(parseProvenance('{"format":')).toEqual({ problem: expect.stringContaining('valid JSON') })
  expect(parseProvenance(' '.repeat(MAX_PROVENANCE + 1))).toEqual({
    problem: expect.stringContaining('too long'),
  })
})

test('keys of the prototype and fields that we do not know are left out', () => {
  const text = JSON.stringify(INVENTED_PROVENANCE).replace(
    '{',
    '{"__proto__":{"polluted":true},"constructor":1,"later":2,',
  )
  expect(parseProvenance(text)).toEqual({ provenance: INVENTED_PROVENANCE })
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

test('a picture is known by its bytes', async () => {
  const svg = `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">${svgMetadata(INVENTED_PROVENANCE)}</svg>`
  const png = signPng(GREY_PIXEL, INVENTED_PROVENANCE, 1)
  expect(pictureKind(png)).toBe('png')
  expect(pictureKind(new TextEncoder().encode(svg))).toBe('svg')
  expect(pictureKind(new TextEncoder().encode('date,latitude\n2024-10-01,33\n'))).toBe(null)
  expect(pictureKind(new TextEncoder().encode('<html><p>svg</p></html>'))).toBe(null)
  for (const file of [new Blob([svg]), new Blob([png])])
    expect(await readFigure(file, parseXml)).toEqual({ provenance: INVENTED_PROVENANCE })
  expect(await readFigure(new Blob(['{}']), parseXml)).toEqual({
    problem: expect.stringContaining('neither a PNG nor an SVG'),
  })
})

test('what changed between two datasets is said', () => {
  const { dataset } = INVENTED_PROVENANCE
  expect(datasetDifference(dataset, dataset)).toBeNull()
  expect(
    datasetDifference(dataset, { ...dataset, sha256: 'cd'.repeat(32), version: '1.3.0' }),
  ).toBe(
    'The figure was made from version 1.2.3 of the dataset; open here is version 1.3.0. The view is restored, but its numbers can differ.',
  )
  expect(datasetDifference(dataset, { ...dataset, sha256: 'cd'.repeat(32) })).toContain(
    'another edition of version 1.2.3',
  )
  expect(
    datasetDifference(dataset, {
      ...dataset,
      sha256: 'cd'.repeat(32),
      name: 'other',
      title: 'Other',
    }),
  ).toContain('another dataset, “Invented record” (version 1.2.3); open here is “Other”')
})
