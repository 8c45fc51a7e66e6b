import { expect, test } from 'vitest'
import { escapeXml, plainText } from './xml'

test('markup in the data stays text', () => {
  expect(escapeXml('<img src=x onerror="alert(1)">')).toBe(
    '&lt;img src=x onerror=&quot;alert(1)&quot;&gt;',
  )
  expect(escapeXml("Kata'ib & Sons")).toBe('Kata&#39;ib &amp; Sons')
})

test('control characters and lone surrogates are left out, whole characters stay', () => {
  expect(plainText('a\u0000b\u001bc\u0085d\uffffe')).toBe('abcde')
  expect(plainText('a\ud800b\udc00c')).toBe('abc')
  expect(plainText('tab\tline\nكتائب חיפה 😀')).toBe('tab\tline\nكتائب חיפה 😀')
})

test('overrides of the text direction are left out', () => {
  expect(plainText('abc\u202egnp.exe\u202c\u2066x\u2069')).toBe('abcgnp.exex')
})
