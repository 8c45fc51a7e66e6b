/** An SVG figure as a PNG image. */

/**
 * Draws the SVG at `scale` times its size. Rejects with a message for people where the
 * browser cannot draw it or refuses a canvas of that size.
 */
export async function renderPng(
  svg: string,
  { width, height, scale = 2 }: { width: number; height: number; scale?: number },
): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser gave no canvas to draw the image on.')
  const image = await svgImage(svg)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob)
    throw new Error(`The browser could not make an image of ${canvas.width} × ${canvas.height} px.`)
  return blob
}

/** The SVG as an image to draw on a canvas. Rejects with a message for people. */
export async function svgImage(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(svgBlob(svg))
  const image = new Image()
  image.src = url
  try {
    await image.decode()
  } catch {
    throw new Error('The browser could not draw the figure.')
  } finally {
    URL.revokeObjectURL(url)
  }
  return image
}

/** An SVG as a file. */
export function svgBlob(svg: string): Blob {
  return new Blob([svg], { type: 'image/svg+xml;charset=utf-8' })
}
