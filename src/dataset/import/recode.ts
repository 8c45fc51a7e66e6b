/** UTF-16, as spreadsheets save "Unicode text", made UTF-8: structure is read in bytes of ASCII. */

export type WideEncoding = 'utf-16le' | 'utf-16be'

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

/** Passes bytes on as they are where the encoding is not wide. */
export function recoder(wide: WideEncoding | null): Recoder {
  if (wide === null) return { take: (bytes) => bytes, end: () => new Uint8Array() }
  const decoder = new TextDecoder(wide)
  const encoder = new TextEncoder()
  return {
    take: (bytes) => encoder.encode(decoder.decode(bytes, { stream: true })),
    end: () => encoder.encode(decoder.decode()),
  }
}
