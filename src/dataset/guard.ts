/** Keeps text in a table from running as a formula when a spreadsheet opens it. */

/** What begins a formula in a spreadsheet, also in full width and after spaces; or looks guarded against it. */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r])/

/** Where a spreadsheet set to another separator cuts the line, with the quotes and spaces behind. */
const CUT = /[;\t][;"'\s]*/g

const BEGINS_FORMULA = /[=+\-@＝＋－＠]/

/** Changes each cut that a formula stands behind. */
const atCuts = (text: string, change: (cut: string) => string) =>
  text.replace(CUT, (cut: string, at: number) =>
    BEGINS_FORMULA.test(text[at + cut.length] ?? '') ? change(cut) : cut,
  )

/** The text with an apostrophe wherever a spreadsheet would take what follows for a formula. */
export const withGuard = (text: string): string =>
  atCuts(FORMULA.test(text) ? `'${text}` : text, (cut) => `${cut}'`)

/** Takes the apostrophes of `withGuard` away again. */
export function withoutGuard(cell: string): string {
  const bare = atCuts(cell, (cut) => cut.replace(/'$/, ''))
  return bare.startsWith("'") && FORMULA.test(bare.slice(1)) ? bare.slice(1) : bare
}
