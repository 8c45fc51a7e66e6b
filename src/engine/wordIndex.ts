/**
 * Free text over columns. What repeats (places, casts, sources, pooled strings) is looked through
 * once; texts that stayed in their file are read from it in large pieces, in its order.
 */
import type { Dataset } from '../dataset/dataset'
import { fold } from '../model/fold'
import type { Columns } from './columns'
import { listOf } from './grow'
import type { Asking } from './summary'
import { actorText, placeText, type TextIndex } from './text'
import { idAt, POOLED, type TextReader, type Words } from './words'

/** Bytes of the file that are read at once. */
const PIECE = 4 << 20

/** `reader` is null where no text stayed in a file. */
export function createWordIndex(
  dataset: Dataset,
  columns: Columns,
  words: Words,
  reader: TextReader | null,
): TextIndex {
  let last: { folded: string; matches: Uint8Array } | null = null
  return (text, asking) => {
    const folded = fold(text)
    if (last?.folded === folded) return last.matches
    const needles = folded.split(' ')
    const found = needles.map((needle) => inTables(dataset, columns, words, needle))
    const keep = () => {
      const matches = Uint8Array.from({ length: columns.size }, (_, row) =>
        found.every((rows) => rows[row] === 1) ? 1 : 0,
      )
      last = { folded, matches }
      return matches
    }
    const ranges = rangesOf(words)
    if (!reader || ranges.length === 0) return keep()
    return searchFile(words, ranges, reader, needles, found, asking).then(keep)
  }
}

/** Rows in whose tabled words the needle occurs. */
function inTables(dataset: Dataset, columns: Columns, words: Words, needle: string): Uint8Array {
  const has = (text: string) => fold(text).includes(needle)
  const byPlace = columns.placeKeys.map((id) => has(placeText(dataset, id)))
  const byString = words.strings.map((text) => text !== null && has(text))
  const byParty = words.parties.map(
    ({ actor, by }) => has(actorText(dataset, actor)) || (by !== undefined && has(by)),
  )
  const bySource = words.sourceKeys.map((id) => has(dataset.sourceById.get(id)?.publisher ?? ''))
  const byCast = Array.from(words.partyLists.last, (_, code) =>
    listOf(words.partyLists, code).some((party) => byParty[party]),
  )
  const bySources = Array.from(words.sourceLists.last, (_, code) =>
    listOf(words.sourceLists, code).some((entry) => bySource[entry >> 3]),
  )
  const rows = new Uint8Array(columns.size)
  for (let row = 0; row < columns.size; row++) {
    const pooled = words.textLength[row] === POOLED && byString[words.textAt[row] as number]
    if (
      pooled ||
      byPlace[columns.place[row] as number] ||
      byCast[columns.cast[row] as number] ||
      bySources[words.sources[row] as number] ||
      byString[words.targetDetail[row] as number] ||
      byString[words.outcomeBy[row] as number] ||
      idAt(words, row).toLowerCase().includes(needle)
    )
      rows[row] = 1
  }
  return rows
}

/** Rows whose text stayed in the file, in the order of the file. */
function rangesOf({ textAt, textLength }: Words): Uint32Array {
  const rows = Uint32Array.from(textAt.keys()).filter(
    (row) => textLength[row] !== POOLED && textLength[row] !== 0,
  )
  return rows.sort((a, b) => (textAt[a] as number) - (textAt[b] as number))
}

async function searchFile(
  { textAt, textLength }: Words,
  rows: Uint32Array,
  reader: TextReader,
  needles: readonly string[],
  found: readonly Uint8Array[],
  { signal, onProgress }: Asking = {},
) {
  const endOf = (row: number) => (textAt[row] as number) + (textLength[row] as number)
  for (let at = 0; at < rows.length; ) {
    signal?.throwIfAborted()
    const start = textAt[rows[at] as number] as number
    let to = at
    let end = start
    while (to < rows.length && endOf(rows[to] as number) - start <= Math.max(PIECE, end - start)) {
      end = Math.max(end, endOf(rows[to++] as number))
    }
    if (to === at) end = endOf(rows[to++] as number)
    const piece = await reader.slice(start, end - start)
    for (; at < to; at++) {
      const row = rows[at] as number
      const from = (textAt[row] as number) - start
      const text = fold(reader.decode(piece.subarray(from, from + (textLength[row] as number))))
      needles.forEach((needle, index) => {
        if (text.includes(needle)) (found[index] as Uint8Array)[row] = 1
      })
    }
    onProgress?.(at / rows.length)
  }
}
