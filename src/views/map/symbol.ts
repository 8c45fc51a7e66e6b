/** Sizes and shapes of symbols, in px. Area stands for the amount. */
import type { XY } from './mercator'

/** One part of a symbol: its share of the amount under a stack key. */
export interface Slice {
  key: string
  amount: number
}

const MIN_RADIUS = 3.5
/** A region is never as small as a point. */
const MIN_REGION_RADIUS = 8
const LARGEST = { at: 4.5, radius: 12, perZoom: 4, from: 11, to: 26 }

/** Radius of the largest symbol of the whole record at a zoom. */
export function largestRadius(zoom: number): number {
  const { at, radius, perZoom, from, to } = LARGEST
  return Math.min(Math.max(radius + perZoom * (zoom - at), from), to)
}

/** Radius of an amount, where `largest` is the largest amount of the whole, unfiltered record. */
export function radiusOf(amount: number, largest: number, zoom: number): number {
  return Math.max(MIN_RADIUS, largestRadius(zoom) * Math.sqrt(amount / Math.max(largest, 1)))
}

/** As `radiusOf`, for a place of which only the region is known. */
export function regionRadiusOf(amount: number, largest: number, zoom: number): number {
  return Math.max(MIN_REGION_RADIUS, radiusOf(amount, largest, zoom))
}

/** SVG paths of a pie around 0,0, clockwise from the top; one slice gives a whole circle. */
export function piePaths(amounts: readonly number[], r: number): string[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  let turned = 0
  return amounts.map((amount) => {
    if (amount === total) return circlePath(r)
    const from = onCircle(turned / total, r)
    turned += amount
    const to = onCircle(turned / total, r)
    const large = amount * 2 > total ? 1 : 0
    return `M0 0L${point(from)}A${px(r)} ${px(r)} 0 ${large} 1 ${point(to)}Z`
  })
}

/** SVG path of a circle around 0,0. */
export function circlePath(r: number): string {
  return `M0 ${px(-r)}A${px(r)} ${px(r)} 0 1 1 0 ${px(r)}A${px(r)} ${px(r)} 0 1 1 0 ${px(-r)}Z`
}

/** SVG path of a diamond around 0,0 with corners at distance r. */
export function diamondPath(r: number): string {
  return `M0 ${px(-r)}L${px(r)} 0L0 ${px(r)}L${px(-r)} 0Z`
}

/** SVG path of an upright square around 0,0 with corners at distance r. */
export function squarePath(r: number): string {
  const half = px(r * Math.SQRT1_2)
  return `M${-half} ${-half}H${half}V${half}H${-half}Z`
}

/** A round 1, 2 or 5 times a power of ten, not above the number. */
export function roundDown(amount: number): number {
  const power = 10 ** Math.floor(Math.log10(amount))
  return power * ([5, 2, 1].find((factor) => factor * power <= amount) ?? 1)
}

/** Amounts for the circles of a legend: the largest round one, a fifth of it, and 1. */
export function referenceAmounts(largest: number): number[] {
  const top = roundDown(Math.max(largest, 1))
  return [...new Set([top, Math.max(1, roundDown(top / 5)), 1])]
}

const WIDEST_ARC = 5

/** Width of the arc of an amount. */
export function arcWidth(amount: number): number {
  return Math.min(WIDEST_ARC, 0.8 + 0.7 * Math.sqrt(amount))
}

/**
 * Points of a curve from one place to another, bowed to the north by a share of its length.
 * In any flat coordinates with y down.
 */
export function arc(from: XY, to: XY, points = 32): XY[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const bow = 0.18 * (dx < 0 ? 1 : -1)
  const control = { x: (from.x + to.x) / 2 - dy * bow, y: (from.y + to.y) / 2 + dx * bow }
  return Array.from({ length: points + 1 }, (_, index) => {
    const t = index / points
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return {
      x: a * from.x + b * control.x + c * to.x,
      y: a * from.y + b * control.y + c * to.y,
    }
  })
}

const onCircle = (share: number, r: number): XY => ({
  x: Math.sin(share * 2 * Math.PI) * r,
  y: -Math.cos(share * 2 * Math.PI) * r,
})
const px = (length: number): number => Math.round(length * 100) / 100
const point = ({ x, y }: XY): string => `${px(x)} ${px(y)}`
