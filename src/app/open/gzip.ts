/** Whether bytes begin as gzip does (RFC 1952). */
export const isGzip = ([a, b]: Uint8Array): boolean => a === 0x1f && b === 0x8b
