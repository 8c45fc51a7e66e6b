/**
 * The SHA-256 of files as they are read. The browser's own is several times as fast as any in
 * JavaScript, but takes a whole at once: used where that whole fits into memory beside all else.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Fed } from './feed'
import { piecesOf } from './pieces'

export interface Digest {
  /** Takes the next unpacked bytes, in the order of the files. */
  add(piece: Uint8Array): void
  /** SHA-256 of all unpacked bytes, one file behind the other, in hex; when all were added. */
  hex(): Promise<string>
}

/** Bytes at once for each gigabyte of the device's memory, as far as it says: they are held twice meanwhile. */
const AT_ONCE = 64 << 20

export function digestOf(files: readonly Fed[], memory: number = gigabytes()): Digest {
  const size = files.reduce((sum, { file }) => sum + file.size, 0)
  const fits = size <= AT_ONCE * memory && !files.some(({ gzip }) => gzip)
  // Pages that come without encryption have no digest of the browser's.
  return fits && globalThis.crypto?.subtle ? ofWhole(files) : ofPieces()
}

const gigabytes = (): number =>
  (globalThis.navigator as { deviceMemory?: number } | undefined)?.deviceMemory ?? 1

function ofPieces(): Digest {
  const hash = sha256.create()
  return {
    add: (piece) => void hash.update(piece),
    hex: async () => bytesToHex(hash.digest()),
  }
}

function ofWhole(files: readonly Fed[]): Digest {
  const whole = new Blob(files.map(({ file }) => file)).arrayBuffer()
  const digest = whole.then((bytes) => crypto.subtle.digest('SHA-256', bytes))
  // Who reads the files is told why they cannot be read; nobody may ask for the digest then.
  digest.catch(() => {})
  return {
    add() {},
    hex: () =>
      digest.then(
        (bytes) => bytesToHex(new Uint8Array(bytes)),
        () => readAgain(files),
      ),
  }
}

/** Where memory was short after all. */
async function readAgain(files: readonly Fed[]): Promise<string> {
  const digest = ofPieces()
  for (const { file, gzip } of files) {
    const pieces = piecesOf(file, gzip, () => {}).getReader()
    for (let next = await pieces.read(); !next.done; next = await pieces.read())
      digest.add(next.value)
  }
  return digest.hex()
}
