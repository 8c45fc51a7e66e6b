/** Keeps text in a table from running as a formula when a spreadsheet opens it. */

/** What begins a formula in a spreadsheet, also in full width and after spaces; or looks guarded against it. */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r])/

/** The same after a semicolon or tab, where a spreadsheet set to another separator cuts the line. */
const CUT_FORMULA = /([;\t]["'\s]*)(?=[=+\-@＝＋－＠])/g

/** The text with an apostrophe wherever a spreadsheet would take what follows for a formula. */
export function withGuard(text: string): string {
  return (FORMULA.test(text) ? `'${text}` : text).replace(CUT_FORMULA, "$1'")
}

/** Takes the apostrophes of `withGuard` away again. */
export function withoutGuard(cell: string): string {
  const bare = cell.replace(/([;\t]["'\s]*)'(?=[=+\-@＝＋－＠])/g, '$1')
  return bare.startsWith("'") && FORMULA.test(bare.slice(1)) ? bare.slice(1) : bare
}
