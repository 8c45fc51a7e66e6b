/** The tables of our own normalized JSON, checked. */
import { DatasetError } from '../../../dataset/error'
import { parseCompiled } from '../../../dataset/parse'
import type { Compiled } from '../../../model/record'
import { isGzip } from '../gzip'
import { OpenError } from '../handler'

/** Rejects with an `OpenError` where the file is damaged, too much, or breaks the rules. */
export async function readRecord(file: File): Promise<Compiled> {
  const text = await textOf(file)
  try {
    return parseCompiled(text)
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    throw new OpenError(wordsFor(error, file.name), error.details, { cause: error })
  }
}

function wordsFor({ kind, message }: DatasetError, name: string): string {
  if (kind === 'too-much') return `“${name}” was not opened. ${message}`
  if (kind === 'not-json')
    return `“${name}” begins as a Strike Atlas dataset but is no whole JSON file. Get the file again, or mend it.`
  if (kind === 'wrong-format')
    return `“${name}” is a Strike Atlas dataset of another version than this page reads. Reload the page to get its newest version.`
  return `“${name}” breaks the rules of a Strike Atlas dataset, so nothing of it is shown. Mend these places and open it again:`
}

/** So much JSON is read: more has no room in a string, nor its objects in most memories. */
const MOST_BYTES = 400_000_000

/** The file's text, unpacked. Rejects with an `OpenError` where it is damaged or too much. */
export async function textOf(file: File, most = MOST_BYTES): Promise<string> {
  const packed = isGzip(new Uint8Array(await file.slice(0, 2).arrayBuffer()))
  const bytes = packed ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream()
  let size = 0
  // Counted while it unpacks: a small file may hold more than any memory.
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, control) {
      size += piece.length
      if (size > most) throw new RangeError('too much')
      control.enqueue(piece)
    },
  })
  return new Response((bytes as ReadableStream<Uint8Array>).pipeThrough(counted))
    .text()
    .catch((cause) => {
      throw new OpenError(
        size > most
          ? `“${file.name}” holds more than ${(most / 1e6).toLocaleString('en')} MB of JSON, which is more than a page can hold. Open a part of it, such as some years, or the strikes as CSV, which takes far less memory.`
          : `“${file.name}” could not be read: it is damaged, or it was moved or changed since it was chosen. Choose it again.`,
        [],
        { cause },
      )
    })
}
