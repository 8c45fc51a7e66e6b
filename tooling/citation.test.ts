/** `CITATION.cff` against the rules of the Citation File Format 1.2.0 and against the data package. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const file: Record<string, unknown> = parse(readFileSync('CITATION.cff', 'utf8'), {
  // A date stays the text that the format asks for.
  schema: 'core',
})
const descriptor = JSON.parse(readFileSync('data/datapackage.json', 'utf8'))

/** The keys that the format's schema knows at the top; no other is allowed. */
const KEYS =
  'abstract authors cff-version commit contact date-released doi identifiers keywords license license-url message preferred-citation references repository repository-artifact repository-code title type url version'

describe('CITATION.cff', () => {
  it('has all that the format requires and no key that it does not know', () => {
    for (const key of ['authors', 'cff-version', 'message', 'title']) expect(file[key]).toBeTruthy()
    for (const key of Object.keys(file)) expect(KEYS.split(' ')).toContain(key)
    expect(file['cff-version']).toBe('1.2.0')
    expect(['dataset', 'software']).toContain(file.type)
    expect(file['date-released']).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    // An entity has a name; of a person the keys would be given-names and family-names.
    for (const author of file.authors as object[]) expect(Object.keys(author)).toEqual(['name'])
    const keywords = file.keywords as string[]
    expect(new Set(keywords).size).toBe(keywords.length)
    expect(file['license-url']).toMatch(/^https:\/\//)
  })

  it('says what the data package says', () => {
    expect(file).toMatchObject({
      title: descriptor.title,
      version: descriptor.version,
      'date-released': descriptor.created.slice(0, 10),
      license: descriptor.licenses[0].name,
      'license-url': descriptor.licenses[0].path,
      keywords: descriptor.keywords,
      authors: descriptor.contributors.map(({ title }: { title: string }) => ({ name: title })),
    })
  })
})
