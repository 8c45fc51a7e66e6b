/** What the bytes of a PDF say of its pages. */
export function pagesOf(pdf: Buffer): { count: number; size: [width: number, height: number] } {
  const text = pdf.toString('latin1')
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? []
  return {
    count: text.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    // Points.
    size: [Math.round(Number(width)), Math.round(Number(height))],
  }
}
