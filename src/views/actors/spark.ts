/** Units of a sparkline's drawing; the style sheet gives its size. */
export const SPARK_WIDTH = 48
export const SPARK_HEIGHT = 14

/** A row's own largest slot fills the height, but never fewer than this: one strike is no peak. */
const LEAST_PEAK = 4

/** Steps over the slots as an SVG path, filled to the base line; empty where there is nothing. */
export function sparkPath(amounts: ArrayLike<number>): string {
  const peak = Math.max(LEAST_PEAK, ...Array.from(amounts))
  const slot = SPARK_WIDTH / amounts.length
  return Array.from(amounts, (amount, at) => {
    if (amount === 0) return ''
    const height = (amount / peak) * SPARK_HEIGHT
    return `M${round(at * slot)} ${SPARK_HEIGHT}v${round(-height)}h${round(slot)}v${round(height)}z`
  }).join('')
}

const round = (px: number): number => Math.round(px * 100) / 100
