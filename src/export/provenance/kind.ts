/** What kind of picture a file is, by its first bytes: its name says nothing. */

export const PNG_SIGNATURE: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

export const isPng = (bytes: Uint8Array): boolean =>
  PNG_SIGNATURE.every((byte, index) => bytes[index] === byte)

/** The kind of a picture that may be a figure of ours, by its first bytes; null for any other file. */
export function pictureKind(start: Uint8Array): 'png' | 'svg' | null {
  if (isPng(start)) return 'png'
  const text = new TextDecoder().decode(start)
  return /^\ufeff?\s*<(?:\?xml|svg|!DOCTYPE svg|!--)/i.test(text) && /<svg[\s>]/i.test(text)
    ? 'svg'
    : null
}
