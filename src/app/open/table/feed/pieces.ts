/** A file's bytes, unpacked, in pieces of about a megabyte. */

/** So much of a file is read at once: large enough to be fast, small enough to be told of. */
export const PIECE = 1 << 20

/** `onRead` is told of the file's own bytes, before they are unpacked. Fails where the file is gone or damaged. */
export function piecesOf(
  file: File,
  gzip: boolean,
  onRead: (bytes: number) => void,
): ReadableStream<Uint8Array> {
  let at = 0
  const raw = new ReadableStream<Uint8Array>({
    async pull(control) {
      if (at >= file.size) {
        control.close()
        return
      }
      const piece = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer())
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

/** Unpacking gives pieces of 64 kB or less: put together, they cost fewer turns. */
function grouped(): TransformStream<Uint8Array, Uint8Array> {
  let parts: Uint8Array[] = []
  let size = 0
  const flush = (control: TransformStreamDefaultController<Uint8Array>) => {
    const whole = new Uint8Array(size)
    let at = 0
    for (const part of parts) {
      whole.set(part, at)
      at += part.length
    }
    parts = []
    size = 0
    if (whole.length > 0) control.enqueue(whole)
  }
  return new TransformStream({
    transform(piece, control) {
      parts.push(piece)
      size += piece.length
      if (size >= PIECE) flush(control)
    },
    flush,
  })
}
