/** Where the letters of a file begin: a table may be plain ASCII for long, and its encoding is seen there. */
import { firstLetter, isAscii, joined } from '../../../dataset/import/bytes'
import type { FileStart } from '../handler'
import { fromFile, piecesOf } from './feed/pieces'

/** So many bytes are looked through. Beyond them a file is taken as UTF-8. */
const FAR = 64 << 20
/** Of what is packed, which takes longer. */
const FAR_UNPACKED = 16 << 20

/** So many bytes decide. */
const ENOUGH = 65_536

/** Bytes from the first on that is not ASCII; null where the start has it, or nothing has. */
export async function lettersOf(file: File, start: FileStart): Promise<Uint8Array | null> {
  if (start.bytes.length < ENOUGH || !isAscii(start.bytes)) return null
  const coming = piecesOf(fromFile(file), start.gzip, () => {}).getReader()
  const far = start.gzip ? FAR_UNPACKED : FAR
  const found: Uint8Array[] = []
  let size = 0
  try {
    for (let seen = 0; size < ENOUGH && (size > 0 || seen < far); ) {
      const { done, value } = await coming.read()
      if (done) break
      seen += value.length
      const at = size > 0 ? 0 : firstLetter(value)
      if (at < 0) continue
      found.push(value.subarray(at))
      size += value.length - at
    }
  } catch {
    // What cannot be read is told when the table is.
  } finally {
    coming.cancel().catch(() => {})
  }
  return size === 0 ? null : joined(found).subarray(0, ENOUGH)
}
