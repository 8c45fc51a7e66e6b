/**
 * Characters that turn or hide the text around them: controls but for tabs and line ends, bidi
 * embeddings, overrides and isolates, annotations, and what Unicode says is shown as nothing. Marks
 * that scripts are written with stay: joiners and non-joiners, marks of direction, selectors of a
 * sign's variant.
 */
const TURNING_OR_HIDDEN =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each is meant alone
  /(?=[\p{Cc}\p{DI}\u2028-\u202e\ufff9-\ufffb])[^\t\n\r\u061c\u180b-\u180d\u180f\u200c-\u200f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu

/** A text from data that says what it shows: nothing in it reorders or hides what stands beside it. */
export const harmless = (text: string): string => text.replace(TURNING_OR_HIDDEN, '')
