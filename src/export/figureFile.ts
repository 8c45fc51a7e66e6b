/** A composed figure as a file, with what it says of itself. */
import type { ComposedFigure } from './figure'
import { renderPng, svgBlob } from './png'
import { signPng } from './provenance/png'

export type FigureFormat = 'png' | 'svg'

/** `scale` is of a PNG: its pixels by those of the figure. Rejects with a message for people. */
export async function figureFile(
  figure: ComposedFigure,
  format: FigureFormat,
  scale: number,
): Promise<Blob> {
  if (format === 'svg') return svgBlob(figure.svg)
  const { width, height, provenance } = figure
  const png = await renderPng(figure.svg, { width, height, scale })
  if (!provenance) return png
  const bytes = new Uint8Array(await png.arrayBuffer())
  return new Blob([signPng(bytes, provenance, scale)], { type: 'image/png' })
}

/** Puts the figure on the clipboard as a PNG. Rejects with a message for people. */
export async function copyFigure(figure: ComposedFigure, scale: number): Promise<void> {
  if (typeof ClipboardItem === 'undefined' || !navigator.clipboard?.write)
    throw new Error('This browser does not let pages copy images. Save the PNG instead.')
  // The image is handed over as a promise: the click still counts as the reader's wish.
  const image = figureFile(figure, 'png', scale)
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })])
  } catch (cause) {
    await image
    throw new Error('The browser refused to copy the image. Save the PNG instead.', { cause })
  }
}
