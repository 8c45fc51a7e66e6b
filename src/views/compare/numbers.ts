/** The comparison's numbers as text. */
import type { RateRatio } from '../../engine/statistics/rateRatio'

const MINUS = '−'

/** A rate a day: `2.61`, `12.4`, `under 0.01`. */
export function formatRate(rate: number): string {
  if (rate > 0 && rate < 0.01) return 'under 0.01'
  return rate.toFixed(rate >= 10 ? 1 : 2)
}

/** `−1.36`, `+0.20`, `0.00` */
export function formatDifference(difference: number): string {
  const text = Math.abs(difference).toFixed(2)
  if (text === '0.00') return text
  return `${difference < 0 ? MINUS : '+'}${text}`
}

/** `0.24`, `13.3`, `390`; a value that is not 1 never reads as 1. */
export function formatRatio(ratio: number): string {
  if (Number.isNaN(ratio)) return 'not defined'
  if (ratio === Number.POSITIVE_INFINITY) return 'not finite'
  if (ratio > 0 && ratio < 0.01) return 'under 0.01'
  const text = ratio.toFixed(ratio >= 100 ? 0 : ratio >= 10 ? 1 : 2)
  if (text !== '1.00' || ratio === 1) return text
  return Math.abs(ratio - 1) < 0.0005 ? `just ${ratio < 1 ? 'under' : 'over'} 1` : ratio.toFixed(3)
}

/** `0.12–0.46`, `2.10 or more`, `any` */
export function formatInterval({ low, high }: Pick<RateRatio, 'low' | 'high'>): string {
  if (high !== Number.POSITIVE_INFINITY) return `${formatRatio(low)}–${formatRatio(high)}`
  return low === 0 ? 'any' : `${formatRatio(low)} or more`
}

/** `under 0.001`, `0.038`, `0.62`; below 0.05 it never reads as 0.05. */
export function formatP(p: number): string {
  if (p < 0.001) return 'under 0.001'
  if (p < 0.05 && p >= 0.0495) return 'just under 0.05'
  return p < 0.1 ? p.toFixed(3) : p.toFixed(2)
}

/** `9`, `9.5`: an index of dispersion or a number of days, to one digit. */
export const formatIndex = (index: number): string => index.toFixed(1)
