/**
 * What a strike says beside its columns, kept out of every count: ids, texts, who speaks. Held so
 * that a million strikes need no million objects, and made into a strike when one is looked at.
 */
import type { Codes } from './columns'
import type { ListTable, Pool } from './grow'

/** A text that stays in the file it came from: bytes from `at`, `length` of them. */
export interface TextRange {
  at: number
  length: number
}

/** The file that texts stay in. */
export interface TextReader {
  /** Rejects where the file is gone. */
  slice(at: number, length: number): Promise<Uint8Array>
  /** The text of the bytes of one range. */
  decode(bytes: Uint8Array): string
}

export interface Words {
  /** Ids in UTF-8, in pieces, and where each row's begins: see `createPackedIds`. */
  ids: readonly Uint8Array[]
  idStart: Uint32Array
  /** The summary of each row: where its range of the file begins, or the code of a pooled string. */
  textAt: Codes
  /** The length of that range as `oneMore`, 0 for a pooled string. */
  textLength: Codes
  /** Codes in `strings`; null where no row has any. */
  targetDetail: Codes | null
  outcomeBy: Codes | null
  /** Code 0 is null. */
  strings: readonly (string | null)[]
  /** Code of the list of entries of `citations`. */
  sources: Codes
  sourceLists: ListTable
  /** `source code * 8 + stance code`, stances in the order of the vocabulary. */
  sourceKeys: readonly string[]
  /** Of each cast the list of entries of `parties`, each `{ actor, role, by }`. */
  partyLists: ListTable
  parties: readonly Party[]
  /** Lowest and highest number killed that the provider gives, as `oneMore`; null where no row has them. */
  killedLow: Codes | null
  killedHigh: Codes | null
  /** Number of munitions, as `oneMore`; null where no row has one. */
  munitions: Codes | null
}

export interface Party {
  actor: string
  role: string
  by?: string
}

export interface PackedIds {
  /** Gives the bytes that the id takes. */
  push(id: string): number
  /** The pieces; nothing can be added afterwards. */
  done(): readonly Uint8Array[]
  /**
   * Where each id begins: its piece, and the byte there in the lowest bits. Ids stand as they came,
   * each of so many bytes; the results at the places given for them.
   */
  starts(lengths: Codes, places: Uint32Array): Uint32Array
}

const encoder = new TextEncoder()

/** Stands behind each id; no byte of UTF-8. */
const END = 0xff
const PIECE_BITS = 16
const PIECE = 1 << PIECE_BITS

/**
 * Ids packed one behind the other: a string each would cost three times as much. Pieces stay as they
 * are, since one array of all would double what is held meanwhile.
 */
export function createPackedIds(): PackedIds {
  const pieces: Uint8Array[] = []
  let piece = new Uint8Array(PIECE)
  let size = 0
  let count = 0
  /** Which id is the first of each piece. */
  const firstIds = [0]
  const done = () => [...pieces, piece.subarray(0, size)]
  return {
    push(id) {
      const most = 3 * id.length + 1
      if (size + most > PIECE) {
        if (size > 0) {
          pieces.push(piece.subarray(0, size))
          firstIds.push(count)
        }
        size = 0
        piece = new Uint8Array(Math.max(PIECE, most))
      }
      const plain = writePlain(id, piece, size)
      const length = plain >= 0 ? plain : encoder.encodeInto(id, piece.subarray(size)).written
      size += length
      piece[size++] = END
      count++
      return length
    },
    done,
    starts(lengths, places) {
      const starts = new Uint32Array(places.length)
      let [start, next] = [0, 0]
      for (let row = 0; row < places.length; row++) {
        if (row === firstIds[next]) start = next++ * PIECE
        starts[places[row] as number] = start
        start += (lengths[row] as number) + 1
      }
      return starts
    },
  }
}

/** Writes ASCII, which nearly every id is; -1 where it is not. */
function writePlain(id: string, bytes: Uint8Array, at: number): number {
  for (let index = 0; index < id.length; index++) {
    const code = id.charCodeAt(index)
    if (code > 0x7f) return -1
    bytes[at + index] = code
  }
  return id.length
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

export function idAt({ ids, idStart }: Pick<Words, 'ids' | 'idStart'>, row: number): string {
  const start = idStart[row] as number
  const piece = ids[start >>> PIECE_BITS] as Uint8Array
  const at = start & (PIECE - 1)
  return decoder.decode(piece.subarray(at, piece.indexOf(END, at)))
}

/** Row of each id, -1 where there is none: one pass over the packed bytes for all of them. */
export function rowsOfIds(
  { ids, idStart }: Pick<Words, 'ids' | 'idStart'>,
  wanted: readonly string[],
) {
  const keys = wanted.map((id) => Uint8Array.of(...encoder.encode(id), END))
  const starts = new Float64Array(wanted.length).fill(-1)
  ids.forEach((piece, number) => {
    for (let from = 0; from < piece.length; from = piece.indexOf(END, from) + 1)
      keys.forEach((key, at) => {
        if (starts[at] === -1 && key.every((byte, i) => piece[from + i] === byte))
          starts[at] = number * PIECE + from
      })
  })
  const rows = new Int32Array(wanted.length).fill(-1)
  for (let row = 0; row < idStart.length; row++)
    for (let at = 0; at < rows.length; at++) if (idStart[row] === starts[at]) rows[at] = row
  return rows
}

/** The pool's keys behind a code 0 for null. */
export const orNull = (pool: Pool<string>, value: string | null | undefined): number =>
  value == null ? 0 : pool.codeOf(value) + 1

/** A number as columns hold it: 0 where none is given. */
export const oneMore = (number: number | null | undefined): number =>
  number == null ? 0 : number + 1

/** The number again; null where none was given. */
export const oneLess = (held: number | undefined): number | null => (held ? held - 1 : null)
