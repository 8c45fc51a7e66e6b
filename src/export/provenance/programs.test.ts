/** What a PNG says of itself, read by programs that are not ours. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Program, whyNot } from '../../../tooling/programs'
import { signPng } from './png'
import type { Provenance } from './provenance'
import { GREY_PIXEL, INVENTED_PROVENANCE } from './provenance.fixture'
import { svgMetadata } from './svg'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strike-atlas-figure-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const HOSTILE: Provenance = {
  ...INVENTED_PROVENANCE,
  title: `=cmd|' /C calc'!A0 </script><img src=x onerror=alert(1)> \u202Egnp.exe حزب הקו ${'long '.repeat(2000)}`,
  description: ']]> <!ENTITY x "y"> & "quoted"',
}

const readWith = (program: Program, args: string[]) =>
  execFileSync(program, args, { maxBuffer: 1 << 26, encoding: 'utf8' })

function withProgram(program: Program, name: string, check: () => void) {
  test(name, ({ skip }) => {
    const missing = whyNot(program)
    if (missing) skip(missing)
    check()
  })
}

function save(name: string, content: Uint8Array | string): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

withProgram('exiftool', 'exiftool reads the standard keywords and the density of a PNG', () => {
  const file = save('plain.png', signPng(GREY_PIXEL, INVENTED_PROVENANCE, 3))
  const [read] = JSON.parse(readWith('exiftool', ['-json', '-n', file]))
  expect(read).toMatchObject({
    ImageWidth: 1,
    ImageHeight: 1,
    Title: 'Invented figure',
    Description: 'Made up for a test.',
    Source: `Invented record, version 1.2.3, SHA-256 ${'ab'.repeat(32)}`,
    Software: 'Strike Atlas 1.0.0',
    // 288 px to the inch of 25.4 mm.
    PixelsPerUnitX: 11339,
    PixelsPerUnitY: 11339,
    PixelUnits: 1,
  })
  expect(read.Warning).toBeUndefined()
})

withProgram('pngcheck', 'pngcheck finds no fault in a signed PNG, whatever its title', () => {
  for (const provenance of [INVENTED_PROVENANCE, HOSTILE])
    expect(readWith('pngcheck', [save('any.png', signPng(GREY_PIXEL, provenance, 1))])).toMatch(
      /^OK:/,
    )
})

/** Walks the chunks by the specification alone: checksums by zlib, text as UTF-8. */
const READ_TEXTS = `
import json, struct, sys, zlib
data = open(sys.argv[1], 'rb').read()
assert data[:8] == b'\\x89PNG\\r\\n\\x1a\\n'
at, texts = 8, {}
while at < len(data):
    length, kind = struct.unpack('>I4s', data[at:at + 8])
    body = data[at + 8:at + 8 + length]
    assert zlib.crc32(kind + body) == struct.unpack('>I', data[at + 8 + length:at + 12 + length])[0]
    if kind == b'iTXt':
        keyword, rest = body.split(b'\\0', 1)
        packed, text = rest[0], rest[2:].split(b'\\0', 2)[2]
        texts[keyword.decode('latin-1')] = (zlib.decompress(text) if packed else text).decode('utf-8')
    at += 12 + length
print(json.dumps(texts))
`

withProgram(
  'python3',
  'Python reads the view out of a PNG: every checksum holds, every word is there',
  () => {
    const file = save('hostile.png', signPng(GREY_PIXEL, HOSTILE, 2))
    const texts = JSON.parse(readWith('python3', ['-c', READ_TEXTS, file]))
    expect(JSON.parse(texts['Strike Atlas'])).toEqual(HOSTILE)
    expect(texts.Title).toContain('</script><img src=x onerror=alert(1)> gnp.exe حزب הקו')
    expect(texts.Description).toContain('<!ENTITY x "y">')
  },
)

/** Expat with namespaces; the standard words by Dublin Core, ours as JSON. */
const READ_METADATA = `
import json, sys
import xml.etree.ElementTree as tree
DC = '{http://purl.org/dc/elements/1.1/}'
root = tree.parse(sys.argv[1]).getroot()
words = {node.tag[len(DC):]: node.text for node in root.iter() if node.tag.startswith(DC)}
ours = [node.text for node in root.iter('{urn:strike-atlas:figure:1}figure')]
print(json.dumps({'words': words, 'ours': ours, 'tags': sorted({node.tag for node in root.iter()})}))
`

withProgram(
  'python3',
  'Python reads Dublin Core and the view out of an SVG; a hostile title stays text',
  () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg">${svgMetadata(HOSTILE)}</svg>`
    const read = JSON.parse(readWith('python3', ['-c', READ_METADATA, save('hostile.svg', svg)]))
    expect(read.ours.map((text: string) => JSON.parse(text))).toEqual([HOSTILE])
    expect(read.words).toMatchObject({ date: HOSTILE.exported, identifier: HOSTILE.link })
    expect(read.tags.join(' ')).not.toMatch(/\}(script|img)\b/)
  },
)
