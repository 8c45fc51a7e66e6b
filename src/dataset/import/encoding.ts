/**
 * In which encoding a table was saved. UTF-8 has a shape that other encodings hardly ever have by
 * chance; between the two Windows code pages the share of Arabic letters decides.
 */
import type { Encoding } from './bytes'

/** Encoding of the first bytes of a file. A character cut in two at the end is no fault. */
export function encodingOf(bytes: Uint8Array): Encoding {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return 'utf-8'
  } catch {
    return arabic(bytes) ? 'windows-1256' : 'windows-1252'
  }
}

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
