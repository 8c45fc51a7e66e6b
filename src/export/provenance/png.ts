/** What a figure says of itself, in a PNG file: text chunks and the density for print. */
import { plainText } from '../xml'
import { type Chunk, PngError, readChunks, textChunk, writeChunks } from './chunks'
import { type Provenance, writeProvenance } from './provenance'

/** Keyword of our own text chunk; the others are the specification's. */
export const PNG_KEYWORD = 'Strike Atlas'

/** CSS counts 96 px to the inch; an image at twice the size has twice the density. */
const INCH_IN_METRES = 0.0254
const pixelsPerMetre = (scale: number) => Math.round((96 * scale) / INCH_IN_METRES)

/**
 * The image with what it says of itself, right behind its header, and with the density at which
 * it prints at the size of a figure drawn at `scale` 1. Throws `PngError` where `png` is no whole image.
 */
export function signPng(
  png: Uint8Array,
  provenance: Provenance,
  scale: number,
): Uint8Array<ArrayBuffer> {
  const [header, ...rest] = readChunks(png)
  if (header?.type !== 'IHDR') throw new PngError('The image is damaged: it has no header.')
  return writeChunks([
    header,
    densityChunk(pixelsPerMetre(scale)),
    ...textsOf(provenance).map(([keyword, text]) => textChunk(keyword, plainText(text))),
    ...rest.filter(({ type }) => type !== 'pHYs'),
  ])
}

function textsOf(provenance: Provenance): [keyword: string, text: string][] {
  const { title, description, dataset, app, exported } = provenance
  return [
    ['Title', title],
    ['Description', description],
    ['Source', `${dataset.title}, version ${dataset.version}, SHA-256 ${dataset.sha256}`],
    ['Copyright', `${dataset.credit} ${dataset.licence}`],
    ['Software', `${app.name} ${app.version}`],
    ['Creation Time', exported],
    [PNG_KEYWORD, writeProvenance(provenance)],
  ]
}

function densityChunk(perMetre: number): Chunk {
  const data = new Uint8Array(9)
  const view = new DataView(data.buffer)
  view.setUint32(0, perMetre)
  view.setUint32(4, perMetre)
  // The unit is the metre.
  data[8] = 1
  return { type: 'pHYs', data }
}
