/** The SHA-256 of bytes as they go by. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

export interface Digest {
  /** Takes the next bytes, which are its own from then on; resolves when there is room for more. */
  update(bytes: Uint8Array): void | Promise<void>
  /** Of all bytes, in hex; nothing may follow. */
  hex(): string | Promise<string>
}

/** One that works in the calling thread. */
export function createDigest() {
  const hash = sha256.create()
  return {
    update(bytes: Uint8Array) {
      hash.update(bytes)
    },
    hex: () => bytesToHex(hash.digest()),
  } satisfies Digest
}
