/** The sizes that figures are made for, in px. */

export interface FigureSize {
  width: number
  height: number
}

export const FIGURE_SIZES = {
  report: { label: 'Report, 16:9', width: 1600, height: 900 },
  half: { label: 'Half column', width: 800, height: 600 },
  square: { label: 'Square', width: 1080, height: 1080 },
  wide: { label: 'Wide', width: 2000, height: 800 },
} as const satisfies Record<string, FigureSize & { label: string }>

export type FigureSizeName = keyof typeof FIGURE_SIZES

/**
 * How large type is drawn to begin with, 1 being that of the report. A small figure is printed
 * smaller too, so its type must take more of its room: it shrinks slower than the figure does.
 */
export function typeScale({ width, height }: FigureSize): number {
  const { report } = FIGURE_SIZES
  const ratio = Math.sqrt((width * height) / (report.width * report.height))
  return Math.min(1, ratio ** 0.4)
}
