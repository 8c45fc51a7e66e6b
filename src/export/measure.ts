/** How wide text is, and how it breaks into lines. */

export interface Font {
  size: number
  bold?: boolean
}

/** Width of a text in px. */
export type Measure = (text: string, font: Font) => number

/** Named with fall-backs: an exported file is opened where the page's own font is not. */
export const FIGURE_FONT = 'Inter, "Helvetica Neue", Arial, sans-serif'

const NARROW = /[ijlI.,:;'’!|()[\]\- ftr·]/
const WIDE = /[mwMW@%–—]/

/** Without a canvas: widths by kind of character, on the generous side. */
export const approximateMeasure: Measure = (text, { size, bold }) => {
  let ems = 0
  for (const sign of text) {
    if (NARROW.test(sign)) ems += 0.34
    else if (WIDE.test(sign)) ems += 0.9
    else if (sign >= 'A' && sign <= 'Z') ems += 0.7
    else ems += 0.58
  }
  return ems * size * (bold ? 1.06 : 1)
}

/** As the browser draws it; falls back to the approximation where there is no canvas. */
export function canvasMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return approximateMeasure
  return (text, { size, bold }) => {
    context.font = `${bold ? 600 : 400} ${size}px ${FIGURE_FONT}`
    return context.measureText(text).width
  }
}

/** Another program may draw with another font of the list: lines keep this share free. */
const SLACK = 0.06

/** Breaks a text at spaces into lines no wider than `width`; a longer word breaks where it must. */
export function wrapText(text: string, width: number, font: Font, measure: Measure): string[] {
  const room = width * (1 - SLACK)
  const fits = (line: string) => measure(line, font) <= room
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = broken(word, fits)
    line = pieces.pop() ?? ''
    lines.push(...pieces)
  }
  if (line !== '') lines.push(line)
  return lines
}

function broken(word: string, fits: (text: string) => boolean): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const sign of word) {
    if (piece !== '' && !fits(piece + sign)) {
      pieces.push(piece)
      piece = ''
    }
    piece += sign
  }
  return [...pieces, piece]
}
