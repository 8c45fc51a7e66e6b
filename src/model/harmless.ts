/**
 * Characters that turn or hide the text around them: controls but for tabs and line ends, bidi
 * embeddings, overrides and isolates, and what has no width. Marks that Arabic, Hebrew and Persian
 * are written with stay: joiners and non-joiners, left-to-right and right-to-left marks.
 */
const TURNING_OR_HIDDEN = new RegExp(
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f' +
    '\\u00ad\\u200b\\u2028-\\u202e\\u2060-\\u2069\\ufeff]',
  'g',
)

/** A text from data that says what it shows: nothing in it reorders or hides what stands beside it. */
export const harmless = (text: string): string => text.replace(TURNING_OR_HIDDEN, '')
