/** Reads what a picture says of itself, by its bytes: its name says nothing. */
import { pictureKind } from './kind'
import type { Reading } from './provenance'
import { readPng } from './readPng'
import { type ParseXml, readSvg } from './readSvg'

/** Bytes; no figure of ours comes near it. */
const MAX_FILE = 256 * 1024 * 1024

/** What the picture says of itself. A file that cannot be read rejects with the browser's own error. */
export async function readFigure(file: Blob, parseXml?: ParseXml): Promise<Reading> {
  if (file.size > MAX_FILE)
    return { problem: 'The picture is too large to be a figure of this page.' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const kind = pictureKind(bytes.subarray(0, 4096))
  if (kind === 'png') return readPng(bytes)
  if (kind === 'svg') return readSvg(new TextDecoder().decode(bytes), parseXml)
  return { problem: 'The file is neither a PNG nor an SVG picture.' }
}
