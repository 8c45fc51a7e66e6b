/** Prints a figure alone on a page of its size; "Save as PDF" there gives a vector PDF with real text. */
import type { ComposedFigure } from './figure'
import { svgElement } from './svgElement'

const MARK = 'data-printed-figure'

/** `name` becomes the name that the browser proposes for a PDF. */
export function printFigure({ svg, width, height }: ComposedFigure, name: string) {
  const holder = document.createElement('div')
  holder.setAttribute(MARK, '')
  holder.append(svgElement(svg))
  // A sheet made by script: the page's policy allows no style element.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`
    @page { size: ${width}px ${height}px; margin: 0 }
    @media screen { [${MARK}] { display: none } }
    @media print {
      body > *:not([${MARK}]) { display: none !important }
      html, body { margin: 0 !important; padding: 0 !important; background: none !important }
      [${MARK}] > svg { display: block; width: ${width}px; height: ${height}px }
    }
  `)
  const title = document.title
  const undo = () => {
    holder.remove()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    document.title = title
  }
  document.body.append(holder)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  document.title = name
  addEventListener('afterprint', undo, { once: true })
  print()
}
