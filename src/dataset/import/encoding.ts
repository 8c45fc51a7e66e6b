/**
 * In which encoding a table was saved. UTF-8 has a shape that other encodings hardly ever have by
 * chance; between the two Windows code pages the share of Arabic letters decides.
 */
import type { Encoding } from './bytes'

/** Encoding of a part of a file that begins with a whole character; it may end within one. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (isUtf8(bytes)) return 'utf-8'
  return arabic(bytes) ? 'windows-1256' : 'windows-1252'
}

/**
 * A text that was cut in mid-character, or pasted together, holds some bytes that are no UTF-8 among
 * many that are. In a code page hardly any bytes are: they would need a capital before a sign.
 */
function isUtf8(bytes: Uint8Array): boolean {
  let whole = 0
  let stray = 0
  for (const char of new TextDecoder().decode(bytes, { stream: true }))
    if (char === '\ufffd') stray += 1
    else if (char > '\x7f') whole += 1
  // The sign of a bad byte may stand in the text itself, spoilt by whoever saved it before.
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1))
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) {
      stray -= 1
      whole += 1
    }
  return whole >= 2 * stray
}

/**
 * Whether bytes hold what their encoding does not have, or what reads as letters of another: of the
 * bytes that the encoding was told by, a file may have more to come, pasted together from several. In
 * UTF-8 the bytes must not end within a character.
 */
export function isForeign(bytes: Uint8Array, encoding: Encoding): boolean {
  if (encoding === 'utf-8') return !isWhole(bytes)
  const text = lenient.decode(bytes)
  if (encoding === 'windows-1256') return OTHER_SCRIPT.test(text)
  return WESTERN.test(text) || OTHER_SCRIPT.test(text) || NONE.some((byte) => bytes.includes(byte))
}

function isWhole(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes)
    return true
  } catch {
    return false
  }
}

const strict = new TextDecoder('utf-8', { fatal: true })

const lenient = new TextDecoder()

/** Read as UTF-8, a code page hardly ever gives these: a capital A with a mark before a sign, two such pairs in a row. */
const WESTERN = /[\u00a0-\u00ff\u2010-\u203f]/
const OTHER_SCRIPT = /[\u0100-\ufffc]{2}/

/** Bytes that Windows-1252 has no letter for. */
const NONE = [0x81, 0x8d, 0x8f, 0x90, 0x9d]

/**
 * Letters of Windows-1256 stand where Windows-1252 has accented ones. A Western word holds few of
 * these among its plain letters, an Arabic one nothing else: so runs of three tell.
 */
function arabic(bytes: Uint8Array): boolean {
  let run = 0
  let inRuns = 0
  let high = 0
  for (const byte of bytes) {
    run = byte >= 0xc0 ? run + 1 : 0
    if (byte >= 0xc0) high += 1
    if (run >= 3) inRuns += 1
  }
  return high > 0 && inRuns * 4 > high
}
