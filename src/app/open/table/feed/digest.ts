/**
 * The SHA-256 of files. The browser's own is several times as fast as any in JavaScript, but takes a
 * whole at once: used where that whole fits into memory beside all else. It is asked before rows are
 * read: behind them, whoever reads has nothing left to do but to wait for it.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Fed } from './feed'

export interface Digest {
  /** Takes the next unpacked bytes, in the order of the files. */
  add(piece: Uint8Array): void
  /** SHA-256 of all unpacked bytes, one file behind the other, in hex; when all were added. */
  hex(): Promise<string>
}

/** Bytes at once for each gigabyte of the device's memory, as far as it says: they are held twice meanwhile. */
const AT_ONCE = 64 << 20

/** The bytes of all files, one behind the other; null where they are packed or too many for the device. */
export async function wholeOf(
  files: readonly Pick<Fed, 'file' | 'gzip'>[],
  memory: number = gigabytes(),
): Promise<Uint8Array<ArrayBuffer> | null> {
  const whole = new Blob(files.map(({ file }) => file))
  // Pages that come without encryption have no digest of the browser's.
  const isOfUse = globalThis.crypto?.subtle && !files.some(({ gzip }) => gzip)
  if (!isOfUse || whole.size > AT_ONCE * memory) return null
  // Memory is short after all, or a file is gone: whoever reads it is told.
  return whole.arrayBuffer().then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  )
}

const gigabytes = (): number =>
  (globalThis.navigator as { deviceMemory?: number } | undefined)?.deviceMemory ?? 1

/** The digest of bytes as they go by. */
export function digestOfPieces(): Digest {
  const hash = sha256.create()
  return {
    add: (piece) => void hash.update(piece),
    hex: async () => bytesToHex(hash.digest()),
  }
}

/** The digest of bytes that are all there; it begins at once. */
export function digestOfWhole(whole: Uint8Array<ArrayBuffer>): Digest {
  const digest = crypto.subtle.digest('SHA-256', whole).then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  )
  return {
    add: () => {},
    // It needs as much memory again, which may be short.
    hex: async () => bytesToHex((await digest) ?? sha256(whole)),
  }
}
