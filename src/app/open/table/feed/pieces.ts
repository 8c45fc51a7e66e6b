/** A file's bytes, unpacked, in pieces of about a megabyte. */
import { joined } from '../../../../dataset/import/bytes'

/** So much comes at once: large enough to be fast, small enough to be told of. */
export const PIECE = 1 << 20

/** So much of a file is read at once: each reading costs the browser as much as some megabytes do. */
const BLOCK = 16 << 20

/** Bytes by their places: of a file, or of what of it lies in memory. */
export interface Source {
  readonly size: number
  read(from: number, to: number): Promise<Uint8Array>
}

export const fromFile = (file: Blob): Source => ({
  size: file.size,
  read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
})

export const fromMemory = (bytes: Uint8Array): Source => ({
  size: bytes.length,
  read: async (from, to) => bytes.subarray(from, to),
})

/**
 * A piece ends behind a line where it has one: what is read row by row need not be put together again.
 * Pieces may lie in one buffer, side by side.
 * `onRead` is told of the file's own bytes, before they are unpacked. Fails where the file is gone or damaged.
 */
export function piecesOf(
  source: Source,
  gzip: boolean,
  onRead: (bytes: number) => void,
): ReadableStream<Uint8Array> {
  let block: Uint8Array = new Uint8Array()
  /** Place of the block in the file, and of the next piece in the block. */
  let base = 0
  let at = 0
  const raw = new ReadableStream<Uint8Array>({
    async pull(control) {
      if (block.length - at < PIECE && base + block.length < source.size) {
        base += at
        block = await source.read(base, base + BLOCK)
        at = 0
      }
      const bytes = block.subarray(at, at + PIECE)
      if (bytes.length === 0) {
        control.close()
        return
      }
      const isWhole = gzip || base + at + bytes.length >= source.size
      const piece = isWhole ? bytes : bytes.subarray(0, behindLines(bytes))
      at += piece.length
      onRead(piece.length)
      control.enqueue(piece)
    },
  })
  if (!gzip) return raw
  const unpacking = new DecompressionStream('gzip') as unknown as TransformStream<
    Uint8Array,
    Uint8Array
  >
  return raw.pipeThrough(unpacking).pipeThrough(grouped())
}

/** Place behind the last line; behind all where no line ends there. */
const behindLines = (bytes: Uint8Array): number => bytes.lastIndexOf(0x0a) + 1 || bytes.length

/** Unpacking gives pieces of 64 kB or less: put together, they cost fewer turns. */
function grouped(): TransformStream<Uint8Array, Uint8Array> {
  let parts: Uint8Array[] = []
  let size = 0
  return new TransformStream({
    transform(part, control) {
      parts.push(part)
      size += part.length
      if (size < PIECE) return
      const whole = joined(parts)
      const end = behindLines(whole)
      parts = end < size ? [whole.slice(end)] : []
      size -= end
      control.enqueue(whole.subarray(0, end))
    },
    flush(control) {
      if (size > 0) control.enqueue(joined(parts))
    },
  })
}
