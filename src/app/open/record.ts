/** Opens our own normalized JSON. */
import { DatasetError } from '../../dataset/error'
import { parseDataset } from '../../dataset/parse'
import { createEngine } from '../../engine/engine'
import { showFitted } from './fitted'
import { OpenError, type OpenFiles } from './handler'
import { shortHashOf } from './opened'

export const openRecord: OpenFiles = async ([file], desk) => {
  if (!file) return null
  desk.progress({ share: null, words: 'Reading and checking' })
  const text = await textOf(file)
  if (desk.signal.aborted) return null
  const dataset = parsed(text, file.name)
  return {
    data: shortHashOf(dataset),
    apply: () =>
      showFitted({
        dataset,
        engine: createEngine(dataset),
        name: file.name,
        report: null,
        directed: true,
        files: [file],
        columns: [null],
      }),
  }
}

/** So much JSON is read: more has no room in a string, nor its objects in most memories. */
const MOST_BYTES = 400_000_000

/** The file's text, unpacked. Rejects with an `OpenError` where it is damaged or too much. */
export async function textOf(file: File, most = MOST_BYTES): Promise<string> {
  const [a, b] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  const packed = a === 0x1f && b === 0x8b
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

function parsed(text: string, name: string) {
  try {
    return parseDataset(text)
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    throw new OpenError(
      error.kind === 'too-much'
        ? `“${name}” was not opened. ${error.message}`
        : error.kind === 'not-json'
          ? `“${name}” begins as a Strike Atlas dataset but is no whole JSON file. Get the file again, or mend it.`
          : error.kind === 'wrong-format'
            ? `“${name}” is a Strike Atlas dataset of another version than this page reads. Reload the page to get its newest version.`
            : `“${name}” breaks the rules of a Strike Atlas dataset, so nothing of it is shown. Mend these places and open it again:`,
      error.details,
      { cause: error },
    )
  }
}
