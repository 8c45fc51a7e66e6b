import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { writeChunks } from '../../src/export/provenance/chunks'
import { PNG_KEYWORD, signPng } from '../../src/export/provenance/png'
import { GREY_PIXEL, INVENTED_PROVENANCE } from '../../src/export/provenance/provenance.fixture'
import { readFigure } from '../../src/export/provenance/read'
import { svgMetadata } from '../../src/export/provenance/svg'
import { hostileText } from '../hostile'
import { mutatedBytes, mutatedText } from '../mutate'
import { target } from '../target'

const parseXml = (text: string) =>
  new DOMParser({ onError: () => undefined }).parseFromString(
    text,
    'image/svg+xml',
  ) as unknown as Document

const encoder = new TextEncoder()
const signed = signPng(GREY_PIXEL, INVENTED_PROVENANCE, 2)
const svg = `<svg xmlns="http://www.w3.org/2000/svg">${svgMetadata(INVENTED_PROVENANCE)}</svg>`

/** Whole PNG files, checksums and all, whose text is of others: what mere damage never reaches. */
const withText = hostileText(2000).map((text) =>
  writeChunks([
    { type: 'IHDR', data: Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0) },
    { type: 'iTXt', data: encoder.encode(`${PNG_KEYWORD}\0\0\0\0\0${text}`) },
    { type: 'IEND', data: new Uint8Array() },
  ]),
)

export const figureMetadata = target({
  name: 'figure metadata',
  inputs: 20_000,
  given: fc.oneof(
    mutatedBytes([signed, encoder.encode(svg)]),
    mutatedText([svg]).map((text) => encoder.encode(text)),
    withText,
    fc.uint8Array({ maxLength: 400 }),
  ),
  async run(bytes) {
    const reading = await readFigure(new Blob([bytes.slice()]), parseXml)
    const said = 'problem' in reading ? reading.problem : reading.provenance.view
    if (typeof said !== 'string' || said.length > 20_000)
      throw new Error('neither a figure nor a sentence')
  },
})
