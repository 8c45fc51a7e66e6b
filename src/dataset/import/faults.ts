/** What is wrong with rows of a file: counted by kind, with the first examples of each. */

import { harmless } from '../../model/harmless'

export const FAULT_KINDS = {
  date: 'No real date',
  year: 'A year that cannot be',
  coordinate: 'No place on Earth',
  missing: 'A needed value is missing',
  number: 'No number',
  code: 'A code that the format does not have',
  long: 'A text that is too long',
  columns: 'Another number of columns than the header',
  quote: 'A quote that nothing closes',
  repeated: 'An id that stood before',
  list: 'Lists of one row that do not fit together',
  feature: 'A feature that is none',
  letters: 'Letters in another encoding than the file’s',
} as const

export type FaultKind = keyof typeof FAULT_KINDS

export interface RowFault {
  kind: FaultKind
  file: string
  /** Line of the file on which the row begins, or number of the feature, from 1. */
  line: number
  unit: 'line' | 'feature'
  /** Name of the column as the file has it; empty for the whole row. */
  column: string
  value: string
  why: string
  /** Whether the row was left out; else only this value was, and the rest of the row loaded. */
  rowLeftOut: boolean
}

export interface FaultReport {
  /** Rows that were read, blank lines and the header aside. */
  rows: number
  /** Rows that were left out. */
  leftOut: number
  /** Rows that told of an event that an earlier row told of, and were joined to it. */
  merged: number
  kinds: { kind: FaultKind; count: number; examples: RowFault[] }[]
}

export interface FaultBook {
  add(fault: RowFault): void
  report(counts: Pick<FaultReport, 'rows' | 'leftOut' | 'merged'>): FaultReport
}

/** So many examples of each kind are kept for the report; the rest is counted. */
export const MOST_EXAMPLES = 1000

const LONGEST_VALUE = 200

export function createFaultBook(): FaultBook {
  const kinds = new Map<FaultKind, { kind: FaultKind; count: number; examples: RowFault[] }>()
  return {
    add(fault) {
      const entry = kinds.get(fault.kind) ?? { kind: fault.kind, count: 0, examples: [] }
      kinds.set(fault.kind, entry)
      entry.count += 1
      if (entry.examples.length < MOST_EXAMPLES)
        entry.examples.push({ ...fault, value: harmless(fault.value.slice(0, LONGEST_VALUE)) })
    },
    report: (counts) => ({
      ...counts,
      kinds: [...kinds.values()].sort((a, b) => b.count - a.count),
    }),
  }
}
