/** Ticks of both axes: readable at any width and range, never colliding. Pure. */
import { approximateMeasure } from '../../export/measure'
import { addMonths, type Day, dayOf, partsOf, startOfMonth, startOfWeek } from '../../model/day'
import { formatCount, monthName } from '../../ui/format'

export interface TimeTick {
  /** Where it stands; half days where it names a whole month or year in the middle. */
  day: number
  label: string
  /** A year begins here. */
  strong: boolean
}

export interface TimeAxis {
  first: Day
  /** The day after the last. */
  end: Day
  /** Length in px. */
  width: number
  /** Width of a label in px. */
  measure: (label: string, strong: boolean) => number
  /** How far labels may reach over the right end, px. */
  overhang: number
  /** Labels stand under the middle of their month or year, as bars of a month do. */
  centred?: boolean
}

/** Free px between two labels. */
const GAP = 10

interface Level {
  starts: (first: Day, end: Day) => Day[]
  label: (day: Day) => string
  unit: 'day' | 'month' | 'year'
}

const steps = (start: Day, end: Day, next: (day: Day) => Day): Day[] => {
  const days: Day[] = []
  for (let day = start; day < end; day = next(day)) days.push(day)
  return days
}

const dayMonth = (day: Day) => {
  const { month, dayOfMonth } = partsOf(day)
  return `${dayOfMonth} ${monthName(month)}`
}
const monthOrYear = (day: Day) => {
  const { year, month } = partsOf(day)
  return month === 1 ? String(year) : monthName(month)
}

const everyMonths = (count: number): Level => ({
  unit: 'month',
  label: monthOrYear,
  starts: (first, end) => {
    const { year, month } = partsOf(first)
    let start = dayOf(year, Math.floor((month - 1) / count) * count + 1, 1)
    while (start < first) start = addMonths(start, count)
    return steps(start, end, (day) => addMonths(day, count))
  },
})

const everyYears = (count: number): Level => ({
  unit: 'year',
  label: (day) => String(partsOf(day).year),
  starts: (first, end) => {
    let start = dayOf(Math.floor(partsOf(first).year / count) * count, 1, 1)
    while (start < first) start = addMonths(start, 12 * count)
    return steps(start, end, (day) => addMonths(day, 12 * count))
  },
})

/** From fine to coarse; the first whose labels fit is taken. */
const LEVELS: readonly Level[] = [
  { unit: 'day', label: dayMonth, starts: (first, end) => steps(first, end, (day) => day + 1) },
  {
    unit: 'day',
    label: dayMonth,
    starts: (first, end) => steps(startOfWeek(first + 6), end, (day) => day + 7),
  },
  everyMonths(1),
  everyMonths(3),
  everyMonths(6),
  everyYears(1),
  everyYears(2),
  everyYears(5),
  everyYears(10),
]

/**
 * The finest ticks whose labels leave each other room. Where there is room, the first says its
 * year, and so does a January that stands under a bar of its own.
 */
export function timeTicks(axis: TimeAxis): TimeTick[] {
  for (const level of LEVELS) {
    const ticks = ticksOf(level, axis)
    if (ticks.length > 0 && leaveRoom(ticks, axis)) return withYears(ticks, axis)
  }
  return []
}

function ticksOf({ starts, label, unit }: Level, axis: TimeAxis): TimeTick[] {
  const centre = axis.centred && unit === 'month'
  return starts(axis.first, axis.end)
    .map((day) => ({
      day: centre ? (day + addMonths(startOfMonth(day), 1)) / 2 : day,
      label: label(day),
      strong: unit !== 'day' && (unit === 'year' || partsOf(day).month === 1),
    }))
    .filter((tick) => span(tick, axis)[1] <= axis.width + axis.overhang)
}

/** Left and right end of a label, px from the start of the axis. */
function span(tick: TimeTick, { first, end, width, measure }: TimeAxis): [number, number] {
  const middle = ((tick.day - first) / (end - first)) * width
  const half = measure(tick.label, tick.strong) / 2
  return [middle - half, middle + half]
}

function leaveRoom(ticks: readonly TimeTick[], axis: TimeAxis): boolean {
  return ticks.every((tick, index) => {
    const before = ticks[index - 1]
    return !before || span(tick, axis)[0] - span(before, axis)[1] >= GAP
  })
}

function withYears(ticks: TimeTick[], axis: TimeAxis): TimeTick[] {
  return ticks.reduce((dated, tick, index) => {
    const { year, month } = partsOf(Math.floor(tick.day))
    const asMonth = axis.centred && tick.strong && tick.label === String(year)
    if (!asMonth && (index > 0 || tick.strong)) return dated
    const label = `${asMonth ? monthName(month) : tick.label} ${year}`
    const longer = dated.with(index, { ...tick, label })
    return leaveRoom(longer, axis) ? longer : dated
  }, ticks)
}

/** Whole amounts from 0 up, in steps of 1, 2 or 5 times a power of ten; the last is the top of the axis. */
export function amountTicks(highest: number, height: number, spacing = 26): number[] {
  const most = Math.max(1, Math.floor(height / spacing))
  const atLeast = Math.max(1, highest) / most
  const power = 10 ** Math.max(0, Math.floor(Math.log10(atLeast)))
  const factor = [1, 2, 5, 10].find((one) => one * power >= atLeast) ?? 10
  const step = factor * power
  const count = Math.max(1, Math.ceil(highest / step))
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}

/** Between the amounts and the plot, px, with a little for what the approximation lacks. */
const AMOUNTS_APART = 12

/** What the amounts take left of the plot, px: the axis is as wide as its longest label. */
export function amountsWidth(amounts: readonly number[]): number {
  const widths = amounts.map((amount) => approximateMeasure(formatCount(amount), { size: 11 }))
  return Math.ceil(Math.max(...widths)) + AMOUNTS_APART
}
