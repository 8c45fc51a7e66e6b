/** Text as it may stand in XML, whatever the data holds. */

/**
 * What XML 1.0 forbids (most control characters, halves of surrogate pairs) and the
 * controls that turn the direction of the text around them.
 */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** The text without characters that no file of ours should carry. */
export function plainText(text: string): string {
  return text.replace(UNSAFE, '')
}

/** The text for element content or a quoted attribute. */
export function escapeXml(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string)
}
