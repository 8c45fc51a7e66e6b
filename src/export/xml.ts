/** Text as it may stand in XML, whatever the data holds. */
import { harmless } from '../model/harmless'

/** What XML 1.0 forbids beside controls: two that are no characters, and halves of surrogate pairs. */
const NO_CHARACTER = /[\ufffe\uffff\p{Surrogate}]/gu

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** The text without characters that no file of ours should carry. */
export function plainText(text: string): string {
  return harmless(text).replace(NO_CHARACTER, '')
}

/** The text for element content or a quoted attribute. */
export function escapeXml(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string)
}
