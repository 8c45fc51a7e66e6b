/** A file's bytes as they come, as pieces of a table. */
import type { TablePlan } from './plan'
import { recoder } from './recode'
import { createRowFinder, type RowsPiece } from './rows'

/** What has to be known of a table to find its rows. */
export type Layout = Pick<TablePlan, 'rows' | 'wide' | 'shape' | 'mark'>

/**
 * Makes its bytes UTF-8 where they are in UTF-16, and finds its rows where these are lines: features
 * are found where they are read. The pieces' bytes, copied, are those of the whole file, one behind the
 * other.
 */
export function inRows({
  rows,
  wide,
  shape,
  mark,
}: Layout): TransformStream<Uint8Array, RowsPiece> {
  const plain = recoder(wide)
  const finder = rows === 'lines' ? createRowFinder(shape, mark) : unread
  return new TransformStream({
    transform: (bytes, control) => control.enqueue(finder.take(plain.take(bytes))),
    flush(control) {
      control.enqueue(finder.take(plain.end()))
      control.enqueue(finder.end())
    },
  })
}

const asItComes = (bytes: Uint8Array): RowsPiece => ({
  text: '',
  bytes: bytes.slice(),
  rows: new Uint32Array(),
  apart: [],
})

const unread = { take: asItComes, end: () => asItComes(new Uint8Array()) }
