/** Reads what an SVG file says of itself. */
import { parseProvenance } from './parse'
import { NOT_OURS, type Reading } from './provenance'
import { OUR_NAMESPACE } from './svg'

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
