/** The chunks that a PNG file is made of (PNG specification, section 5). */
import { crc32 } from './crc32'
import { isPng, PNG_SIGNATURE } from './kind'

export interface Chunk {
  /** Four letters, such as `IHDR`. */
  type: string
  data: Uint8Array
}

/** The file is no PNG, or is damaged; `message` says so to people. */
export class PngError extends Error {
  override readonly name = 'PngError'
}

/** The chunks in order, their checksums verified. Throws `PngError`. */
export function readChunks(bytes: Uint8Array): Chunk[] {
  if (!isPng(bytes)) throw new PngError('The file is no PNG image.')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = PNG_SIGNATURE.length; at < bytes.length; ) {
    const length = at + 12 <= bytes.length ? view.getUint32(at) : Number.POSITIVE_INFINITY
    if (at + 12 + length > bytes.length)
      throw new PngError(`The image is cut short: what begins at byte ${at} has no end.`)
    const named = bytes.subarray(at + 4, at + 8 + length)
    if (crc32(named) !== view.getUint32(at + 8 + length))
      throw new PngError(
        `The image is damaged: the checksum of what begins at byte ${at} is wrong.`,
      )
    const type = String.fromCharCode(...named.subarray(0, 4))
    chunks.push({ type, data: named.subarray(4) })
    if (type === 'IEND') return chunks
    at += 12 + length
  }
  throw new PngError('The image is cut short: its end is missing.')
}

/** The chunks as a file. */
export function writeChunks(chunks: readonly Chunk[]): Uint8Array<ArrayBuffer> {
  const size = chunks.reduce((sum, { data }) => sum + data.length + 12, PNG_SIGNATURE.length)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  bytes.set(PNG_SIGNATURE)
  let at = PNG_SIGNATURE.length
  for (const { type, data } of chunks) {
    view.setUint32(at, data.length)
    for (let index = 0; index < 4; index++) bytes[at + 4 + index] = type.charCodeAt(index)
    bytes.set(data, at + 8)
    view.setUint32(at + 8 + data.length, crc32(bytes.subarray(at + 4, at + 8 + data.length)))
    at += data.length + 12
  }
  return bytes
}

/** A chunk of international text, not compressed. `keyword` is of 1 to 79 Latin letters. */
export function textChunk(keyword: string, text: string): Chunk {
  const encoder = new TextEncoder()
  // Keyword, its end, no compression (two bytes), no language tag and no translated keyword (an end each).
  return {
    type: 'iTXt',
    data: Uint8Array.from([...encoder.encode(keyword), 0, 0, 0, 0, 0, ...encoder.encode(text)]),
  }
}

/**
 * The text of a text chunk with this keyword, null for any other chunk. Takes plain and compressed
 * iTXt alike, as programs that shrink images may rewrite it; a text longer than `most` bytes,
 * however well compressed, throws `PngError`.
 */
export async function readTextChunk(
  { type, data }: Chunk,
  keyword: string,
  most: number,
): Promise<string | null> {
  if (type !== 'iTXt') return null
  const end = data.indexOf(0)
  if (end < 1 || end > 79 || String.fromCharCode(...data.subarray(0, end)) !== keyword) return null
  const compressed = data[end + 1] === 1
  const language = data.indexOf(0, end + 3)
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1)
  if (translated < 0) throw new PngError('The image is damaged: a text in it has no end.')
  const packed = data.subarray(translated + 1)
  const text = compressed ? await inflate(packed, most) : packed
  if (text.length > most) throw new PngError(TOO_LONG)
  return new TextDecoder().decode(text)
}

const TOO_LONG = 'What the image says of itself is too long to be a figure of this page.'

/** Unpacks zlib data, and stops where it grows beyond `most` bytes. */
async function inflate(packed: Uint8Array, most: number): Promise<Uint8Array> {
  const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate'))
  const reader = stream.getReader()
  const text = new Uint8Array(most + 1)
  let size = 0
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (size + part.value.length > most) throw new PngError(TOO_LONG)
      text.set(part.value, size)
      size += part.value.length
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined)
    if (error instanceof PngError) throw error
    throw new PngError('The image is damaged: a text in it cannot be unpacked.', { cause: error })
  }
  return text.subarray(0, size)
}
