/** Bytes as text of one character each, and from there to real characters. */
import { harmless } from '../../model/harmless'

export type Encoding = 'utf-8' | 'windows-1252' | 'windows-1256'

/** How many arguments a call can surely take. */
const PIECE = 8192

/** One character a byte, U+0000 to U+00FF: structure can be read in it, and a place is a place. */
export function byteText(bytes: Uint8Array): string {
  return asciiText(bytes) ?? textOfPieces(bytes)
}

function textOfPieces(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE)
    text += asciiText(piece) ?? String.fromCharCode.apply(null, piece as unknown as number[])
  }
  return text
}

/** As `byteText`; null where a byte is not ASCII. */
export const asciiText = (bytes: Uint8Array): string | null =>
  isAscii(bytes) ? ascii.decode(bytes) : null

/** Several times faster than characters from codes, and the same for ASCII. */
const ascii = new TextDecoder()

export function isAscii(bytes: Uint8Array): boolean {
  let at = 0
  for (; at < bytes.length && (bytes.byteOffset + at) % 4 > 0; at++)
    if ((bytes[at] as number) > 0x7f) return false
  // Where they lie in line, sixteen at a time.
  const fours = (bytes.length - at) >> 2
  if (fours > 0) {
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset + at, fours)
    const word = (index: number) => words[index] as number
    let index = 0
    for (; index + 4 <= fours; index += 4)
      if (((word(index) | word(index + 1) | word(index + 2) | word(index + 3)) & 0x8080_8080) !== 0)
        return false
    at += 4 * index
  }
  for (; at < bytes.length; at++) if ((bytes[at] as number) > 0x7f) return false
  return true
}

/** Pieces of bytes as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Place of the first byte that is not ASCII; -1 where there is none. */
export function firstLetter(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE)
    if (!isAscii(piece)) return at + piece.findIndex((byte) => byte > 0x7f)
  }
  return -1
}

/** A byte text as bytes. */
export const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))

/** Anything but printable ASCII, which reads as it stands. */
const TO_DECODE = /[^ -~]/

/** A text of fewer characters is decoded sooner than looked up, and holds no other in memory. */
export const SHORT = 13

/** Real characters of a byte text, made harmless, as a string of its own that holds nothing else in memory. */
export function createDecoder(encoding: Encoding): (text: string) => string {
  const decoder = new TextDecoder(encoding)
  let buffer = new Uint8Array(4096)
  return (text) => {
    if (text === '') return ''
    if (text.length < SHORT && !TO_DECODE.test(text)) return text
    if (text.length > buffer.length) buffer = new Uint8Array(2 * text.length)
    for (let at = 0; at < text.length; at++) buffer[at] = text.charCodeAt(at)
    return harmless(decoder.decode(buffer.subarray(0, text.length)))
  }
}

/** Text of a field's bytes as they lie in the file, made harmless. */
export const decodeSpan = (bytes: Uint8Array, encoding: Encoding): string =>
  harmless(new TextDecoder(encoding).decode(bytes).replaceAll('""', '"'))
