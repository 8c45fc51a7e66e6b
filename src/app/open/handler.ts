/**
 * What opens a file. A handler says by a file's first bytes whether the file is its own; its code
 * is loaded when the first such file comes.
 */
import type { ReactNode } from 'react'
import type { Chosen } from '../../dataset/import/mapped'

/** The beginning of a file, unpacked where it is gzip. */
export interface FileStart {
  name: string
  /** Bytes of the file as it lies there. */
  size: number
  gzip: boolean
  /** The first bytes, at most 64 kB. */
  bytes: Uint8Array
  /** The same as text, without byte order mark; null where it is none. */
  text: string | null
}

/** How far the reading has come. */
export interface Progress {
  /** Of the files' bytes, 0 to 1; null while it cannot be told. */
  share: number | null
  /** `120,000 rows · 24 of 80 MB · 310,000 rows/s` */
  words: string
}

/** What a handler may use while it reads. */
export interface Desk {
  /** Aborted by Cancel: stop at once. */
  signal: AbortSignal
  progress(progress: Progress): void
  /** Says what came of it; to be called when the result is in place. */
  tell(title: string, words: readonly string[]): void
  /** Shows a dialog's content and resolves with its answer; null where it was closed. */
  ask<T>(content: (answer: (value: T | null) => void) => ReactNode): Promise<T | null>
}

/** What came of files. */
export interface Result {
  /** Short hash of the dataset that they hold; null where they hold none. */
  data: string | null
  /** Puts it under the page, all at once. */
  apply(): void
}

/**
 * Reads the files. Until the result is applied nothing on the page changes. Rejects with an
 * `OpenError`; null means given up. `chosen` is what was said of each file's columns before: then
 * nothing is asked.
 */
export type OpenFiles = (
  files: readonly File[],
  desk: Desk,
  chosen?: readonly (Chosen | null)[],
) => Promise<Result | null>

export interface Handler {
  id: string
  /** What it opens, for a sentence: `a Strike Atlas dataset (JSON)`. */
  opens: string
  /** Whether several files make one dataset together. */
  together: boolean
  accepts(start: FileStart): boolean
  load(): Promise<OpenFiles>
}

/** Why a file was not opened, in sentences for people: what, where, what to do. */
export class OpenError extends Error {
  override readonly name = 'OpenError'
  constructor(
    message: string,
    /** Up to five faults, one line each. */
    readonly details: readonly string[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}
