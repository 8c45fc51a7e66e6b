/** How words are shortened where a figure has no room for all of them. The whole text stays in its description. */
import { type Font, type Measure, wrapText } from './measure'

/** Lines at the most, of each part of a figure. */
export interface Fold {
  title: number
  subtitle: number
  legend: number
  notes: number
  /** Of each text of the footer. */
  footer: number
}

/** From nothing left out to what has to stand in any figure. */
export const FOLDS: readonly Fold[] = [
  { title: 3, subtitle: 8, legend: 8, notes: 8, footer: 4 },
  { title: 2, subtitle: 3, legend: 3, notes: 3, footer: 2 },
  { title: 2, subtitle: 2, legend: 2, notes: 1, footer: 1 },
]

const IN_FILE = 'see the description in the file'
/** Parts of a list in one line of words. */
const SEPARATOR = ' · '

/**
 * The text in at most `most` lines. Where that is too few, it ends in a sign of it: of a list the
 * number of parts that are left out, of other words an ellipsis.
 */
export function foldText(
  text: string,
  most: number,
  width: number,
  font: Font,
  measure: Measure,
): string[] {
  // No sign is narrower than a fifth of its size: what is beyond can't be in these lines.
  const longest = Math.ceil((most * width) / (font.size / 5)) + 1
  const lines = wrapText(text.slice(0, longest), width, font, measure)
  if (lines.length <= most) return lines
  // An address is cut where its last line ends.
  if (!/\s/.test(text))
    return lines.slice(0, most).map((line, at) => (at < most - 1 ? line : `${line.slice(0, -1)}…`))
  const parts = countOf(text)
  let kept = lines.slice(0, most).join(' ')
  while (kept !== '') {
    kept = shorter(kept)
    const left = parts - countOf(kept)
    const folded = wrapText(kept + ending(left), width, font, measure)
    if (folded.length <= most) return folded
  }
  return lines.slice(0, most)
}

/** As `foldText`; of several lines none is much shorter than the others. */
export function foldTitle(
  text: string,
  most: number,
  width: number,
  font: Font,
  measure: Measure,
): string[] {
  let best = foldText(text, most, width, font, measure)
  if (best.length < 2 || text.length > LONG_TITLE) return best
  for (let share = 0.95; share > 0.5; share -= 0.05) {
    const narrower = foldText(text, best.length, width * share, font, measure)
    if (narrower.join(' ') !== best.join(' ')) break
    best = narrower
  }
  return best
}

/** Longer ones have no last line to speak of. */
const LONG_TITLE = 300

/** Without its last word; a word that stands alone loses its last eighth. */
function shorter(text: string): string {
  const cut = text
    .trimEnd()
    .replace(/(?<!\S)\S+$/, '')
    .trimEnd()
  return cut === ''
    ? text.slice(0, Math.floor(text.length * 0.875))
    : cut.replace(/(?<![\s·,:])[\s·,:]+$/, '')
}

const ending = (left: number) => (left > 0 ? ` … and ${left} more: ${IN_FILE}` : ' …')

const countOf = (text: string) => text.split(SEPARATOR).length

/** Several texts, each in lines of its own, in at most `most` lines in all. */
export function foldTexts(
  texts: readonly string[],
  most: number,
  width: number,
  font: Font,
  measure: Measure,
): string[] {
  const lines: string[] = []
  texts.forEach((text, index) => {
    const room = most - lines.length
    const rest = texts.length - index - 1
    if (room <= 0) return
    // Each text has at least its first line, as far as there are lines at all.
    lines.push(...foldText(text, Math.max(1, room - rest), width, font, measure))
  })
  return lines
}
