/** The first bytes of a file, which say what it is: its name's ending may say anything. */
import { isGzip } from './gzip'
import { type FileStart, OpenError } from './handler'

const START = 65_536
/** Beyond this the browser's memory gives out before the file is read. */
export const MOST_BYTES = 2_000_000_000

/** Reads the beginning of a file. Throws an `OpenError` for one that cannot be opened at all. */
export async function startOf(file: File): Promise<FileStart> {
  if (file.size === 0)
    throw new OpenError(`“${file.name}” is empty. Choose a file that holds data.`)
  if (file.size >= MOST_BYTES)
    throw new OpenError(
      `“${file.name}” has ${(file.size / 1e9).toFixed(1)} GB; a browser can hold up to 2 GB. Export a part of it, such as one region or some years, and open that.`,
    )
  const raw = await bytesOf(file.slice(0, START).stream(), file.name)
  const gzip = isGzip(raw)
  const bytes = gzip
    ? await bytesOf(file.stream().pipeThrough(new DecompressionStream('gzip')), file.name, true)
    : raw
  if (bytes.length === 0)
    throw new OpenError(`“${file.name}” holds nothing. Choose a file that holds data.`)
  return { name: file.name, size: file.size, gzip, bytes, text: textOf(bytes) }
}

/** What is said of a file whose bytes do not come. Browsers unpack a gzip of one part alone, with nothing behind it. */
export const unreadable = (name: string, gzip: boolean): string =>
  `“${name}” could not be read: ${
    gzip
      ? 'its gzip is damaged, cut short or of several parts, or it was moved or changed. Unpack it and open what it holds.'
      : 'it is damaged, or it was moved or changed since it was chosen. Choose it again.'
  }`

/** The first bytes of a stream; the rest is never read. */
async function bytesOf(
  stream: ReadableStream<BufferSource>,
  name: string,
  gzip = false,
): Promise<Uint8Array> {
  const reader = (stream as ReadableStream<Uint8Array>).getReader()
  const parts: Uint8Array[] = []
  let size = 0
  try {
    while (size < START) {
      const { done, value } = await reader.read()
      if (done) break
      parts.push(value)
      size += value.length
    }
  } catch (cause) {
    throw new OpenError(unreadable(name, gzip), [], { cause })
  } finally {
    reader.cancel().catch(() => {})
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).slice(0, START).arrayBuffer())
}

const UTF16 = { fffe: 'utf-16le', feff: 'utf-16be' } as const

/** Bytes of a text: no NUL, and few control characters but tab, line feed, form feed and return. */
function textOf(bytes: Uint8Array): string | null {
  const mark = `${hex(bytes[0])}${hex(bytes[1])}`
  if (mark in UTF16) return new TextDecoder(UTF16[mark as keyof typeof UTF16]).decode(bytes)
  const control = bytes.filter(
    (byte) => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13,
  )
  // One slips into a text now and then: a vertical tab of a spreadsheet, an end mark of DOS.
  return control.length > 1 + bytes.length / 100 || control.includes(0)
    ? null
    : new TextDecoder().decode(bytes)
}

const hex = (byte = 0) => byte.toString(16).padStart(2, '0')
