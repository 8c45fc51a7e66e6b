/** A fault of the record, told so that a person can find and mend it. */
export interface Fault {
  file: string
  /** Id of the record, or its place in the file (`#12`, from 1) where it has none; null for the file. */
  record: string | null
  /** Way to the field (`actors[0].actor`); null for the whole record. */
  field: string | null
  problem: string
  expected: string
}

/** One line: `strikes/2024-10.json · 2024-10-04-eilat-1 · target: is "elat"; expected the id of a place`. */
export function formatFault({ file, record, field, problem, expected }: Fault): string {
  return `${[file, record, field].filter((part) => part !== null).join(' · ')}: ${problem}; expected ${expected}`
}
