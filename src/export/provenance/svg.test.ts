import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { INVENTED_PROVENANCE } from './provenance.fixture'
import { type ParseXml, readSvg } from './readSvg'
import { svgMetadata } from './svg'

/** A parser that is not the browser's: it throws where a browser gives a `parsererror`. */
const parseXml: ParseXml = (text) =>
  new DOMParser({
    onError: (level, message) => level !== 'warning' && fail(message),
  }).parseFromString(text, 'image/svg+xml') as unknown as Document

function fail(message: string): never {
  throw new Error(message)
}

const svgOf = (provenance = INVENTED_PROVENANCE) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${svgMetadata(provenance)}</svg>`
const problemOf = (text: string) => readSvg(text, parseXml)

test('what is written is read', () => {
  expect(readSvg(svgOf(), parseXml)).toEqual({ provenance: INVENTED_PROVENANCE })
})

test('any text comes back as it went in, markup and all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      expect(readSvg(svgOf({ ...INVENTED_PROVENANCE, title }), parseXml)).toMatchObject({
        provenance: { title },
      })
    }),
  )
  const title = '</metadata><script>alert(1)</script>]]>&amp;<img onerror=alert(1)>'
  expect(readSvg(svgOf({ ...INVENTED_PROVENANCE, title }), parseXml)).toMatchObject({
    provenance: { title },
  })
  expect(svgOf({ ...INVENTED_PROVENANCE, title })).not.toMatch(/<script|<img/)
})

test('other programs find title, source, rights and date as Dublin Core', () => {
  const document = parseXml(svgOf())
  const dc = (name: string) =>
    document.getElementsByTagNameNS('http://purl.org/dc/elements/1.1/', name)[0]?.textContent
  expect(dc('title')).toBe('Invented figure')
  expect(dc('source')).toContain('Invented record, version 1.2.3')
  expect(dc('rights')).toBe('Invented authors. CC BY 4.0')
  expect(dc('date')).toBe('2026-11-26T12:00:00Z')
  expect(dc('identifier')).toBe(INVENTED_PROVENANCE.link)
})

test('a picture saved again by a program that names the namespaces anew is read', () => {
  const renamed = svgOf()
    .replace(/(<\/?)atlas:figure/g, '$1ns7:figure')
    .replace('xmlns:atlas', 'xmlns:ns7')
  expect(readSvg(renamed, parseXml)).toEqual({ provenance: INVENTED_PROVENANCE })
})

test('pictures of others, broken ones and hostile ones each have their sentence', () => {
  expect(problemOf('<svg xmlns="http://www.w3.org/2000/svg"/>')).toEqual({
    problem: expect.stringContaining('does not say which view it shows'),
  })
  expect(problemOf(svgOf().slice(0, -20))).toEqual({ problem: expect.stringContaining('damaged') })
  expect(problemOf('<html/>')).toEqual({ problem: expect.stringContaining('no SVG') })
  expect(problemOf(`<!DOCTYPE svg [<!ENTITY a "b">]>${svgOf()}`)).toEqual({
    problem: expect.stringContaining('entities'),
  })
})
