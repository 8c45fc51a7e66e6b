/** An SVG figure as a PNG image. */

/**
 * Draws the SVG at `scale` times its size. Rejects with a message for people where the
 * browser cannot draw it or refuses a canvas of that size.
 */
export async function renderPng(
  svg: string,
  { width, height, scale = 2 }: { width: number; height: number; scale?: number },
): Promise<Blob> {
  const size = [width, height].map((side) => Math.round(side * scale)) as [number, number]
  const image = await svgImage(svg)
  const blob = await drawn(image, size).catch((cause) => refused(size, cause))
  return blob ?? refused(size)
}

/** Null where the browser gives no image: browsers differ in how they refuse a canvas that is too large. */
async function drawn(image: HTMLImageElement, [width, height]: [number, number]) {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) return null
  context.drawImage(image, 0, 0, width, height)
  return new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
}

function refused([width, height]: [number, number], cause?: unknown): never {
  throw new Error(
    `The browser could not make an image of ${width} × ${height} px. Choose a lower resolution or a smaller size, or save the SVG.`,
    { cause },
  )
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
