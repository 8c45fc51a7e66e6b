/**
 * The tables that rows are counted into. They stand in one buffer and only ever add up, so that the
 * counts of any stretch of rows are those before its end less those before its start.
 */

export interface Tables {
  /** By bin, stack key and whether only the week or month is known. */
  bins: Uint32Array
  /** By place and stack key. */
  places: Uint32Array
  origins: Uint32Array
  /** By trait: amounts under every filter beyond traits; strikes that pass every filter. */
  traits: Uint32Array
  selected: Uint32Array
  casts: Uint32Array
  /** By actor and slot of its sparkline. */
  sparks: Uint32Array
}

export interface Amounts extends Tables {
  /** All tables, one behind the other. */
  cells: Uint32Array
  /** Over what passes every filter: attacks, killed and injured, each with how many are unknown. */
  sums: Float64Array
}

export const ATTACKS = 0
export const KILLED = 1
export const KILLED_UNKNOWN = 2
export const INJURED = 3
export const INJURED_UNKNOWN = 4
const SUMS = 5

/** Tables of nothing, of these lengths. */
export function amountsOf(lengths: Record<keyof Tables, number>): Amounts {
  const names = Object.keys(lengths) as (keyof Tables)[]
  const cells = new Uint32Array(names.reduce((sum, name) => sum + lengths[name], 0))
  const tables = {} as Tables
  let at = 0
  for (const name of names) {
    tables[name] = cells.subarray(at, at + lengths[name])
    at += lengths[name]
  }
  return { ...tables, cells, sums: new Float64Array(SUMS) }
}

/** The counts of the rows before each of some rows, evenly apart from the first to behind the last. */
export interface Marks {
  rows: readonly number[]
  /** Cells and sums at each mark, one mark behind the other. */
  cells: Uint32Array
  sums: Float64Array
}

/** More marks than this leave too few rows between two for any further gain. */
const MOST_MARKS = 49
/** 16 MB. */
const MOST_CELLS = 1 << 22

/** Marks to be set; the room of those `before` is taken again where it fits. */
export function marksOf(size: number, { cells }: Amounts, before: Marks | null): Marks {
  const count = Math.min(
    MOST_MARKS,
    Math.max(2, Math.floor(MOST_CELLS / Math.max(1, cells.length))),
  )
  const room = count * cells.length
  return {
    rows: Array.from({ length: count }, (_, at) => Math.floor((size * at) / (count - 1))),
    cells: before?.cells.length === room ? before.cells : new Uint32Array(room),
    sums: new Float64Array(count * SUMS),
  }
}

/** Keeps the counts as they stand at a mark. */
export function setMark(marks: Marks, at: number, { cells, sums }: Amounts) {
  marks.cells.set(cells, at * cells.length)
  marks.sums.set(sums, at * SUMS)
}

/** Which mark is nearest to a row. */
export function nearestMark({ rows }: Marks, row: number): number {
  const last = rows.length - 1
  const size = rows[last] as number
  return size === 0 ? 0 : Math.round((row / size) * last)
}

/** Makes the counts those of the rows between two marks. */
export function setBetween(marks: Marks, start: number, end: number, { cells, sums }: Amounts) {
  const [before, until] = [start * cells.length, end * cells.length]
  for (let at = 0; at < cells.length; at++)
    cells[at] = (marks.cells[until + at] as number) - (marks.cells[before + at] as number)
  for (let at = 0; at < SUMS; at++)
    sums[at] = (marks.sums[end * SUMS + at] as number) - (marks.sums[start * SUMS + at] as number)
}
