/**
 * Free text over columns. What repeats (places, casts, sources, pooled strings) is looked through
 * once; texts that stayed in their file are read from it in large pieces, in its order.
 */
import type { Dataset } from '../dataset/dataset'
import { fold } from '../model/fold'
import type { Columns } from './columns'
import { listOf } from './grow'
import { bytesOfText, readStretch, staysInFile, stretchesOf } from './stretches'
import type { Asking } from './summary'
import { actorText, placeText, type TextIndex } from './text'
import { idAt, type TextReader, type Words } from './words'

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
    const rows = rowsInFile(words)
    if (!reader || rows.length === 0) return keep()
    return searchFile(words, rows, reader, needles, found, asking).then(keep)
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
    const pooled = !staysInFile(words, row) && byString[words.textAt[row] as number]
    if (
      pooled ||
      byPlace[columns.place[row] as number] ||
      byCast[columns.cast[row] as number] ||
      bySources[words.sources[row] as number] ||
      byString[words.targetDetail?.[row] ?? 0] ||
      byString[words.outcomeBy?.[row] ?? 0] ||
      idAt(words, row).toLowerCase().includes(needle)
    )
      rows[row] = 1
  }
  return rows
}

/** Rows with a text that stayed in the file. */
const rowsInFile = (words: Words): Uint32Array =>
  Uint32Array.from(words.textAt.keys()).filter(
    (row) => staysInFile(words, row) && bytesOfText(words, row) > 0,
  )

async function searchFile(
  words: Words,
  rows: Uint32Array,
  reader: TextReader,
  needles: readonly string[],
  found: readonly Uint8Array[],
  { signal, onProgress }: Asking = {},
) {
  let done = 0
  for (const stretch of stretchesOf(words, rows, PIECE)) {
    signal?.throwIfAborted()
    const textOf = await readStretch(words, reader, stretch)
    for (const row of stretch.rows) {
      const text = fold(textOf(row))
      needles.forEach((needle, index) => {
        if (text.includes(needle)) (found[index] as Uint8Array)[row] = 1
      })
    }
    done += stretch.rows.length
    onProgress?.(done / rows.length)
  }
}
