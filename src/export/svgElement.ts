/** A figure as an element of the page: parsed, so that nothing in it is taken for markup of the page or runs. */
export function svgElement(svg: string): Node {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml')
  return document.importNode(documentElement, true)
}
