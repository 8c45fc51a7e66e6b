import { describe, expect, it } from 'vitest'
import { harmless } from '../model/harmless'
import { harmlessJson } from '../model/harmlessJson'
import { byteText, createDecoder } from './import/bytes'
import { planOf } from './import/plan'
import { inventedCompiled } from './invented.fixture'
import { parseDataset } from './parse'

describe('harmless', () => {
  it.each([
    ['an override that shows "exe.png" for "gnp.exe"', 'photo\u202egnp.exe', 'photognp.exe'],
    ['isolates and embeddings', 'a\u2066b\u2069c\u202bd\u202c', 'abcd'],
    ['what has no width', 'Ha\u200bif\ufeffa\u2060\u3164\u{e0041}', 'Haifa'],
    ['controls', 'Hai\u0000fa\u001b[31m\u007f', 'Haifa[31m'],
  ])('takes away %s', (_what, text, plain) => {
    expect(harmless(text)).toBe(plain)
  })

  it.each([
    ['Persian, with a non-joiner', 'می\u200cخواهم'],
    ['Arabic and Hebrew with marks of direction', 'حيفا\u200f \u05d7\u05d9\u05e4\u05d4\u200e'],
    ['tabs and line ends', 'a\tb\r\nc'],
    ['markup, which is text here', '<b>&amp;</b>'],
    ['joined signs', '👩\u200d👧'],
  ])('leaves %s', (_what, text) => {
    expect(harmless(text)).toBe(text)
  })
})

describe('text of a dataset that is read', () => {
  const read = (name: string) => {
    const compiled = structuredClone(inventedCompiled())
    for (const place of compiled.tables.places) place.name = name
    return parseDataset(JSON.stringify(compiled)).places[0]?.name
  }

  it('is harmless', () => {
    expect(read('Invented\u202e place')).toBe('Invented place')
  })

  it('nested too deep to be read is refused in words of its own', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    expect(() => parseDataset(deep)).toThrow(/nested more than 100 deep/)
  })

  it('is refused where nothing of it remains, or where it is longer than any text', () => {
    expect(() => read('\u202e\u200b')).toThrow()
    expect(() => read('x'.repeat(20_001))).toThrow()
    expect(read('x'.repeat(20_000))).toHaveLength(20_000)
  })
})

describe('text of a table that is read', () => {
  it('is harmless wherever it stands in the file: names of columns, origins and cells are decoded alike', () => {
    const decode = createDecoder('utf-8')
    const raw = (text: string) => byteText(new TextEncoder().encode(text))
    expect(decode(raw('left\u202eright'))).toBe('leftright')
    expect(decode(raw('Hai\u0007fa'))).toBe('Haifa')
    expect(decode(raw('حيفا'))).toBe('حيفا')
  })
})

describe('names in JSON', () => {
  it('of columns are harmless, where a GeoJSON is mapped by hand too', () => {
    const feature = (properties: object) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [35, 33] },
      properties,
    })
    const collection = {
      type: 'FeatureCollection',
      features: [
        feature({ 'da\u200bte': '2024-01-04', 'pla\u202ece\u0007': 'Invented\u2066 town' }),
      ],
    }
    const plan = planOf(new TextEncoder().encode(JSON.stringify(collection)))
    expect(plan?.header).toEqual(['date', 'place', 'id', 'latitude', 'longitude'])
    expect(plan?.format === 'mapped' && plan.preview).toEqual([
      ['2024-01-04', 'Invented town', '', '33', '35'],
    ])
  })

  it('of columns of a CSV too, in the question about them and in what is remembered', () => {
    const text = 'da\u200bte,lat\u202eitude,longitude\n2024-01-04,33,35\n'
    expect(planOf(new TextEncoder().encode(text))?.header).toEqual([
      'date',
      'latitude',
      'longitude',
    ])
  })

  it('stay fields, whatever they are called', () => {
    const value = harmlessJson('{"__proto__":{"a":"x\u202ey"},"constructor\\u200b":-0,"n":[-0]}')
    expect(Object.entries(value as object)).toEqual([
      ['__proto__', { a: 'xy' }],
      ['n', [0]],
      ['constructor', 0],
    ])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  })
})
