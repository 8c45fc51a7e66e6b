/** Frames as numbered PNG images in one ZIP archive. */
import { Zip, ZipPassThrough } from 'fflate'
import type { Encoder, Pace } from './encoder'

export function pngEncoder({ frames }: Pace): Encoder {
  const pieces: BlobPart[] = []
  let failure: Error | null = null
  const archive = new Zip((error, piece) => {
    if (error) failure = error
    // A copy: the archive may use its buffer again.
    else pieces.push(piece.slice())
  })
  const digits = String(frames).length
  let frame = 0
  return {
    add: async (canvas) => {
      const image = await new Promise<Blob | null>((give) => canvas.toBlob(give, 'image/png'))
      if (!image)
        throw new Error(
          `The browser could not make an image of ${canvas.width} × ${canvas.height} px.`,
        )
      frame++
      // PNG is packed already: to pack it again would cost time and gain nothing.
      const entry = new ZipPassThrough(`frame-${String(frame).padStart(digits, '0')}.png`)
      archive.add(entry)
      entry.push(new Uint8Array(await image.arrayBuffer()), true)
      if (failure) throw failure
    },
    finish: async () => {
      archive.end()
      if (failure) throw failure
      return new Blob(pieces, { type: 'application/zip' })
    },
    cancel: async () => archive.terminate(),
  }
}
