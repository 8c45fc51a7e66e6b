/**
 * Other encodings made UTF-8: UTF-16, as spreadsheets save "Unicode text", because structure is read
 * in bytes of ASCII; and files of several encodings, so that all texts are read in one.
 */

export type WideEncoding = 'utf-16le' | 'utf-16be'
export type Recoded = WideEncoding | 'windows-1252' | 'windows-1256'

/** The encoding that a byte order mark of two bytes tells; null where there is none. */
export function wideEncodingOf(start: Uint8Array): WideEncoding | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  return null
}

export interface Recoder {
  /** The next bytes in UTF-8; a character that is cut in two waits for its other half. */
  take(bytes: Uint8Array): Uint8Array
  /** What still waits at the end of the file. */
  end(): Uint8Array
}

/** Passes bytes on as they are where there is nothing to recode. */
export function recoder(from: Recoded | null): Recoder {
  if (from === null) return { take: (bytes) => bytes, end: () => new Uint8Array() }
  const decoder = new TextDecoder(from)
  const encoder = new TextEncoder()
  return {
    take: (bytes) => encoder.encode(decoder.decode(bytes, { stream: true })),
    end: () => encoder.encode(decoder.decode()),
  }
}
