/** What an invented figure says of itself, and an image of one grey pixel; for tests. */
import { deflateSync } from 'node:zlib'
import { writeChunks } from './chunks'
import { FIGURE_FORMAT, type Provenance } from './provenance'

export const INVENTED_PROVENANCE: Provenance = {
  format: FIGURE_FORMAT,
  title: 'Invented figure',
  description: 'Made up for a test.',
  view: 'v=1&from=2024-10-01&actor=invented-group',
  link: 'https://atlas.example/?v=1&from=2024-10-01&actor=invented-group',
  dataset: {
    name: 'invented-record',
    title: 'Invented record',
    version: '1.2.3',
    sha256: 'ab'.repeat(32),
    licence: 'CC BY 4.0',
    credit: 'Invented authors.',
  },
  exported: '2026-11-26T12:00:00Z',
  app: { name: 'Strike Atlas', version: '1.0.0' },
}

/** Width 1, height 1, 8-bit grey; its data packed by an independent zlib. */
export const GREY_PIXEL = writeChunks([
  { type: 'IHDR', data: Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0) },
  { type: 'IDAT', data: new Uint8Array(deflateSync(Uint8Array.of(0, 128))) },
  { type: 'IEND', data: new Uint8Array() },
])
