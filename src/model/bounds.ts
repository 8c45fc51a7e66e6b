/** What no dataset needs to exceed; beyond it a value is a slip or a trick. */

/** Characters of one text. */
export const MOST_TEXT = 20_000

/** People or munitions of one strike. */
export const MOST_COUNTED = 10_000_000
