/**
 * What a strike says beside its columns, kept out of every count: ids, texts, who speaks. Held so
 * that a million strikes need no million objects, and made into a strike when one is looked at.
 */
import type { Codes } from './columns'
import type { Pool } from './grow'

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

/** Where `textLength` says that the text is a pooled string, and `textAt` its code. */
export const POOLED = 0xffff_ffff

export interface Words {
  /** Row r's id is bytes `idStart[r]` to `idStart[r + 1]` of `ids`, in UTF-8. */
  ids: Uint8Array
  idStart: Uint32Array
  /** The summary of each row: a range of the file, or a pooled string. */
  textAt: Uint32Array
  textLength: Uint32Array
  /** Codes in `strings`. */
  targetDetail: Codes
  outcomeBy: Codes
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
  /** Lowest and highest number killed that the provider gives; null where no row has them. */
  killedLow: Uint32Array | null
  killedHigh: Uint32Array | null
  /** Number of munitions; null where no row has one. */
  munitions: Uint32Array | null
}

export interface Party {
  actor: string
  role: string
  by?: string
}

/** Lists of numbers by code: see `listOf`. */
export interface ListTable {
  before: Uint32Array
  last: Uint32Array
}

export interface PackedIds {
  push(id: string): void
  done(rows: Uint32Array): Pick<Words, 'ids' | 'idStart'>
}

const encoder = new TextEncoder()

/** Ids packed one behind the other: a string each would cost three times as much. */
export function createPackedIds(): PackedIds {
  let bytes = new Uint8Array(1 << 16)
  let starts = new Uint32Array(1 << 12)
  let size = 0
  let count = 0
  return {
    push(id) {
      while (size + 3 * id.length > bytes.length) bytes = widened(bytes)
      if (count + 1 >= starts.length) {
        const wider = new Uint32Array(2 * starts.length)
        wider.set(starts)
        starts = wider
      }
      const plain = writePlain(id, bytes, size)
      size += plain >= 0 ? plain : encoder.encodeInto(id, bytes.subarray(size)).written
      starts[++count] = size
    },
    done: (rows) => packedInOrder(bytes, starts, rows),
  }
}

function packedInOrder(bytes: Uint8Array, starts: Uint32Array, rows: Uint32Array) {
  const ids = new Uint8Array(starts[rows.length] as number)
  const idStart = new Uint32Array(rows.length + 1)
  let at = 0
  for (let row = 0; row < rows.length; row++) {
    const given = rows[row] as number
    const to = starts[given + 1] as number
    for (let byte = starts[given] as number; byte < to; byte++) ids[at++] = bytes[byte] as number
    idStart[row + 1] = at
  }
  return { ids, idStart }
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

function widened(bytes: Uint8Array) {
  const wider = new Uint8Array(2 * bytes.length)
  wider.set(bytes)
  return wider
}

const decoder = new TextDecoder()

export function idAt({ ids, idStart }: Pick<Words, 'ids' | 'idStart'>, row: number): string {
  return decoder.decode(ids.subarray(idStart[row], idStart[row + 1]))
}

/** Row of each id, -1 where there is none: one pass over the packed bytes for all of them. */
export function rowsOfIds(words: Pick<Words, 'ids' | 'idStart'>, wanted: readonly string[]) {
  const { ids, idStart } = words
  const rows = new Int32Array(wanted.length).fill(-1)
  const keys = wanted.map((id) => encoder.encode(id))
  for (let row = 0; row + 1 < idStart.length; row++) {
    const from = idStart[row] as number
    const length = (idStart[row + 1] as number) - from
    keys.forEach((key, at) => {
      if (
        rows[at] === -1 &&
        key.length === length &&
        key.every((byte, i) => ids[from + i] === byte)
      )
        rows[at] = row
    })
  }
  return rows
}

/** The pool's keys behind a code 0 for null. */
export const orNull = (pool: Pool<string>, value: string | null | undefined): number =>
  value == null ? 0 : pool.codeOf(value) + 1
