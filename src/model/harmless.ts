/**
 * Characters that turn or hide the text around them: controls but for tabs and line ends, bidi
 * embeddings, overrides and isolates, and what has no width. Marks that Arabic, Hebrew and Persian
 * are written with stay: joiners and non-joiners, left-to-right and right-to-left marks.
 */
const TURNING_OR_HIDDEN = new RegExp(
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f' +
    '\\u00ad\\u034f\\u180e\\u200b\\u2028-\\u202e\\u2060-\\u2069\\u3164\\ufeff\\u{e0000}-\\u{e007f}]',
  'gu',
)

/** A text from data that says what it shows: nothing in it reorders or hides what stands beside it. */
export const harmless = (text: string): string => text.replace(TURNING_OR_HIDDEN, '')

/** What a JSON text holds, each of its texts harmless. Throws what `JSON.parse` throws, and a `RangeError` where it is nested too deep. */
export const harmlessJson = (json: string): unknown =>
  JSON.parse(json, (_key, value: unknown) => (typeof value === 'string' ? harmless(value) : value))
