/** Where the words of a figure stand, read from the SVG apart from the code that laid them out. */
import { DOMParser, type Element } from '@xmldom/xmldom'
import type { Measure } from './measure'

export interface PlacedText {
  words: string
  left: number
  right: number
  top: number
  bottom: number
}

/** Every text of the figure in the units of its view box; groups may be moved, not scaled. */
export function placedTexts(svg: string, measure: Measure): PlacedText[] {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml')
  return [...root.getElementsByTagName('text')].flatMap((node) => {
    const words = node.textContent ?? ''
    if (words.trim() === '') return []
    const number = (name: string) => Number(node.getAttribute(name) ?? 0)
    const [dx, dy] = movedBy(node)
    const size = number('font-size')
    const bold = node.getAttribute('font-weight') === '600'
    const width = measure(words, { size, bold }) + number('letter-spacing') * words.length
    const anchor = node.getAttribute('text-anchor')
    const x = number('x') + dx - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0)
    const y = number('y') + dy
    return [{ words, left: x, right: x + width, top: y - size * 0.7, bottom: y + size * 0.15 }]
  })
}

function movedBy(node: Element): [number, number] {
  let [x, y] = [0, 0]
  for (
    let at = node.parentNode as Element | null;
    at?.getAttribute;
    at = at.parentNode as Element
  ) {
    const [, dx, dy] =
      /^translate\(([-\d.]+) ([-\d.]+)\)$/.exec(at.getAttribute('transform') ?? '') ?? []
    x += Number(dx ?? 0)
    y += Number(dy ?? 0)
  }
  return [x, y]
}

/** In words: each text that leaves the figure, and each two that run into each other. */
export function misplacedTexts(svg: string, measure: Measure): string[] {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  const texts = placedTexts(svg, measure)
  const cut = texts.filter(
    ({ left, right, top, bottom }) =>
      left < 0 || top < 0 || right > Number(width) || bottom > Number(height),
  )
  const overlaps = texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `“${a.words}” runs into “${b.words}”`),
  )
  return [...cut.map(({ words }) => `“${words}” is cut`), ...overlaps]
}
