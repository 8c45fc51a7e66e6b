/**
 * The SHA-256 of files as they are read. The browser's own is several times as fast as any in
 * JavaScript, but takes a whole at once: used where that whole fits into memory beside all else.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Fed } from './feed'

type Packed = Pick<Fed, 'file' | 'gzip'>

export interface Digest {
  /** Takes the next unpacked bytes, in the order of the files. */
  add(piece: Uint8Array): void
  /** SHA-256 of all unpacked bytes, one file behind the other, in hex; when all were added. */
  hex(): Promise<string>
}

/** Bytes at once for each gigabyte of the device's memory, as far as it says: they are held twice meanwhile. */
const AT_ONCE = 64 << 20

export function digestOf(files: readonly Packed[], memory: number = gigabytes()): Digest {
  const size = files.reduce((sum, { file }) => sum + file.size, 0)
  const fits = size <= AT_ONCE * memory && !files.some(({ gzip }) => gzip)
  // Pages that come without encryption have no digest of the browser's.
  const room = fits && globalThis.crypto?.subtle ? roomFor(size) : null
  return room ? ofWhole(room) : ofPieces()
}

const gigabytes = (): number =>
  (globalThis.navigator as { deviceMemory?: number } | undefined)?.deviceMemory ?? 1

/** Null where memory is short after all. */
function roomFor(size: number): Uint8Array<ArrayBuffer> | null {
  try {
    return new Uint8Array(size)
  } catch {
    return null
  }
}

function ofPieces(): Digest {
  const hash = sha256.create()
  return {
    add: (piece) => void hash.update(piece),
    hex: async () => bytesToHex(hash.digest()),
  }
}

function ofWhole(whole: Uint8Array<ArrayBuffer>): Digest {
  let at = 0
  return {
    add(piece) {
      whole.set(piece, at)
      at += piece.length
    },
    hex: () =>
      crypto.subtle.digest('SHA-256', whole).then(
        (bytes) => bytesToHex(new Uint8Array(bytes)),
        // It needs as much memory again.
        () => bytesToHex(sha256(whole)),
      ),
  }
}
