/** Where the rows of a dataset's files come from, and the digest of what was read. */
import type { RowsPiece } from '../../../../dataset/import/rows'
import { inRows, type Layout } from '../../../../dataset/import/stream'
import type { Job } from '../job'
import { digestOfPieces, digestOfWhole, wholeOf } from './digest'
import { fromFile, fromMemory, piecesOf, type Source } from './pieces'

/** Files are read one after the other, each once, in their order. */
export interface Feed {
  /** Unpacked, in pieces of about a megabyte. */
  pieces(file: number): ReadableStream<RowsPiece>
  /** Bytes of the files that have been read so far, as they are packed. */
  readonly read: number
  /** SHA-256 of the files' unpacked bytes, one behind the other, in hex; when all are read. */
  sha256(): Promise<string>
}

export type Fed = Pick<Job['files'][number], 'file' | 'gzip'> & { plan: Layout }

/** A feed that reads in the calling thread. */
export async function feedHere(files: readonly Fed[]): Promise<Feed> {
  const whole = await wholeOf(files)
  const digest = whole ? digestOfWhole(whole) : digestOfPieces()
  const sources = whole ? partsOf(whole, files) : files.map(({ file }) => fromFile(file))
  let read = 0
  return {
    pieces(at) {
      const { gzip, plan } = files[at] as Fed
      const count = (bytes: number) => {
        read += bytes
      }
      const digesting = new TransformStream<Uint8Array, Uint8Array>({
        transform(piece, control) {
          digest.add(piece)
          control.enqueue(piece)
        },
      })
      return piecesOf(sources[at] as Source, gzip, count)
        .pipeThrough(digesting)
        .pipeThrough(inRows(plan))
    },
    get read() {
      return read
    },
    sha256: digest.hex,
  }
}

/** Each file's part of all their bytes. */
function partsOf(whole: Uint8Array, files: readonly Fed[]): Source[] {
  let end = 0
  return files.map(({ file }) => {
    const start = end
    end += file.size
    return fromMemory(whole.subarray(start, end))
  })
}
