/** What a figure says of itself, in an SVG file: Dublin Core for other programs, our own JSON for the way back. */
import { escapeXml } from '../xml'
import { type Provenance, writeProvenance } from './provenance'

export const OUR_NAMESPACE = 'urn:strike-atlas:figure:1'

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
