/**
 * Texts that stayed in their file. Each request of a file costs a message to another process, so
 * that texts which lie side by side are read at once.
 */
import type { TextReader, Words } from './words'

type Ranges = Pick<Words, 'textAt' | 'textLength'>

export interface Stretch {
  /** In the order of the file. */
  rows: Uint32Array
  /** Bytes of the file, from the first byte of the first text to the last of any. */
  at: number
  length: number
}

export const staysInFile = ({ textLength }: Ranges, row: number): boolean => textLength[row] !== 0

/** Bytes of the text of a row that stays in the file. */
export const bytesOfText = ({ textLength }: Pick<Ranges, 'textLength'>, row: number): number =>
  (textLength[row] as number) - 1

/** Cuts the texts of rows, whatever their order, into stretches of at most `most` bytes, or of one text. */
export function stretchesOf(ranges: Ranges, rows: Iterable<number>, most: number): Stretch[] {
  const startOf = (row: number) => ranges.textAt[row] as number
  const endOf = (row: number) => startOf(row) + bytesOfText(ranges, row)
  const ordered = Uint32Array.from(rows).sort((a, b) => startOf(a) - startOf(b))
  const stretches: Stretch[] = []
  for (let from = 0; from < ordered.length; ) {
    const at = startOf(ordered[from] as number)
    let end = endOf(ordered[from] as number)
    let to = from + 1
    while (to < ordered.length && endOf(ordered[to] as number) - at <= Math.max(most, end - at))
      end = Math.max(end, endOf(ordered[to++] as number))
    stretches.push({ rows: ordered.subarray(from, to), at, length: end - at })
    from = to
  }
  return stretches
}

/** Reads a stretch; the result gives the text of each of its rows. Rejects where the file is gone. */
export async function readStretch(
  ranges: Ranges,
  reader: TextReader,
  { at, length }: Stretch,
): Promise<(row: number) => string> {
  const bytes = await reader.slice(at, length)
  return (row) => {
    const start = (ranges.textAt[row] as number) - at
    return reader.decode(bytes.subarray(start, start + bytesOfText(ranges, row)))
  }
}
