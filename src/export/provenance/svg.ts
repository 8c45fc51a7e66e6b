/** What a figure says of itself, in an SVG file: Dublin Core for other programs, our own JSON for the way back. */
import { escapeXml } from '../xml'
import {
  NOT_OURS,
  type Provenance,
  parseProvenance,
  type Reading,
  writeProvenance,
} from './provenance'

const OUR_NAMESPACE = 'urn:strike-atlas:figure:1'

/** The `metadata` element of a figure, with namespaces of its own. */
export function svgMetadata(provenance: Provenance): string {
  const { title, description, dataset, link, app, exported } = provenance
  const dc = (name: string, text: string) => `<dc:${name}>${escapeXml(text)}</dc:${name}>`
  return [
    '<metadata>',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<rdf:Description rdf:about="">',
    dc('format', 'image/svg+xml'),
    '<dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/>',
    dc('title', title),
    dc('description', description),
    dc('source', `${dataset.title}, version ${dataset.version}, SHA-256 ${dataset.sha256}`),
    dc('rights', `${dataset.credit} ${dataset.licence}`),
    dc('creator', `${app.name} ${app.version}`),
    dc('date', exported),
    dc('identifier', link),
    '</rdf:Description>',
    '</rdf:RDF>',
    `<atlas:figure xmlns:atlas="${OUR_NAMESPACE}">${escapeXml(writeProvenance(provenance))}</atlas:figure>`,
    '</metadata>',
  ].join('\n')
}

/** Parses XML without running any of it: a document that is never put into the page. */
export type ParseXml = (text: string) => Document

const browserParser: ParseXml = (text) => new DOMParser().parseFromString(text, 'image/svg+xml')

/** Reads what an SVG file says of itself; never throws, whatever the text is. */
export function readSvg(text: string, parseXml: ParseXml = browserParser): Reading {
  // No figure of ours declares entities, and expanding a stranger's can fill the memory.
  if (/<!ENTITY/i.test(text))
    return { problem: 'The picture declares entities of its own, and is not opened.' }
  let root: Element | null
  try {
    root = parseXml(text).documentElement
  } catch {
    root = null
  }
  if (!root || root.getElementsByTagName('parsererror').length > 0)
    return { problem: 'The picture is damaged: it is no well-formed SVG.' }
  if (root.localName !== 'svg') return { problem: 'The file is XML, but no SVG picture.' }
  const ours = root.getElementsByTagNameNS(OUR_NAMESPACE, 'figure')[0]
  return ours ? parseProvenance(ours.textContent ?? '') : { problem: NOT_OURS }
}
